/** A part of a reading: so many characters from there on. */
export interface Piece {
  readonly at: number;
  readonly length: number;
}

/** What to do with the pieces of a passage that may be the one looked for. */
export type Keep = (pieces: readonly Piece[]) => void;

/**
 * The shortest piece of a passage. A shorter one would often stand at the beginning or the end of some other line as
 * well, so that a passage of which a word was changed would seem to be there.
 */
export const SHORTEST_PIECE = 32;
