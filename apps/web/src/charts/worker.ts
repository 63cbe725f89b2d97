/**
 * Draws charts away from the page. Two reasons: drawing takes a while and must not hold up the page, and Vega compiles
 * its expressions with `Function`, which the page's own content security policy forbids. A worker has its own.
 */
import type { AnyDataset } from '@yalu/model/dataset';
import { draw, type Drawn, type DrawRequest } from './draw.ts';

export interface WorkerRequest extends DrawRequest {
  readonly id: number;
  /** The address of the dataset. */
  readonly data: string;
}

export type WorkerAnswer =
  { readonly id: number; readonly drawn: Drawn } | { readonly id: number; readonly error: string };

let dataset: Promise<AnyDataset> | undefined;

async function load(address: string): Promise<AnyDataset> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`The dataset could not be read: ${address} answered ${response.status}.`);
  // The site's own build wrote this file, from a dataset that it had checked.
  return (await response.json()) as AnyDataset;
}

addEventListener('message', ({ data: request }: MessageEvent<WorkerRequest>) => {
  void answer(request).then((result) => {
    postMessage(result);
  });
});

async function answer({ id, data, ...request }: WorkerRequest): Promise<WorkerAnswer> {
  try {
    dataset ??= load(data);
    return { id, drawn: await draw(await dataset, request) };
  } catch (error) {
    dataset = undefined;
    return { id, error: error instanceof Error ? error.message : String(error) };
  }
}
