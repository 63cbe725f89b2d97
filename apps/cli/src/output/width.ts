/** Latin letters, and the dashes, quotes and signs of our own texts: one column each. */
const NARROW = /^[\u0020-\u02ff\u2010-\u2027\u2260]*$/;

/**
 * A function that says how many columns of a terminal a text takes. The library that knows about East Asian and
 * combining characters takes as long to load as the rest of the command, so it is loaded for texts that need it.
 */
export async function measureFor(texts: readonly string[]): Promise<(text: string) => number> {
  if (texts.every((text) => NARROW.test(text))) return (text) => text.length;
  const { default: stringWidth } = await import('string-width');
  return stringWidth;
}
