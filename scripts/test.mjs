/** `npm test`: the set-up of `npm start`, then every check and test there is. `.ci/run` runs just this. */
import { glob, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { findChromium } from './chromium.mjs';
import { givenArguments, install, root, turbo } from './steps.mjs';

if (givenArguments.length > 0) {
  console.error(`npm test takes no arguments, and was given ${givenArguments.join(' ')}.`);
  process.exit(2);
}

await install();
process.env.YALU_CHROMIUM = await findChromium();
const code = await turbo(
  ['build', 'typecheck', 'lint', 'test', '//#lint:root'],
  ['--concurrency=2', '--continue=dependencies-successful', '--output-logs=new-only'],
);

const tally = { passed: 0, failed: 0, skipped: 0 };
for await (const file of glob('{packages,apps}/*/.results/vitest.json', { cwd: root })) await add(file);
await add(join('test', '.results', 'vitest.json'));
if (code !== 0) console.error('\nSomething failed; it is shown above.');
console.log(`\n${tally.passed} passed, ${tally.failed} failed, ${tally.skipped} skipped`);
process.exit(code !== 0 ? code : tally.failed > 0 || tally.passed === 0 ? 1 : 0);

async function add(file) {
  try {
    const { numPassedTests, numFailedTests, numPendingTests } = JSON.parse(
      await readFile(join(root, file), 'utf8'),
    );
    tally.passed += numPassedTests;
    tally.failed += numFailedTests;
    tally.skipped += numPendingTests;
  } catch (error) {
    // A suite that failed before it ran has left no results; turbo's exit code says so.
    if (error.code !== 'ENOENT') throw error;
  }
}
