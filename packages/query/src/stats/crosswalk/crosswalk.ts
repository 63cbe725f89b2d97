import { QueryError } from '../../errors.ts';
import type { MethodStatement } from '../method.ts';

/**
 * How a category answers to one of the target: the SKOS mapping relations, and `overlap`, which says that some of one
 * may be some of the other and which a mapping of a group of categories comes to for each of them.
 */
export const CROSSWALK_RELATIONS = [
  'exactMatch',
  'closeMatch',
  'broadMatch',
  'narrowMatch',
  'relatedMatch',
  'overlap',
] as const;
export type CrosswalkRelation = (typeof CROSSWALK_RELATIONS)[number];

export interface CategoryMapping {
  /** A category that was counted. */
  readonly from: string;
  /** A category of the target. */
  readonly to: string;
  readonly relation: CrosswalkRelation;
  /** The id of the record that says so. */
  readonly id?: string;
}

export interface CrosswalkInput {
  /** What was counted, each text in one category. */
  readonly counts: readonly { readonly category: string; readonly count: number }[];
  readonly mappings: readonly CategoryMapping[];
  /** The categories to read the counts in, in the order wanted; those that mappings name by default. */
  readonly targets?: readonly string[];
}

export interface CrosswalkOptions {
  /** How `closeMatch` is read: what is so mapped may fall in the target (the default), or is taken for the same. */
  readonly close?: 'may' | 'exact';
  /** How `relatedMatch` is read: as nothing (the default), or as what may fall in the target. */
  readonly related?: 'ignore' | 'may';
  /** Whether a text falls in one target at most, as in a typology; true by default. */
  readonly exclusive?: boolean;
  /** Whether every text falls in some target that it is mapped to; false by default. */
  readonly exhaustive?: boolean;
}

/** A category of the target with the least and the most that may fall in it. */
export interface CrosswalkCell {
  readonly target: string;
  readonly lower: number;
  readonly upper: number;
  /** The mappings that the bounds rest on. */
  readonly mappings: readonly CategoryMapping[];
}

export interface Crosswalk {
  readonly method: MethodStatement;
  /** The sum of all counts. */
  readonly total: number;
  readonly cells: readonly CrosswalkCell[];
  /** What the mappings put in no target: at least, and at most. */
  readonly unplaced: { readonly lower: number; readonly upper: number };
  /** Categories that were counted and that nothing maps. */
  readonly unmapped: readonly string[];
}

/** Whether a relation puts all of the category within the target, and all of the target within the category. */
interface Inclusion {
  readonly isWithin: boolean;
  readonly holds: boolean;
}

/**
 * Reads counts of one typology in another, with bounds where a mapping is not one to one. For a category `s` with `c`
 * texts and a target `t`:
 *
 * - `exactMatch`: `s` and `t` are the same texts: all `c` fall in `t`, and nothing else does;
 * - `broadMatch` (`t` is broader): all `c` fall in `t`, others may too;
 * - `narrowMatch` (`t` is narrower): from none to all `c` fall in `t`, and nothing of another category does;
 * - `closeMatch`: from none to all `c` may fall in `t` (or as `exactMatch`, by option);
 * - `relatedMatch`: says nothing of which texts fall where (or as much as may, by option);
 * - `overlap`: from none to all.
 *
 * The lower bound of `t` is what surely falls in it, the upper what may. Both are reached: for each there is a way to
 * put every text where its mappings let it go. What no mapping allows is taken not to be: a category falls only in
 * targets that it is mapped to.
 *
 * Relations: Miles, A. and Bechhofer, S. (2009), SKOS Reference, W3C Recommendation, section 10; bounds as in Manski, C. F.
 * (2003), Partial Identification of Probability Distributions.
 *
 * @throws QueryError `number-invalid` for counts that are none, `value-unknown` for a mapping of what was not counted or
 * to what is no target, and `number-invalid` for mappings that contradict one another
 */
export function crosswalk(input: CrosswalkInput, options: CrosswalkOptions = {}): Crosswalk {
  const { close = 'may', related = 'ignore', exclusive = true, exhaustive = false } = options;
  const { counts, targets, mappings } = checked(input);
  const total = counts.reduce((sum, { count }) => sum + count, 0);
  const used = mappings.filter(({ relation }) => relation !== 'relatedMatch' || related === 'may');
  const inclusionOf = ({ relation }: CategoryMapping): Inclusion => {
    const isSame = relation === 'exactMatch' || (relation === 'closeMatch' && close === 'exact');
    return {
      isWithin: isSame || relation === 'broadMatch',
      holds: isSame || relation === 'narrowMatch',
    };
  };
  // Texts stand in one category only, so that a target within one takes nothing from another.
  const holders = new Map<string, Set<string>>();
  for (const mapping of used) {
    if (inclusionOf(mapping).holds)
      holders.set(mapping.to, (holders.get(mapping.to) ?? new Set()).add(mapping.from));
  }
  const isOpen = (target: string, category: string): boolean => {
    const within = holders.get(target);
    return !within || (within.size === 1 && within.has(category));
  };
  const placed = counts.map(({ category, count }) => {
    const own = used.filter(({ from }) => from === category);
    const sure = new Set(own.filter((mapping) => inclusionOf(mapping).isWithin).map(({ to }) => to));
    const open = new Set(own.map(({ to }) => to).filter((to) => isOpen(to, category)));
    if (count > 0) contradiction(category, sure, open, exclusive, exhaustive);
    const may = exclusive && sure.size > 0 ? sure : open;
    const only = exhaustive && may.size === 1 ? may : sure;
    return { category, count, may, must: only };
  });
  const sum = (of: (one: (typeof placed)[number]) => boolean): number =>
    placed.reduce((all, one) => (of(one) ? all + one.count : all), 0);
  return {
    method: {
      name: 'crosswalk of counts with bounds',
      version: 1,
      parameters: { close, related, exclusive, exhaustive },
      source:
        'Miles, A. and Bechhofer, S. (2009). SKOS Simple Knowledge Organization System Reference. W3C, section 10.',
    },
    total,
    cells: targets.map((target) => ({
      target,
      lower: sum(({ must }) => must.has(target)),
      upper: sum(({ may }) => may.has(target)),
      mappings: used.filter(({ to }) => to === target),
    })),
    unplaced: {
      lower: sum(({ may }) => may.size === 0),
      upper: sum(({ may, must }) => must.size === 0 && (!exhaustive || may.size === 0)),
    },
    unmapped: placed.flatMap(({ category, may }) => (may.size === 0 ? [category] : [])),
  };
}

/** @throws QueryError where no text of a category could be put anywhere without going against a mapping */
function contradiction(
  category: string,
  sure: ReadonlySet<string>,
  open: ReadonlySet<string>,
  exclusive: boolean,
  exhaustive: boolean,
): void {
  const closed = [...sure].find((target) => !open.has(target));
  const found =
    closed !== undefined
      ? `falls wholly in ${closed}, which another category is said to hold wholly`
      : exclusive && sure.size > 1
        ? `falls wholly in each of ${[...sure].join(' and ')}, of which a text can have one`
        : exhaustive && open.size === 0
          ? 'falls in no target, though every text is said to fall in one'
          : undefined;
  if (found === undefined) return;
  throw new QueryError(
    'number-invalid',
    'mappings',
    `By its mappings the category ${category} ${found}. Correct a mapping, or the option that says so.`,
  );
}

function checked({ counts, mappings, targets }: CrosswalkInput): Required<CrosswalkInput> {
  const categories = new Set<string>();
  for (const { category, count } of counts) {
    if (!Number.isSafeInteger(count) || count < 0)
      throw new QueryError(
        'number-invalid',
        'counts',
        `The count of ${category} is ${count}, which is none.`,
      );
    if (categories.has(category))
      throw new QueryError('number-invalid', 'counts', `The category ${category} is counted twice.`);
    categories.add(category);
  }
  const wanted = new Set(targets ?? mappings.map(({ to }) => to));
  for (const { from, to } of mappings) {
    if (!categories.has(from))
      throw new QueryError('value-unknown', 'mappings', `${from} is mapped and was not counted.`);
    if (!wanted.has(to))
      throw new QueryError('value-unknown', 'mappings', `${from} is mapped to ${to}, which is no target.`);
  }
  return { counts, mappings, targets: [...wanted] };
}
