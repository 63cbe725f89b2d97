import { describe, expect, test } from 'vitest';
import { dataset } from '../src/full.ts';
import { sharedFile } from './shared.ts';

const RUN = 8;

const wordsOf = (text: string): string[] =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .split(' ');

/** Every run of so many consecutive words of a text. */
function runsOf(text: string): string[] {
  const words = wordsOf(text);
  return words
    .slice(0, Math.max(0, words.length - RUN + 1))
    .map((_word, index) => words.slice(index, index + RUN).join(' '));
}

/** The texts of a record that could hold prose: not locators, headings, titles of works, or a table's cells as printed. */
function textsOf(value: unknown, key = ''): string[] {
  if (['locator', 'sections', 'title', 'id', 'check', 'asPrinted', 'fingerprint'].includes(key)) return [];
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.flatMap((item) => textsOf(item, key));
  if (typeof value === 'object' && value !== null)
    return Object.entries(value).flatMap(([name, item]) => textsOf(item, name));
  return [];
}

const essay = sharedFile('source/essay.txt');

describe.skipIf(essay === undefined)('our own words', () => {
  test(`no record holds ${RUN} consecutive words of the essay`, () => {
    const printed = new Set(runsOf((essay ?? '').replace(/-\s*\n\s*/g, '')));
    expect(printed.size).toBeGreaterThan(2_000);
    const copied = Object.entries(dataset.records).flatMap(([collection, records]) =>
      Object.values(records).flatMap((record) =>
        textsOf(record).flatMap((text) =>
          runsOf(text)
            .filter((run) => printed.has(run))
            .map((run) => `${collection}/${record.id}: ${run}`),
        ),
      ),
    );
    expect(copied).toEqual([]);
  });
});
