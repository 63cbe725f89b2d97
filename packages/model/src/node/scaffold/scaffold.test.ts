import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { CollectionDefinition } from '../../collections/define.ts';
import { collections } from '../../collections/registry.ts';
import { describeCollection } from '../../dataset/describe.ts';
import { parseRecord } from '../../dataset/parse-record.ts';
import { isObject } from '../../dataset/catalogue.ts';
import { readAnswer } from './answer.ts';
import { fillRecord, type Prompt, withValue } from './fill.ts';
import { fieldAt, type FormField, formOf } from './form.ts';
import { proposeId } from './propose-id.ts';
import { recordFile } from './record-file.ts';

const all: readonly CollectionDefinition[] = Object.values(collections);
const known = [
  { id: 'kim-2020', label: 'Kim 2020' },
  { id: 'li-2019', label: 'Li Nan 2019' },
];
const candidatesIn = (collection: string) =>
  collection === '*' ? known.map(({ id, label }) => ({ id: `source/${id}`, label })) : known;

/** An answer that fits, whatever is asked. */
function answerTo({ field, candidates, mayBeEmpty }: Prompt): string {
  if (mayBeEmpty) return '';
  switch (field.kind) {
    case 'date':
      return '2018-03';
    case 'integer':
    case 'number':
      return '1';
    case 'boolean':
      return 'yes';
    case 'choice':
      return field.values[0]?.value ?? '';
    case 'reference':
      return field.isList ? candidates.map(({ id }) => id).join(', ') : (candidates[0]?.id ?? '');
    default:
      return field.name === 'state' ? 'a-state' : 'words: of our own';
  }
}

/** Fills in a record by a list of answers, and says what was asked. */
async function dialogue(
  definition: CollectionDefinition,
  answers: readonly string[],
  given: Readonly<Record<string, unknown>> = {},
) {
  const asked: string[] = [];
  const left = [...answers];
  const record = await fillRecord(definition, {
    candidatesIn,
    known: given,
    ask: ({ path, problem }) => {
      asked.push(problem === undefined ? path.join('.') : `! ${problem}`);
      const next = left.shift();
      return next === undefined ? Promise.reject(new Error('No more answers.')) : Promise.resolve(next);
    },
  });
  return { record, asked };
}

describe('fillRecord', () => {
  it.each(all.map((definition) => [definition.name, definition] as const))(
    'asks for what a record of %s needs, and for no more',
    async (_, definition) => {
      const asked: string[] = [];
      const record = await fillRecord(definition, {
        candidatesIn,
        ask: (prompt) => {
          expect(prompt.field.description).not.toBe('');
          expect(prompt.problem).toBeUndefined();
          asked.push(prompt.path.join('.'));
          return Promise.resolve(answerTo(prompt));
        },
      });
      const { findings } = parseRecord(definition, describeCollection(definition), 'draft', record);
      expect(findings).toEqual([]);
      // Without any one of the answers the record would not do.
      for (const path of asked.filter((at) => !/citations|\.1\./.test(at))) {
        const steps = path.split('.').map((step) => (/^\d+$/.test(step) ? Number(step) : step));
        const without = parseRecord(
          definition,
          describeCollection(definition),
          'draft',
          withValue(record, steps, undefined),
        );
        expect(without.findings.length, path).toBeGreaterThan(0);
      }
    },
  );

  it('says at once what does not fit, and asks again', async () => {
    const { record, asked } = await dialogue(collections.event, [
      'A visit',
      '2018-13',
      '2018-03-25/2018-03-28',
      'leader visit',
      'leader-visit',
      'kim-2002',
      'li nan',
      'kim-2020',
      '',
    ]);
    expect(asked).toEqual([
      'label.en',
      'date',
      '! "2018-13" is not a date in our EDTF profile (month 13). Did you mean 2018-12?',
      'kind',
      '! "leader visit" is none of the values allowed. Did you mean leader-visit?',
      'citations.0.source',
      '! There is no source "kim-2002" in this dataset. Did you mean kim-2020?',
      '! There is no source "li nan" in this dataset. Did you mean li-2019 (Li Nan 2019)?',
      'citations.1.source',
    ]);
    expect(record).toEqual({
      label: { en: 'A visit' },
      date: '2018-03-25/2018-03-28',
      kind: 'leader-visit',
      citations: [{ source: 'kim-2020' }],
    });
  });

  it('does not ask for what is known, nor for a source where our coders answer for the record', async () => {
    const given = { assertedBy: 'coder', reason: 'Seen.', kind: 'treaty', label: { ko: '조약' } };
    const { record, asked } = await dialogue(collections.event, ['Treaty', '1961'], given);
    expect(asked).toEqual(['label.en', 'date']);
    expect(Object.keys(record)).toEqual(['label', 'date', 'kind', 'assertedBy', 'reason']);
    expect(record['label']).toEqual({ en: 'Treaty', ko: '조약' });
  });

  it('asks for the items of a list until there are no more', async () => {
    const { record } = await dialogue(collections.tally, [
      ...['Views', 'kim-2020', 'kim-2020', 'kim-2020', '3.5', '3', 'li-2019', '4', '', 'kim-2020', ''],
    ]);
    expect(record['counts']).toEqual([
      { view: 'kim-2020', count: 3 },
      { view: 'li-2019', count: 4 },
    ]);
  });
});

describe('readAnswer', () => {
  const field = (over: Partial<FormField>): FormField => ({
    name: 'x',
    kind: 'text',
    isList: false,
    least: 0,
    isRequired: true,
    description: '',
    values: [],
    examples: [],
    fields: [],
    ...over,
  });
  it.each<[Partial<FormField>, string, unknown]>([
    [{ isList: true }, ' a, b ,', ['a', 'b']],
    [{ isList: true }, '[a, b]', ['a', 'b']],
    [{ isList: true, kind: 'date' }, '[2002,2007], 1995~', ['[2002,2007]', '1995~']],
    [{ kind: 'integer' }, '42', 42],
    [{ kind: 'number' }, '-1.5', -1.5],
    [{ kind: 'boolean' }, 'No', false],
    [{ kind: 'object' }, '{"a": 1}', { a: 1 }],
    [{}, ' 2018 ', '2018'],
  ])('makes of %j and %j a value', (over, text, value) => {
    expect(readAnswer(field(over), text, [])).toEqual({ ok: true, value });
  });
  it.each<[Partial<FormField>, string, string]>([
    [{ kind: 'integer' }, '', '"" is no number.'],
    [{ kind: 'integer' }, '1e999', 'is no number'],
    [{ kind: 'boolean' }, 'maybe', 'neither yes nor no'],
    [{ kind: 'json' }, '{', 'It is not JSON'],
    [{ kind: 'json' }, '1', 'no object and no list'],
    [{}, '  ', 'It is empty.'],
    [
      { kind: 'reference', reference: { collection: 'view', inverse: 'x' } },
      'zzz',
      'Make it first: yalu data new view',
    ],
  ])('says why it makes nothing of %j and %j', (over, text, problem) => {
    expect(readAnswer(field(over), text, [])).toEqual({
      ok: false,
      problem: expect.stringContaining(problem),
    });
  });
});

describe('proposeId', () => {
  const none = new Set<string>();
  it.each([
    [
      'event',
      { label: { en: 'The visit of Kim to Beijing' }, date: '2018-03-25/2018-03-28' },
      'visit-kim-beijing-2018',
    ],
    ['event', { label: { en: 'Six-Party Talks 2003' }, date: '2003' }, 'six-party-talks-2003'],
    ['actor', { label: { en: 'Cuba' }, type: 'state', iso3: 'CUB' }, 'CUB'],
    ['actor', { label: { en: "Choé Ryong Hae's Friend" }, type: 'person' }, 'choe-ryong-haes-friend'],
    ['source', { label: { en: 'x' }, author: [{ family: 'Kim' }], issued: '2020-04' }, 'kim-2020'],
    ['source', { label: { en: 'x' }, author: [{ literal: 'Crisis Group' }] }, 'crisis-group'],
    [
      'position',
      { label: { en: 'x' }, school: 'great-power', dimension: 'dprk-means' },
      'great-power-dprk-means',
    ],
    ['mapping', { label: { en: 'x' }, from: 'view/a', to: 'school/b' }, 'a-b'],
    ['view', { label: { en: '북중' } }, undefined],
    ['constructor', { label: { en: 'Odd' } }, 'odd'],
  ])('for %s %j', (collection, record, id) => {
    expect(proposeId(collection, record, none)).toBe(id);
  });

  it('proposes another where it is taken', () => {
    const visit = { label: { en: 'Visit' }, date: '2018-03-25' };
    expect(proposeId('event', visit, new Set(['visit-2018']))).toBe('visit-2018-03-25');
    expect(proposeId('event', visit, new Set(['visit-2018', 'visit-2018-03-25']))).toBe('visit-2018-03-25-2');
    expect(proposeId('view', { label: { en: 'A' } }, new Set(['a']))).toBe('a-2');
  });
});

describe('recordFile', () => {
  it('writes the fields in the order of the collection, and what else there could be as comments', () => {
    const record = {
      id: 'x',
      note: 'Last.',
      citations: [{ fingerprint: 'f', source: 's' }],
      date: '2018',
      label: { ko: 'b', en: 'a' },
    };
    const text = recordFile(collections.event, record, { schema: '../event.json', isCommented: true });
    expect(text.split('\n\n')[0]).toBe(
      '# yaml-language-server: $schema=../event.json\nlabel:\n  en: a\n  ko: b\ndate: "2018"\ncitations:\n  - source: s\n    fingerprint: f\nnote: Last.',
    );
    expect(text).toContain('\n# place: # Where it happened, such as "Beijing, CHN"\n');
    expect(text).not.toContain('\n# note');
    const { id: _, ...fields } = record;
    expect(parse(text)).toEqual(fields);
    // Each comment, its mark taken away, is a field without a value.
    const bared = parse(text.replace(/^# (?=\w+: #)/gm, '')) as unknown;
    expect(isObject(bared) && bared['place']).toBeNull();
  });
});

describe('fieldAt', () => {
  it('finds fields inside of lists and objects, and none that are not there', () => {
    const form = formOf(collections.event);
    expect(fieldAt(form, ['citations', 0, 'locator', 'page'])).toMatchObject({ kind: 'integer' });
    expect(fieldAt(form, ['label', 'ko'])?.description).toBe('What the record is called (Korean)');
    expect(fieldAt(form, ['label', 'fr'])).toBeUndefined();
    expect(fieldAt(form, ['constructor'])).toBeUndefined();
  });
});
