/**
 * `npm start` and `npm test` begin here, on a machine that has only Node (18 or newer), npm and git.
 *
 * It brings the pinned pnpm, and the pinned Node where the machine's own is too old for the tools, both from the
 * npm registry through `npm exec`, and runs the task in them. Nothing is installed outside npm's cache.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const tasks = ['start', 'test'];
const [task, ...rest] = process.argv.slice(2);

if (!tasks.includes(task)) {
  stop(`There is no task "${task ?? ''}". Run npm start or npm test.`);
}

const { packageManager } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));
const pinnedNode = readFileSync(new URL('../.node-version', import.meta.url), 'utf8').trim();

const packages = [`--package=${packageManager}`];
if (!isNewEnough(process.versions.node)) {
  console.error(
    `Node ${process.versions.node} is older than the tools need; using Node ${pinnedNode} from npm for this run.`,
  );
  packages.unshift(`--package=node@${pinnedNode}`);
}

// The arguments travel in the environment, which no shell takes apart.
const npm = npmCommand();
const run = spawnSync(
  npm.command,
  [...npm.first, 'exec', '--yes', ...packages, '-c', `node scripts/${task}.mjs`],
  {
    cwd: root,
    stdio: 'inherit',
    shell: npm.shell,
    env: { ...process.env, YALU_ARGUMENTS: JSON.stringify(rest) },
  },
);

if (run.error) stop(`npm could not be started: ${run.error.message}. Install npm, which comes with Node.`);
if (run.signal) process.kill(process.pid, run.signal);
process.exitCode = run.status ?? 1;

/** Node 22.18, 24.11, and any release from 26 on: what tsup, vitest and changesets run on. */
function isNewEnough(version) {
  const [major, minor] = version.split('.').map(Number);
  return major >= 26 || (major === 24 && minor >= 11) || (major === 22 && minor >= 18);
}

/** The npm that runs this script, called through Node itself so that no shell is needed; else `npm` on the path. */
function npmCommand() {
  const path = process.env.npm_execpath ?? '';
  if (/npm-cli\.[cm]?js$/.test(path)) return { command: process.execPath, first: [path], shell: false };
  return { command: 'npm', first: [], shell: process.platform === 'win32' };
}

function stop(message) {
  console.error(message);
  process.exit(2);
}
