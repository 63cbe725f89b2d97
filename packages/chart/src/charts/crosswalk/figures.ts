import { didYouMean, type Locale, type LocaleString } from '@yalu/model/text';
import { QueryError } from '@yalu/query';
import { crosswalk } from '@yalu/query/stats';
import { ChartError } from '../../errors.ts';
import { groupedBy } from '../../group.ts';
import { atMost } from '../limit.ts';
import { labelIn } from '../rows.ts';
import type {
  CategoryCountRow,
  CategoryRow,
  Confidence,
  CrosswalkRow,
  MappingRow,
  Relation,
} from './rows.ts';
import { RELATIONS } from './rows.ts';

export interface CrosswalkOptions {
  readonly from: string;
  readonly to: string;
}

/** A category on one side. */
export interface Category {
  readonly id: string;
  readonly label: string;
  /** Whether anything on the other side answers to it. */
  readonly mapped: boolean;
  /** How many texts a tally has in it; undefined where none counts it. */
  readonly count: number | undefined;
  /** Of how many texts of the other side it surely and possibly holds; undefined without counts or mappings. */
  readonly bounds: { readonly lower: number; readonly upper: number } | undefined;
  readonly sources: readonly LocaleString[];
}

/** The categories of one typology, in its order. */
export interface Side {
  readonly id: string;
  readonly label: string;
  readonly categories: readonly Category[];
}

/** That a category on the left answers to one on the right, read from the left. */
export interface Answer {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly fromLabel: string;
  readonly toLabel: string;
  readonly relation: Relation;
  readonly confidence: Confidence | undefined;
  readonly reason: string | undefined;
  readonly sources: readonly LocaleString[];
}

/** All figures of the chart; picture, headline, summary and table are made from these alone. */
export interface Figures {
  /** One typology, or all that have a mapping to the right one. */
  readonly left: readonly Side[];
  readonly right: Side;
  readonly answers: readonly Answer[];
  /** How many categories on the left have a counterpart, and how many there are. */
  readonly mapped: number;
  readonly categories: number;
  /** How many of those answer exactly at best, and how many closely at best. */
  readonly exact: number;
  readonly close: number;
  /** The texts of the tally that counts the left side; undefined where none does. */
  readonly total: number | undefined;
}

/** More categories than that on one side are a table and no picture. */
const MOST = 80;

/** @throws ChartError `rows-empty`, `rows-too-many`; `rows-invalid` where mappings contradict one another */
export function figuresOf(
  rows: readonly CrosswalkRow[],
  { from, to }: CrosswalkOptions,
  locale: Locale,
): Figures {
  const known = rows.filter((row) => row.kind === 'category').sort(inOrder);
  if (known.length === 0) {
    throw new ChartError('rows-empty', 'There is nothing to draw: there are no categories.');
  }
  const rightRows = known.filter(({ typology }) => typology === to);
  const mappings = readFrom(
    rows.filter((row) => row.kind === 'mapping'),
    rightRows,
  ).filter(({ from: one }) =>
    known.some(
      ({ category, typology }) => category === one && (from === '' ? typology !== to : typology === from),
    ),
  );
  const mappedFrom = new Set(mappings.map((mapping) => mapping.from));
  const related = new Set(
    known.filter(({ category }) => mappedFrom.has(category)).map(({ typology }) => typology),
  );
  const leftRows = known.filter(({ typology }) => (from === '' ? related.has(typology) : typology === from));
  for (const [side, wanted] of [
    [rightRows, to],
    [leftRows, from],
  ] as const) {
    const what = wanted === '' ? 'no typology is mapped to' : 'no category belongs to';
    const id = JSON.stringify(wanted === '' ? to : wanted);
    if (side.length === 0) {
      const near =
        wanted === '' ? '' : didYouMean(wanted, [...new Set(known.map(({ typology }) => typology))]);
      throw new ChartError(
        'rows-empty',
        `There is nothing to draw: ${what} the typology ${id}. ${near}`.trimEnd(),
      );
    }
    atMost(
      MOST,
      side.length,
      'crosswalk',
      'categories of a typology',
      'Compare smaller ones: the options from and to.',
    );
  }

  const counts = countsOf(rows, leftRows);
  const bounds = boundsOf(counts, mappings, rightRows);
  const mappedTo = new Set(mappings.map((mapping) => mapping.to));
  const names = new Map(known.map(({ category, label }) => [category, labelIn(label, category, locale)]));
  const nameOf = (id: string) => names.get(id) ?? id;
  const categoryOf = ({ category, sources = [] }: CategoryRow): Category => ({
    id: category,
    label: nameOf(category),
    mapped: mappedFrom.has(category) || mappedTo.has(category),
    count: counts.get(category),
    // What nothing is mapped to is not counted, which is not zero.
    bounds: mappedTo.has(category) ? bounds.get(category) : undefined,
    sources,
  });
  const sideOf = (id: string, members: readonly CategoryRow[]): Side => ({
    id,
    label: members[0] ? labelIn(members[0].typologyLabel, id, locale) : id,
    categories: members.map(categoryOf),
  });
  const best = (relation: Relation) =>
    [...groupedBy(mappings, (mapping) => mapping.from).values()].filter(
      ([closest]) => closest?.relation === relation,
    ).length;
  return {
    left: [...groupedBy(leftRows, ({ typology }) => typology)].map(([id, members]) => sideOf(id, members)),
    right: sideOf(to, rightRows),
    answers: mappings.map(({ mapping, relation, confidence, reason, sources = [], ...ends }) => ({
      id: mapping,
      from: ends.from,
      to: ends.to,
      fromLabel: nameOf(ends.from),
      toLabel: nameOf(ends.to),
      relation,
      confidence: confidence ?? undefined,
      reason: reason ?? undefined,
      sources,
    })),
    mapped: leftRows.filter(({ category }) => mappedFrom.has(category)).length,
    categories: leftRows.length,
    exact: best('exactMatch'),
    close: best('closeMatch'),
    total: counts.size === 0 ? undefined : [...counts.values()].reduce((sum, count) => sum + count, 0),
  };
}

/** By typology, then by the order of the source. */
function inOrder(a: CategoryRow, b: CategoryRow): number {
  if (a.typology !== b.typology) return a.typology < b.typology ? -1 : 1;
  return (a.order ?? 0) - (b.order ?? 0) || (a.category < b.category ? -1 : 1);
}

/** Of a relation that is read from its other end. */
const opposite: Readonly<Record<Relation, Relation>> = {
  exactMatch: 'exactMatch',
  closeMatch: 'closeMatch',
  broadMatch: 'narrowMatch',
  narrowMatch: 'broadMatch',
  relatedMatch: 'relatedMatch',
};

/** The mappings that lead to some categories, or from them and are turned round; the closest relations first. */
function readFrom(mappings: readonly MappingRow[], right: readonly CategoryRow[]): readonly MappingRow[] {
  const ends = new Set(right.map(({ category }) => category));
  return mappings
    .flatMap((mapping): MappingRow[] => {
      if (ends.has(mapping.to) && !ends.has(mapping.from)) return [mapping];
      if (!ends.has(mapping.from) || ends.has(mapping.to)) return [];
      return [{ ...mapping, from: mapping.to, to: mapping.from, relation: opposite[mapping.relation] }];
    })
    .sort(
      (a, b) =>
        RELATIONS.indexOf(a.relation) - RELATIONS.indexOf(b.relation) || (a.mapping < b.mapping ? -1 : 1),
    );
}

/** The texts by category of the tally that counts the left side; the first by its id where several do. */
function countsOf(rows: readonly CrosswalkRow[], left: readonly CategoryRow[]): ReadonlyMap<string, number> {
  const wanted = new Set(left.map(({ category }) => category));
  const counted = rows.filter(
    (row): row is CategoryCountRow => row.kind === 'count' && wanted.has(row.category),
  );
  const [tally] = counted.map((row) => row.tally).sort();
  return new Map(
    counted.filter((row) => row.tally === tally).map(({ category, count }) => [category, count]),
  );
}

/** What surely and what possibly falls in each category on the right. @throws ChartError `rows-invalid` */
function boundsOf(
  counts: ReadonlyMap<string, number>,
  mappings: readonly MappingRow[],
  right: readonly CategoryRow[],
): ReadonlyMap<string, { readonly lower: number; readonly upper: number }> {
  if (counts.size === 0) return new Map();
  try {
    const { cells } = crosswalk({
      counts: [...counts].map(([category, count]) => ({ category, count })),
      mappings: mappings
        .filter(({ from }) => counts.has(from))
        .map(({ from, to, relation }) => ({ from, to, relation })),
      targets: right.map(({ category }) => category),
    });
    return new Map(cells.map(({ target, lower, upper }) => [target, { lower, upper }]));
  } catch (cause) {
    if (!(cause instanceof QueryError)) throw cause;
    throw new ChartError('rows-invalid', `The chart crosswalk cannot read the mappings: ${cause.message}`, {
      cause,
    });
  }
}
