import { readFileSync } from 'node:fs';
import { defineConfig } from 'tsup';

const entry = {
  index: 'src/index.ts',
  time: 'src/time/index.ts',
  text: 'src/text/index.ts',
  dataset: 'src/dataset/index.ts',
  cite: 'src/cite/index.ts',
  export: 'src/export/index.ts',
  node: 'src/node/index.ts',
};

/**
 * The modules that the main entry exports from, each an entry too, though nobody can import them: so they stand in files
 * of their own. In one file a bundler cannot tell the declarations apart, and who imports one schema would get them all.
 */
const parts = Object.fromEntries(
  [...readFileSync(new URL('src/index.ts', import.meta.url), 'utf8').matchAll(/ from '\.\/(.+)\.ts'/g)]
    .map(({ 1: path = '' }) => [`parts/${path}`, `src/${path}.ts`])
    .filter(([, file]) => !Object.values(entry).includes(String(file))),
);

export default defineConfig({
  entry: { ...entry, ...parts },
  format: 'esm',
  target: 'es2022',
  platform: 'neutral',
  dts: { entry },
  clean: true,
  splitting: true,
});
