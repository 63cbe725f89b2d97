/** The singular of an English plural, by its ending; undefined where a word does not look like one. */
export function singularOf(word: string): string | undefined {
  if (!/^[a-z]{4,}$/.test(word)) return undefined;
  if (/[^aeiou]ies$/.test(word) && word.length > 4) return `${word.slice(0, -3)}y`;
  if (/(?:ss|us|is)$/.test(word)) return undefined;
  if (/(?:ch|sh|ss|x|zz)es$/.test(word)) return word.slice(0, -2);
  return word.endsWith('s') ? word.slice(0, -1) : undefined;
}

/** Korean particles, which follow a noun without a space; longer ones first. */
const PARTICLES =
  /(?:에서는|으로는|에게서|이라고|까지|부터|에서|에게|으로|이나|라고|만의|은|는|이|가|을|를|의|에|와|과|로|도|만)$/u;

/** How many characters of a Korean word are its stem: all but a particle, where at least two are left. */
export function stemLength(word: string): number {
  const particle = /^\p{Script=Hangul}+$/u.test(word) ? PARTICLES.exec(word)?.[0].length : undefined;
  return particle === undefined || word.length - particle < 2 ? word.length : word.length - particle;
}
