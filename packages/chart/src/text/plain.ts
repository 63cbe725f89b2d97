/** What XML 1.0 cannot hold: control characters, lone surrogates, non-characters. */
const FORBIDDEN = /[\p{Cs}\p{Cc}\u{FFFE}\u{FFFF}]/gu;
/** Embeddings, overrides and isolates, which would reorder the words around a label. */
const BIDI_CONTROLS = /[\u{200E}\u{200F}\u{202A}-\u{202E}\u{2066}-\u{2069}]/gu;

/** A label as one line of text that any XML document can hold. No-break spaces are kept; other white space is one space. */
export function plain(text: string): string {
  return text
    .replace(BIDI_CONTROLS, '')
    .replace(/[^\S\u{A0}]+/gu, ' ')
    .replace(FORBIDDEN, '\u{FFFD}')
    .trim();
}
