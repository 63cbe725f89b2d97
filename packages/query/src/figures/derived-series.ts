import { isObject } from '@yalu/model/dataset';
import type { Query } from '../ast/types.ts';
import { run } from '../memory/run.ts';
import type { FigureSource } from './define.ts';

export const derivedSeriesFigures: FigureSource = {
  name: 'derived-series',
  description: 'each value of the series that are counted from the dataset, counted anew',
  *figures({ dataset }) {
    for (const series of Object.values(dataset.records['series'] ?? {})) {
      const { derivation, observations } = series as { derivation?: unknown; observations?: unknown };
      if (!isObject(derivation) || !Array.isArray(observations)) continue;
      for (const observation of observations) {
        if (!isObject(observation) || typeof observation['at'] !== 'string') continue;
        const { at, value: recorded } = observation;
        // The query of a derivation is checked where it is run.
        const { rows } = run(dataset, { ...(derivation as unknown as Query), during: at });
        const found = rows[0]?.['value'];
        const value = typeof found === 'number' ? found : null;
        yield {
          of: `series/${series.id}`,
          measure: 'value',
          item: at,
          unit: 'value',
          value,
          ...(typeof recorded === 'number' && recorded !== value ? { recorded } : {}),
        };
      }
    }
  },
};
