/** What a user waits for: starting the command line, importing the data, asking, drawing. Prints medians; asserts nothing. */
import { rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { distribution } from '@yalu/chart';
import { renderSvg } from '@yalu/chart/svg';
import { dataset } from '@yalu/data/full';
import type { AnyDataset } from '@yalu/model/dataset';
import { from, run } from '@yalu/query';
import { checkAll } from '@yalu/query/claims';
import { parseQuery } from '@yalu/query/schema';
import { search } from '@yalu/query/search';
import { printTimings, timeInside, timeProcess, timeWarm } from './measure.ts';
import { recordsOf } from './records.ts';

const yalu = fileURLToPath(new URL('../apps/cli/dist/yalu.js', import.meta.url));
const importing = (what: string): string =>
  `const start = performance.now(); await import(${JSON.stringify(what)}); console.log(performance.now() - start);`;

const indexing = `const { dataset } = await import('@yalu/data/full'); const { searchIndex } = await import('@yalu/query/search');
const start = performance.now(); searchIndex(dataset); console.log(performance.now() - start);`;

// The catalogue says what the queries need to know of the record types.
const any = dataset as unknown as AnyDataset;
const results = Object.fromEntries(
  Object.entries(distribution.queriesFor()).map(([name, query]) => [name, run(any, parseQuery(query))]),
);
const drawn = distribution.draw(results);

const records = await recordsOf(2000);

printTimings([
  timeProcess('node, doing nothing', ['--eval', '0']),
  timeProcess('yalu schools --as-of 2011', [yalu, 'schools', '--as-of', '2011']),
  timeProcess('yalu chart distribution', [yalu, 'chart', 'distribution']),
  timeProcess('yalu data validate, 2,000 records', [yalu, 'data', 'validate', records]),
  timeInside("import '@yalu/data'", importing('@yalu/data')),
  timeInside("import '@yalu/data/full'", importing('@yalu/data/full')),
  timeInside("import '@yalu/query'", importing('@yalu/query')),
  timeInside("import '@yalu/model'", importing('@yalu/model')),
  timeInside("import '@yalu/chart'", importing('@yalu/chart')),
  timeInside('index of all texts for search, cold', indexing),
  await timeWarm("search for 'sanctions north'", () => search(dataset, 'sanctions north')),
  await timeWarm("search for '북중 관계'", () => search(dataset, '북중 관계')),
  await timeWarm("search for the misspelt 'sanctoins'", () => search(dataset, 'sanctoins')),
  await timeWarm('schools as of 2005', () => from(dataset, 'school').asOf('2005').run()),
  await timeWarm('all verdicts', () => checkAll(dataset)),
  await timeWarm('SVG of the distribution', () =>
    renderSvg(drawn, { locale: 'en', theme: 'light', width: 960 }),
  ),
]);
await rm(dirname(records), { recursive: true });
