import type { Drawn, DrawRequest } from './draw.ts';
import type { WorkerAnswer, WorkerRequest } from './worker.ts';

let worker: Worker | undefined;
let last = 0;

/** Draws a chart in the worker, which is loaded when it is first needed. Rejects with the reason where it cannot. */
export async function redraw(request: DrawRequest): Promise<Drawn> {
  worker ??= new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
  const drawer = worker;
  const id = ++last;
  return new Promise((resolve, reject) => {
    const settle = (): void => {
      drawer.removeEventListener('message', onMessage);
      drawer.removeEventListener('error', onError);
    };
    const onMessage = ({ data }: MessageEvent<WorkerAnswer>): void => {
      if (data.id !== id) return;
      settle();
      if ('drawn' in data) resolve(data.drawn);
      else reject(new Error(data.error));
    };
    const onError = (event: ErrorEvent): void => {
      settle();
      worker = undefined;
      reject(new Error(event.message || 'The charts could not be loaded.'));
    };
    drawer.addEventListener('message', onMessage);
    drawer.addEventListener('error', onError);
    drawer.postMessage({ ...request, id, data: addressOfData() } satisfies WorkerRequest);
  });
}

/** The dataset that the page links to. */
function addressOfData(): string {
  const link = document.querySelector<HTMLLinkElement>('link[rel="alternate"][type="application/json"]');
  if (link === null) throw new Error('The page does not say where its dataset is.');
  return link.href;
}
