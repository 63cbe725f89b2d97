import { all, citations, fields, record, type RuleFaults } from './define.ts';

const other = record('source', 'lee-2019', {
  label: { en: 'Lee 2019' },
  kind: 'book',
  type: 'book',
  title: 'A book',
});
const alternative = (field: string, value: unknown, source = 'kim-2020') => ({
  field,
  value,
  citations: [{ source }],
  reason: 'Fewer sources give it.',
});
const era = (...alternatives: object[]) => fields('era', 'xi-second-term', { alternatives });

export const alternativeFaults: RuleFaults = {
  rule: 'alternative',
  faults: [
    {
      what: 'for no field',
      change: era(alternative('kid', 'policy')),
      issues: [
        'error alternative era/xi-second-term alternatives[0].field: "kid" is no field of an era. Did you mean id or kind?',
      ],
    },
    {
      what: 'for a field like no other',
      change: era(alternative('constructor', 'policy')),
      issues: [
        'error alternative era/xi-second-term alternatives[0].field: "constructor" is no field of an era.',
      ],
    },
    {
      what: 'for a field without a value',
      change: era(alternative('note', 'A note.')),
      issues: [
        'error alternative era/xi-second-term alternatives[0].field: "note" has no value in this record, to which another could be the alternative. Give it the preferred value.',
      ],
    },
    {
      what: 'for a field inside a list',
      change: fields('school', 'great-power', {
        alternatives: [alternative('dominance.span.start', '2017')],
      }),
      issues: [
        'error alternative school/great-power alternatives[0].field: "dominance.span.start" stands in a list, and an alternative is for a whole field. Name dominance, and give the whole list as the other sources have it.',
      ],
    },
    {
      what: 'the value that the record has',
      change: era(alternative('span', { end: '2022-10', start: '2017-10' })),
      issues: [
        "error alternative era/xi-second-term alternatives[0].value: is the value that the record has for span. Move its sources to the record's citations.",
      ],
    },
    {
      what: 'the list that the record has',
      change: fields('event', 'kim-beijing-2018', { alternatives: [alternative('actors', ['CHN', 'PRK'])] }),
      issues: [
        "error alternative event/kim-beijing-2018 alternatives[0].value: is the value that the record has for actors. Move its sources to the record's citations.",
      ],
    },
    {
      what: 'a value of another kind',
      change: era(alternative('kind', 'reign')),
      issues: [
        'error alternative era/xi-second-term alternatives[0].value: "reign" does not fit kind, which has "term" in this record. Give a value of the same kind.',
      ],
    },
    {
      what: 'a value inside a field that does not fit',
      change: era(alternative('span.start', 2017)),
      issues: [
        'error alternative era/xi-second-term alternatives[0].value: 2017 does not fit span.start, which has "2017-10" in this record. Give a value of the same kind.',
      ],
    },
    {
      what: 'a source named for two values',
      change: era(alternative('span.start', '2017'), alternative('span.start', '2018')),
      issues: [
        'error alternative era/xi-second-term alternatives[1].citations[0].source: "kim-2020" is already named for another value of span.start. Alternatives name different sources.',
      ],
    },
  ],
  fine: [
    {
      what: 'two values of two sources',
      change: all(
        other,
        era(alternative('span.start', '2017'), alternative('span.start', '2018', 'lee-2019')),
      ),
    },
    {
      what: 'values of two fields of one source',
      change: era(alternative('span.start', '2017'), alternative('kind', 'policy')),
    },
    {
      what: 'a source named twice for one value',
      change: era({
        ...alternative('span.start', '2017'),
        citations: [...citations, { source: 'kim-2020', locator: { page: 2 } }],
      }),
    },
    {
      what: 'a whole list',
      change: fields('event', 'kim-beijing-2018', { alternatives: [alternative('actors', ['PRK'])] }),
    },
  ],
};
