import type { Caption } from '../charts/define.ts';

/** The words that all charts share, in one language. What a chart says itself stands in its own folder. */
export interface Words {
  readonly caption: (caption: Caption) => string;
  readonly sentences: (parts: readonly string[]) => string;
  /** A label with a note behind it, such as a date. */
  readonly noted: (label: string, note: string) => string;
  /** The sources of a mark, of which the first few are named. */
  readonly sources: (named: readonly string[], more: number) => string;
}
