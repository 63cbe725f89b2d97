export type Weight = 'normal' | 'bold';

/** How a text is set: size in px. */
export interface Font {
  readonly size: number;
  readonly weight: Weight;
}

/**
 * Advance widths of U+0020 to U+007E in thousandths of an em: of each character the widest among Helvetica (Arial
 * and Liberation Sans are the same), Noto Sans CJK and DejaVu Sans. A text measured so fits in whichever of the
 * fonts of our stacks is found.
 */
const LATIN = [
  318, 401, 474, 838, 636, 950, 780, 278, 390, 390, 500, 838, 318, 361, 318, 392, 636, 636, 636, 636, 636,
  636, 636, 636, 636, 636, 337, 337, 838, 838, 838, 556, 1015, 684, 686, 722, 770, 667, 611, 778, 752, 295,
  535, 667, 557, 863, 748, 787, 667, 787, 722, 667, 611, 732, 684, 989, 685, 667, 685, 390, 392, 390, 838,
  559, 606, 613, 635, 550, 635, 615, 352, 635, 634, 278, 278, 579, 284, 974, 634, 612, 635, 635, 411, 521,
  392, 634, 592, 818, 592, 592, 525, 636, 337, 636, 838,
];

/** Marks that Latin fonts set narrow and Chinese fonts as wide as a Han character. */
const AMBIGUOUS = new Map([
  ['‘', 318],
  ['’', 318],
  ['“', 518],
  ['”', 518],
  ['·', 561],
  ['•', 590],
]);

const PUNCTUATION = new Map([
  ['–', 544],
  ['—', 1000],
  ['…', 1000],
  ['\u{A0}', 318],
]);

const INVISIBLE = /^[\p{Mn}\p{Me}\p{Cf}]$/u;
const EMOJI = /^\p{Extended_Pictographic}$/u;
const HANGUL = /^[\u{1100}-\u{11FF}\u{3130}-\u{318F}\u{AC00}-\u{D7AF}]$/u;
const WIDE =
  /^[\u{2190}-\u{2BFF}\u{2E80}-\u{A4CF}\u{F900}-\u{FAFF}\u{FE30}-\u{FE4F}\u{FF00}-\u{FF60}\u{FFE0}-\u{FFE6}\u{20000}-\u{3FFFF}]$/u;
const HAN = /\p{Script=Han}/u;

/** Letters grow in bold; Han and Hangul keep their em. */
const BOLD = 1.15;
const NARROWEST_UNKNOWN = 800;

/** The width of a text in px. Never less than what a browser draws in a font of our stacks, and at most a quarter more. */
export function widthOf(text: string, font: Font): number {
  const amongHan = HAN.test(text);
  let thousandths = 0;
  for (const character of text) thousandths += advance(character, font.weight, amongHan);
  return (thousandths * font.size) / 1000;
}

/** The widest of several texts. */
export function widest(texts: readonly string[], font: Font): number {
  return texts.reduce((most, text) => Math.max(most, widthOf(text, font)), 0);
}

function advance(character: string, weight: Weight, amongHan: boolean): number {
  const grown = weight === 'bold' ? BOLD : 1;
  const latin = LATIN[(character.codePointAt(0) ?? 0) - 32];
  if (latin !== undefined) return latin * grown;
  if (HANGUL.test(character)) return 950;
  if (EMOJI.test(character)) return 1300;
  if (WIDE.test(character)) return 1000;
  const ambiguous = AMBIGUOUS.get(character);
  if (ambiguous !== undefined) return amongHan ? 1000 : ambiguous * grown;
  const punctuation = PUNCTUATION.get(character);
  if (punctuation !== undefined) return punctuation * grown;
  if (INVISIBLE.test(character)) return 0;
  // Accented letters are as wide as the letters under the accents.
  const base = LATIN[(character.normalize('NFD').codePointAt(0) ?? 0) - 32];
  return (base ?? NARROWEST_UNKNOWN) * grown;
}
