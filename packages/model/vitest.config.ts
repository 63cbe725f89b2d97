import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['src/**/*.test.ts', 'test/**/*.test.ts'],
    // The tests share nothing that changes, and to begin each file afresh takes longer than to run it.
    isolate: false,
    // Property tests take seconds where the machine is busy.
    testTimeout: 30_000,
    reporters: ['default', ['json', { outputFile: '.results/vitest.json' }]],
  },
});
