import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    // Property tests share two cores with whatever else runs.
    testTimeout: 60_000,
    include: ['src/**/*.test.ts', 'test/**/*.test.ts'],
    reporters: ['default', ['json', { outputFile: '.results/vitest.json' }]],
  },
});
