import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['src/**/*.test.ts', 'test/**/*.test.ts'],
    // Property tests take seconds where the machine is busy.
    testTimeout: 30_000,
    reporters: ['default', ['json', { outputFile: '.results/vitest.json' }]],
  },
});
