import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { schoolMark, themes } from '@yalu/chart';
import { dataset as yalu } from '@yalu/data/full';
import type { Dataset, Records } from '@yalu/model';
import type { Locale } from '@yalu/model/text';
import { checkAll, resolveAll } from '@yalu/query/claims';
import { comparableSchools, distribution } from '@yalu/query/debate';
import { renderToString } from 'preact-render-to-string';
import { draw, type Drawn, type DrawRequest } from './charts/draw.ts';
import { timelineOptions } from './components/dominance.tsx';
import type { Counts } from './components/header.tsx';
import { anyOf, type Mark, neededOf } from './data.ts';
import { type Assets, Page } from './page.tsx';
import { INITIAL } from './state.ts';

// Narrower ids are still ids: what the built-in dataset is known to hold does not matter to the page.
const dataset = yalu as unknown as Dataset<Records>;

/** The published dataset file, which the site offers as it is. */
export async function datasetFile(): Promise<Buffer> {
  return readFile(fileURLToPath(import.meta.resolve('@yalu/data/dataset.json')));
}

/** The page of a language as an HTML document. */
export async function renderPage(locale: Locale, assets: Assets): Promise<string> {
  const verdicts = checkAll(dataset);
  const chart = (
    name: DrawRequest['name'],
    options: DrawRequest['options'],
    idPrefix: string,
  ): Promise<Drawn> => draw(anyOf(dataset), { name, options, locale, idPrefix });
  const page = (
    <Page
      data={{ locale, dataset: neededOf(dataset), marks: marksOf(dataset) }}
      dataset={dataset}
      assets={assets}
      counts={countsOf(dataset, verdicts)}
      verdicts={verdicts}
      forecasts={resolveAll(dataset)}
      distribution={distribution(dataset)}
      drawn={{
        timeline: await chart('timeline', timelineOptions(INITIAL.asOf), 'timeline'),
        matrix: await chart('matrix', {}, 'matrix'),
        views: await chart('distribution', { by: 'view' }, 'views'),
        groups: await chart('distribution', { by: 'group' }, 'groups'),
      }}
      bytes={(await datasetFile()).byteLength}
    />
  );
  return `<!doctype html>\n${renderToString(page)}\n`;
}

function marksOf(dataset: Dataset<Records>): Record<string, Mark> {
  return Object.fromEntries(
    comparableSchools(dataset).map(({ id, order }) => {
      const { shape, color } = schoolMark(order, themes.light);
      return [id, { shape, color: themes.light.schools.indexOf(color) + 1 }];
    }),
  );
}

function countsOf({ records }: Dataset<Records>, verdicts: ReturnType<typeof checkAll>): Counts {
  const number = (outcome: keyof Counts['claims']): number =>
    verdicts.filter(({ verdict }) => verdict === outcome).length;
  return {
    records: Object.values(records).reduce((sum, byId) => sum + Object.keys(byId).length, 0),
    sources: Object.keys(records.source).length,
    claims: { holds: number('holds'), fails: number('fails'), undecided: number('undecided') },
  };
}
