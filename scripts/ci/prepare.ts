/**
 * Installs what the lockfile says and builds the packages that the command line runs on, without the dataset: records
 * that are wrong must not keep the tools from saying so.
 */
import { pnpm, runShown } from './shell.ts';

const [command, args] = pnpm(['install', '--frozen-lockfile', '--reporter=append-only']);
runShown(command, args);
for (const name of ['model', 'query', 'chart'])
  runShown(process.execPath, ['--run', 'build'], { cwd: `packages/${name}` });
