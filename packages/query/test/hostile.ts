/** Documents that may come as queries from anywhere: made at random of the language's own words and of what is not in it. */

/** What every object has without saying so: none of it is a field, a collection or a comparison. */
export const INHERITED = [
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'valueOf',
  'hasOwnProperty',
  '__defineGetter__',
  'isPrototypeOf',
];

const SQL = [
  `'; DROP TABLE event; --`,
  `" OR "1"="1`,
  `1) UNION SELECT * FROM read_csv('/etc/passwd') --`,
  '${7*7}',
  '$1',
  '\\',
  '\u0000',
  '%',
  '\ud800',
  '漢'.repeat(50),
];
const COLLECTIONS = ['event', 'school', 'actor', 'position', 'tally', 'source', 'claim', 'mapping', 'view'];
const PATHS = [
  'id',
  'kind',
  'date',
  'place',
  'initiator',
  'initiator.label.en',
  'facts.magnitude',
  'order',
  'dominance',
  'dominance.span',
  'positions.school.label',
  'citations.source.citedBy',
  'counts.count',
  'check',
];
const VALUES = [
  'leader-visit',
  'PRK',
  '2018',
  '2018-03~',
  'rising',
  '..',
  '',
  0,
  -1,
  1e308,
  null,
  true,
  false,
];
const DATES = ['2018', '2011-03', '2000/2010', '[2002,2007]', '../2005', '2018-13'];
const CALCULATIONS = ['year', 'decade', 'month', 'days', 'years', 'daysBetween'];
const FUNCTIONS = [
  'count',
  'countDistinct',
  'sum',
  'mean',
  'min',
  'max',
  'list',
  'share',
  'first',
  'last',
  'by',
];
const COMPARISONS = ['eq', 'ne', 'in', 'lt', 'gte', 'matches', 'contains', 'exists', 'missing'];
const QUANTIFIERS = ['some', 'every', 'none'];
const CONNECTIVES = ['all', 'any', 'not', 'calculated'];

/** Numbers from 0 to below 1, the same for the same seed (G. Marsaglia, Xorshift RNGs, J. Stat. Softw. 8(14), 2003). */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 2 ** 32;
  };
}

/** Makes part of a document as JSON text: only so can a key be `__proto__`. */
type Write = () => string;

const json = JSON.stringify;
const listOf = (items: readonly string[]): string => `[${items.join(',')}]`;
const objectOf = (pairs: readonly (readonly [string, string])[]): string =>
  `{${pairs.map(([key, value]) => `${json(key)}:${value}`).join(',')}}`;

/** @returns the next document, the same ones for the same seed */
export function hostileDocuments(seed: number): Write {
  const random = randomFrom(seed);
  const below = (most: number): number => Math.floor(random() * most);
  const oneIn = (number: number): boolean => below(number) === 0;
  const draw = <T>(values: readonly T[]): T => {
    const value = values[below(values.length)];
    if (value === undefined) throw new RangeError('There is nothing to draw from.');
    return value;
  };
  const several = <T>(most: number, make: () => T): T[] => Array.from({ length: below(most + 1) }, make);
  const list = (most: number, make: Write): string => listOf(several(most, make));
  const object = (most: number, keys: readonly string[], make: Write): string =>
    objectOf(several(most, () => [oneIn(10) ? draw(INHERITED) : draw(keys), make()]));

  const name = (): string => {
    if (oneIn(6)) return several(4, () => draw([...INHERITED, ...PATHS])).join('.');
    return oneIn(8) ? draw(SQL) : draw(PATHS);
  };
  const path: Write = () => json(name());
  const value: Write = () => json(oneIn(4) ? draw([...SQL, ...INHERITED]) : draw(VALUES));
  const date: Write = () => json(oneIn(6) ? draw(SQL) : draw(DATES));
  const calculation: Write = () =>
    object(1, CALCULATIONS, () => (oneIn(3) ? listOf([path(), path()]) : path()));
  const column: Write = () => (oneIn(4) ? calculation() : path());
  const columns: Write = () => (oneIn(2) ? list(3, column) : object(3, ['a', 'b', ...SQL], column));
  const condition = (depth: number): string =>
    oneIn(4)
      ? object(1, QUANTIFIERS, () => filter(depth - 1))
      : object(2, COMPARISONS, () => (oneIn(3) ? list(3, value) : value()));
  function filter(depth: number): string {
    if (depth <= 0) return '{}';
    const pairs = several(2, () => {
      if (oneIn(3)) {
        const parts = list(2, () => filter(depth - 1));
        return [draw(CONNECTIVES), oneIn(3) ? filter(depth - 1) : parts] as const;
      }
      return [name(), oneIn(2) ? condition(depth) : value()] as const;
    });
    return objectOf(pairs);
  }
  const aggregate: Write = () =>
    oneIn(3)
      ? objectOf([
          [draw(['first', 'last']), column()],
          ['by', column()],
        ])
      : object(2, [...FUNCTIONS, 'where'], () => (oneIn(4) ? 'true' : oneIn(4) ? filter(2) : column()));
  const order: Write = () =>
    objectOf([
      ['by', path()],
      ...(oneIn(2) ? [['direction', json(draw(['descending', 'up']))] as const] : []),
    ]);

  const parts: Readonly<Record<string, (depth: number) => string>> = {
    unnest: path,
    through: () =>
      objectOf([
        ['path', path()],
        ['to', json(draw(['typology/kim', 'school/rising', ...SQL, ...INHERITED]))],
      ]),
    where: () => filter(4),
    time: path,
    asOf: date,
    during: date,
    before: date,
    certainty: () => json(draw(['certain', 'possible', ...INHERITED])),
    select: columns,
    group: columns,
    aggregate: () => object(2, ['a', 'count'], aggregate),
    union: (depth) => list(2, () => query(depth - 1)),
    except: (depth) => list(2, () => query(depth - 1)),
    order: () => list(2, order),
    limit: () => json(draw([0, 5, -1, 1e15, 1.5])),
    offset: () => json(draw([0, 5, -1, 1e15, 'x'])),
  };
  /** Much of the language, and much that is near to it. */
  function query(depth: number): string {
    const from = oneIn(12) ? draw([...INHERITED, ...SQL]) : draw(COLLECTIONS);
    const keys = depth <= 0 ? [] : several(4, () => draw(Object.keys(parts)));
    return objectOf([
      ['from', json(from)],
      ...keys.map((key) => [key, parts[key]?.(depth) ?? 'null'] as const),
    ]);
  }
  /** Anything at all. */
  function anything(depth: number): string {
    if (depth <= 0 || oneIn(4)) return value();
    if (oneIn(3)) return list(4, () => anything(depth - 1));
    return object(4, ['from', ...Object.keys(parts), ...COMPARISONS, ...CONNECTIVES, ...PATHS], () =>
      anything(depth - 1),
    );
  }
  const nested: Write = () => {
    const depth = 1 + below(oneIn(10) ? 20_000 : 40);
    const [open, close] = draw([
      ['{"not":', '}'],
      ['{"all":[', ']}'],
      ['{"any":[{},', ']}'],
      ['{"initiator":{"some":', '}}'],
      ['{"citations":{"every":', '}}'],
      ['[', ']'],
    ] as const);
    return `{"from":"event","where":${open.repeat(depth)}{}${close.repeat(depth)}}`;
  };
  const large: Write = () => {
    const many = <T>(make: (index: number) => T): T[] =>
      Array.from({ length: draw([201, 1_001, 10_001]) }, (_none, index) => make(index));
    const kinds: readonly (() => object)[] = [
      () => ({ where: { place: { in: many((index) => `p${index}`) } } }),
      () => ({ where: { any: many(() => ({ kind: 'treaty' })) } }),
      () => ({ select: many(() => 'id') }),
      () => ({ group: Object.fromEntries(many((index) => [`g${index}`, 'actors'])) }),
      () => ({ union: many(() => ({ from: 'event' })) }),
      () => ({ from: 'x'.repeat(100_000) }),
      () => ({ where: { place: { matches: 'x'.repeat(100_000) } } }),
    ];
    return json({ from: 'event', ...draw(kinds)() });
  };
  /** A query of queries, each of which has several. */
  const queries = (depth: number): object => ({
    from: 'event',
    select: ['id'],
    ...(depth === 0 ? {} : { union: [queries(depth - 1), queries(depth - 1)] }),
  });
  /** Paths to and fro, which reach more at each turn. */
  const farAway: Write = () => {
    const turn = draw(['initiator.initiated', 'citedBy.citations.source', 'actors.events', 'facts.answers']);
    const far = Array.from({ length: 1 + below(9) }, () => turn).join('.');
    const asked = draw<object>([
      { select: [far] },
      { where: { [far]: { exists: true } } },
      { group: { a: far, b: far } },
      { order: [{ by: far }] },
      { aggregate: { n: { countDistinct: far } } },
    ]);
    return json({ from: turn.startsWith('cited') ? 'source' : 'event', ...asked });
  };

  return () => {
    if (oneIn(200)) return draw([farAway, large, () => json(queries(below(6)))])();
    if (oneIn(20)) return nested();
    return oneIn(4) ? anything(5) : query(3);
  };
}
