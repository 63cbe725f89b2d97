import { LOCALES } from '@yalu/model/text';
import { expect, test } from 'vitest';
import { fileOf, GALLERY_WIDTHS, galleryPage, pictures } from '../build/gallery-page.ts';
import { THEMES } from '../src/index.ts';
import { type Case, cases } from './cases.ts';

const page = galleryPage(cases);

test('the gallery shows every chart and variant in each theme, language and width', () => {
  expect(pictures).toHaveLength(THEMES.length * LOCALES.length * GALLERY_WIDTHS.length);
  const shown = [...page.matchAll(/<img [^>]*src="([^"]+)"/g)].map(([, file]) => file);
  expect(shown).toEqual(cases.flatMap(({ name }) => pictures.map((picture) => fileOf(name, picture))));
  expect(new Set(shown).size).toBe(shown.length);
  for (const { name } of cases) {
    expect(page).toContain(`<a href="#${name}">`);
    expect(page).toContain(`<section id="${name}">`);
  }
});

test('it is the same each time, has no script and asks for nothing from elsewhere', () => {
  expect(galleryPage(cases)).toBe(page);
  expect(page).not.toMatch(/<script|https?:|src="\/|url\(/);
  expect(page).toContain(`default-src 'none'`);
});

test('each choice hides what it stands for', () => {
  const choices = [...page.matchAll(/<input type="checkbox" id="([^"]+)" checked>/g)].map(
    ([, id]) => id ?? '',
  );
  expect(choices).toHaveLength(THEMES.length + LOCALES.length + GALLERY_WIDTHS.length);
  for (const id of choices) {
    expect(page).toContain(`body:not(:has(#${id}:checked)) .${id}{display:none}`);
    expect(page).toMatch(new RegExp(`<figure class="[^"]*\\b${id}\\b`));
  }
});

test('words of a chart are inert', () => {
  const text = '</p><script>alert(1)</script>';
  const hostile: Case = {
    name: 'hostile',
    chart: 'hostile',
    variant: undefined,
    drawn: {
      name: 'hostile',
      headline: () => text,
      summary: () => text,
      table: () => ({ columns: [{ key: 'a', label: text, align: 'left' }], rows: [{ a: text }] }),
      spec: () => ({ $schema: '' }),
    },
  };
  expect(galleryPage([hostile])).not.toContain('<script');
});
