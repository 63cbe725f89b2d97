import { LOCALES } from '@yalu/model/text';
import { expect, test } from 'vitest';
import { THEMES } from '../src/index.ts';
import { renderDrawing } from '../src/render/svg.ts';
import { cases, context } from './cases.ts';
import { compareSnapshot } from './snapshot.ts';

const pictures = Object.entries(cases).flatMap(([name, drawn]) =>
  // The variants of a chart share its words and colours: one locale and theme of each will do.
  name in { timeline: 1, matrix: 1, distribution: 1 }
    ? THEMES.flatMap((theme) =>
        LOCALES.map((locale) => ({ name: `${name}-${theme}-${locale}`, drawn, theme, locale, width: 960 })),
      )
    : [{ name: `${name}-light-en`, drawn, theme: 'light' as const, locale: 'en' as const, width: 960 }],
);
const narrow = Object.entries(cases).map(([name, drawn]) => ({
  name: `${name}-320-light-en`,
  drawn,
  theme: 'light' as const,
  locale: 'en' as const,
  width: 320,
}));

test.each([...pictures, ...narrow])(
  '$name looks as it did',
  async ({ name, drawn, theme, locale, width }) => {
    expect(compareSnapshot(name, await renderDrawing(drawn, context(width, locale, theme)))).toBeUndefined();
  },
);
