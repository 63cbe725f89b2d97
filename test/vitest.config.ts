import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: { reporters: ['default', ['json', { outputFile: '.results/vitest.json' }]], testTimeout: 120_000 },
});
