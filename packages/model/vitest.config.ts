import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    // Property tests take seconds where the machine is busy.
    testTimeout: 30_000,
    setupFiles: ['test/seed.ts'],
    reporters: ['default', ['json', { outputFile: '.results/vitest.json' }]],
    projects: [
      {
        extends: true,
        test: {
          name: 'data',
          include: ['src/**/*.test.ts', 'test/**/*.test.ts'],
          exclude: ['src/node/**'],
          // The tests share nothing that changes, and to begin each file afresh takes longer than to run it.
          isolate: false,
        },
      },
      // A full disk is put in the place of the real one, which has to be there before anything is loaded.
      { extends: true, test: { name: 'files', include: ['src/node/**/*.test.ts'] } },
    ],
  },
});
