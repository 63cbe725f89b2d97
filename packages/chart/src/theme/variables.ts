import { type ThemeName, themes } from './theme.ts';

/**
 * The colours of a theme by the names of the CSS variables that stand for them, such as `--yalu-ink` and
 * `--yalu-school-1`.
 */
export function themeVariables(name: ThemeName, prefix = '--yalu-'): Readonly<Record<string, string>> {
  const { background, ink, quiet, line, faint, accent, accentPart, neutral, neutralPart, schools } =
    themes[name];
  const named = {
    background,
    ink,
    quiet,
    line,
    faint,
    accent,
    'accent-part': accentPart,
    neutral,
    'neutral-part': neutralPart,
    ...Object.fromEntries(schools.map((color, index) => [`school-${index + 1}`, color])),
  };
  return Object.fromEntries(Object.entries(named).map(([key, color]) => [`${prefix}${key}`, color]));
}

/**
 * Puts variables in the place of a theme's colours, so that one picture serves light and dark. Colours that are none
 * of the theme's are left as they are.
 *
 * @param svg drawn in `light` or `dark`; in `print` several names have the same colour
 */
export function withVariables(svg: string, name: ThemeName, prefix = '--yalu-'): string {
  const variables = new Map(
    Object.entries(themeVariables(name, prefix)).map(([variable, color]) => [color.toLowerCase(), variable]),
  );
  return svg.replace(
    /\b(fill|stroke|stop-color)="(#[\da-f]{6})"/gi,
    (whole, attribute: string, color: string) => {
      const variable = variables.get(color.toLowerCase());
      return variable === undefined ? whole : `${attribute}="var(${variable})"`;
    },
  );
}
