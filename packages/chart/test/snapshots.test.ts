import { LOCALES } from '@yalu/model/text';
import { expect, test } from 'vitest';
import { THEMES } from '../src/index.ts';
import { renderSvg } from '../src/render/svg.ts';
import { cases, context } from './cases.ts';
import { compareSnapshot } from './snapshot.ts';

const pictures = cases.flatMap(({ chart, variant, drawn }) => {
  // The variants of a chart share its words and colours: one locale and theme of each will do.
  const of = variant === undefined ? '' : `${variant}-`;
  const [themes, locales] =
    variant === undefined ? [THEMES, LOCALES] : [THEMES.slice(0, 1), LOCALES.slice(0, 1)];
  return [
    ...themes.flatMap((theme) =>
      locales.map((locale) => ({
        name: `${chart}/${of}${theme}-${locale}`,
        drawn,
        theme,
        locale,
        width: 960,
      })),
    ),
    {
      name: `${chart}/${of}320-light-en`,
      drawn,
      theme: 'light' as const,
      locale: 'en' as const,
      width: 320,
    },
  ];
});

test.each(pictures)('$name looks as it did', async ({ name, drawn, theme, locale, width }) => {
  expect(compareSnapshot(name, await renderSvg(drawn, context(width, locale, theme)))).toBeUndefined();
});
