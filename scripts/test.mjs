/** `npm test`: the set-up of `npm start`, then every check and test there is. `.ci/run` runs just this. */
import { glob, readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
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
const failures = [];
for await (const file of glob('{packages,apps}/*/.results/vitest.json', { cwd: root })) await add(file);
await add(join('test', '.results', 'vitest.json'));
if (code !== 0) console.error('\nSomething failed; it is shown above.');
for (const failure of failures) console.error(`\n${failure}`);
console.log(`\n${tally.passed} passed, ${tally.failed} failed, ${tally.skipped} skipped`);
process.exit(code !== 0 ? code : tally.failed > 0 || tally.passed === 0 ? 1 : 0);

async function add(file) {
  try {
    const results = JSON.parse(await readFile(join(root, file), 'utf8'));
    tally.passed += results.numPassedTests;
    tally.failed += results.numFailedTests;
    tally.skipped += results.numPendingTests;
    failures.push(...results.testResults.flatMap(failuresOf));
  } catch (error) {
    // A suite that failed before it ran has left no results; turbo's exit code says so.
    if (error.code !== 'ENOENT') throw error;
  }
}

/** What failed in one file of tests, so that the end of a long log says it all. */
function failuresOf({ name, status, message, assertionResults }) {
  const file = relative(root, name);
  const tests = assertionResults
    .filter((one) => one.status === 'failed')
    .map((one) => `${file}: ${one.fullName}\n${shortened(one.failureMessages.join('\n'))}`);
  return tests.length === 0 && status === 'failed' ? [`${file}\n${shortened(message)}`] : tests;
}

/** The first lines of a message. */
function shortened(message) {
  return message.split('\n').slice(0, 25).join('\n').slice(0, 2_500);
}
