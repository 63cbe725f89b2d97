import { defineConfig } from 'tsup';

export default defineConfig({
  entry: {
    index: 'src/index.ts',
    events: 'src/events.ts',
    full: 'src/full.ts',
    verdicts: 'src/verdicts.ts',
  },
  format: 'esm',
  target: 'es2022',
  platform: 'neutral',
  dts: true,
  splitting: true,
  clean: false,
});
