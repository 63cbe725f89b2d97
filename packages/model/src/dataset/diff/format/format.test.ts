import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { datasetPair } from '../dataset.arbitrary.ts';
import { eventFields, eventsDataset, to } from '../fixture.ts';
import { diffDatasets, formatDiff } from '../index.ts';
import { wordsOf } from '../words.ts';
import { changedWords } from './changed-words.ts';
import { clipEnd, clipStart, markdownCode, markdownText, printable } from './escape.ts';
import { describeValue } from './describe-value.ts';

const visit = {
  label: { en: 'A visit', ko: '방문' },
  date: '2018-03-25',
  kind: 'visit',
  actors: ['CHN', 'PRK'],
  citations: [{ source: 'kim-2020', locator: { table: '2', page: 3 } }, { source: 'lee' }],
  note: 'The first visit abroad of the leader since he came to power, made by train and told only after it was over.',
};
const old = eventsDataset(
  {
    visit,
    'old-test': { label: { en: 'A test' } },
    'joint-visit': visit,
    gone: { label: { en: 'Gone | for good' } },
  },
  { former: to('visit') },
);
const fresh = eventsDataset(
  {
    visit: {
      ...visit,
      label: { en: 'A visit', 'zh-Hans': '访问' },
      date: '2018-03-26',
      actors: ['PRK', 'KOR', 'CHN'],
      citations: [
        { source: 'park' },
        { source: 'lee' },
        { source: 'kim-2020', locator: { table: '2', page: 4 } },
      ],
      note: visit.note.replace('made by train', 'made by armoured train'),
      periods: [{ span: { start: '2018', end: '..', knownUntil: '2020-04' } }],
    },
    test: { label: { en: 'A test' }, kind: 'test' },
    trip: { label: { en: 'A trip' } },
    'one-more': { note: '' },
  },
  {
    'joint-visit': { kind: 'split', to: ['visit', 'trip'], reason: 'Two visits.' },
    'old-test': to('test'),
    former: to('trip'),
  },
  {
    version: '2.0.0',
    licence: 'CC-BY-4.0',
    catalogue: {
      event: {
        name: 'event',
        title: 'Event',
        description: 'What happened.',
        time: 'date',
        fields: eventFields
          .filter(({ path }) => !path.startsWith('observations'))
          .map((field) =>
            field.path === 'kind'
              ? { ...field, optional: false, values: ['test', 'treaty'] }
              : field.path === 'actors'
                ? { ...field, reference: { collection: '*', inverse: 'events' } }
                : field,
          ),
      },
    },
  },
);

describe('formatDiff', () => {
  const diff = diffDatasets(old, fresh);

  it('says in text what differs, a line a value', () => {
    expect(formatDiff(diff).split('\n')).toEqual([
      'fixture 1.0.0 → 2.0.0: licence changed; 1 collection changed; 1 field removed, 3 changed; 1 record removed, 2 added, 2 moved; 1 redirect changed; 1 value removed, 2 moved, 3 changed, 5 added in 2 records.',
      '',
      '  ~ licence: CC0-1.0 → CC-BY-4.0',
      '',
      'event',
      '  + time: date',
      '  ~ field actors (reference): naming actor, inversely events → naming any record, inversely events',
      '  ~ field kind (optional): optional → required',
      '  ~ field kind (values): no longer visit; also treaty',
      '  - field observations: optional list of object',
      '  ~ former redirect: to visit → to trip',
      '  - gone: "Gone | for good"',
      '  > joint-visit: split into visit, trip (Two visits.)',
      '  + one-more: {note: ""}',
      '  > test: moved from old-test',
      '      + kind: test',
      '  + trip: "A trip"',
      '  ~ visit',
      '      + actors[1]: KOR',
      '      > actors[CHN]: from place 1 to 3',
      '      + citations[0]: park',
      '      > citations[kim-2020]: from place 1 to 3',
      '      ~ citations[kim-2020].locator.page: 3 → 4',
      '      ~ date: 2018-03-25 → 2018-03-26',
      '      - label.ko: 방문',
      '      + label.zh-Hans: 访问',
      '      ~ note: … he came to power, made by {+armoured +}train and told only after it …',
      '      + periods: [{span: 2018/.. (known until 2020-04)}]',
    ]);
  });

  it('says the same in Markdown', () => {
    const text = formatDiff(diff, { format: 'markdown' });
    expect(text).toContain('**fixture 1.0.0 → 2.0.0**: licence changed; 1 collection changed;');
    expect(text).toContain(
      '### event\n\n|   | Record | What | Before | After |\n| --- | --- | --- | --- | --- |\n',
    );
    expect(text).toContain('| changed |  | `date` | `2018-03-25` | `2018-03-26` |');
    expect(text).toContain('| removed | `gone` |  | <code>"Gone &#124; for good"</code> |  |');
    expect(text).toContain('made by <ins>armoured </ins>train');
    expect(text).toContain('| moved | `joint-visit` |  |  | split into visit, trip (Two visits.) |');
  });

  it('says that nothing differs', () => {
    expect(formatDiff(diffDatasets(old, { ...old, version: '1.0.1' }))).toBe(
      'fixture 1.0.0 → 1.0.1: nothing differs.',
    );
    expect(formatDiff(diffDatasets(old, { ...old, name: 'other' }))).toBe(
      'fixture 1.0.0 → other 1.0.0: name changed.\n\n  ~ name: fixture → other',
    );
  });

  it('suggests a redirect where a record looks renamed', () => {
    const diffOfRename = diffDatasets(eventsDataset({ before: visit }), eventsDataset({ after: visit }));
    expect(formatDiff(diffOfRename)).toContain(
      '  - before: "A visit" (looks as if renamed to after: add a redirect)',
    );
    expect(formatDiff(diffOfRename, { format: 'markdown' })).toContain(
      'looks as if renamed to after: add a redirect |',
    );
  });

  it('tells the reverse of moves', () => {
    const back = formatDiff(diffDatasets(fresh, old));
    expect(back).toContain('  + joint-visit: "A visit" (led to visit, trip before)');
    expect(back).toContain('  > old-test: moved back from test');
  });

  it('tells once what the catalogues of several collections have in common, and folds fields of fields', () => {
    const catalogue = (fields: typeof eventFields) =>
      Object.fromEntries(
        ['a', 'b', 'c'].map((name) => [name, { name, title: name, description: '', fields }] as const),
      );
    const withoutCitations = eventFields.filter(({ path }) => !path.startsWith('citations'));
    const text = formatDiff(
      diffDatasets(
        eventsDataset({}, {}, { records: {}, catalogue: catalogue(withoutCitations) }),
        eventsDataset({}, {}, { records: {}, catalogue: catalogue(eventFields) }),
      ),
    );
    expect(text.split('\n')).toEqual([
      'fixture 1.0.0 → 1.0.0: 3 fields added.',
      '',
      '3 collections: a, b, c',
      '  + field citations: optional list of object',
    ]);
  });

  it('names some of many items in another order', () => {
    const items = Array.from({ length: 10 }, (_, index) => `i${index}`);
    expect(
      formatDiff(
        diffDatasets(
          eventsDataset({ x: { actors: items } }),
          eventsDataset({ x: { actors: items.toReversed() } }),
        ),
      ),
    ).toContain('> actors: 9 items in another order: i8, i7, i6, i5, i4, i3 and 3 more');
  });

  it('cuts values to the width asked for', () => {
    const text = formatDiff(
      diffDatasets(eventsDataset({ x: {} }), eventsDataset({ x: { note: 'x'.repeat(500) } })),
      { width: 20 },
    );
    expect(text).toContain(`+ note: ${'x'.repeat(19)}…`);
  });

  it('keeps every row on a line and every cell in its column, whatever the data', () => {
    const nasty = fc.string({
      unit: fc.constantFrom(
        'a',
        ' ',
        '|',
        '`',
        '\\',
        '\n',
        '\r',
        '\u2028',
        '<',
        '&',
        '*',
        '@a',
        '\u001b[',
        '\u202e',
      ),
      maxLength: 80,
    });
    fc.assert(
      fc.property(nasty, nasty, nasty, (name, before, after) => {
        const diff = diffDatasets(
          eventsDataset({
            x: { [`f${name}`]: before, list: [{ id: name, v: 1 }] },
            [`y${name}`]: { label: before },
          }),
          eventsDataset({
            x: { [`f${name}`]: after, list: [{ id: name, v: 2 }] },
            [`z${name}`]: { label: after },
          }),
        );
        const rows = formatDiff(diff, { format: 'markdown' })
          .split('\n')
          .filter((line) => line.startsWith('|'));
        expect(rows).toHaveLength(2 + diff.changes.length);
        // GitHub ends a cell at every bar that no backslash stands before; here there is no other bar than those of the table.
        for (const row of rows) expect(row.split('|')).toHaveLength(7);
        const text = formatDiff(diff);
        for (const unseen of ['\r', '\u2028', '\u001b', '\u202e']) expect(text).not.toContain(unseen);
        expect(text.split('\n').filter((line) => /^ +[-+~>] /.test(line)).length).toBeGreaterThanOrEqual(
          diff.changes.length,
        );
      }),
    );
  });

  it('has something to say of every diff', () => {
    fc.assert(
      fc.property(datasetPair, fc.constantFrom('text' as const, 'markdown' as const), ([a, b], format) => {
        const whole = diffDatasets(a, b);
        const text = formatDiff(whole, { format });
        expect(text.includes('nothing differs')).toBe(whole.changes.length === 0);
        expect(text.includes('undefined')).toBe(false);
        expect(text.includes('[object')).toBe(false);
      }),
    );
  });
});

describe('changed words', () => {
  const text = fc
    .array(fc.constantFrom('one', 'two', ' ', '. ', '中', '国', '북한', 'é', '\ud83d'), { maxLength: 20 })
    .map((parts) => parts.join(''));

  it('lose nothing of either text', () => {
    fc.assert(
      fc.property(text, text, (a, b) => {
        expect(wordsOf(a).join('')).toBe(a);
        const segments = changedWords(a, b);
        if (!segments) return;
        const side = (kind: string) =>
          segments
            .filter((one) => one.kind === 'same' || one.kind === kind)
            .map((one) => one.text)
            .join('');
        expect([side('removed'), side('added')]).toEqual([a, b]);
      }),
    );
  });

  it('are whole words, or single Chinese characters', () => {
    expect(changedWords('The leader travelled to Beijing.', 'The leader went to Beijing.')).toEqual([
      { kind: 'same', text: 'The leader ' },
      { kind: 'removed', text: 'travelled' },
      { kind: 'added', text: 'went' },
      { kind: 'same', text: ' to Beijing.' },
    ]);
    expect(changedWords('复兴为一流国家的构想', '复兴为一流强国的构想')).toEqual([
      { kind: 'same', text: '复兴为一流' },
      { kind: 'added', text: '强' },
      { kind: 'same', text: '国' },
      { kind: 'removed', text: '家' },
      { kind: 'same', text: '的构想' },
    ]);
    expect(changedWords('nothing in common', '전혀 다른 문장')).toBeUndefined();
  });

  it('next to each other are one', () => {
    expect(changedWords('the old grey mare is here', 'the new white mare is here')).toEqual([
      { kind: 'same', text: 'the ' },
      { kind: 'removed', text: 'old grey' },
      { kind: 'added', text: 'new white' },
      { kind: 'same', text: ' mare is here' },
    ]);
  });
});

describe('values in a few words', () => {
  it.each([
    ['plain', 'plain'],
    ['two words', '"two words"'],
    ['', '""'],
    ['2018', '"2018"'],
    ['2018-03', '2018-03'],
    ['1e5', '"1e5"'],
    ['true', '"true"'],
    [2018, '2018'],
    [null, 'null'],
    [[], '[]'],
    [{}, '{}'],
    [['a', 1], '[a, 1]'],
    ['a,', '"a,"'],
    ['line\nbreak', '"line\\nbreak"'],
    [{ source: 'kim' }, 'kim'],
    [
      { source: 'kim', locator: { table: '1', row: 'A row' }, supports: ['date'] },
      'kim (table "1", row "A row"; supports [date])',
    ],
    [{ source: 'kim', locator: 'p. 3' }, '{source: kim, locator: "p. 3"}'],
    [{ start: '1993', end: '[2002,2007]' }, '1993/[2002,2007]'],
    [{ start: '2018', end: '..', knownUntil: '2020-04' }, '2018/.. (known until 2020-04)'],
    [{ start: 1, end: 2 }, '{start: 1, end: 2}'],
    [{ en: 'North', ko: '북' }, '"North" (ko "북")'],
    [{ en: 'North', fr: 'Nord' }, '{en: North, fr: Nord}'],
  ])('%j is %s', (value, words) => {
    expect(describeValue(value, 100)).toBe(words);
  });
});

describe('escapes', () => {
  it('show what does not show', () => {
    expect(printable('a\tb\u0007\u202e')).toBe('a\\tb\\u0007\\u202e');
    expect(clipEnd('😀😀😀', 3)).toBe('😀😀😀');
    expect(clipEnd('😀😀😀😀', 3)).toBe('😀😀…');
    expect(clipStart('abcdef', 3)).toBe('…ef');
  });

  it('keep Markdown from reading texts as more than texts', () => {
    expect(markdownText('a | b <c> & *d* `e` [f] \\')).toBe(
      'a &#124; b &#60;c&#62; &#38; &#42;d&#42; &#96;e&#96; &#91;f&#93; &#92;',
    );
    expect(markdownText('@name #12 a: b')).toBe('@<!-- -->name #<!-- -->12 a: b');
    expect(markdownCode('a b')).toBe('`a b`');
    expect(markdownCode('a`b')).toBe('<code>a&#96;b</code>');
    expect(markdownCode(' a|')).toBe('<code>&nbsp;a&#124;</code>');
    expect(markdownCode('')).toBe('');
  });
});
