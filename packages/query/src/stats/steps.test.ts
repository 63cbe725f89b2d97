import { describe, expect, test } from 'vitest';
import { inSteps } from './steps.ts';

/** Keeps the processor busy for some milliseconds. */
const busy = (milliseconds: number): void => {
  const until = Date.now() + milliseconds;
  while (Date.now() < until);
};

describe('inSteps', () => {
  test('runs every step once and in order, and tells the end', async () => {
    const ran: number[] = [];
    const told: [number, number][] = [];
    await inSteps(5, (index) => ran.push(index), { onProgress: (done, total) => told.push([done, total]) });
    expect(ran).toEqual([0, 1, 2, 3, 4]);
    expect(told.at(-1)).toEqual([5, 5]);
  });

  test('gives way to others while it runs', async () => {
    let others = 0;
    const timer = setInterval(() => (others += 1), 1);
    await inSteps(6, () => {
      busy(40);
    });
    clearInterval(timer);
    expect(others).toBeGreaterThan(0);
  });

  test('stops before the first step and between slices', async () => {
    let ran = 0;
    const stopped = AbortSignal.abort(new Error('enough'));
    await expect(inSteps(3, () => (ran += 1), { signal: stopped })).rejects.toThrow('enough');
    expect(ran).toBe(0);
    const controller = new AbortController();
    const work = inSteps(
      100,
      () => {
        busy(40);
        ran += 1;
      },
      {
        signal: controller.signal,
        onProgress: () => {
          controller.abort(new Error('later'));
        },
      },
    );
    await expect(work).rejects.toThrow('later');
    expect(ran).toBe(1);
  });
});
