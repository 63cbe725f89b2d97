import { readFile } from 'node:fs/promises';
import { type Dataset, EVENT_KINDS } from '@yalu/model';
import { describe, expect, test } from 'vitest';
import { countsOf, replaceSection, table } from '../build/markdown.ts';
import { PAGES, pagesOf } from '../build/pages.ts';
import { entrySizes, sizeTable } from '../build/sizes.ts';
import { summarise, summaryWords } from '../build/summary.ts';
import { dataset as typed } from '../src/full.ts';
import { forecasts, verdicts } from '../src/verdicts.ts';

/** The dataset without the ids that it is typed with, as the build sees it. */
const dataset = typed as unknown as Dataset;
const root = new URL('../', import.meta.url);
const pageAt = (file: URL): Promise<string> => readFile(file, 'utf8');
/** Within a tenth: what two digits and different builds of gzip make. */
const isNear = (stated = 0, measured: number): boolean => Math.abs(stated - measured) <= measured / 10;

describe('the documentation of the dataset', () => {
  test.each(['dictionary', 'packageReadme', 'projectReadme'] as const)(
    '%s is as committed: after a change on purpose run "pnpm --filter @yalu/data write"',
    async (page) => {
      expect((await pagesOf(dataset, { claims: verdicts(), forecasts: forecasts() }))[page]).toBe(
        await pageAt(PAGES[page]),
      );
    },
  );

  test('says within a tenth how large each entry is: else run "pnpm --filter @yalu/data write"', async () => {
    const stated = [
      ...(await pageAt(PAGES.packageReadme)).matchAll(/^\| `([^`]+)` +\| +([\d.]+) kB \| +([\d.]+) kB \|$/gm),
    ].map(({ 1: entry, 2: bytes, 3: gzip }) => ({ entry, bytes: Number(bytes), gzip: Number(gzip) }));
    const sizes = await entrySizes(root);
    expect(stated.map(({ entry }) => entry)).toEqual(sizes.map(({ entry }) => entry));
    for (const [index, { entry, bytes, gzip }] of sizes.entries()) {
      expect(isNear(stated[index]?.bytes, bytes / 1000), `size of ${entry}`).toBe(true);
      expect(isNear(stated[index]?.gzip, gzip / 1000), `gzip of ${entry}`).toBe(true);
    }
  });

  test('has a rule for every kind of event', async () => {
    const rules = await pageAt(new URL('../../docs/data/inclusion-rules.md', root));
    expect(EVENT_KINDS.filter((kind) => !rules.includes(`\`${kind}\``))).toEqual([]);
  });

  test('lists every collection, series and typology in the dictionary', async () => {
    const dictionary = await pageAt(PAGES.dictionary);
    const names = [
      ...Object.keys(dataset.catalogue),
      ...Object.keys(dataset.records.series),
      ...Object.keys(dataset.records.typology),
    ];
    expect(names.filter((name) => !dictionary.includes(`\`${name}\``))).toEqual([]);
  });

  test('gives the years that a series misses', async () => {
    const row = (await pageAt(PAGES.dictionary))
      .split('\n')
      .find((line) => line.startsWith('| `chinese-visitors-rok` '));
    expect(row?.split('|').at(-2)?.trim()).toBe('2020–2021');
  });
});

describe('the size of an entry', () => {
  test('has in it what the entry imports: each entry is larger than the one that it enlarges', async () => {
    const sizes = new Map((await entrySizes(root)).map((size) => [size.entry, size.gzip]));
    const [core = 0, events = 0, full = 0] = ['', '/events', '/full'].map((part) =>
      sizes.get(`@yalu/data${part}`),
    );
    expect(core).toBeGreaterThan(10_000);
    expect(events).toBeGreaterThan(core);
    expect(full).toBeGreaterThan(events);
  });

  test('is said to two digits', () => {
    expect(sizeTable([{ entry: 'a', bytes: 1_234_567, gzip: 5_551 }])).toContain(
      '| `a`   | 1200 kB | 5.6 kB |',
    );
  });
});

describe('the summary', () => {
  test('counts each thing once, and an event as attested twice only by two different sources', () => {
    const summary = summarise(dataset, {
      claims: [{ verdict: 'holds' }, { verdict: 'holds' }, { verdict: 'fails' }],
      forecasts: forecasts(),
    });
    expect(summary).toMatchObject({ decidable: 3, verdicts: { holds: 2, fails: 1, undecided: 0 } });
    const once = Object.values(dataset.records.event).filter(({ citations }) =>
      citations.every(({ source }) => source === citations[0]?.source),
    );
    expect(summary.twiceAttested).toBe(summary.events - once.length);
    expect(summary.resolutions.reduce((sum, [, count]) => sum + count, 0)).toBe(summary.forecasts);
  });

  test('says the verdicts in words', () => {
    const words = summaryWords(
      summarise(dataset, {
        claims: [{ verdict: 'holds' }, { verdict: 'fails' }],
        forecasts: [{ result: 'void' }, { result: 'held' }, { result: 'held' }],
      }),
    );
    expect(words).toContain('data can decide 2: 1 hold, 1 fail, 0 undecided.');
    expect(words).toContain('2 came about; 1 void, for their condition did not come about.');
  });
});

describe('Markdown', () => {
  test('aligns a table and keeps bars inside cells', () => {
    expect(
      table(
        ['Name', 'n:'],
        [
          ['a|b', 1],
          ['c', 1000],
        ],
      ),
    ).toBe('| Name |    n |\n| ---- | ---: |\n| a\\|b |    1 |\n| c    | 1000 |');
  });

  test('replaces a section and nothing else, the same a second time', () => {
    const page = 'Before\n\n<!-- here -->\nold\n<!-- /here -->\n\nAfter\n';
    const written = replaceSection(page, 'here', 'new');
    expect(written).toBe('Before\n\n<!-- here -->\n\nnew\n\n<!-- /here -->\n\nAfter\n');
    expect(replaceSection(written, 'here', 'new')).toBe(written);
  });

  test('refuses a page without the section, and says what to add', () => {
    expect(() => replaceSection('<!-- /here -->\n<!-- here -->', 'here', 'new')).toThrow(/Put the two lines/);
  });

  test('counts values, the most frequent first', () => {
    expect(countsOf(['b', 'a', 'c', 'b'])).toEqual([
      ['b', 2],
      ['a', 1],
      ['c', 1],
    ]);
  });
});
