import { spawnSync } from 'node:child_process';

/** Minimum, median and maximum of several runs, in milliseconds. */
export interface Timing {
  readonly name: string;
  readonly runs: number;
  readonly min: number;
  readonly median: number;
  readonly max: number;
}

function summarise(name: string, times: readonly number[]): Timing {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (part: number): number =>
    sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0;
  return { name, runs: times.length, min: at(0), median: at(0.5), max: at(1) };
}

/** Times a whole process from its start to its end, after one run that does not count. */
export function timeProcess(name: string, args: readonly string[], runs = 15): Timing {
  const once = (): number => {
    const start = performance.now();
    const { status, stderr } = spawnSync(process.execPath, [...args], { encoding: 'utf8' });
    if (status !== 0) throw new Error(`${name} ended with ${status ?? 'a signal'}: ${stderr}`);
    return performance.now() - start;
  };
  once();
  return summarise(name, Array.from({ length: runs }, once));
}

/** Times what a fresh process prints as its own measurement, in milliseconds. */
export function timeInside(name: string, code: string, runs = 15): Timing {
  const once = (): number => {
    const { status, stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '--eval', code], {
      encoding: 'utf8',
      cwd: import.meta.dirname,
    });
    if (status !== 0) throw new Error(`${name} ended with ${status ?? 'a signal'}: ${stderr}`);
    return Number(stdout);
  };
  once();
  return summarise(name, Array.from({ length: runs }, once));
}

/** Times a function in this process once: what it does for the first time included. */
export function timeOnce(name: string, work: () => unknown): Timing {
  const start = performance.now();
  work();
  return summarise(name, [performance.now() - start]);
}

/** Times a function in this process, warm. */
export async function timeWarm(name: string, work: () => unknown, runs = 30): Promise<Timing> {
  for (let warmUp = 0; warmUp < 5; warmUp += 1) await work();
  const times: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    const start = performance.now();
    await work();
    times.push(performance.now() - start);
  }
  return summarise(name, times);
}

/** The timings as a table. */
export function printTimings(timings: readonly Timing[]): void {
  const cell = (value: number): string => value.toFixed(value < 0.1 ? 3 : value < 10 ? 2 : 0).padStart(9);
  console.log(`${'ms'.padEnd(60)}${'min'.padStart(9)}${'median'.padStart(9)}${'max'.padStart(9)}   runs`);
  for (const { name, min, median, max, runs } of timings) {
    console.log(`${name.padEnd(60)}${cell(min)}${cell(median)}${cell(max)}   ${runs}`);
  }
}
