import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { referencePages } from '../build/reference/pages.ts';
import { collections } from '../src/collections/registry.ts';
import { rules } from '../src/dataset/rules/registry.ts';

const docs = new URL('../../../docs/', import.meta.url);
const pages = [...(await referencePages())].map(([place, text]) => ({
  place,
  name: place.href.slice(docs.href.length),
  text,
}));

const anchorsOf = (text: string): string[] =>
  [...text.matchAll(/^#+ (.*)$/gm)].map(({ 1: heading = '' }) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N} -]/gu, '')
      .replaceAll(' ', '-'),
  );

describe('the reference of the model', () => {
  it('is what the schemas say: else run `node build/reference.ts` in packages/model', () => {
    for (const { place, text, name } of pages) expect(readFileSync(place, 'utf8'), name).toBe(text);
    expect(readdirSync(new URL('model/', docs)).sort()).toEqual(
      Object.keys(collections)
        .map((name) => `${name}.md`)
        .sort(),
    );
  });

  it.each(pages)('$name links to what is there', ({ place, text, name }) => {
    const links = [...text.replace(/^```.*?^```$/gms, '').matchAll(/\]\(([^)\s]+)\)/g)];
    for (const { 1: link = '' } of links) {
      const target = new URL(link, place);
      const file = fileURLToPath(new URL(target.pathname, target));
      expect(existsSync(file), `${name} -> ${link}`).toBe(true);
      if (target.hash !== '')
        expect(anchorsOf(readFileSync(file, 'utf8')), `${name} -> ${link}`).toContain(target.hash.slice(1));
    }
    expect(links.length).toBeGreaterThan(3);
    expect(anchorsOf(text).length, `${name} has a heading twice`).toBe(new Set(anchorsOf(text)).size);
  });

  it('names every rule, on the page of each collection that it looks at or among those for all', () => {
    for (const { name } of rules)
      expect(pages.filter(({ text }) => text.includes(`\`${name}\``)).length, name).toBeGreaterThan(0);
    const page = (name: string): string => pages.find((one) => one.name === name)?.text ?? '';
    expect(page('model/tally.md')).toMatch(/^- `tally-typology`: /m);
    expect(page('model/corpus.md')).toMatch(/^- `tally`: /m);
    expect(page('model.md')).toMatch(/^\| `label-length` +\|.*warning/m);
  });
});

/** The grammar of Mermaid's entity diagrams, as far as ours use it. */
const NAME = '[a-z][a-z0-9]*(?:-[a-z0-9]+)*';
const LINES = {
  relation: new RegExp(`^  ${NAME} \\}o--(?:\\|\\||o\\||o\\{|\\|\\{) ${NAME} : "[A-Za-z., -]+"$`),
  open: new RegExp(`^  ${NAME} \\{$`),
  attribute: /^ {4}[a-z][a-z-]*(?:\[\])? [A-Za-z][A-Za-z0-9]*(?: "optional")?$/,
  close: /^ {2}\}$/,
};

describe('the diagrams', () => {
  it.each(pages)('of $name are entity diagrams that Mermaid reads', ({ text }) => {
    const diagrams = [...text.matchAll(/^```mermaid\n(.*?)^```$/gms)].map(({ 1: diagram = '' }) => diagram);
    expect(diagrams).toHaveLength(1);
    for (const diagram of diagrams) {
      const [first, ...lines] = diagram.trimEnd().split('\n');
      expect(first).toBe('erDiagram');
      let isOpen = false;
      for (const line of lines) {
        expect(line).toMatch(
          isOpen
            ? LINES.close.test(line)
              ? LINES.close
              : LINES.attribute
            : LINES.open.test(line)
              ? LINES.open
              : LINES.relation,
        );
        if (LINES.open.test(line)) isOpen = true;
        if (LINES.close.test(line)) isOpen = false;
      }
      expect(isOpen).toBe(false);
    }
  });

  it('have every collection in one', () => {
    const overview = pages.find(({ name }) => name === 'model.md')?.text ?? '';
    const diagram = /^```mermaid\n(.*?)^```$/ms.exec(overview)?.[1] ?? '';
    for (const name of Object.keys(collections))
      expect(diagram).toMatch(new RegExp(`^  (?:.* )?${name} `, 'm'));
  });
});
