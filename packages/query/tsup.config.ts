import { defineConfig } from 'tsup';

export default defineConfig({
  entry: {
    index: 'src/index.ts',
    claims: 'src/claims/index.ts',
    debate: 'src/debate/index.ts',
    text: 'src/text.ts',
    duckdb: 'src/engines/duckdb.ts',
    'duckdb-wasm': 'src/engines/duckdb-wasm.ts',
    figures: 'src/figures/index.ts',
    schema: 'src/schema.ts',
    search: 'src/search/index.ts',
    stats: 'src/stats/index.ts',
  },
  format: 'esm',
  target: 'es2022',
  platform: 'neutral',
  dts: true,
  clean: true,
  splitting: true,
});
