import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bounds, everyBounds, readings, resolutions, type Stretch } from '../../test/arbitraries.ts';
import {
  allen,
  ALLEN_RELATIONS,
  type AllenRelation,
  anyAllenRelation,
  inverseOf,
  possibleAllenRelations,
} from './allen.ts';
import { after, before, type Bounds, boundsOf, covers, overlaps, type Readings, within } from './bounds.ts';
import type { Certainty } from './certainty.ts';
import { readingsOf } from './edtf.ts';

/** The millisecond after an instant. Before and after all of time there is none. */
const isNext = (instant: number, next: number): boolean => Number.isFinite(next) && instant + 1 === next;

/** What Allen's relations mean of two stretches that are fully known: Figure 2 of the paper, over whole milliseconds. */
const holds: Readonly<Record<AllenRelation, (a: Stretch, b: Stretch) => boolean>> = {
  before: (a, b) => a.end < b.start && !isNext(a.end, b.start),
  meets: (a, b) => isNext(a.end, b.start),
  overlaps: (a, b) => a.start < b.start && b.start <= a.end && a.end < b.end,
  'finished-by': (a, b) => a.start < b.start && a.end === b.end,
  contains: (a, b) => a.start < b.start && a.end > b.end,
  starts: (a, b) => a.start === b.start && a.end < b.end,
  equal: (a, b) => a.start === b.start && a.end === b.end,
  'started-by': (a, b) => a.start === b.start && a.end > b.end,
  during: (a, b) => a.start > b.start && a.end < b.end,
  finishes: (a, b) => a.start > b.start && a.end === b.end,
  'overlapped-by': (a, b) => b.start < a.start && a.start <= b.end && b.end < a.end,
  'met-by': (a, b) => isNext(b.end, a.start),
  after: (a, b) => b.end < a.start && !isNext(b.end, a.start),
};

const relationOf = (a: Stretch, b: Stretch): AllenRelation[] =>
  ALLEN_RELATIONS.filter((relation) => holds[relation](a, b));

/** The relations that looking at every case finds, in the order of Allen's. */
function byEveryCase(a: readonly Stretch[], b: readonly Stretch[]): AllenRelation[] {
  const found = new Set(a.flatMap((one) => b.flatMap((other) => relationOf(one, other))));
  return ALLEN_RELATIONS.filter((relation) => found.has(relation));
}

const known = (start: number, end: number): Readings => [
  { start: { min: start, max: start }, end: { min: end, max: end } },
];

/** Every stretch over the whole numbers up to `most`. */
const everyStretch = (most: number): Stretch[] =>
  everyBounds(most).flatMap(({ start, end }) =>
    start.min === start.max && end.min === end.max ? [{ start: start.min, end: end.min }] : [],
  );

describe("Allen's relations of stretches that are fully known", () => {
  it('are thirteen, of which exactly one holds', () => {
    expect(ALLEN_RELATIONS).toHaveLength(13);
    const reached = new Set<AllenRelation>();
    for (const a of everyStretch(4)) {
      for (const b of everyStretch(4)) {
        const [relation, ...more] = relationOf(a, b);
        if (relation === undefined || more.length > 0) expect.fail(JSON.stringify({ a, b, relation, more }));
        reached.add(relation);
        const found = allen(known(a.start, a.end), known(b.start, b.end));
        for (const one of ALLEN_RELATIONS)
          expect(found[one]).toBe(one === relation ? 'certain' : 'impossible');
      }
    }
    expect(reached.size).toBe(13);
  });

  it('meet where one ends in the millisecond before the other starts', () => {
    expect(possibleAllenRelations(known(0, 4), known(5, 9))).toEqual(['meets']);
    expect(possibleAllenRelations(known(0, 4), known(6, 9))).toEqual(['before']);
    expect(possibleAllenRelations(known(0, 4), known(4, 9))).toEqual(['overlaps']);
    expect(possibleAllenRelations(known(4, 4), known(4, 9))).toEqual(['starts']);
  });

  it('have inverses', () => {
    for (const relation of ALLEN_RELATIONS) expect(inverseOf(inverseOf(relation))).toBe(relation);
    for (const a of everyStretch(4))
      for (const b of everyStretch(4)) expect(relationOf(b, a)).toEqual(relationOf(a, b).map(inverseOf));
  });

  it('compose as the table of the paper says', () => {
    // Three stretches have six ends at most, and whole numbers up to 4 give six places to put them in.
    const composed = new Map<string, Set<AllenRelation>>();
    const all = everyStretch(4);
    for (const a of all) {
      for (const b of all) {
        for (const c of all) {
          const key = `${relationOf(a, b)} ${relationOf(b, c)}`;
          const found = composed.get(key) ?? new Set();
          for (const relation of relationOf(a, c)) found.add(relation);
          composed.set(key, found);
        }
      }
    }
    const rows = Object.entries(composition).flatMap(([first, row]) =>
      row
        .trim()
        .split(/\s+\|\s+/)
        .map((cell, index) => [first, byMoving[index] ?? '', cell] as const),
    );
    expect(rows).toHaveLength(169);
    for (const [first, second, cell] of rows) {
      const names = cell === 'any' ? Object.keys(symbols) : cell.split(' ');
      const found = composed.get(`${symbols[first]} ${symbols[second]}`) ?? new Set();
      expect([...found].sort(), `${first} then ${second}`).toEqual(
        names.map((name) => symbols[name] ?? '').sort(),
      );
    }
  });
});

describe("Allen's relations of stretches that are partly known", () => {
  it('are what every case says, for all bounds over 0 to 3', () => {
    const all = everyBounds(3).map((one) => ({ one, cases: resolutions([one]) }));
    for (const a of all) {
      for (const b of all) {
        const [found, expected] = [possibleAllenRelations([a.one], [b.one]), byEveryCase(a.cases, b.cases)];
        if (found.join() !== expected.join())
          expect.fail(`${JSON.stringify({ a: a.one, b: b.one })}: ${found}; every case says ${expected}`);
      }
    }
  });

  it('are what every case says where ends are open', () => {
    const all = everyOpenBounds().map((one) => ({ one, cases: openResolutions(one) }));
    for (const a of all) {
      for (const b of all) {
        const [found, expected] = [possibleAllenRelations([a.one], [b.one]), byEveryCase(a.cases, b.cases)];
        const shown = ({ start, end }: Bounds) => `${start.min}…${start.max} to ${end.min}…${end.max}`;
        if (found.join() !== expected.join())
          expect.fail(`${shown(a.one)}, ${shown(b.one)}: ${found}; every case says ${expected}`);
      }
    }
  });

  it('are what every case says, for several readings, and mirror each other', () => {
    fc.assert(
      fc.property(readings(5), readings(5), (a, b) => {
        const found = possibleAllenRelations(a, b);
        expect(found).toEqual(byEveryCase(resolutions(a), resolutions(b)));
        const [there, back] = [allen(a, b), allen(b, a)];
        for (const relation of ALLEN_RELATIONS) {
          expect(there[relation]).toBe(back[inverseOf(relation)]);
          expect(there[relation] !== 'impossible').toBe(found.includes(relation));
          expect(there[relation] === 'certain').toBe(found.length === 1 && found[0] === relation);
        }
      }),
    );
  });

  it('only ever become less settled as bounds are widened or readings added', () => {
    const widths = fc.tuple(fc.nat(2), fc.nat(2), fc.nat(2), fc.nat(2));
    fc.assert(
      fc.property(bounds(6), readings(6), widths, readings(6), (a, b, [one, two, three, four], more) => {
        const wider = boundsOf(
          { min: a.start.min - one, max: a.start.max + two },
          { min: a.end.min - three, max: a.end.max + four },
        );
        const wide = possibleAllenRelations([...(wider ? [wider] : []), ...more], b);
        expect(wide).toEqual(expect.arrayContaining([...possibleAllenRelations([a], b)]));
      }),
    );
  });

  it('make up the relations of bounds.ts', () => {
    const shared = ALLEN_RELATIONS.filter((one) => !['before', 'meets', 'met-by', 'after'].includes(one));
    const unions: readonly [(a: Readings, b: Readings) => Certainty, readonly AllenRelation[]][] = [
      [before, ['before', 'meets']],
      [after, ['after', 'met-by']],
      [overlaps, shared],
      [within, ['starts', 'during', 'finishes', 'equal']],
      [covers, ['started-by', 'contains', 'finished-by', 'equal']],
    ];
    fc.assert(
      fc.property(readings(6), readings(6), (a, b) => {
        for (const [relation, union] of unions)
          expect(anyAllenRelation(a, b, union), union.join(' or ')).toBe(relation(a, b));
        expect(anyAllenRelation(a, b, ALLEN_RELATIONS)).toBe('certain');
        expect(anyAllenRelation(a, b, [])).toBe('impossible');
      }),
    );
  });

  it('are those of dates as records have them', () => {
    const between = (a: string, b: string) => possibleAllenRelations(readingsOf(a), readingsOf(b));
    expect(between('1993/2002', '2003/2012')).toEqual(['before', 'meets']);
    expect(between('1993/2002', '2004/2012')).toEqual(['before']);
    expect(between('2018/..', '2019/..')).toEqual(['finished-by']);
    expect(between('2018/..', '2018/..')).toEqual(['finished-by', 'equal', 'finishes']);
    expect(between('../1992', '../2002')).toEqual(['starts']);
    expect(between('../1992', '2018/..')).toEqual(['before']);
    expect(between('2018/', '2019/..')).toEqual(['before', 'meets', 'overlaps', 'finished-by']);
  });

  it('say nothing of no readings', () => {
    expect(possibleAllenRelations([], known(0, 1))).toEqual([]);
    expect(anyAllenRelation([], known(0, 1), ALLEN_RELATIONS)).toBe('impossible');
  });
});

/** Bounds of which ends may be open, over few numbers. */
function everyOpenBounds(): Bounds[] {
  const ends = [-Infinity, 0, 1, 2, Infinity];
  const extents = ends.flatMap((min) => ends.filter((max) => max >= min).map((max) => ({ min, max })));
  const found = extents.flatMap((start) => extents.flatMap((end) => boundsOf(start, end) ?? []));
  const keyOf = ({ start, end }: Bounds) => [start.min, start.max, end.min, end.max].join();
  return [...new Map(found.map((one) => [keyOf(one), one])).values()];
}

/** Every stretch that such bounds allow, where four numbers stand for all that are lower, and four for all higher. */
function openResolutions({ start, end }: Bounds): Stretch[] {
  const instants = [-Infinity, -4, -3, -2, -1, 0, 1, 2, 3, 4, 5, 6, Infinity];
  return instants.flatMap((from) =>
    instants.flatMap((to) =>
      start.min <= from && from <= start.max && end.min <= to && to <= end.max && from <= to
        ? [{ start: from, end: to }]
        : [],
    ),
  );
}

/** The paper's symbols. */
const symbols: Readonly<Record<string, AllenRelation>> = {
  '<': 'before',
  '>': 'after',
  d: 'during',
  di: 'contains',
  o: 'overlaps',
  oi: 'overlapped-by',
  m: 'meets',
  mi: 'met-by',
  s: 'starts',
  si: 'started-by',
  f: 'finishes',
  fi: 'finished-by',
  '=': 'equal',
};

const byMoving = ['<', '>', 'd', 'di', 'o', 'oi', 'm', 'mi', 's', 'si', 'f', 'fi', '='] as const;

/**
 * Figure 4 of the paper, with a row and a column for equality: where a has the relation of the row to b, and b that of
 * the column to c, a has one of these to c.
 */
const composition: Readonly<Record<string, string>> = {
  '<': '< | any | < d o m s | < | < | < d o m s | < | < d o m s | < | < | < d o m s | < | <',
  '>': 'any | > | > d oi mi f | > | > d oi mi f | > | > d oi mi f | > | > d oi mi f | > | > | > | >',
  d: '< | > | d | any | < d o m s | > d oi mi f | < | > | d | > d oi mi f | d | < d o m s | d',
  di: '< di o m fi | > di oi mi si | d di o oi s si f fi = | di | di o fi | di oi si | di o fi | di oi si | di o fi | di | di oi si | di | di',
  o: '< | > di oi mi si | d o s | < di o m fi | < o m | d di o oi s si f fi = | < | di oi si | o | di o fi | d o s | < o m | o',
  oi: '< di o m fi | > | d oi f | > di oi mi si | d di o oi s si f fi = | > oi mi | di o fi | > | d oi f | > oi mi | oi | di oi si | oi',
  m: '< | > di oi mi si | d o s | < | < | d o s | < | f fi = | m | m | d o s | < | m',
  mi: '< di o m fi | > | d oi f | > | d oi f | > | s si = | > | d oi f | > | mi | mi | mi',
  s: '< | > | d | < di o m fi | < o m | d oi f | < | mi | s | s si = | d | < o m | s',
  si: '< di o m fi | > | d oi f | di | di o fi | oi | di o fi | mi | s si = | si | oi | di | si',
  f: '< | > | d | > di oi mi si | d o s | > oi mi | m | > | d | > oi mi | f | f fi = | f',
  fi: '< | > di oi mi si | d o s | di | o | di oi si | m | di oi si | o | di | f fi = | fi | fi',
  '=': '< | > | d | di | o | oi | m | mi | s | si | f | fi | =',
};
