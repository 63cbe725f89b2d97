import { existsSync, readFileSync } from 'node:fs';

/**
 * Material that the project may be tested against and may not hold: the first source's text and the collected facts.
 * It lies beside a maintainer's checkout; elsewhere the tests that need it are skipped, and say so.
 */
export function sharedFile(path: string): string | undefined {
  const file = new URL(`../../../../shared/${path}`, import.meta.url);
  if (existsSync(file)) return readFileSync(file, 'utf8');
  console.warn(`skipped: there is no ../shared/${path} beside this checkout`);
  return undefined;
}
