import { type Theme, type ThemeName, themes } from '@yalu/chart';

/** The colours of a theme by the names of the CSS variables that stand for them. */
export function colorsOf(name: ThemeName): Readonly<Record<string, string>> {
  const theme: Theme = themes[name];
  const { background, ink, quiet, line, faint, accent, accentPart, neutral, neutralPart, schools } = theme;
  return {
    '--background': background,
    '--ink': ink,
    '--quiet': quiet,
    '--line': line,
    '--faint': faint,
    '--accent': accent,
    '--accent-part': accentPart,
    '--neutral': neutral,
    '--neutral-part': neutralPart,
    ...Object.fromEntries(schools.map((color, index) => [`--school-${index + 1}`, color])),
  };
}

/** A colour scheme as declarations of a CSS rule. */
export function declarationsOf(name: ThemeName): string {
  return Object.entries(colorsOf(name))
    .map(([variable, color]) => `${variable}:${color}`)
    .join(';');
}

/**
 * Puts variables in the place of a theme's colours, so that one picture serves light and dark. Colours that are none
 * of the theme's are left as they are.
 */
export function withVariables(svg: string, name: ThemeName): string {
  const variables = new Map(
    Object.entries(colorsOf(name)).map(([variable, color]) => [color.toLowerCase(), variable]),
  );
  return svg.replace(
    /\b(fill|stroke|stop-color)="(#[\da-f]{6})"/gi,
    (whole, attribute: string, color: string) => {
      const variable = variables.get(color.toLowerCase());
      return variable === undefined ? whole : `${attribute}="var(${variable})"`;
    },
  );
}
