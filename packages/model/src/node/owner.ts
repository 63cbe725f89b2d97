import { createHash, randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { hostname } from 'node:os';

/** How the names begin of the files that exist only while something is written. */
export const PREFIX = '.yalu-';

const host = createHash('sha256').update(hostname()).digest('hex').slice(0, 8);

/** A name for a file that exists only while this process works on it: it says on which machine, and which process. */
export function ownedName(kind: string): string {
  return `${PREFIX}${host}-${process.pid}-${randomBytes(6).toString('hex')}.${kind}`;
}

/** Whose a file with such a name is. */
export interface Owner {
  readonly process: number;
  /** Whether it is a process of this machine, of which one can ask whether it still runs. */
  readonly isHere: boolean;
  readonly isAlive: boolean;
}

/** Whose a file is by its name, if its name is of this kind. */
export function ownerOf(name: string, kind: string): Owner | undefined {
  const found = NAME.exec(name);
  if (found?.[3] !== kind) return undefined;
  const isHere = found[1] === host;
  const id = Number(found[2]);
  return { process: id, isHere, isAlive: isHere && isRunning(id) };
}

/** Whether a file was left behind by a process of this machine that is no more. */
export function isLeft(name: string, kind: string): boolean {
  const owner = ownerOf(name, kind);
  return owner !== undefined && owner.isHere && !owner.isAlive;
}

const NAME = /^\.yalu-([0-9a-f]{8})-(\d{1,10})-[0-9a-f]{12}\.(.+)$/;

function isRunning(id: number): boolean {
  try {
    // Signal 0 asks whether the process is there, and sends nothing.
    return process.kill(id, 0) && !isZombie(id);
  } catch (error) {
    return codeOf(error) === 'EPERM';
  }
}

/** Whether a process has ended and only its number is left, because nobody has asked yet how it ended (Linux). */
function isZombie(id: number): boolean {
  if (process.platform !== 'linux') return false;
  try {
    // `12 (a name) Z ...`: the name may hold anything, so the state is what follows its last bracket.
    return /\) [ZX] [^)]*$/.test(readFileSync(`/proc/${id}/stat`, 'utf8'));
  } catch {
    // Where there is no /proc, the signal's answer stands.
    return false;
  }
}

/** The code of an error of the system, such as `ENOENT`. */
export function codeOf(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;
}
