import { watch } from 'node:fs';

/** How long to wait after a change for others that belong to it, in milliseconds. */
const PAUSE = 150;

/**
 * Calls a function at once and after every change below a directory, never two calls at a time, until the process is
 * told to stop (Ctrl-C). It watches from before the first call on, so that no change falls between the two.
 *
 * @param onFirst what to do when the first call has ended
 */
export async function watchRecords(
  directory: string,
  onChange: () => Promise<unknown>,
  onFirst: () => void,
): Promise<void> {
  const stopping = new AbortController();
  const stop = (): void => stopping.abort();
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
  try {
    await new Promise<void>((resolve, reject) => {
      let timer: NodeJS.Timeout | undefined;
      // It begins when the watcher is there.
      let running: Promise<unknown> = Promise.resolve().then(onChange).then(onFirst);
      running.catch(reject);
      const watcher = watch(directory, { recursive: true, signal: stopping.signal }, (_event, file) => {
        // Files of programs, those of our own writes among them, are no records.
        if (file !== null && /(?:^|[\\/])\./.test(file)) return;
        clearTimeout(timer);
        timer = setTimeout(() => {
          running = running.then(onChange).catch(reject);
        }, PAUSE);
      });
      watcher.once('error', reject);
      watcher.once('close', () => {
        clearTimeout(timer);
        running.then(() => resolve(), reject);
      });
    });
  } finally {
    process.removeListener('SIGINT', stop);
    process.removeListener('SIGTERM', stop);
    stopping.abort();
  }
}
