/** What the scripts that workflows call have in common: running commands, and saying what went wrong. */
import { spawnSync } from 'node:child_process';
import { appendFileSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What came of a command. */
export interface Outcome {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

interface RunOptions {
  readonly cwd?: string;
  /** What it reads from standard input. */
  readonly input?: string;
  readonly env?: Readonly<Record<string, string>>;
  /** Whether its output is shown as it comes, and not returned. */
  readonly isShown?: boolean;
}

/** The environment variable of a name. Ends the process where it is not set. */
export function variable(name: string): string {
  const value = process.env[name];
  if (value === undefined || value === '') return stop(`The environment variable ${name} is not set.`);
  return value;
}

/** Says in one line what is wrong and ends the process with exit code 2. */
export function stop(message: string): never {
  console.error(message);
  process.exit(2);
}

/** Runs a command to its end, without a shell. Ends the process where it cannot be started. */
export function run(command: string, args: readonly string[], options: RunOptions = {}): Outcome {
  const { cwd = process.cwd(), input = '', env = {}, isShown = false } = options;
  const { error, status, stdout, stderr } = spawnSync(command, args, {
    cwd,
    input,
    encoding: 'utf8',
    maxBuffer: 100_000_000,
    env: { ...process.env, ...env },
    stdio: isShown ? ['ignore', 'inherit', 'inherit'] : 'pipe',
  });
  if (error) stop(`${command} could not be run: ${error.message}.`);
  return { code: status ?? 1, stdout: stdout ?? '', stderr: stderr ?? '' };
}

/** What a command prints, which must end well. Ends the process with what it said where it does not. */
export function outputOf(command: string, args: readonly string[], options: RunOptions = {}): string {
  const { code, stdout, stderr } = run(command, args, options);
  if (code !== 0) stop(`${command} ${args.join(' ')} ended with ${code}: ${(stderr || stdout).trim()}`);
  return stdout;
}

/** Runs a command with its output shown; the process ends with its exit code where that is not 0. */
export function runShown(command: string, args: readonly string[], options: RunOptions = {}): void {
  const { code } = run(command, args, { ...options, isShown: true });
  if (code !== 0) process.exit(code);
}

/** The command that runs the pnpm that package.json names: the one on the path if it is that, else npm brings it. */
export function pnpm(args: readonly string[]): readonly [command: string, args: readonly string[]] {
  const { packageManager = '' } = manifestOf('.');
  const onPath = spawnSync('pnpm', ['--version'], { encoding: 'utf8', env: withoutSwitching() });
  if (onPath.status === 0 && `pnpm@${onPath.stdout.trim()}` === packageManager) return ['pnpm', args];
  return ['npm', ['exec', '--yes', `--package=${packageManager}`, '--', 'pnpm', ...args]];
}

/** pnpm must say its own version, and not fetch another first. */
const withoutSwitching = () => ({ ...process.env, npm_config_manage_package_manager_versions: 'false' });

/** The fields of a package.json that the scripts look at. */
export interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly private?: boolean;
  readonly packageManager?: string;
}

/** The package.json of a folder. */
export function manifestOf(folder: string): Manifest {
  // Our own file, whose name and version every package has.
  return JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Manifest;
}

/** Adds Markdown to the summary of a workflow's run; prints it where there is no workflow. */
export function summarise(markdown: string): void {
  const file = process.env['GITHUB_STEP_SUMMARY'];
  if (file === undefined || file === '') console.log(markdown);
  else appendFileSync(file, `${markdown}\n`);
}

/** Gives a value to later jobs of a workflow; prints it where there is none. */
export function setOutput(name: string, value: string): void {
  const file = process.env['GITHUB_OUTPUT'];
  if (file !== undefined && file !== '') appendFileSync(file, `${name}=${value}\n`);
  console.log(`${name}=${value}`);
}
