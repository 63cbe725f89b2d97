import { describe, expect, test } from 'vitest';
import { ask } from '../../test/ask.ts';
import { anyDataset, untyped, validated } from '../../test/fixture.ts';
import { records } from '../../test/records.ts';
import { describeExplanation } from './explanation.ts';
import { run } from './run.ts';

describe('a result', () => {
  test('is plain data, whatever else it can say', () => {
    const result = ask({ from: 'event', where: { kind: 'leader-visit' }, select: ['id'] });
    const plain: unknown = JSON.parse(JSON.stringify(result));
    expect(plain).toEqual({
      rows: result.rows,
      columns: result.columns,
      coverage: result.coverage,
      evidence: result.evidence,
    });
    expect(structuredClone(result)).toEqual(plain);
  });

  test('keeps its lists as they are', () => {
    const { rows, columns, evidence } = ask({ from: 'school' });
    for (const list of [rows, columns, evidence]) expect(Object.isFrozen(list)).toBe(true);
    expect(rows[0]).not.toBe(anyDataset.records['school']?.['developing']);
  });

  test('makes its evidence once', () => {
    const result = ask({ from: 'event', group: ['kind'] });
    expect(result.evidence).toBe(result.evidence);
    expect(result.evidence).toHaveLength(result.rows.length);
  });

  test('says why there are no rows', () => {
    const result = ask({ from: 'event', where: { kind: 'treaty' }, after: '2000' });
    expect(result.rows).toEqual([]);
    expect(result.why().emptiedBy).toEqual(['where.kind', 'after']);
  });
});

describe('explain', () => {
  /** Many more events, so that looking at all of them is not worth it. */
  const many = untyped(
    validated({
      ...records,
      event: {
        ...records.event,
        ...Object.fromEntries(
          Array.from({ length: 100 }, (_none, index) => [
            `talks-${index}`,
            { ...records.event['talks-2002'], date: String(1800 + index), initiator: ['KOR'] },
          ]),
        ),
      },
    }),
  );
  const explained = (query: object) => run(many, { from: 'event', ...query }).explain();

  test('of an id looks at its record', () => {
    expect(explained({ where: { id: 'pact-1961' } })).toEqual({
      engine: 'memory',
      steps: [{ what: 'index', on: 'id', index: 'id', in: 112, out: 1 }],
      scanned: 1,
      kept: 1,
    });
  });

  test('can be said in words', () => {
    const query = { where: { initiator: 'PRK', kind: 'leader-visit' }, limit: 1 };
    expect(describeExplanation(explained(query))).toEqual([
      'index initiator by reference: 112 -> 7',
      'filter where: 7 -> 4',
      'page limit: 4 -> 1',
      'memory: 7 looked at, 4 kept',
    ]);
  });

  test('of a reference looks at what names it, and then at the rest of the filter', () => {
    expect(explained({ where: { kind: 'leader-visit', initiator: 'PRK' } })).toEqual({
      engine: 'memory',
      steps: [
        { what: 'index', on: 'initiator', index: 'reference', in: 112, out: 7 },
        { what: 'filter', on: 'where', index: 'none', in: 7, out: 4 },
      ],
      scanned: 7,
      kept: 4,
    });
  });

  test('of a date looks at what it may hold at', () => {
    expect(explained({ asOf: '2018', where: { kind: 'leader-visit' } })).toMatchObject({
      steps: [
        { what: 'index', on: 'date', index: 'interval', in: 112, out: 3 },
        { what: 'filter', on: 'where', index: 'none', out: 3 },
      ],
      scanned: 3,
      kept: 3,
    });
  });

  test('of anything else looks at a column of all rows', () => {
    expect(
      explained({
        where: { kind: 'leader-visit' },
        group: ['place'],
        order: [{ by: 'count' }],
        limit: 1,
      }),
    ).toEqual({
      engine: 'memory',
      steps: [
        { what: 'scan', on: 'event', index: 'none', in: 112, out: 112 },
        { what: 'filter', on: 'where', index: 'column', in: 112, out: 4 },
        { what: 'group', on: 'group', index: 'none', in: 4, out: 2 },
        { what: 'order', on: 'order', index: 'none', in: 2, out: 2 },
        { what: 'page', on: 'limit', index: 'none', in: 2, out: 1 },
      ],
      scanned: 112,
      kept: 4,
    });
  });

  test('of a path back looks at the rows', () => {
    expect(run(many, { from: 'actor', time: 'initiated.date', asOf: '1961' }).explain().steps).toMatchObject([
      { what: 'scan', on: 'actor' },
      { what: 'time', on: 'initiated.date', index: 'none', out: 2 },
    ]);
  });

  test('of sets has the steps of each part', () => {
    const ids = (id: string) => ({ from: 'event', where: { id }, select: ['id'] }) as const;
    const { steps, scanned, kept } = run(many, {
      ...ids('pact-1961'),
      union: [ids('test-2016'), ids('pact-1961')],
    }).explain();
    expect(steps.map(({ on }) => on)).toEqual(['id', 'id', 'id']);
    expect([scanned, kept]).toEqual([3, 2]);
  });
});

describe('cite', () => {
  test('names the sources of all rows, the most named first, each record once', () => {
    const sources = ask({
      from: 'event',
      where: { id: { in: ['visit-2018-03', 'visit-2019'] } },
      group: ['kind', 'initiator'],
    }).cite();
    expect(sources[0]).toEqual({
      source: 'essay',
      label: { en: 'An essay' },
      locators: [],
      records: [
        { collection: 'event', id: 'visit-2018-03' },
        { collection: 'event', id: 'visit-2019' },
      ],
    });
  });

  test('says where in them', () => {
    const located = untyped(
      validated({
        ...records,
        school: {
          ...records.school,
          dormant: {
            ...records.school.dormant,
            citations: [
              { source: 'handbook', locator: { page: 12 } },
              { source: 'handbook', locator: { page: 12 } },
              { source: 'handbook', locator: { section: 'A' } },
            ],
          },
        },
      }),
    );
    const result = run(located, { from: 'school', where: { id: 'dormant' } });
    expect(result.cite()).toMatchObject([
      {
        source: 'handbook',
        locators: [{ page: 12 }, { section: 'A' }],
        records: [{ collection: 'school', id: 'dormant' }],
      },
    ]);
  });

  test('names the source that a row is, and those behind its columns', () => {
    const cited = (query: Parameters<typeof ask>[0]) =>
      ask(query)
        .cite()
        .map(({ source }) => source);
    expect(cited({ from: 'source', where: { id: 'leaflet' } })).toEqual(['leaflet']);
    expect(cited({ from: 'source', where: { id: 'leaflet' }, select: ['citedBy.id'] })).toEqual(['leaflet']);
    expect(cited({ from: 'event', where: { id: { in: [] } } })).toEqual([]);
  });
});
