/**
 * Refuses a smaller version than the difference of the records calls for: `node scripts/check-changeset.mjs [REVISION]`,
 * by default against where the branch left the base branch. It is `yalu data changeset --check`.
 */
import { join } from 'node:path';
import { root, run } from './steps.mjs';

const [base] = process.argv.slice(2);
// From its source: what is built needs a dataset that is valid.
const yalu = join(root, 'apps', 'cli', 'src', 'yalu.ts');
const code = await run(
  process.execPath,
  [yalu, 'data', 'changeset', '--check', ...(base === undefined ? [] : ['--base', base])],
  { shell: false, cwd: process.cwd() },
);
process.exit(code);
