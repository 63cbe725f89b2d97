import type { FigureSource } from './define.ts';

export const recordFigures: FigureSource = {
  name: 'records',
  description: 'how many records there are, in all and by collection',
  *figures({ dataset: { records } }) {
    const sizes = Object.entries(records).map(([of, byId]) => ({ of, value: Object.keys(byId).length }));
    yield {
      of: 'dataset',
      measure: 'records',
      unit: 'count',
      value: sizes.reduce((sum, { value }) => sum + value, 0),
    };
    for (const size of sizes) yield { ...size, measure: 'records', unit: 'count' };
  },
};
