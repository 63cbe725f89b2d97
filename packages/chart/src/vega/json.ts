/** Plain JSON. */
export type Json = null | boolean | number | string | readonly Json[] | JsonObject;

export interface JsonObject {
  readonly [key: string]: Json;
}

/** Pixels to a hundredth, so that specifications stay legible and the same on every machine. */
export function round(pixels: number): number {
  return Math.round(pixels * 100) / 100;
}
