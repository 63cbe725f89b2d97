import { changedWords, type Segment } from './changed-words.ts';

/** One line of what differs, before it is written in a format. */
export interface Row {
  /** `+` new, `-` gone, `~` changed, `>` elsewhere. */
  readonly sign: '+' | '-' | '~' | '>';
  /** The id of the record, the new one of a record that has moved. */
  readonly record?: string;
  /** What of it: the way to a value, or a field of the catalogue. */
  readonly field?: string;
  readonly old?: Side;
  readonly new?: Side;
  /** Both sides as one text, where they are long texts that have much in common. */
  readonly words?: readonly Segment[];
  readonly note?: string;
}

/** A side of a difference: a value of the data, or words about it. */
export type Side = { readonly value: unknown } | { readonly words: string };

/** From how many characters on two texts are compared word by word. */
const LONG = 50;
/** Two values side by side; long texts that have much in common word by word. */
export function sides(old: unknown, fresh: unknown): Pick<Row, 'old' | 'new' | 'words'> {
  const both = {
    ...(old === undefined ? {} : { old: { value: old } }),
    ...(fresh === undefined ? {} : { new: { value: fresh } }),
  };
  if (typeof old !== 'string' || typeof fresh !== 'string') return both;
  const words = Math.max(old.length, fresh.length) >= LONG ? changedWords(old, fresh) : undefined;
  return words ? { ...both, words } : both;
}
