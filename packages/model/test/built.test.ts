import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build } from 'tsup';
import ts from 'typescript';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { collections } from '../src/collections/registry.ts';

const dist = new URL('../dist/', import.meta.url);
const isBuilt = existsSync(new URL('index.js', dist));
if (!isBuilt)
  console.warn('packages/model is not built: its types and sizes are not checked. Run `pnpm build`.');

const KILO = 1024;
const CEILINGS = {
  /** One schema: a form in a browser checks its input with it. Most of it is the grammar of dates, which all share. */
  'one schema': 12 * KILO,
  /**
   * All schemas, the rules and what goes with them: an editor of datasets in a browser. Differences, fingerprints and
   * dates in words are in the entries /dataset, /text and /time.
   */
  'the whole model': 40 * KILO,
} as const;

const exportNameOf = (collection: string): string =>
  collection.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());

/** What consumers import, by the name of the file in which they do. */
const imports: Readonly<Record<string, { readonly names: string; readonly ceiling: keyof typeof CEILINGS }>> =
  {
    ...Object.fromEntries(
      Object.keys(collections).map((name) => [
        name,
        { names: `{ ${exportNameOf(name)} }`, ceiling: 'one schema' },
      ]),
    ),
    'whole-model': {
      names:
        '{ collections, rules, validateDataset, describeCollections, recordFileSchema, applyFixes, lookUp, linksTo, linksFrom }',
      ceiling: 'the whole model',
    },
    everything: { names: '*', ceiling: 'the whole model' },
  };

describe.skipIf(!isBuilt)('the built package', () => {
  const folder = fileURLToPath(new URL('../.results/sizes/', import.meta.url));
  const sizes = new Map<string, number>();

  beforeAll(async () => {
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
    for (const [file, { names }] of Object.entries(imports))
      writeFileSync(`${folder}${file}.ts`, `export ${names} from '../../dist/index.js';\n`);
    await build({
      config: false,
      entry: Object.fromEntries(Object.keys(imports).map((file) => [file, `${folder}${file}.ts`])),
      outDir: `${folder}out`,
      format: 'esm',
      platform: 'neutral',
      target: 'es2022',
      external: ['zod'],
      noExternal: [/^(?!zod$)/],
      minify: true,
      splitting: false,
      silent: true,
    });
    for (const file of Object.keys(imports))
      sizes.set(file, gzipSync(readFileSync(`${folder}out/${file}.js`), { level: 9 }).length);
    const table = [...sizes].map(
      ([file, size]) => `${file.padEnd(20)}${(size / KILO).toFixed(1).padStart(6)} kB`,
    );
    console.log(['Bundled, minified and compressed, without zod:', ...table].join('\n'));
  });

  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  it.each(Object.entries(imports))('is not heavy where %s is imported', (file, { ceiling }) => {
    expect(sizes.get(file)).toBeLessThan(CEILINGS[ceiling]);
    expect(sizes.get(file)).toBeGreaterThan(500);
  });

  it('has no any in its types', () => {
    const found: string[] = [];
    for (const name of readdirSync(dist).filter((file) => file.endsWith('.d.ts'))) {
      const source = ts.createSourceFile(
        name,
        readFileSync(new URL(name, dist), 'utf8'),
        ts.ScriptTarget.Latest,
        true,
      );
      const visit = (node: ts.Node): void => {
        if (node.kind === ts.SyntaxKind.AnyKeyword) {
          const { line } = source.getLineAndCharacterOfPosition(node.getStart());
          found.push(`${name}:${line + 1} ${node.parent.getText().slice(0, 100)}`);
        }
        ts.forEachChild(node, visit);
      };
      visit(source);
    }
    expect(found).toEqual([]);
    expect(readdirSync(dist)).toContain('index.d.ts');
  });
});
