/** Serves the built site on this machine. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { preview } from 'vite';

const root = import.meta.dirname;

/**
 * Serves dist/ and keeps serving until the process ends or `close` is called.
 *
 * @param {{ port?: number }} [options] the port to begin with; if it is taken, the next free one is used
 * @returns {Promise<string>} the address, such as http://127.0.0.1:4173/
 */
export async function serve(options = {}) {
  const { address } = await open(options);
  return address;
}

/**
 * As {@link serve}, with a way to end it.
 *
 * @param {{ port?: number }} [options]
 * @returns {Promise<{ address: string, close: () => Promise<void> }>}
 */
export async function open({ port = 4173 } = {}) {
  if (!existsSync(join(root, 'dist', 'index.html'))) {
    throw new Error(
      'The explorer is not built: apps/web/dist/index.html is missing. Run npm start, or node build/build.ts in apps/web.',
    );
  }
  const server = await preview({
    root,
    configFile: false,
    appType: 'mpa',
    logLevel: 'error',
    preview: { host: '127.0.0.1', port, strictPort: false },
  });
  const address = server.resolvedUrls?.local[0];
  if (address === undefined) throw new Error('The explorer is served, and its address is unknown.');
  return { address, close: () => server.close() };
}
