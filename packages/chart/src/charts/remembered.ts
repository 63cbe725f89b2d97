import type { Locale } from '@yalu/model/text';

/** What computes the figures of a chart. */
export type FiguresOf<Row extends object, Options extends object, Figures> = (
  rows: readonly Row[],
  options: Options,
  locale: Locale,
) => Figures;

/**
 * The same, but computed once for the same rows, options and language: headline, summary, table and picture each ask for
 * the figures, and some take statistics to find. Forgotten with the rows.
 *
 * @param compute pure; what it throws is not remembered
 */
export function remembered<Row extends object, Options extends object, Figures>(
  compute: FiguresOf<Row, Options, Figures>,
): FiguresOf<Row, Options, Figures> {
  const known = new WeakMap<readonly Row[], Map<string, Figures>>();
  return (rows, options, locale) => {
    const ofRows = known.get(rows) ?? new Map<string, Figures>();
    known.set(rows, ofRows);
    const key = JSON.stringify([locale, options]);
    const found = ofRows.get(key) ?? compute(rows, options, locale);
    ofRows.set(key, found);
    return found;
  };
}
