/** The themes there are. `print` is black and white. */
export const THEMES = ['light', 'dark', 'print'] as const;
export type ThemeName = (typeof THEMES)[number];

/** The colours of a theme by what they are for. Text has at least 4.5:1 against the background, marks at least 3:1. */
export interface Theme {
  readonly name: ThemeName;
  readonly background: string;
  /** Text that is read first, and lines over marks. */
  readonly ink: string;
  /** Text that is read second. */
  readonly quiet: string;
  /** Axes and reference lines. */
  readonly line: string;
  /** Grid and separators, which must not be seen before the data. Not text, and nothing depends on them. */
  readonly faint: string;
  /** The idea that the headline speaks of, and its parts. */
  readonly accent: string;
  readonly accentPart: string;
  /** Everything beside it, and its parts. Ink is drawn over all four, and has at least 3:1 against them. */
  readonly neutral: string;
  readonly neutralPart: string;
  /** One hue for each school, in the order of the schools. The same school has the same hue in every chart. */
  readonly schools: readonly string[];
}

/**
 * Navy, teal, ochre, rust. Chosen so that any two differ by at least 23 in CIELAB with normal sight, protanopia,
 * deuteranopia and tritanopia (Machado, Oliveira and Fernandes 2009), and by at least 8 in lightness, which is
 * what is left in grey. `theme.test.ts` computes both.
 */
const light: Theme = {
  name: 'light',
  background: '#ffffff',
  ink: '#1b1e23',
  quiet: '#565c66',
  line: '#82878f',
  faint: '#dfe2e6',
  accent: '#4a86c5',
  accentPart: '#9fc0e4',
  neutral: '#868d96',
  neutralPart: '#bcc2c9',
  schools: ['#003e83', '#028584', '#bd8a21', '#973f00'],
};

/** The same hues, lighter. */
const dark: Theme = {
  name: 'dark',
  background: '#15181d',
  ink: '#eceef1',
  quiet: '#aab1bb',
  line: '#7d848e',
  faint: '#31363e',
  accent: '#4a86c5',
  accentPart: '#335a85',
  neutral: '#727984',
  neutralPart: '#4d545f',
  schools: ['#437ce3', '#18c7c5', '#f6cf7a', '#e9762d'],
};

/** Black on white. Schools are told apart by their shapes alone. */
const print: Theme = {
  name: 'print',
  background: '#ffffff',
  ink: '#000000',
  quiet: '#333333',
  line: '#000000',
  faint: '#cccccc',
  accent: '#9a9a9a',
  accentPart: '#ffffff',
  neutral: '#dadada',
  neutralPart: '#ffffff',
  schools: ['#000000', '#000000', '#000000', '#000000'],
};

export const themes: Readonly<Record<ThemeName, Theme>> = { light, dark, print };
