import type { Figure } from './define.ts';

/** A figure that is another in another dataset. */
export interface FigureChange extends Pick<Figure, 'of' | 'measure' | 'item' | 'unit'> {
  /** Left out where the dataset has no such figure. */
  readonly old?: FigureValue;
  readonly new?: FigureValue;
}

export type FigureValue = Pick<Figure, 'value' | 'interval' | 'recorded'>;

/**
 * Which figures are others in one dataset than in another, in the order of the new one; those that are gone come last.
 * Whether a derived series has been written anew is no difference of its values.
 */
export function diffFigures(old: readonly Figure[], fresh: readonly Figure[]): FigureChange[] {
  const [before, after] = [byKey(old), byKey(fresh)];
  return [...new Set([...after.keys(), ...before.keys()])].flatMap((key): FigureChange[] => {
    const [was, is] = [before.get(key), after.get(key)];
    const figure = is ?? was;
    if (!figure || isSame(was, is)) return [];
    const { of, measure, item, unit } = figure;
    return [
      {
        of,
        measure,
        ...(item === undefined ? {} : { item }),
        unit,
        ...(was ? { old: valueOf(was) } : {}),
        ...(is ? { new: valueOf(is) } : {}),
      },
    ];
  });
}

const byKey = (figures: readonly Figure[]): ReadonlyMap<string, Figure> =>
  new Map(figures.map((figure) => [JSON.stringify([figure.of, figure.measure, figure.item]), figure]));

const valueOf = ({ value, interval, recorded }: Figure): FigureValue => ({
  value,
  ...(interval ? { interval } : {}),
  ...(recorded === undefined ? {} : { recorded }),
});

function isSame(a: Figure | undefined, b: Figure | undefined): boolean {
  if (!a || !b) return false;
  return (
    a.value === b.value &&
    a.interval?.low === b.interval?.low &&
    a.interval?.high === b.interval?.high &&
    a.interval?.level === b.interval?.level
  );
}
