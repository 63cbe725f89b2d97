/**
 * Says what a pull request does to the dataset: which values differ, what is no longer valid, which claims change
 * their verdict, which statistics and charts move, and which version that calls for. Writes it to a file, for the
 * comment, and to the summary of the run.
 *
 *   node scripts/ci/report.ts BASE FILE
 *
 * BASE is a revision of git; the records of the checkout are compared with those there.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { run, stop, summarise } from './shell.ts';

// From its source: where records are not valid, there is no built dataset that it could be bundled with.
const yalu = fileURLToPath(new URL('../../apps/cli/src/yalu.ts', import.meta.url));
const [base, file] = process.argv.slice(2);
if (base === undefined || file === undefined) stop('Say which revision and which file: report.ts BASE FILE.');

const { code, stdout, stderr } = run(
  process.execPath,
  [yalu, 'data', 'diff', base, 'packages/data/records', '--format', 'md'],
  { env: { NO_COLOR: '1', NODE_NO_WARNINGS: '1' } },
);
if (code > 1) stop(`The difference could not be told: ${stderr.trim()}`);

mkdirSync(dirname(file), { recursive: true });
writeFileSync(file, stdout);
summarise(stdout);
