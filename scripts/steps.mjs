/** What `npm start` and `npm test` have in common: install, build, and running a command with its output shown. */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('..', import.meta.url));

/** The arguments given to `npm start -- ...`, handed on by the bootstrap script. */
export const givenArguments = JSON.parse(process.env.YALU_ARGUMENTS ?? '[]');

/** Runs a command and resolves to its exit code. */
export function run(command, args, options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd: root,
      stdio: 'inherit',
      shell: process.platform === 'win32',
      ...options,
    });
    child.once('error', reject);
    child.once('close', (code) => resolve(code ?? 1));
  });
}

/** Installs from the lockfile, unless this checkout has just that installed already. */
export async function install() {
  const stamp = join(root, 'node_modules', '.yalu-installed');
  const wanted = await fingerprint();
  if (existsSync(stamp) && (await readFile(stamp, 'utf8')) === wanted) return;
  console.log('Installing the dependencies of the lockfile ...');
  const code = await run('pnpm', [
    'install',
    '--frozen-lockfile',
    '--reporter=append-only',
    '--loglevel=warn',
  ]);
  if (code !== 0) {
    console.error(
      'The dependencies could not be installed; pnpm says why above. Behind a proxy, set HTTPS_PROXY; with a mirror, set npm_config_registry.',
    );
    process.exit(code);
  }
  await mkdir(join(root, 'node_modules'), { recursive: true });
  await writeFile(stamp, wanted);
}

/** A hash of everything that decides what an install gives. */
async function fingerprint() {
  const hash = createHash('sha256').update(process.versions.node);
  const files = ['package.json', 'pnpm-lock.yaml', 'pnpm-workspace.yaml'];
  for (const group of ['packages', 'apps']) {
    for (const name of await readdir(join(root, group))) files.push(join(group, name, 'package.json'));
  }
  files.push(join('test', 'package.json'), join('bench', 'package.json'));
  for (const file of files) {
    if (existsSync(join(root, file))) hash.update(file).update(await readFile(join(root, file)));
  }
  return hash.digest('hex');
}

/** Runs turbo tasks; what they printed is shown for those that fail. */
export function turbo(tasks, args = []) {
  return run(process.execPath, [join('node_modules', 'turbo', 'bin', 'turbo'), 'run', ...tasks, ...args], {
    shell: false,
    env: { ...process.env, TURBO_TELEMETRY_DISABLED: '1', TURBO_NO_UPDATE_NOTIFIER: '1' },
  });
}
