/**
 * `pnpm version`: makes versions and changelogs of the changesets, and puts into the newest part of the changelog of the
 * data what that version holds. It works on the workspace in which it is run.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { decideAll } from '../packages/query/dist/claims.js';
import { sourcingOf } from '../packages/query/dist/figures.js';
import { parseCheck } from '../packages/query/dist/schema.js';
import { validateDataset } from '../packages/model/dist/index.js';
import { readHead, readRecords } from '../packages/model/dist/node.js';
import { root, run } from './steps.mjs';

const changesets = dirname(createRequire(join(root, 'package.json')).resolve('@changesets/cli/package.json'));
const code = await run(process.execPath, [join(changesets, 'bin.js'), 'version'], {
  shell: false,
  cwd: process.cwd(),
});
if (code !== 0) process.exit(code);

const data = join(process.cwd(), 'packages', 'data');
const file = join(data, 'CHANGELOG.md');
const text = await readFile(file, 'utf8').catch((error) => {
  // No changeset was about the data, and it has had none before.
  if (error.code === 'ENOENT') return undefined;
  throw error;
});
if (text !== undefined) {
  const { dataset, counts } = await countsOf(join(data, 'records'));
  const heading = `## ${dataset.version}\n`;
  const at = text.indexOf(heading);
  if (at >= 0 && !text.includes(`${heading}\n${counts}`)) {
    const end = at + heading.length;
    await writeFile(file, `${text.slice(0, end)}\n${counts}\n${text.slice(end)}`);
  }
}

/** What a version of the dataset holds, in one paragraph. */
async function countsOf(records) {
  const head = await readHead(records);
  const validation = validateDataset(
    await readRecords(records, { name: 'data', licence: 'unknown', ...head }),
  );
  if (!validation.ok) {
    console.error('The records are not valid, so that there is nothing to count. See yalu data validate.');
    process.exit(1);
  }
  const { dataset } = validation;
  const { records: all, collections, claims, attested, citations } = sourcingOf(dataset);
  const decided = decideAll(dataset, { parse: parseCheck }).claims;
  const holds = decided.filter(({ verdict }) => verdict === 'holds').length;
  const counts = [
    `${number(all)} records in ${number(collections)} collections.`,
    `${number(claims.sourced)} of ${number(claims.all)} claims cite a source; data decide ${number(decided.length)}, of which ${number(holds)} hold.`,
    `${percent(attested.twice, attested.all)} of the records that need a source cite two or more;`,
    `${percent(citations.verified, citations.all)} of ${number(citations.all)} citations are verified by a fingerprint.`,
  ].join('\n');
  return { dataset, counts };
}

function number(value) {
  return new Intl.NumberFormat('en').format(value);
}

function percent(part, whole) {
  return whole === 0 ? 'None' : `${((100 * part) / whole).toFixed(1)} per cent`;
}
