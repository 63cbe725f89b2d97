import { type ThemeName, themeVariables, withVariables as withVariablesOf } from '@yalu/chart';

const PREFIX = '--';

/** The colours of a theme by the names of the CSS variables that stand for them. */
export function colorsOf(name: ThemeName): Readonly<Record<string, string>> {
  return themeVariables(name, PREFIX);
}

/** A colour scheme as declarations of a CSS rule. */
export function declarationsOf(name: ThemeName): string {
  return Object.entries(colorsOf(name))
    .map(([variable, color]) => `${variable}:${color}`)
    .join(';');
}

/** Puts variables in the place of a theme's colours, so that one picture serves light and dark. */
export function withVariables(svg: string, name: ThemeName): string {
  return withVariablesOf(svg, name, PREFIX);
}
