/**
 * Builds the dataset: reads records/ and head.json, validates them, computes the verdicts, and writes
 *
 *   src/generated/   the unions of ids, and each collection as a module that parses on first use
 *   dist/            dataset.json, records/<collection>.json
 *   verdicts.json    only with --write; committed, and a test compares it with what is computed
 *   pages/           only with --write: a page a source, its claims with their verdicts; committed and compared too
 *   records/series/derived-*.yaml
 *                    only with --write: the series that are counted from the events; committed and compared too
 */
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { type Dataset, formatIssue, type Issue, type RawDataset, validateDataset } from '@yalu/model';
import { readHead, readRecords } from '@yalu/model/node';
import { decide, type Decisions } from './decide.ts';
import { writeDerivedSeries } from './derive.ts';
import { sourcePage, sourcesWithClaims } from './source-page.ts';
import { computedVerdicts, roundNumbers } from './verdict.ts';
import { idModule, collectionModules } from './modules.ts';

const root = new URL('../', import.meta.url);
const writing = process.argv.includes('--write');
let { raw, dataset } = await readValid();
if (writing && (await writeDerivedSeries(dataset, new URL('records/series/', root))))
  ({ raw, dataset } = await readValid());

const decided = decide(dataset, raw);
report(decided.issues);
if (decided.issues.length > 0) fail(decided.issues);

await write(dataset, decided);
console.log(
  `${Object.values(dataset.records).reduce((sum, records) => sum + Object.keys(records).length, 0)} records in ${Object.keys(dataset.records).length} collections, ${decided.claims.length} verdicts on claims and ${decided.forecasts.length} on forecasts`,
);

async function readValid(): Promise<{ raw: RawDataset; dataset: Dataset }> {
  const directory = fileURLToPath(new URL('records/', root));
  const { name, version, licence, coverage } = await readHead(directory);
  if (name === undefined || version === undefined || licence === undefined)
    throw new TypeError('head.json needs name and licence, and package.json the version.');
  const read = await readRecords(directory, { name, version, licence, coverage });
  const validation = validateDataset(read);
  report(validation.issues);
  if (!validation.ok) fail(validation.issues);
  return { raw: read, dataset: validation.dataset };
}

async function write(from: Dataset, decisions: Decisions): Promise<void> {
  const computed = computedVerdicts(decisions);
  const generated = new URL('src/generated/', root);
  const dist = new URL('dist/', root);
  for (const folder of [generated, dist]) await rm(folder, { recursive: true, force: true });
  await mkdir(generated, { recursive: true });
  await mkdir(new URL('records/', dist), { recursive: true });

  for (const [name, text] of Object.entries({
    ...collectionModules(from, computed),
    'ids.ts': idModule(from),
  })) {
    await writeFile(new URL(name, generated), text);
  }
  await writeFile(new URL('dataset.json', dist), `${JSON.stringify(from, null, 1)}\n`);
  for (const [collection, records] of Object.entries(from.records)) {
    await writeFile(
      new URL(`records/${collection}.json`, dist),
      `${JSON.stringify(Object.values(records), null, 1)}\n`,
    );
  }
  const text = `${JSON.stringify(roundNumbers(computed), null, 2)}\n`;
  await writeFile(new URL('verdicts.json', dist), text);
  if (!writing) return;
  await writeFile(new URL('verdicts.json', root), text);
  await rm(new URL('pages/', root), { recursive: true, force: true });
  await mkdir(new URL('pages/', root));
  for (const id of sourcesWithClaims(from))
    await writeFile(new URL(`pages/${id}.md`, root), sourcePage(from, decisions, id));
}

function report(found: readonly Issue[]): void {
  for (const issue of found) console.error(`${issue.severity}: records/${formatIssue(issue)}`);
}

function fail(found: readonly Issue[]): never {
  const errors = found.filter(({ severity }) => severity === 'error').length;
  console.error(`\nThe dataset has ${errors} error${errors === 1 ? '' : 's'}; nothing was written.`);
  process.exit(1);
}
