import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import {
  findNode20,
  installedVersion,
  outcomeOf,
  packAll,
  type PackageName,
  PACKAGES,
  root,
} from './packed.ts';

let tarballs: Readonly<Record<PackageName, string>>;
let consumer: string;

beforeAll(async () => {
  tarballs = await packAll();
  consumer = await installConsumer();
}, 300_000);

describe.each(PACKAGES)('the tarball of @yalu/%s', (name) => {
  test('passes publint --strict', async () => {
    const { code, output } = await outcomeOf(
      'pnpm',
      ['exec', 'publint', '--strict', tarballs[name]],
      join(root, 'test'),
    );
    expect(output).toMatch(/All good/);
    expect(code).toBe(0);
  }, 180_000);

  test('has types that are right for every way to import it', async () => {
    const { code, output } = await outcomeOf(
      'pnpm',
      ['exec', 'attw', '--profile', 'esm-only', '--no-emoji', tarballs[name]],
      join(root, 'test'),
    );
    // attw ends with another code than 0 for any problem that the profile does not ignore.
    expect({ code, output }).toMatchObject({ code: 0, output: expect.stringContaining(`@yalu/${name} v`) });
  }, 180_000);
});

describe('a project outside the workspace that installs the four tarballs', () => {
  test.each(['bundler', 'nodenext'])(
    'compiles in strict mode under %s, and does not with a misspelt id',
    async (resolution) => {
      const { code, output } = await compile(resolution);
      expect(code).not.toBe(0);
      const errors = output.split('\n').filter((line) => line.includes('error TS'));
      expect(errors.map((line) => /^(.+\.ts)\((\d+),/.exec(line)?.slice(1).join(':') ?? line)).toEqual(
        [4, 5, 6, 7].map((line) => `misspelt.ts:${line}`),
      );
    },
    180_000,
  );

  test('runs on this Node', async () => {
    expect(await outcomeOf(process.execPath, ['smoke.mjs'], consumer)).toEqual({
      code: 0,
      output: SMOKE_OUTPUT,
    });
  }, 180_000);

  test('runs on Node 20, the oldest that the packages support', async () => {
    const own = await findNode20();
    const { code, output } = own
      ? await outcomeOf(own, ['smoke.mjs'], consumer)
      : await outcomeOf('npm', ['exec', '--yes', '--package=node@20.19.6', '-c', 'node smoke.mjs'], consumer);
    expect(output.replace(/^npm (?:warn|notice).*\n/gm, '')).toBe(SMOKE_OUTPUT);
    expect(code).toBe(0);
  }, 600_000);
});

const compile = (resolution: string) =>
  outcomeOf(
    process.execPath,
    [join(root, 'test', 'node_modules', 'typescript', 'bin', 'tsc'), '-p', `tsconfig.${resolution}.json`],
    consumer,
  );

const GOOD = `import { defineCollection, record, validateDataset, type Records } from '@yalu/model';
import { overlaps, spanReadings } from '@yalu/model/time';
import { readRecords } from '@yalu/model/node';
import { dataset, type SchoolId } from '@yalu/data';
import { dataset as world } from '@yalu/data/events';
import { dataset as whole } from '@yalu/data/full';
import { verdicts } from '@yalu/data/verdicts';
import { from, type Query } from '@yalu/query';
import { checkClaim } from '@yalu/query/claims';
import { parseQuery } from '@yalu/query/schema';
import { distribution } from '@yalu/query/debate';
import { search } from '@yalu/query/search';
import { wilson } from '@yalu/query/stats';
import { describeWhy } from '@yalu/query/text';
import { timeline } from '@yalu/chart';
import { renderHtml } from '@yalu/chart/html';
import { chartNames } from '@yalu/chart/registry';
import { renderSvg } from '@yalu/chart/svg';
import * as z from 'zod';

const school: SchoolId = 'great-power';
const label: string | undefined = dataset.records.school[school].label.ko;
const asked: Query = from(dataset, 'position').where({ school, dimension: 'dprk-perception' }).select({ id: 'id', scheme: 'concepts.scheme' }).query;
const own = defineCollection({ name: 'think-tank', title: 'Think tank', description: 'A research institute.', schema: record({ founded: z.int() }) });
const certain: 'certain' | 'possible' | 'impossible' = overlaps(spanReadings({ start: '1993', end: '[2002,2007]' }), spanReadings({ start: '2005', end: '2005' }));
export type School = Records['school'];
export const dates: string[] = [world.records.event['nuclear-test-6-2017'].date, whole.records.claim['views-add-up'].text.en];
export { asked, certain, chartNames, checkClaim, describeWhy, distribution, label, own, parseQuery, readRecords, renderHtml, renderSvg, search, timeline, validateDataset, verdicts, wilson };
`;

const MISSPELT = `import { dataset, type SchoolId } from '@yalu/data/full';
import { from } from '@yalu/query';

export const id: SchoolId = 'developing-contry';
export const record = dataset.records.school['great-powr'];
export const positions = from(dataset, 'position').where({ school: 'great-powr' });
export const events = from(dataset, 'event').where({ kind: 'leader-vist' });
`;

const SMOKE = `import { dataset } from '@yalu/data/full';
import { from } from '@yalu/query';
import { checkAll } from '@yalu/query/claims';
import { parseQuery } from '@yalu/query/schema';
import { validateDataset } from '@yalu/model';
const { rows } = from(dataset, 'school').asOf('2011').orderBy('order').run();
console.log(rows.map(({ id, certainty }) => id + ' ' + certainty).join(', '));
console.log(checkAll(dataset).filter(({ claim }) => ['views-add-up', 'sanctions-supporters-majority'].includes(claim)).map(({ verdict }) => verdict).join(', '));
console.log(parseQuery({ from: 'event' }).from, validateDataset({ name: 'x', version: '0.0.0', licence: 'MIT', records: [] }).ok);
`;

const SMOKE_OUTPUT = `developing-country certain, rising-great-power certain
fails, holds
event true
`;

/** A project in a folder of its own, which knows our packages from their tarballs alone. */
async function installConsumer(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'yalu-consumer-'));
  const write = (name: string, content: string | object) =>
    writeFile(join(folder, name), typeof content === 'string' ? content : JSON.stringify(content, null, 2));
  const ours = Object.fromEntries(PACKAGES.map((name) => [`@yalu/${name}`, `file:${tarballs[name]}`]));
  const theirs = Object.fromEntries(
    await Promise.all(
      ['zod', 'vega', 'vega-lite', '@types/node'].map(
        async (name) => [name, await installedVersion(name)] as const,
      ),
    ),
  );
  await write('package.json', {
    name: 'consumer',
    private: true,
    type: 'module',
    dependencies: { ...ours, ...theirs },
  });
  // The packages name each other by version; until they are published, those are the tarballs too.
  await write(
    'pnpm-workspace.yaml',
    `packages: []\noverrides:\n${Object.entries(ours)
      .map(([name, file]) => `  '${name}': '${file}'\n`)
      .join('')}`,
  );
  for (const resolution of ['bundler', 'nodenext']) {
    await write(`tsconfig.${resolution}.json`, {
      compilerOptions: {
        strict: true,
        exactOptionalPropertyTypes: true,
        noUncheckedIndexedAccess: true,
        target: 'es2022',
        module: resolution === 'bundler' ? 'esnext' : 'nodenext',
        moduleResolution: resolution,
        skipLibCheck: false,
        types: ['node'],
        noEmit: true,
      },
      files: ['good.ts', 'misspelt.ts'],
    });
  }
  await mkdir(folder, { recursive: true });
  await write('good.ts', GOOD);
  await write('misspelt.ts', MISSPELT);
  await write('smoke.mjs', SMOKE);
  const { code, output } = await outcomeOf(
    'pnpm',
    ['install', '--prefer-offline', '--ignore-scripts', '--config.confirmModulesPurge=false'],
    folder,
  );
  if (code !== 0) throw new Error(`the consumer could not install the tarballs:\n${output}`);
  return folder;
}
