import { countStandings } from '../claims/diff-verdicts.ts';
import type { FigureSource } from './define.ts';

export const verdictFigures: FigureSource = {
  name: 'verdicts',
  description: 'how many claims and forecasts have come to each outcome',
  *figures({ decisions }) {
    for (const [of, counts] of Object.entries(countStandings(decisions))) {
      for (const item of Object.keys(counts).sort())
        yield { of, measure: 'outcome', item, unit: 'count', value: counts[item] ?? 0 };
    }
  },
};
