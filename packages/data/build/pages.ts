import { readFile } from 'node:fs/promises';
import type { Dataset } from '@yalu/model';
import { dictionaryPage } from './dictionary.ts';
import { replaceSection } from './markdown.ts';
import { summarise, summaryTable, summaryWords, type Verdicts } from './summary.ts';

const root = new URL('../', import.meta.url);

/** The files of the documentation that are written from the dataset. */
export const PAGES = {
  dictionary: new URL('../../docs/data/dictionary.md', root),
  packageReadme: new URL('README.md', root),
  projectReadme: new URL('../../README.md', root),
} as const;

/** What belongs into each of them, apart from the sizes: these depend on the built package. */
export async function pagesOf(
  dataset: Dataset,
  verdicts: Verdicts,
): Promise<Readonly<Record<keyof typeof PAGES, string>>> {
  const summary = summarise(dataset, verdicts);
  return {
    dictionary: dictionaryPage(dataset),
    packageReadme: replaceSection(
      await readFile(PAGES.packageReadme, 'utf8'),
      'summary',
      summaryTable(summary),
    ),
    projectReadme: replaceSection(
      await readFile(PAGES.projectReadme, 'utf8'),
      'summary',
      summaryWords(summary),
    ),
  };
}
