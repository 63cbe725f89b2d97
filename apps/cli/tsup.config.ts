import { defineConfig } from 'tsup';

export default defineConfig({
  entry: { yalu: 'src/yalu.ts' },
  format: 'esm',
  target: 'node20',
  platform: 'node',
  clean: true,
  splitting: true,
  // One file a command instead of one a module: fewer files to open is what a fast start is made of.
  noExternal: [/^@yalu\//, /^@noble\//, 'commander', 'csv-stringify', 'leven', 'string-width', 'yaml', 'zod'],
  external: ['vega', 'vega-lite', '@resvg/resvg-js', '@duckdb/node-api'],
  // Bundled CommonJS modules call require for Node's own.
  banner: {
    js: "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);",
  },
});
