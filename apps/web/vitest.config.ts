import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    reporters: ['default', ['json', { outputFile: '.results/vitest.json' }]],
    // Axe takes long over a page with many charts where the machine is busy.
    testTimeout: 180_000,
    hookTimeout: 60_000,
    expect: { poll: { timeout: 40_000 } },
  },
});
