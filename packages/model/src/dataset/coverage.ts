import type { LocaleString } from '../text/locale.ts';
import { type CatalogueEntry, valuesAt } from './catalogue.ts';

/** How much of what there is in the world a dataset holds, as its author says. */
export interface CoverageStatement {
  /** Which records it is about: those with one of these values in each of these fields; without it, all. */
  readonly where?: Readonly<Record<string, readonly (string | number | boolean)[]>>;
  /** `complete`: all that the rule names. `selected`: a choice, so that a count of the records is no total. */
  readonly kind: 'complete' | 'selected';
  /** What was taken in. */
  readonly rule: Readonly<LocaleString>;
}

/**
 * What a dataset says of its coverage where a record stands: of several statements that are about it, the last, so that
 * an exception stands behind its rule. Undefined where nothing is said, which does not mean that all is there.
 */
export function coverageStatementOf(entry: CatalogueEntry, record: object): CoverageStatement | undefined {
  return entry.coverage?.findLast(({ where = {} }) =>
    Object.entries(where).every(([path, wanted]) =>
      valuesAt(record, path).some(({ value }) => wanted.some((one) => one === value)),
    ),
  );
}
