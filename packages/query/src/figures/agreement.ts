import { QueryError } from '../errors.ts';
import { run } from '../memory/run.ts';
import { krippendorffAlpha } from '../stats/agreement/alpha.ts';
import type { Figure, FigureSource } from './define.ts';

export const agreementFigures: FigureSource = {
  name: 'agreement',
  description:
    "how far coders agree on the documents of each corpus: Krippendorff's alpha, nominal, with its 95 % interval",
  *figures({ dataset }) {
    if (Object.keys(dataset.records['coding'] ?? {}).length === 0) return;
    const { rows } = run(dataset, {
      from: 'coding',
      select: { unit: 'document', coder: 'coder', value: 'view', corpus: 'document.corpus' },
    });
    const corpora = [...new Set(rows.map(({ corpus }) => String(corpus)))].sort();
    for (const wanted of corpora) {
      const codings = rows
        .filter(({ corpus }) => String(corpus) === wanted)
        .map(({ unit, coder, value }) => ({
          unit: String(unit),
          coder: String(coder),
          value: String(value),
        }));
      yield alphaOf(`corpus/${wanted}`, codings);
    }
  },
};

function alphaOf(of: string, codings: Parameters<typeof krippendorffAlpha>[0]): Figure {
  const none = { of, measure: 'alpha', unit: 'value', value: null } as const;
  try {
    const { value, low, high } = krippendorffAlpha(codings);
    return {
      ...none,
      value,
      ...(low === null || high === null ? {} : { interval: { low, high, level: 0.95 } }),
    };
  } catch (error) {
    // Where no document was coded twice there is nothing to agree on.
    if (error instanceof QueryError && error.code === 'codings-invalid') return none;
    throw error;
  }
}
