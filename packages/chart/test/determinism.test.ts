import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { cases } from './cases.ts';

const run = promisify(execFile);
const print = async () =>
  (await run(process.execPath, ['--no-warnings', fileURLToPath(new URL('./print.ts', import.meta.url))]))
    .stdout;

test('two processes give the same bytes: specification, SVG, HTML and PNG of every chart', async () => {
  const [one, other] = await Promise.all([print(), print()]);
  expect(one.trim().split('\n').length).toBe(3 * cases.length);
  expect(other).toBe(one);
}, 600_000);
