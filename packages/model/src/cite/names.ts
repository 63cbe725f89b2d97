import type { CslName } from './csl.ts';

/** A name with the family name first, `Kim, Heung-kyu`, as formats without parts of names want it. */
export function nameInOrder(name: CslName): string {
  if ('literal' in name) return name.literal;
  return name.given === undefined ? name.family : `${name.family}, ${name.given}`;
}
