/**
 * Writes what the documentation says of the dataset, after the package is built: docs/data/dictionary.md, and the
 * sections between marks in the README of the package and in that of the project. All is committed, and a test compares
 * it.
 */
import { writeFile } from 'node:fs/promises';
import type { Dataset } from '@yalu/model';
import { dataset } from '../src/full.ts';
import { forecasts, verdicts } from '../src/verdicts.ts';
import { replaceSection } from './markdown.ts';
import { PAGES, pagesOf } from './pages.ts';
import { entrySizes, sizeTable } from './sizes.ts';

// The dataset without the ids that it is typed with, as the build sees it.
const pages = await pagesOf(dataset as unknown as Dataset, { claims: verdicts(), forecasts: forecasts() });
await writeFile(PAGES.dictionary, pages.dictionary);
await writeFile(PAGES.projectReadme, pages.projectReadme);
await writeFile(
  PAGES.packageReadme,
  replaceSection(pages.packageReadme, 'sizes', sizeTable(await entrySizes(new URL('../', import.meta.url)))),
);
