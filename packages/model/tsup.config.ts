import { defineConfig } from 'tsup';

export default defineConfig({
  entry: {
    index: 'src/index.ts',
    time: 'src/time/index.ts',
    text: 'src/text/index.ts',
    dataset: 'src/dataset/index.ts',
    node: 'src/node/index.ts',
  },
  format: 'esm',
  target: 'es2022',
  platform: 'neutral',
  dts: true,
  clean: true,
  splitting: true,
});
