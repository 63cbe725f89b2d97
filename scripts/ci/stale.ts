/**
 * Writes again all that is generated and committed, and refuses a checkout in which any of it differs: verdicts,
 * pages on the sources, derived series, the reference of the model, the rules in the guide.
 *
 *   node scripts/ci/stale.ts
 */
import { outputOf, runShown } from './shell.ts';

/** Where it is done, and by which scripts of that package. */
const generators = [
  ['packages/model', 'write'],
  ['packages/data', 'write'],
] as const;

const before = changedFiles();
if (before.length > 0) {
  console.error(
    `Commit or undo these first, so that what is generated can be told apart:\n${before.join('\n')}`,
  );
  process.exit(2);
}
for (const [cwd, script] of generators) runShown(process.execPath, ['--run', script], { cwd });

const stale = changedFiles();
for (const file of stale)
  console.log(`::error file=${file},title=Stale::Is not what is generated from the records and schemas.`);
if (stale.length > 0) {
  console.log(outputOf('git', ['diff', '--stat']));
  console.error(
    'Run "pnpm --filter @yalu/model write && pnpm --filter @yalu/data write" and commit what changes.',
  );
  process.exit(1);
}
console.log('All that is generated is as committed.');

/** The files that are not as committed, new ones too. */
function changedFiles(): readonly string[] {
  return outputOf('git', ['status', '--porcelain', '--untracked-files=all', '-z'])
    .split('\0')
    .filter((entry) => entry !== '')
    .map((entry) => entry.slice(3));
}
