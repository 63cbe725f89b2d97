import type { ThemeName } from '../theme/theme.ts';
import { themeVariables } from '../theme/variables.ts';

/** The variables of a theme, or of light and dark by what the reader prefers, as a CSS rule. */
export function themeRules(selector: string, theme: ThemeName | 'auto'): string {
  const declarations = (name: ThemeName) =>
    Object.entries(themeVariables(name))
      .map(([variable, color]) => `${variable}:${color}`)
      .join(';');
  if (theme !== 'auto') return `${selector}{${declarations(theme)}}`;
  return `${selector}{${declarations('light')};color-scheme:light dark}@media (prefers-color-scheme:dark){${selector}{${declarations('dark')}}}`;
}

/** The style of a table under a chart. */
export const TABLE_STYLE = `
table{border-collapse:collapse;font-size:.875rem;margin:.5rem 0}
caption{text-align:start;font-weight:600;padding-bottom:.4rem}
th,td{padding:.3rem .8rem .3rem 0;border-bottom:1px solid var(--yalu-faint);text-align:start;vertical-align:top}
thead th{color:var(--yalu-quiet);font-weight:600}
tbody th{font-weight:400}
summary{cursor:pointer;padding:.4rem 0;color:var(--yalu-quiet)}
.yalu-scroll{overflow-x:auto}
`.trim();
