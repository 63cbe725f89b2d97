import { defineConfig } from 'tsup';

export default defineConfig({
  entry: {
    index: 'src/index.ts',
    registry: 'src/charts/registry.ts',
    svg: 'src/render/svg.ts',
    png: 'src/png/png.ts',
    html: 'src/html/page.ts',
    element: 'src/element/element.ts',
    interaction: 'src/interaction/index.ts',
  },
  format: 'esm',
  target: 'es2022',
  platform: 'neutral',
  dts: true,
  clean: true,
  splitting: true,
});
