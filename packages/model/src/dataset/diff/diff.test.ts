import { describe, expect, it } from 'vitest';
import { minimal, rawDataset, withFields, withRecord } from '../../../test/dataset.ts';
import { validateDataset } from '../validate.ts';
import { eventFields, eventsDataset, to } from './fixture.ts';
import { applyDiff, diffDatasets, invertDiff } from './index.ts';

type Fields = Readonly<Record<string, unknown>>;

/** The changes between two states of one record, without its address, which is the same in all. */
function changesIn(old: Fields, fresh: Fields): unknown[] {
  const { changes } = diffDatasets(eventsDataset({ x: old }), eventsDataset({ x: fresh }));
  return changes.map((change) => {
    expect(change).toMatchObject({ collection: 'event', id: 'x' });
    return Object.fromEntries(Object.entries(change).filter(([key]) => key !== 'collection' && key !== 'id'));
  });
}

/** The types of the changes with what they are about, in short. */
const outline = (...datasets: Parameters<typeof diffDatasets>): string[] =>
  diffDatasets(...datasets).changes.map((change) =>
    [change.type, 'id' in change ? change.id : '', 'path' in change ? change.path.join('.') : '']
      .filter((part) => part !== '')
      .join(' '),
  );

describe('values', () => {
  it('are told one by one, with old and new', () => {
    expect(
      changesIn(
        { date: '2018', label: { en: 'A visit', ko: '방문' }, note: null },
        { date: '2019', label: { en: 'A visit', 'zh-Hans': '访问' }, note: false },
      ),
    ).toEqual([
      { type: 'value-changed', path: ['date'], old: '2018', new: '2019' },
      { type: 'value-removed', path: ['label', 'ko'], old: '방문' },
      { type: 'value-added', path: ['label', 'zh-Hans'], new: '访问' },
      { type: 'value-changed', path: ['note'], old: null, new: false },
    ]);
  });

  it('of another kind are another value, and nothing is taken for something', () => {
    expect(changesIn({ a: [], b: {}, c: '1', d: [[]] }, { a: {}, b: [], c: 1, d: [] })).toEqual([
      { type: 'value-changed', path: ['a'], old: [], new: {} },
      { type: 'value-changed', path: ['b'], old: {}, new: [] },
      { type: 'value-changed', path: ['c'], old: '1', new: 1 },
      { type: 'value-removed', path: ['d', 0], old: [] },
    ]);
    expect(changesIn({ a: null, b: [] }, {})).toEqual([
      { type: 'value-removed', path: ['a'], old: null },
      { type: 'value-removed', path: ['b'], old: [] },
    ]);
    expect(changesIn({ a: undefined, b: -0 }, { b: 0, c: undefined })).toEqual([]);
  });

  it('may have the names that every object answers to', () => {
    const named: Fields = JSON.parse('{ "__proto__": { "constructor": 1 }, "toString": [] }');
    expect(changesIn(named, { toString: ['x'] })).toEqual([
      { type: 'value-removed', path: ['__proto__'], old: { constructor: 1 } },
      { type: 'value-added', path: ['toString', 0], new: 'x' },
    ]);
    expect(changesIn({}, named)).toHaveLength(2);
  });

  it('are found however deep they are', () => {
    const nest = (inner: unknown): Fields => {
      let value = inner;
      for (let level = 0; level < 500; level += 1)
        value = level % 2 === 0 ? [value] : { name: level, in: value };
      return { value };
    };
    const [change] = changesIn(nest(1), nest(2));
    expect(change).toMatchObject({ type: 'value-changed', old: 1, new: 2 });
    const [a, b] = [eventsDataset({ x: nest(1) }), eventsDataset({ x: nest(2) })];
    expect(applyDiff(a, diffDatasets(a, b))).toEqual(b);
  });

  it('that are long texts are told whole', () => {
    const long = 'word '.repeat(100_000);
    expect(changesIn({ note: long }, { note: `${long}.` })).toEqual([
      { type: 'value-changed', path: ['note'], old: long, new: `${long}.` },
    ]);
  });
});

describe('items of lists', () => {
  const [kim, lee, park] = [
    { source: 'kim', locator: { page: 1 } },
    { source: 'lee', locator: { page: 2 } },
    { source: 'park' },
  ];

  it('keep who they are when others come before them', () => {
    expect(changesIn({ citations: [kim, lee] }, { citations: [park, kim, lee] })).toEqual([
      { type: 'value-added', path: ['citations', 0], new: park },
    ]);
    expect(changesIn({ citations: [park, kim, lee] }, { citations: [kim, lee] })).toEqual([
      { type: 'value-removed', path: ['citations', 0], old: park },
    ]);
  });

  it('are recognised by what they refer to', () => {
    const edited = { source: 'lee', locator: { page: 3, table: 'A' } };
    expect(changesIn({ citations: [kim, lee] }, { citations: [park, kim, edited] })).toEqual([
      { type: 'value-added', path: ['citations', 0], new: park },
      { type: 'value-changed', path: ['citations', 2, 'locator', 'page'], item: 'lee', old: 2, new: 3 },
      { type: 'value-added', path: ['citations', 2, 'locator', 'table'], item: 'lee', new: 'A' },
    ]);
  });

  it('that refer to something else are other items', () => {
    expect(
      changesIn(
        { citations: [{ source: 'kim', locator: { page: 1 } }] },
        { citations: [{ source: 'lee', locator: { page: 1 } }] },
      ),
    ).toEqual([
      { type: 'value-removed', path: ['citations', 0], old: { source: 'kim', locator: { page: 1 } } },
      { type: 'value-added', path: ['citations', 0], new: { source: 'lee', locator: { page: 1 } } },
    ]);
  });

  it('that refer to the same are told apart by likeness', () => {
    const row = (name: string, column: string) => ({ source: 'kim', locator: { row: name, column } });
    expect(
      changesIn(
        { citations: [row('first', 'A'), row('second', 'B'), row('third', 'C')] },
        { citations: [row('second', 'X'), row('third', 'C')] },
      ),
    ).toEqual([
      { type: 'value-removed', path: ['citations', 0], old: row('first', 'A') },
      { type: 'value-changed', path: ['citations', 0, 'locator', 'column'], item: 'kim', old: 'B', new: 'X' },
    ]);
  });

  it('are recognised by their dates and the starts of their spans', () => {
    expect(
      changesIn(
        {
          observations: [
            { at: '2001', value: 1 },
            { at: '2002', value: 2 },
          ],
        },
        {
          observations: [
            { at: '2000', value: 0 },
            { at: '2001', value: 10 },
            { at: '2002', value: 20 },
          ],
        },
      ),
    ).toEqual([
      { type: 'value-added', path: ['observations', 0], new: { at: '2000', value: 0 } },
      { type: 'value-changed', path: ['observations', 1, 'value'], item: '2001', old: 1, new: 10 },
      { type: 'value-changed', path: ['observations', 2, 'value'], item: '2002', old: 2, new: 20 },
    ]);
    expect(
      changesIn(
        { periods: [{ span: { start: '1993', end: '2002' } }] },
        { periods: [{ span: { start: '1993', end: '2007' } }] },
      ),
    ).toEqual([
      { type: 'value-changed', path: ['periods', 0, 'span', 'end'], item: '1993', old: '2002', new: '2007' },
    ]);
  });

  it('whose date is corrected are recognised by the rest', () => {
    expect(
      changesIn(
        {
          periods: [
            { span: { start: '1993', end: '2002' }, terms: 'Jiang' },
            { span: { start: '2003', end: '2012' }, terms: 'Hu' },
          ],
        },
        {
          periods: [
            { span: { start: '1992', end: '2002' }, terms: 'Jiang' },
            { span: { start: '2003', end: '2012' }, terms: 'Hu' },
          ],
        },
      ),
    ).toEqual([{ type: 'value-changed', path: ['periods', 0, 'span', 'start'], old: '1993', new: '1992' }]);
  });

  it('that the catalogue says nothing of are recognised by the value that tells them apart', () => {
    expect(
      changesIn(
        {
          free: [
            { name: 'a', n: 1 },
            { name: 'b', n: 1 },
            { name: 'c', n: 2 },
          ],
        },
        {
          free: [
            { name: 'c', n: 3 },
            { name: 'a', n: 4 },
            { name: 'b', n: 5 },
          ],
        },
      ),
    ).toEqual([
      { type: 'value-moved', path: ['free', 0], item: 'c', from: 2 },
      { type: 'value-changed', path: ['free', 0, 'n'], item: 'c', old: 2, new: 3 },
      { type: 'value-changed', path: ['free', 1, 'n'], item: 'a', old: 1, new: 4 },
      { type: 'value-changed', path: ['free', 2, 'n'], item: 'b', old: 1, new: 5 },
    ]);
  });

  it('in another order are moved, as few of them as can be', () => {
    expect(changesIn({ actors: ['a', 'b', 'c', 'd'] }, { actors: ['d', 'a', 'b', 'c'] })).toEqual([
      { type: 'value-moved', path: ['actors', 0], item: 'd', from: 3 },
    ]);
    expect(
      changesIn({ citations: [kim, lee, park] }, { citations: [lee, park, { ...kim, note: 'x' }] }),
    ).toEqual([
      { type: 'value-moved', path: ['citations', 2], item: 'kim', from: 0 },
      { type: 'value-added', path: ['citations', 2, 'note'], item: 'kim', new: 'x' },
    ]);
  });

  it('that are repeated come and go one by one', () => {
    expect(changesIn({ n: ['x', 'a', 'x'] }, { n: ['a', 'x'] })).toEqual([
      { type: 'value-removed', path: ['n', 0], old: 'x' },
    ]);
    expect(changesIn({ citations: [kim, kim] }, { citations: [kim, kim, kim] })).toHaveLength(1);
  });

  it('that are names are never edited; texts and numbers are', () => {
    expect(changesIn({ actors: ['CHN', 'PRK'] }, { actors: ['CHN', 'KOR'] })).toEqual([
      { type: 'value-removed', path: ['actors', 1], old: 'PRK' },
      { type: 'value-added', path: ['actors', 1], new: 'KOR' },
    ]);
    expect(
      changesIn({ texts: ['One visit to Bejing.', 'b'] }, { texts: ['One visit to Beijing.', 'b'] }),
    ).toEqual([
      {
        type: 'value-changed',
        path: ['texts', 0],
        old: 'One visit to Bejing.',
        new: 'One visit to Beijing.',
      },
    ]);
    expect(changesIn({ place: [116.4, 39.9] }, { place: [116.4, 40] })).toEqual([
      { type: 'value-changed', path: ['place', 1], old: 39.9, new: 40 },
    ]);
  });

  it('of lists in lists keep their places', () => {
    expect(changesIn({ rows: [[1, 2], [3, 4], [5]] }, { rows: [[0], [1, 2], [3, 4, 4], [5]] })).toEqual([
      { type: 'value-added', path: ['rows', 0], new: [0] },
      { type: 'value-added', path: ['rows', 2, 2], new: 4 },
    ]);
  });

  it('say of values inside them which item they are in, where it has a name', () => {
    const item = (...notes: readonly unknown[]) => [{ source: 'kim', notes }];
    expect(changesIn({ citations: item('a', ['b']) }, { citations: item('a', ['b', 'c'], 'd') })).toEqual([
      { type: 'value-added', path: ['citations', 0, 'notes', 1, 1], new: 'c' },
      { type: 'value-added', path: ['citations', 0, 'notes', 2], item: 'kim', new: 'd' },
    ]);
  });

  it('may be thousands, with a key or without', () => {
    const many = (item: (index: number) => unknown) => ({
      observations: Array.from({ length: 4000 }, (_, index) => item(index)),
    });
    expect(
      changesIn(
        many((n) => ({ at: `t${n}`, v: n })),
        many((n) => ({ at: `t${n}`, v: n + 1 })),
      ),
    ).toHaveLength(4000);
    expect(
      changesIn(
        many((n) => ({ v: n % 7, w: n % 3 })),
        many((n) => ({ v: (n * 5) % 7, w: n % 2 })),
      ).length,
    ).toBeGreaterThan(0);
    expect(
      changesIn(
        many((n) => `v${n % 50}`),
        many((n) => `v${(n * 3) % 40}`),
      ).length,
    ).toBeGreaterThan(0);
  });
});

describe('records', () => {
  const [visit, test] = [
    { label: { en: 'A visit' }, date: '2018', actors: ['CHN', 'PRK'] },
    { label: { en: 'A test' }, date: '2017', kind: 'test', note: 'The sixth.' },
  ];

  it('come and go whole', () => {
    const [a, b] = [eventsDataset({ visit }), eventsDataset({ test })];
    expect(diffDatasets(a, b)).toEqual({
      from: { name: 'fixture', version: '1.0.0' },
      to: { name: 'fixture', version: '1.0.0' },
      changes: [
        { type: 'record-added', collection: 'event', id: 'test', record: { id: 'test', ...test } },
        { type: 'record-removed', collection: 'event', id: 'visit', record: { id: 'visit', ...visit } },
      ],
    });
  });

  it('that move are compared with what they have become', () => {
    const a = eventsDataset({ visit, test });
    const b = eventsDataset(
      { 'visit-2018': { ...visit, date: '2018-03' }, test },
      { visit: to('visit-2018') },
    );
    expect(diffDatasets(a, b).changes).toEqual([
      { type: 'record-moved', collection: 'event', id: 'visit', redirect: to('visit-2018') },
      {
        type: 'value-changed',
        collection: 'event',
        id: 'visit-2018',
        path: ['date'],
        old: '2018',
        new: '2018-03',
      },
    ]);
    expect(diffDatasets(b, a).changes).toEqual([
      { type: 'record-restored', collection: 'event', id: 'visit', redirect: to('visit-2018') },
      {
        type: 'value-changed',
        collection: 'event',
        id: 'visit',
        path: ['date'],
        old: '2018-03',
        new: '2018',
      },
    ]);
  });

  it('that are split say into what, and keep what they held', () => {
    const a = eventsDataset({ visit });
    const b = eventsDataset({ first: visit, second: visit }, { visit: to('first', 'second') });
    expect(diffDatasets(a, b).changes).toEqual([
      { type: 'record-added', collection: 'event', id: 'first', record: { id: 'first', ...visit } },
      { type: 'record-added', collection: 'event', id: 'second', record: { id: 'second', ...visit } },
      {
        type: 'record-moved',
        collection: 'event',
        id: 'visit',
        redirect: to('first', 'second'),
        record: { id: 'visit', ...visit },
      },
    ]);
  });

  it('that become one go on from the likest', () => {
    const a = eventsDataset({ visit, test });
    const both = eventsDataset({ one: { ...test, date: '2017-09' } }, { visit: to('one'), test: to('one') });
    expect(diffDatasets(a, both).changes).toEqual([
      { type: 'value-changed', collection: 'event', id: 'one', path: ['date'], old: '2017', new: '2017-09' },
      { type: 'record-moved', collection: 'event', id: 'test', redirect: to('one') },
      {
        type: 'record-moved',
        collection: 'event',
        id: 'visit',
        redirect: to('one'),
        record: { id: 'visit', ...visit },
      },
    ]);
    const merged = eventsDataset({ test }, { visit: to('test') });
    expect(outline(a, merged)).toEqual(['record-moved visit']);
  });

  it('that moved twice are known by every former id', () => {
    const first = eventsDataset({ a: visit });
    const second = eventsDataset({ b: visit }, { a: to('b') });
    const third = eventsDataset({ c: visit }, { a: to('c'), b: to('c') });
    expect(outline(first, third)).toEqual(['record-moved a', 'redirect-added b']);
    expect(outline(second, third)).toEqual(['redirect-changed a', 'record-moved b']);
  });

  it('may take up a former id', () => {
    const a = eventsDataset({ now: visit }, { before: to('now') });
    expect(outline(a, eventsDataset({ now: visit, before: test }))).toEqual(['record-restored before']);
    expect(outline(a, eventsDataset({ before: visit }, { now: to('before') }))).toEqual([
      'redirect-removed before',
      'record-moved now',
    ]);
  });

  it('that lead nowhere are gone', () => {
    const a = eventsDataset({ visit });
    expect(outline(a, eventsDataset({}, { visit: to('nowhere') }))).toEqual([
      'record-removed visit',
      'redirect-added visit',
    ]);
  });

  it('that look renamed say so on either side', () => {
    const renamed = diffDatasets(
      eventsDataset({ test, visit }),
      eventsDataset({ 'nuclear-test': test, 'state-visit': { label: { en: 'Another' } } }),
    );
    expect(renamed.changes.map((change) => [change.type, 'similarTo' in change && change.similarTo])).toEqual(
      [
        ['record-added', 'test'],
        ['record-added', false],
        ['record-removed', 'nuclear-test'],
        ['record-removed', false],
      ],
    );
  });

  it('that look renamed are found among thousands, if nothing else in them changed', () => {
    const many = (prefix: string) =>
      eventsDataset(
        Object.fromEntries(
          Array.from({ length: 150 }, (_, n) => [`${prefix}-${n}`, { label: { en: `No. ${n}` }, n }]),
        ),
      );
    const { changes } = diffDatasets(many('old'), many('new'));
    expect(changes).toHaveLength(300);
    for (const change of changes) {
      if (change.type === 'record-removed') expect(change.similarTo).toBe(change.id.replace('old', 'new'));
    }
  });

  it('may have ids that look like numbers, or that every object answers to', () => {
    const ids = ['10', '9', '01', 'constructor', '__proto__', 'toString'];
    const a = eventsDataset({});
    const b = eventsDataset(Object.fromEntries(ids.map((id) => [id, { ...visit, note: id }])));
    expect(outline(a, b)).toEqual(
      ['01', '10', '9', '__proto__', 'constructor', 'toString'].map((id) => `record-added ${id}`),
    );
    expect(applyDiff(a, diffDatasets(a, b))).toEqual(b);
    expect(applyDiff(b, diffDatasets(b, a))).toEqual(a);
  });
});

describe('redirects', () => {
  it('are told where no record came or went', () => {
    const a = eventsDataset({ x: {} }, { old: to('x'), other: to('x') });
    const b = eventsDataset({ x: {} }, { other: { ...to('x'), reason: 'Renamed.' }, more: to('x') });
    expect(diffDatasets(a, b).changes).toEqual([
      { type: 'redirect-added', collection: 'event', id: 'more', redirect: to('x') },
      { type: 'redirect-removed', collection: 'event', id: 'old', redirect: to('x') },
      {
        type: 'redirect-changed',
        collection: 'event',
        id: 'other',
        old: to('x'),
        new: { kind: 'moved', to: ['x'], reason: 'Renamed.' },
      },
    ]);
  });
});

describe('the catalogue, the name and the licence', () => {
  const withFields = (...fields: readonly (typeof eventFields)[number][]) =>
    eventsDataset(
      {},
      {},
      { catalogue: { event: { name: 'event', title: 'Event', description: '', fields } } },
    );
  const date = { path: 'date', type: 'date', list: false, optional: false } as const;
  const kind = { path: 'kind', type: 'string', list: false, optional: true, values: ['a', 'b'] } as const;

  it('are compared too', () => {
    const a = eventsDataset({});
    const b = eventsDataset({}, {}, { name: 'other', licence: 'CC-BY-4.0', catalogue: {} });
    const entry = a.catalogue['event'];
    expect(diffDatasets(a, b).changes).toEqual([
      { type: 'name-changed', old: 'fixture', new: 'other' },
      { type: 'licence-changed', old: 'CC0-1.0', new: 'CC-BY-4.0' },
      { type: 'collection-removed', collection: 'event', entry },
    ]);
    expect(diffDatasets(a, { ...a, version: '2.0.0' }).changes).toEqual([]);
  });

  it('tell fields that come, go and move', () => {
    const label = { ...date, path: 'label' };
    expect(diffDatasets(withFields(date, kind), withFields(label, date)).changes).toEqual([
      { type: 'field-removed', collection: 'event', field: 'kind', definition: kind, index: 1 },
      { type: 'field-added', collection: 'event', field: 'label', definition: label, index: 0 },
    ]);
    expect(diffDatasets(withFields(date, kind, label), withFields(label, date, kind)).changes).toEqual([
      { type: 'field-moved', collection: 'event', field: 'label', from: 2, to: 0 },
    ]);
  });

  it('tell time markers and the like', () => {
    const saying = (aspects: object) =>
      eventsDataset(
        {},
        {},
        {
          catalogue: { event: { name: 'event', title: 'Event', description: '', fields: [], ...aspects } },
        },
      );
    const [a, b] = [saying({ uncited: true }), saying({ time: 'date' })];
    expect(diffDatasets(a, b).changes).toEqual([
      { type: 'collection-changed', collection: 'event', aspect: 'time', new: 'date' },
      { type: 'collection-changed', collection: 'event', aspect: 'uncited', old: true },
    ]);
  });

  it.each([
    ['type', { type: 'integer' }, { type: 'number' }, 'widens'],
    ['type', { type: 'string' }, { type: 'date' }, 'narrows'],
    ['type', { type: 'span' }, { type: 'object' }, 'widens'],
    ['type', { type: 'json' }, { type: 'boolean' }, 'narrows'],
    ['type', { type: 'string' }, { type: 'number' }, 'both'],
    ['list', { list: false }, { list: true }, 'both'],
    ['optional', { optional: false }, { optional: true }, 'widens'],
    ['optional', { optional: true }, { optional: false }, 'narrows'],
    ['values', { values: ['a', 'b'] }, { values: ['a'] }, 'narrows'],
    ['values', { values: ['a'] }, { values: ['a', 'b'] }, 'widens'],
    ['values', { values: ['a', 'b'] }, { values: ['b', 'c'] }, 'both'],
    ['values', { values: ['a', 'b'] }, { values: ['b', 'a'] }, 'neither'],
    ['values', {}, { values: ['a'] }, 'narrows'],
    ['values', { values: ['a'] }, {}, 'widens'],
    ['reference', {}, { reference: { collection: 'x', inverse: 'y' } }, 'narrows'],
    ['reference', { reference: { collection: 'x', inverse: 'y' } }, {}, 'widens'],
    [
      'reference',
      { reference: { collection: 'x', inverse: 'y' } },
      { reference: { collection: 'z', inverse: 'y' } },
      'both',
    ],
    [
      'reference',
      { reference: { collection: 'x', inverse: 'y' } },
      { reference: { collection: 'x', inverse: 'z' } },
      'neither',
    ],
    ['description', { description: 'When' }, {}, 'neither'],
  ] as const)('say of %s from %j to %j that it %s', (aspect, old, fresh, effect) => {
    const { changes } = diffDatasets(withFields({ ...date, ...old }), withFields({ ...date, ...fresh }));
    expect(changes).toEqual([
      expect.objectContaining({ type: 'field-changed', collection: 'event', field: 'date', aspect, effect }),
    ]);
  });
});

describe('a diff of the datasets that validation gives', () => {
  const datasetOf = (fixture: Parameters<typeof rawDataset>[0]) => {
    const validation = validateDataset(rawDataset(fixture));
    if (!validation.ok) throw new Error(JSON.stringify(validation.issues, null, 1));
    return validation.dataset;
  };
  const a = datasetOf(minimal);
  const b = datasetOf(
    withFields(
      'view',
      'abandon',
      { note: 'New.' },
      withRecord('view', 'former', { kind: 'moved', to: ['abandon'] }),
    ),
  );

  it('applies and inverts exactly, key order and all', () => {
    const diff = diffDatasets(a, b);
    expect(outline(a, b)).toEqual(['value-added abandon note', 'redirect-added former']);
    expect(applyDiff(a, diff)).toStrictEqual(b);
    expect(applyDiff(b, invertDiff(diff))).toStrictEqual(a);
    expect(Object.keys(applyDiff(a, diff).records)).toEqual(Object.keys(b.records));
  });

  it('leaves what has not changed as it is', () => {
    expect(applyDiff(a, diffDatasets(a, b)).records['event']).toBe(a.records.event);
  });
});

describe('applyDiff', () => {
  const a = eventsDataset({ x: { label: { en: 'X' }, actors: ['CHN'] }, y: {} }, { former: to('x') });
  const b = eventsDataset(
    { x: { label: { en: 'X' }, actors: ['PRK', 'CHN'], date: '2018' }, z: {} },
    { y: to('z'), former: to('z') },
    { licence: 'CC-BY-4.0' },
  );
  const diff = diffDatasets(a, b);

  it.each([
    [
      'another version',
      { ...a, version: '0.9.0' },
      'The dataset is fixture 0.9.0, and the diff starts from fixture 1.0.0.',
    ],
    ['another licence', { ...a, licence: 'MIT' }, 'The licence is "MIT", and the diff expects "CC0-1.0".'],
    [
      'a value that is there already',
      eventsDataset({ x: { label: { en: 'X' }, actors: ['CHN'], date: '2017' }, y: {} }, { former: to('x') }),
      'event/x date is "2017", and the diff expects nothing there.',
    ],
    [
      'a value that is no list',
      eventsDataset({ x: { label: { en: 'X' }, actors: 'CHN' }, y: {} }, { former: to('x') }),
      'event/x actors is "CHN", and the diff expects a list.',
    ],
    [
      'a record less',
      eventsDataset({ x: {} }, { former: to('x') }),
      'event/y is missing, and the diff moves it.',
    ],
    [
      'no record to edit',
      eventsDataset({ y: {} }, { former: to('x') }),
      'event/x is missing, and the diff changes it.',
    ],
    [
      'another redirect',
      eventsDataset({ x: { actors: ['CHN'] }, y: {} }, { former: to('y') }),
      'The redirect event/former is {"kind":"moved","to":["y"]}, and the diff expects {"kind":"moved","to":["x"]}.',
    ],
    [
      'a record in the way',
      eventsDataset({ x: { actors: ['CHN'] }, y: {}, z: {} }, { former: to('x') }),
      'event/z is {"id":"z"}, and the diff expects nothing there.',
    ],
  ] as const)('refuses %s, and says where', (_name, dataset, message) => {
    expect(() => applyDiff(dataset, diff)).toThrow(
      expect.objectContaining({ name: 'ModelError', message: expect.stringContaining(message) }),
    );
  });

  it('checks what is removed, changed and moved inside lists', () => {
    const items = (list: unknown) => eventsDataset({ x: { list } });
    const refused = (old: unknown, fresh: unknown, found: unknown): string => {
      try {
        applyDiff(items(found), diffDatasets(items(old), items(fresh)));
      } catch (error) {
        return error instanceof Error ? error.message : '';
      }
      return '';
    };
    expect(refused(['a', 'b'], ['b'], ['c', 'b'])).toMatch(
      'event/x list[0] is "c", and the diff expects "a".',
    );
    expect(refused([1, 2], [1, 3], [1, 4])).toMatch('event/x list[1] is 4, and the diff expects 2.');
    expect(refused(['a', 'b', 'c'], ['c', 'a', 'b'], ['a'])).toMatch(
      'event/x list has 1 items, and the diff expects more.',
    );
    expect(refused([{ id: 'p', v: { w: 1 } }], [{ id: 'p', v: { w: 2 } }], [{ id: 'p' }])).toMatch(
      'event/x list[0].v is missing, and the diff changes it.',
    );
    expect(refused([{ id: 'p', v: 1 }], [{ id: 'p', v: 2 }], ['p'])).toMatch(
      'event/x list[0] is "p", and the diff expects fields of its own.',
    );
  });

  it('checks the catalogue', () => {
    const fields = eventFields.map((field) =>
      field.path === 'date' ? { ...field, optional: false } : field,
    );
    const changed = eventsDataset(
      {},
      {},
      { catalogue: { event: { name: 'event', title: 'Event', description: 'What happened.', fields } } },
    );
    const start = eventsDataset({});
    expect(applyDiff(start, diffDatasets(start, changed))).toEqual(changed);
    expect(() => applyDiff(changed, diffDatasets(start, changed))).toThrow(
      "The catalogue's field event.date optional is false, and the diff expects true.",
    );
    expect(() => applyDiff({ ...start, catalogue: {} }, diffDatasets(start, changed))).toThrow(
      'The catalogue of event is missing, and the diff changes it.',
    );
  });
});
