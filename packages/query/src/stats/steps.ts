/** What long work can be given: a way to stop it, and somebody to tell how far it is. */
export interface StepOptions {
  readonly signal?: AbortSignal;
  /** Called now and then, and once at the end with both numbers the same. */
  readonly onProgress?: (done: number, total: number) => void;
}

/** How long steps may run before others get their turn, in milliseconds. */
const SLICE = 30;

/**
 * Runs `step` for 0 up to `total` and gives way to the event loop between slices of about 30 ms.
 *
 * @throws the reason of the signal, where that stops the work
 */
export async function inSteps(
  total: number,
  step: (index: number) => void,
  { signal, onProgress }: StepOptions = {},
): Promise<void> {
  signal?.throwIfAborted();
  let until = Date.now() + SLICE;
  for (let index = 0; index < total; index += 1) {
    step(index);
    if (Date.now() < until) continue;
    onProgress?.(index + 1, total);
    await new Promise<void>((resume) => {
      setTimeout(resume, 0);
    });
    signal?.throwIfAborted();
    until = Date.now() + SLICE;
  }
  onProgress?.(total, total);
}
