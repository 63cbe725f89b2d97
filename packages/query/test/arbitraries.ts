import type { AnyDataset } from '@yalu/model/dataset';
import fc from 'fast-check';
import {
  type Aggregate,
  type Calculation,
  type Filter,
  type Query,
  TIME_RELATIONS,
  type Value,
} from '../src/ast/types.ts';
import { anyDataset } from './fixture.ts';
import { dates, questions, spans } from './moments.ts';
import type { Reference } from './reference.ts';

/** A small random dataset, and the same for the reference. */
export interface Generated {
  readonly dataset: AnyDataset;
  readonly reference: Omit<Reference, 'windows'>;
}

const ACTORS = ['CHN', 'PRK', 'kim'];
const KINDS = ['leader-visit', 'nuclear-test', 'treaty'];
const PLACES = ['Beijing', 'Dalian', 'Pyongyang'];

const subset = (of: readonly string[]) => fc.subarray([...of], { minLength: 0 });
/** Mostly nothing: what is rare does not empty every answer. */
const seldom = <T>(key: string, of: fc.Arbitrary<T>) =>
  fc.oneof(
    { weight: 3, arbitrary: fc.constant({}) },
    { weight: 1, arbitrary: of.map((value) => ({ [key]: value })) },
  );
const maybe = <T>(key: string, of: fc.Arbitrary<T>) =>
  fc.option(of, { nil: undefined }).map((value) => (value === undefined ? {} : { [key]: value }));

const event = fc
  .tuple(
    dates,
    fc.constantFrom(...KINDS),
    subset(ACTORS),
    subset(ACTORS),
    maybe('place', fc.constantFrom(...PLACES)),
    maybe('magnitude', fc.integer({ min: -2, max: 3 })),
    maybe('testNumber', fc.integer({ min: 1, max: 3 })),
  )
  .map(([date, kind, initiator, target, place, magnitude, test]) => ({
    dated: [date],
    record: {
      label: { en: kind },
      date: date.value,
      kind,
      initiator,
      target,
      actors: [],
      ...place,
      facts: { ...magnitude, ...test },
      citations: [],
      assertedBy: 'source',
    },
  }));

const school = fc
  .tuple(fc.integer({ min: 1, max: 3 }), fc.array(spans, { maxLength: 3 }), fc.constantFrom('t0', 't1'))
  .map(([order, dominance, typology]) => ({
    dated: dominance,
    record: {
      label: { en: 'School' },
      typology,
      order,
      dominance: dominance.map(({ value }) => ({ span: value, asPrinted: value.end })),
      citations: [],
      assertedBy: 'source',
    },
  }));

const SCHOOLS = ['s0', 's1', 's2', 's3'];
const position = fc.constantFrom(...SCHOOLS).map((of) => ({
  dated: [],
  record: {
    label: { en: 'Position' },
    school: of,
    dimension: 'perception',
    asPrinted: of,
    concepts: ['asset'],
    citations: [],
    assertedBy: 'source',
  },
}));

const mapping = fc
  .tuple(
    fc.constantFrom(...SCHOOLS),
    fc.constantFrom(...SCHOOLS),
    fc.constantFrom('exactMatch', 'broadMatch', 'narrowMatch'),
    maybe('confidence', fc.constantFrom('high', 'low')),
  )
  .map(([from, to, relation, confidence]) => ({
    dated: [],
    record: { from: `school/${from}`, to: `school/${to}`, relation, ...confidence, label: { en: 'Mapping' } },
  }));

const typologies = ['t0', 't1'].map((id) => ({ id, label: { en: id } }));

const actors = ACTORS.map((id) => ({
  id,
  label: { en: id },
  type: id === 'kim' ? 'person' : 'state',
  citations: [],
  assertedBy: 'source',
}));

export const datasets: fc.Arbitrary<Generated> = fc
  .tuple(
    fc.array(event, { minLength: 2, maxLength: 10 }),
    fc.array(school, { minLength: 4, maxLength: 4 }),
    fc.array(position, { maxLength: 4 }),
    fc.array(mapping, { maxLength: 5 }),
  )
  .map(([events, schools, positions, mappings]) => {
    const named = (letter: string, of: readonly { readonly record: object }[]) =>
      of.map(({ record }, index) => ({ id: `${letter}${index}`, ...record }));
    const records = {
      actor: actors,
      event: named('e', events),
      school: named('s', schools),
      position: named('p', positions),
      mapping: named('m', mappings),
      typology: typologies,
    };
    const byId = Object.entries(records).map(
      ([name, of]) => [name, Object.fromEntries(of.map((record) => [record.id, record]))] as const,
    );
    const dated = [...events, ...schools].flatMap(({ dated: some }) => [...some]);
    return {
      // What fast-check shows of a failure: the rest of the dataset is always the same.
      [fc.toStringMethod]: () => JSON.stringify({ ...records, actor: undefined, typology: undefined }),
      dataset: { ...anyDataset, records: { ...anyDataset.records, ...Object.fromEntries(byId) } },
      reference: {
        records,
        meanings: new Map(dated.map(({ value, readings }) => [JSON.stringify(value), readings])),
      },
    };
  });

/** What can be asked of each collection: by the type of what stands there. */
const vocabulary = {
  event: {
    texts: {
      id: ['e0', 'e1'],
      kind: KINDS,
      place: PLACES,
      initiator: ACTORS,
      target: ACTORS,
      'initiator.type': ['state', 'person'],
      'initiator.targeted.kind': KINDS,
    },
    numbers: ['facts.magnitude', 'facts.testNumber'],
    dates: ['date'],
    dated: ['date', 'initiator.targeted.date'],
    lists: ['initiator', 'target', undefined, undefined, undefined],
    linked: { initiator: 'actor', target: 'actor', 'initiator.targeted': 'event' },
  },
  school: {
    texts: { id: SCHOOLS, 'dominance.asPrinted': ['2005', '2010'], 'positions.id': ['p0'] },
    numbers: ['order', 'positions.school.order'],
    dates: [],
    dated: ['dominance.span'],
    lists: ['dominance', undefined],
    linked: { 'positions.school': 'school', positions: 'position', dominance: 'dominance' },
  },
  position: {
    texts: { school: SCHOOLS, 'school.id': SCHOOLS, asPrinted: SCHOOLS },
    numbers: ['school.order', 'school.positions.school.order'],
    dates: [],
    dated: ['school.dominance.span'],
    lists: [undefined],
    linked: { school: 'school' },
  },
  /** An item of a list in a school. */
  dominance: {
    texts: { asPrinted: ['2005', '2010'] },
    numbers: [],
    dates: [],
    dated: ['span'],
    lists: [undefined],
    linked: {},
  },
  actor: {
    texts: { id: ACTORS, type: ['state', 'person'], 'initiated.kind': KINDS, 'targeted.initiator': ACTORS },
    numbers: ['initiated.facts.magnitude'],
    dates: ['initiated.date'],
    dated: ['initiated.date', 'targeted.date'],
    lists: [undefined],
    linked: { initiated: 'event', targeted: 'event' },
  },
} as const;

type From = keyof typeof vocabulary;
const vocabularyOf = (from: From) =>
  vocabulary[from] as {
    texts: Record<string, readonly string[]>;
    numbers: readonly string[];
    dates: readonly string[];
    /** What can be calculated with. */
    dated: readonly string[];
    lists: readonly (string | undefined)[];
    /** Where linked records or objects stand, and what they are. */
    linked: Readonly<Record<string, From>>;
  };
const pathsOf = (from: From): string[] => {
  const { texts, numbers, dates: times } = vocabularyOf(from);
  return [...Object.keys(texts), ...numbers, ...times];
};
/** A path, or at times a calculation. */
const valuesOf = (from: From): fc.Arbitrary<Value> =>
  fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom(...pathsOf(from)) },
    { weight: 2, arbitrary: calculationsOf(from) },
  );
function calculationsOf(from: From): fc.Arbitrary<Calculation> {
  const path = fc.constantFrom(...vocabularyOf(from).dated);
  return fc.oneof(
    path.map((year) => ({ year })),
    path.map((decade) => ({ decade })),
    path.map((month) => ({ month })),
    path.map((days) => ({ days })),
    path.map((years) => ({ years })),
    fc.tuple(path, path).map((daysBetween) => ({ daysBetween })),
  );
}
/** Ids that every generated dataset has: others would be refused. */
const isSafe = (from: From, path: string): boolean =>
  !(from === 'event' && path === 'id') && path !== 'positions.id';

const filtersOf = (from: From, depth = 0): fc.Arbitrary<Filter> => {
  const { texts, numbers, linked } = vocabularyOf(from);
  const onText = fc
    .constantFrom(...Object.entries(texts).filter(([path]) => isSafe(from, path)))
    .chain(([path, known]) => {
      const value = fc.constantFrom(...known, null);
      const condition = fc.oneof(
        value,
        fc.array(value, { maxLength: 3 }).map((some) => ({ in: some })),
        value.map((ne) => ({ ne })),
        fc.record(
          { eq: value, ne: value, in: fc.array(value, { maxLength: 2 }), exists: fc.boolean() },
          { requiredKeys: [] },
        ),
        path === 'place' || path === 'kind'
          ? fc.constantFrom('IN', 'e', 'y').map((matches) => ({ matches }))
          : value,
      );
      return condition.map((it): Filter => ({ [path]: it }));
    });
  const number = fc.integer({ min: -2, max: 3 });
  const onNumber = fc.constantFrom(...(numbers.length > 0 ? numbers : ['order'])).chain((path) =>
    fc
      .oneof(
        number,
        fc
          .tuple(fc.constantFrom('eq', 'ne', 'lt', 'lte', 'gt', 'gte'), number)
          .map(([operator, operand]) => ({ [operator]: operand })),
        fc.record({ ne: fc.option(number), lte: number, gte: number }, { requiredKeys: [] }),
      )
      .map((it): Filter => ({ [path]: it })),
  );
  const entries = Object.entries(linked);
  const ways: readonly (readonly [string, From])[] = entries.length > 0 ? entries : [['initiator', 'actor']];
  const onLinked = fc
    .constantFrom(...ways)
    .chain(([path, of]) =>
      fc
        .tuple(fc.constantFrom('some', 'every', 'none'), filtersOf(of, depth + 1))
        .map(([quantifier, inner]): Filter => ({ [path]: { [quantifier]: inner } })),
    );
  const year = fc.integer({ min: 2004, max: 2008 });
  const onDates = calculationsOf(from).chain((of) =>
    fc
      .oneof(
        year.map((gte) => ({ of, gte })),
        fc.tuple(year, year).map(([one, other]) => ({ of, in: [one, other] })),
        fc.integer({ min: -40, max: 40 }).map((lt) => ({ of, lt })),
        fc.constant({ of, exists: false }),
      )
      .map((condition): Filter => ({ calculated: [condition] })),
  );
  const lists = ['initiator', 'target'].filter((path) => Object.hasOwn(texts, path));
  const onList = fc
    .tuple(
      fc.constantFrom(...(lists.length > 0 ? lists : ['initiator'])),
      fc.oneof(fc.constantFrom(...ACTORS), fc.subarray([...ACTORS], { minLength: 1 })),
    )
    .map(([path, contains]): Filter => ({ [path]: { contains } }));
  const further = [
    ...(numbers.length > 0 ? [onNumber] : []),
    ...(depth < 2 && Object.keys(linked).length > 0 ? [onLinked] : []),
    ...(lists.length > 0 ? [onList] : []),
    onDates,
  ];
  return fc.letrec<{ filter: Filter }>((tie) => ({
    filter: fc.oneof(
      { maxDepth: 2 },
      onText,
      ...further,
      fc.array(tie('filter'), { maxLength: 2 }).map((all) => ({ all })),
      fc.array(tie('filter'), { maxLength: 2 }).map((any) => ({ any })),
      tie('filter').map((not) => ({ not })),
      fc.tuple(onText, fc.oneof(...further)).map(([one, other]) => ({ ...one, ...other })),
    ),
  })).filter;
};

const aggregatesOf = (from: From, where: fc.Arbitrary<Filter>): fc.Arbitrary<Aggregate> => {
  const number = fc.oneof(
    { weight: 2, arbitrary: fc.constantFrom(...vocabularyOf(from).numbers) },
    { weight: 1, arbitrary: calculationsOf(from) },
  );
  const path = valuesOf(from);
  const call = fc.oneof(
    fc.constant({ count: true as const }),
    path.map((countDistinct) => ({ countDistinct })),
    number.map((sum) => ({ sum })),
    number.map((mean) => ({ mean })),
    path.map((min) => ({ min })),
    path.map((max) => ({ max })),
    path.map((list) => ({ list })),
    fc.oneof(fc.constant(true as const), number).map((share) => ({ share })),
    fc.tuple(path, path).map(([first, by]) => ({ first, by })),
    fc.tuple(path, path).map(([last, by]) => ({ last, by })),
  );
  return fc
    .tuple(call, fc.option(where, { nil: undefined }))
    .map(([it, only]): Aggregate => (only === undefined ? it : { ...it, where: only }));
};

/** A random query, and what the dates in it mean. */
export interface GeneratedQuery {
  readonly query: Query;
  readonly windows: Reference['windows'];
}

/** A filter of a collection that has one. */
export const filters = fc
  .constantFrom<From[]>('event', 'school', 'actor')
  .chain((from) => fc.tuple(fc.constant(from), filtersOf(from), filtersOf(from)));

/** What can be asked of a row that is read through a crosswalk. */
const CROSSED = [
  'through.relation',
  'through.confidence',
  'through.category',
  'through.mapping',
  'through.category.order',
];

/** From where a crosswalk can lead, by collection. */
const crossable: Readonly<Partial<Record<From, string>>> = { school: 'id', position: 'school' };

/** Random queries without parts. */
export const singles: fc.Arbitrary<GeneratedQuery> = fc
  .tuple(fc.constantFrom<From[]>('event', 'event', 'school', 'actor', 'position'), fc.boolean())
  .chain(([from, isCrossed]) => {
    const path = isCrossed ? crossable[from] : undefined;
    const onCrossing = fc.constantFrom<Filter[]>(
      { 'through.relation': 'broadMatch' },
      { 'through.confidence': { ne: 'low' } },
      { 'through.category': { exists: true } },
    );
    const where =
      path === undefined
        ? filtersOf(from)
        : fc.oneof(
            { weight: 3, arbitrary: filtersOf(from) },
            { weight: 1, arbitrary: onCrossing },
            { weight: 1, arbitrary: fc.tuple(filtersOf(from), onCrossing).map((all) => ({ all })) },
          );
    const value: fc.Arbitrary<Value> =
      path === undefined ? valuesOf(from) : fc.oneof(valuesOf(from), fc.constantFrom(...CROSSED));
    const named = (prefix: string) =>
      fc
        .array(value, { minLength: 1, maxLength: 3 })
        .map((chosen) => Object.fromEntries(chosen.map((path, index) => [`${prefix}${index}`, path])));
    const times = fc.oneof(
      fc.constant([]),
      fc.array(fc.tuple(fc.constantFrom(...TIME_RELATIONS), questions), { minLength: 1, maxLength: 2 }),
    );
    const shape = fc.oneof(
      fc.constant({}),
      fc.record({ select: named('c') }),
      fc.record({
        group: named('g'),
        aggregate: fc.dictionary(fc.constantFrom('a', 'b', 'c'), aggregatesOf(from, where), { maxKeys: 2 }),
      }),
      fc.record({ group: named('g') }),
      fc.record({
        aggregate: fc.dictionary(fc.constantFrom('a', 'b', 'c'), aggregatesOf(from, where), {
          minKeys: 1,
          maxKeys: 3,
        }),
      }),
    );
    return fc
      .tuple(
        shape,
        fc
          .tuple(
            fc.option(where),
            seldom('certainty', fc.constantFrom('certain' as const, 'possible' as const)),
            seldom('limit', fc.nat(5)),
            seldom('offset', fc.nat(3)),
          )
          .map(
            ([filter, ...others]) =>
              Object.assign({}, filter === null ? {} : { where: filter }, ...others) as Partial<Query>,
          ),
        times,
        fc.constantFrom(...vocabularyOf(from).lists),
        fc.constantFrom('typology/t0', 'typology/t1'),
        fc.array(fc.tuple(fc.nat(), fc.constantFrom('ascending' as const, 'descending' as const)), {
          maxLength: 2,
        }),
      )
      .map(([chosen, rest, asked, unnest, to, order]): GeneratedQuery => {
        const part: Partial<Query> = chosen;
        const isGrouped = part.group !== undefined || part.aggregate !== undefined;
        const columns = [
          ...Object.keys(part.select ?? {}),
          ...Object.keys(part.group ?? {}),
          ...(isGrouped ? Object.keys(part.aggregate ?? { count: 1 }) : pathsOf(from)),
        ];
        const relations = from === 'event' || from === 'school' ? asked : [];
        return {
          query: {
            from,
            ...(unnest === undefined ? {} : { unnest }),
            ...(path === undefined ? {} : { through: { path, to } }),
            ...rest,
            ...Object.fromEntries(relations.map(([relation, { text }]) => [relation, text])),
            ...part,
            ...(order.length === 0
              ? {}
              : {
                  order: order.map(([index, direction]) => ({
                    by: columns[index % columns.length] ?? '',
                    direction,
                  })),
                }),
          },
          windows: new Map(asked.map(([, { text, window }]) => [text, window])),
        };
      });
  });

/** Random queries whose answer is put together from those of several with the same columns. */
const ofSets: fc.Arbitrary<GeneratedQuery> = singles.chain((first) => {
  const { order = [], limit, offset, where: _where, ...rest } = first.query;
  const names = new Set([rest.select, rest.group, rest.aggregate].flatMap((part) => Object.keys(part ?? {})));
  const part = fc
    .tuple(fc.option(filtersOf(rest.from as From)), seldom('limit', fc.nat(4)))
    .map(([where, cut]): Query => ({ ...rest, ...(where === null ? {} : { where }), ...cut }));
  const parts = fc.array(part, { minLength: 1, maxLength: 2 });
  return fc
    .record({ union: parts, intersect: parts, except: parts }, { requiredKeys: [] })
    .filter((roles) => Object.keys(roles).length > 0)
    .map((roles) => ({
      ...first,
      query: {
        ...first.query,
        ...roles,
        ...(order.length === 0 ? {} : { order: order.filter(({ by }) => names.has(by)) }),
        ...(limit === undefined ? {} : { limit }),
        ...(offset === undefined ? {} : { offset }),
      },
    }));
});

export const queries: fc.Arbitrary<GeneratedQuery> = fc.oneof(
  { weight: 5, arbitrary: singles },
  { weight: 1, arbitrary: ofSets },
);
