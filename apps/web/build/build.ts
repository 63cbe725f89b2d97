/**
 * Builds the site into dist/: the client's script and styles, then a page for each language, rendered from the same
 * components.
 */
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build, type InlineConfig, type Rollup } from 'vite';
import { LOCALES, PATHS } from '../src/locales.ts';
import type { Assets } from '../src/page.tsx';
import type * as Server from '../src/server.tsx';

const root = fileURLToPath(new URL('../', import.meta.url));
const dist = join(root, 'dist');
// Within node_modules, so that what it imports is found, and nobody takes it for source.
const server = join(root, 'node_modules', '.yalu-web');

const common = {
  root,
  configFile: false,
  logLevel: 'warn',
  base: './',
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
} satisfies InlineConfig;

const assets = await buildClient();
const { renderPage, datasetFile } = await buildServer();
for (const locale of LOCALES) {
  const folder = join(dist, PATHS[locale]);
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'index.html'), await renderPage(locale, assets));
}
await writeFile(join(dist, 'dataset.json'), await datasetFile());
await rm(server, { recursive: true, force: true });

async function buildClient(): Promise<Assets> {
  const { output } = outputOf(
    await build({
      ...common,
      worker: { format: 'es' },
      build: {
        outDir: dist,
        emptyOutDir: true,
        target: 'es2022',
        assetsInlineLimit: 0,
        modulePreload: { polyfill: false },
        reportCompressedSize: false,
        chunkSizeWarningLimit: 1500,
        rollupOptions: { checks: { pluginTimings: false }, input: join(root, 'src', 'client.tsx') },
      },
    }),
  );
  const entry = output.find((file) => file.type === 'chunk' && file.isEntry);
  if (entry?.type !== 'chunk') throw new Error('The build of the client has no entry.');
  return {
    script: entry.fileName,
    preloads: entry.imports,
    styles: output.filter(({ fileName }) => fileName.endsWith('.css')).map(({ fileName }) => fileName),
  };
}

async function buildServer(): Promise<typeof Server> {
  await build({
    ...common,
    ssr: { external: true },
    build: {
      ssr: join(root, 'src', 'server.tsx'),
      outDir: server,
      emptyOutDir: true,
      copyPublicDir: false,
      rollupOptions: { output: { entryFileNames: 'server.js' } },
    },
  });
  // Just built from that file.
  return (await import(pathToFileURL(join(server, 'server.js')).href)) as typeof Server;
}

function outputOf(built: Awaited<ReturnType<typeof build>>): Rollup.RollupOutput {
  const one = Array.isArray(built) ? built[0] : built;
  if (one === undefined || !('output' in one)) throw new Error('The build of the client has no output.');
  return one;
}
