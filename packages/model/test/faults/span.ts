import { all, citations, fields, record, type RuleFaults } from './define.ts';

const dominant = (span: object) => fields('school', 'great-power', { dominance: [{ span, asPrinted: 'x' }] });

export const span: RuleFaults = {
  rule: 'span',
  faults: [
    {
      what: 'an end before the start',
      change: fields('measure', 'coal-ban', { span: { start: '2017', end: '2016' } }),
      issues: [
        'error span measure/coal-ban span.end: "2016" is before the start, "2017". Exchange them, or mend the wrong one.',
      ],
    },
    {
      what: 'an open end of which nobody can speak',
      change: dominant({ start: '2018', end: '..' }),
      issues: [
        'error span school/great-power dominance[0].span.end: is open, and nothing says how far the source can speak. Add knownUntil, usually the date of the source.',
      ],
    },
    {
      what: 'a source that cannot know the start',
      change: dominant({ start: '2018', end: '..', knownUntil: '2017' }),
      issues: [
        'error span school/great-power dominance[0].span.knownUntil: "2017" is before the start, "2018". A source that speaks of the start knows it.',
      ],
    },
    {
      what: 'a limit of what is known of a span that ends',
      change: dominant({ start: '2018', end: '2019', knownUntil: '2020' }),
      issues: [
        'error span school/great-power dominance[0].span.knownUntil: has no meaning for a span that ends ("2019"). Leave it out, or make the end "..".',
      ],
      fix: [{ op: 'remove', path: ['dominance', 0, 'span', 'knownUntil'] }],
    },
    {
      what: 'no reading of a set of ends that fits',
      change: dominant({ start: '2018', end: '[2002,2007]' }),
      issues: [
        'error span school/great-power dominance[0].span.end: "[2002,2007]" is before the start, "2018". Exchange them, or mend the wrong one.',
      ],
    },
    {
      what: 'a span out of order of one of two positions, which is one fault and not two',
      change: all(
        fields('position', 'great-power-perception', { span: { start: '2005', end: '2000' } }),
        record('position', 'second', {
          label: { en: 'A cell' },
          school: 'great-power',
          dimension: 'dprk-perception',
          asPrinted: 'x',
          concepts: ['buffer-zone'],
          citations,
        }),
      ),
      issues: [
        'error span position/great-power-perception span.end: "2000" is before the start, "2005". Exchange them, or mend the wrong one.',
      ],
    },
    {
      what: 'several spans of one record',
      change: fields('rank', 'all-weather', {
        holders: [
          { actor: 'PRK', span: { start: '2000', end: '2001' } },
          { actor: 'CHN', span: { start: '2001', end: '2000' } },
          { actor: 'CHN', span: { start: '2001', end: '2000', knownUntil: '2002' } },
        ],
      }),
      issues: [
        'error span rank/all-weather holders[1].span.end: "2000" is before the start, "2001". Exchange them, or mend the wrong one.',
        'error span rank/all-weather holders[2].span.end: "2000" is before the start, "2001". Exchange them, or mend the wrong one.',
      ],
    },
  ],
  fine: [
    { what: 'a span of one year', change: dominant({ start: '2018', end: '2018' }) },
    {
      what: 'sets that can be read in order',
      change: dominant({ start: '[2002,2007]', end: '[2005,2017]' }),
    },
    {
      what: 'ends whose order only their approximation allows',
      change: dominant({ start: '2003~', end: '2003' }),
    },
    {
      what: 'an open end known in the year of the start',
      change: dominant({ start: '2018-06', end: '..', knownUntil: '2018' }),
    },
  ],
};
