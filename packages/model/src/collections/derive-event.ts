import { goldsteinOf } from '../cameo/index.ts';

/** An event with the value of the Goldstein scale that its CAMEO code implies, unless it has one. */
export function deriveEvent(value: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const implied = typeof value['cameo'] === 'string' ? goldsteinOf(value['cameo']) : undefined;
  return implied === undefined || value['goldstein'] !== undefined ? value : { ...value, goldstein: implied };
}
