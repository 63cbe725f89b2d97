import { main } from '../src/main.ts';

export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Runs the command line in this process. */
export async function yalu(...args: readonly string[]): Promise<Ran> {
  let out = '';
  let err = '';
  const code = await main(args, {
    stdout: { write: (text) => (out += text) },
    stderr: { write: (text) => (err += text) },
  });
  return { code, out, err };
}

/** The JSON that a command prints. */
export async function json(...args: readonly string[]): Promise<unknown> {
  const { out, err, code } = await yalu(...args, '--json');
  if (out === '') throw new Error(`yalu ${args.join(' ')} printed nothing (exit ${code}): ${err}`);
  return JSON.parse(out);
}
