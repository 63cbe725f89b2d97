import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { type Browser, chromium } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';

/** The program that looks for violations of the rules of accessibility, to be run on a page. */
export const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const root = fileURLToPath(new URL('..', import.meta.url));

/** A browser takes its time to start on a busy machine, in ms. */
const START = 120_000;

/** A browser for the tests of a file, and the script that defines the element. It is closed after them. */
export function useBrowser(): { readonly browser: () => Browser; readonly script: () => string } {
  let started: Browser | undefined;
  let script = '';
  beforeAll(async () => {
    [started, script] = await Promise.all([
      chromium.launch({
        executablePath: process.env['YALU_CHROMIUM'] ?? '/usr/bin/chromium',
        args: [
          '--no-sandbox',
          '--disable-gpu',
          '--disable-background-networking',
          '--disable-component-update',
          '--disable-sync',
        ],
      }),
      build({
        stdin: {
          contents: `import { defineElement } from './src/element/element.ts'; defineElement();`,
          resolveDir: root,
        },
        bundle: true,
        write: false,
        format: 'esm',
        platform: 'browser',
        logLevel: 'error',
      }).then(({ outputFiles }) => outputFiles[0]?.text ?? ''),
    ]);
  }, START);
  afterAll(() => started?.close());
  return {
    browser: () => {
      if (started === undefined) throw new Error('The browser has not started.');
      return started;
    },
    script: () => script,
  };
}
