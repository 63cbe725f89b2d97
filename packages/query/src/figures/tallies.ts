import { distribution } from '../debate/distribution.ts';
import type { Figure, FigureSource } from './define.ts';

export const tallyFigures: FigureSource = {
  name: 'tallies',
  description:
    "each tally's total, and the count and share of each view and group, with the share's 95 % interval (Wilson)",
  *figures({ dataset }) {
    for (const tally of Object.keys(dataset.records['tally'] ?? {})) {
      const of = `tally/${tally}`;
      const views = distribution(dataset, { tally });
      yield { of, measure: 'total', unit: 'count', value: views.total };
      yield* sharesOf(of, '', views);
      // A tally whose views are in no group has the same figures by group.
      const groups = distribution(dataset, { tally, by: 'group' });
      if (views.shares.some(({ group }) => group !== null)) yield* sharesOf(of, 'group-', groups);
    }
  },
};

function* sharesOf(
  of: string,
  prefix: string,
  { shares, level }: ReturnType<typeof distribution>,
): Iterable<Figure> {
  for (const { id: item, count, share, low, high } of shares) {
    yield { of, measure: `${prefix}count`, item, unit: 'count', value: count };
    yield {
      of,
      measure: `${prefix}share`,
      item,
      unit: 'share',
      value: share,
      ...(low === null || high === null ? {} : { interval: { low, high, level } }),
    };
  }
}
