import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    // Property tests share two cores with whatever else runs.
    testTimeout: 60_000,
    setupFiles: ['test/seed.ts'],
    // The tests share nothing that changes, and to begin each file afresh takes longer than to run it.
    isolate: false,
    include: ['src/**/*.test.ts', 'test/**/*.test.ts'],
    reporters: ['default', ['json', { outputFile: '.results/vitest.json' }]],
  },
});
