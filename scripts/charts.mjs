/** Writes every chart to out/, in English and Korean: what `yalu chart NAME -o FILE` writes. */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { root, run } from './steps.mjs';

const out = join(root, 'out');
await mkdir(out, { recursive: true });
const yalu = (...args) =>
  run(process.execPath, [join(root, 'apps', 'cli', 'dist', 'yalu.js'), ...args], { shell: false });

for (const lang of ['en', 'ko']) {
  const code = await yalu('chart', '--all', '--lang', lang, '--output', join(out, `{name}.${lang}.svg`));
  if (code !== 0) process.exit(code);
}
