import { defineConfig } from 'vitest/config';

export default defineConfig({
  // Rendering and schema checks are slow on a busy machine; no test waits for anything.
  test: {
    // Modules have no state of their own, and loading Vega for each file takes longer than its tests.
    isolate: false,
    setupFiles: ['test/seed.ts'],
    testTimeout: 60_000,
    reporters: ['default', ['json', { outputFile: '.results/vitest.json' }]],
    include: ['src/**/*.test.ts', 'test/**/*.test.ts'],
  },
});
