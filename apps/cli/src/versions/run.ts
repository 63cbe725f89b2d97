import { spawn } from 'node:child_process';

/** What a program printed, and how it ended. */
export interface RanProgram {
  readonly code: number;
  readonly out: Buffer;
  readonly err: string;
}

/** Runs a program without a shell, and gathers what it prints. @throws the error of the system where there is no such program */
export function runProgram(
  program: string,
  args: readonly string[],
  options: { readonly cwd?: string } = {},
): Promise<RanProgram> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
    const [out, err]: [Buffer[], Buffer[]] = [[], []];
    child.stdout.on('data', (chunk: Buffer) => out.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => err.push(chunk));
    child.once('error', reject);
    child.once('close', (code) => {
      resolve({ code: code ?? 1, out: Buffer.concat(out), err: Buffer.concat(err).toString('utf8') });
    });
  });
}
