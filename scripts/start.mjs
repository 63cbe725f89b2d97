/** `npm start`: install, build, say what the dataset holds and how its claims fare, write the charts, serve the explorer. */
import { join } from 'node:path';
import { givenArguments, install, run, turbo } from './steps.mjs';

const unknown = givenArguments.filter((argument) => argument !== '--once');
if (unknown.length > 0) {
  console.error(`npm start knows only --once, and was given ${unknown.join(' ')}.`);
  process.exit(2);
}
const once = givenArguments.includes('--once') || process.env.CI === 'true';

await install();
const built = await turbo(['build', '//#charts'], ['--output-logs=errors-only']);
if (built !== 0) process.exit(built);

const yalu = (...args) =>
  run(process.execPath, [join('apps', 'cli', 'dist', 'yalu.js'), ...args], { shell: false });
if ((await yalu()) !== 0) process.exit(1);
console.log();
// A claim that does not hold is an answer (exit 1), not a fault.
if ((await yalu('check')) > 1) process.exit(1);
console.log('\nThe charts are in out/.');

if (!once) {
  const { serve } = await import('../apps/web/serve.mjs');
  const address = await serve();
  console.log(`The explorer is at ${address} (Ctrl+C ends it).`);
}
