import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { describe, expect, test } from 'vitest';
import { chartNames, type ChartName } from '../src/charts/registry.ts';

const KILO = 1024;
/** What a chart may cost whoever imports it alone: specification, words in three languages, table, and what all share. */
const CHART = 15 * KILO;
/** What reading uncertain dates and writing them in three languages costs; once, however many charts have dates. */
const DATES = 9.5 * KILO;
/** Charts that may cost more, each with the reason. */
const MORE: Readonly<Partial<Record<ChartName, { readonly most: number; readonly because: string }>>> = {
  shift: {
    most: 19.5 * KILO,
    because: 'it says in words and draws one count as well as two, and tests whether the two differ',
  },
  drivers: {
    most: 18 * KILO,
    because: 'a graph in rows, links led between its boxes, and the feedback loops',
  },
  temperature: {
    most: 23 * KILO,
    because:
      'the index and its change points are 6 kB of statistics; two panels over one axis of time, labels on both sides',
  },
  network: {
    most: 23 * KILO,
    because:
      'the network and its camps are 6 kB of statistics; a circle for one sort of nodes and columns for two',
  },
  whatif: { most: 18.25 * KILO, because: 'the cognitive map is run, with its draws' },
};

/** What else can be imported, and what it may cost at once. */
const ENTRIES: Readonly<Record<string, { readonly code: string; readonly most: number }>> = {
  'the names of charts, each of which is loaded when it is asked for': {
    code: `export * from './src/charts/registry.ts'`,
    most: 2.5 * KILO,
  },
  'walking through the marks of a picture': {
    code: `export * from './src/interaction/walk.ts'`,
    most: 2 * KILO,
  },
  'the element, before it draws': {
    code: `export * from './src/element/element.ts'`,
    most: 8 * KILO,
  },
};

/** Without zod and Vega, which are peers and have their own sizes. */
const PEERS = ['zod', 'zod/*', 'vega', 'vega-lite'];

/** The size of what is loaded at once, minified and compressed, and the files it is made of. */
async function loaded(code: string, external: readonly string[] = []) {
  const { outputFiles, metafile } = await build({
    stdin: { contents: code, resolveDir: fileURLToPath(new URL('..', import.meta.url)), loader: 'ts' },
    bundle: true,
    minify: true,
    // As bundlers for the web do; without it each Hangul syllable and each Chinese character is six letters.
    charset: 'utf8',
    splitting: true,
    outdir: 'out',
    write: false,
    metafile: true,
    format: 'esm',
    platform: 'browser',
    external: [...PEERS, ...external],
    logLevel: 'error',
  });
  const nameOf = (path: string) => path.split('/').at(-1);
  const outputs = Object.entries(metafile.outputs);
  const wanted = new Set(
    outputs.filter(([, { entryPoint }]) => entryPoint === '<stdin>').map(([path]) => path),
  );
  // A set also goes through what is added on the way.
  for (const path of wanted)
    for (const { path: other, kind } of metafile.outputs[path]?.imports ?? [])
      if (kind === 'import-statement' && other in metafile.outputs) wanted.add(other);
  const sizes = outputFiles
    .filter(({ path }) => [...wanted].some((one) => nameOf(one) === nameOf(path)))
    .map(({ contents }) => gzipSync(contents, { level: 9 }).length);
  return {
    bytes: sizes.reduce((sum, size) => sum + size, 0),
    files: outputs.filter(([path]) => wanted.has(path)).flatMap(([, { inputs }]) => Object.keys(inputs)),
  };
}

describe('what an import costs', () => {
  test.each(chartNames)('%s alone', async (name) => {
    const code = `export { ${name} } from './src/index.ts'`;
    const { bytes } = await loaded(code, ['@yalu/model/time']);
    expect(bytes).toBeGreaterThan(KILO);
    expect(bytes).toBeLessThanOrEqual(MORE[name]?.most ?? CHART);

    const { files } = await loaded(code);
    const others = chartNames.filter((other) => other !== name);
    expect(files.filter((file) => others.some((other) => file.includes(`src/charts/${other}/`)))).toEqual([]);
  });

  test('dates', async () => {
    const { bytes } = await loaded(
      `export { formatDate, formatSpan, hull, isDate, overlaps, readingsOf, spanReadings } from '@yalu/model/time'`,
    );
    expect(bytes).toBeGreaterThan(KILO);
    expect(bytes).toBeLessThanOrEqual(DATES);
  });

  test.each(Object.entries(ENTRIES))('%s', async (_name, { code, most }) => {
    const { bytes } = await loaded(code);
    expect(bytes).toBeGreaterThan(100);
    expect(bytes).toBeLessThanOrEqual(most);
  });
});
