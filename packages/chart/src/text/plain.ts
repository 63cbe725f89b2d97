/** What XML 1.0 cannot hold: control characters, lone surrogates, non-characters. */
const FORBIDDEN = /[\p{Cs}\u{0}-\u{8}\u{B}\u{C}\u{E}-\u{1F}\u{7F}-\u{9F}\u{FFFE}\u{FFFF}]/gu;
/** Embeddings, overrides and isolates, which would reorder the words around a label. */
const BIDI_CONTROLS = /[\u{200E}\u{200F}\u{202A}-\u{202E}\u{2066}-\u{2069}]/gu;

/** A label as one line of text that any XML document can hold. No-break spaces are kept; other white space is one space. */
export function plain(text: string): string {
  return text.replace(BIDI_CONTROLS, '').replace(FORBIDDEN, '\u{FFFD}').replace(/[^\S\u{A0}]+/gu, ' ').trim();
}

/** At most so many characters, the last an ellipsis where something was cut. */
export function shorten(text: string, most: number): string {
  const characters = [...text];
  return characters.length <= most ? text : `${characters.slice(0, most - 1).join('').trimEnd()}…`;
}
