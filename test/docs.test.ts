import { mkdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join, normalize } from 'node:path';
import { dataset } from '@yalu/data/full';
import { run } from '@yalu/query';
import { parseQuery } from '@yalu/query/schema';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Block, blocksOf, pages, promisedOutput } from './markdown.ts';
import { outcomeOf, root } from './packed.ts';

const all = await pages();
const isRun = ({ info, page }: Block): boolean =>
  (info === 'ts' && !page.startsWith('docs/')) || info === 'ts @yalu/data';
const samples = all.flatMap(blocksOf).filter(isRun);
const folder = join(root, 'test', 'samples');
const fileOf = ({ page, line }: Block): string => join(folder, `${page.replace(/[^\w]+/g, '-')}-${line}.ts`);

beforeAll(async () => {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  for (const sample of samples) await writeFile(fileOf(sample), `${sample.code}\nexport {};\n`);
  await writeFile(
    join(folder, 'tsconfig.json'),
    JSON.stringify({
      extends: '../../tsconfig.base.json',
      compilerOptions: { types: ['node'], noUnusedLocals: false },
      include: ['.'],
    }),
  );
});

afterAll(() => rm(folder, { recursive: true, force: true }));

describe('the code in READMEs and guides', () => {
  test('there is some', () => {
    expect(samples.length).toBeGreaterThan(4);
  });

  test('compiles', async () => {
    expect(
      await outcomeOf('pnpm', ['exec', 'tsc', '-p', join(folder, 'tsconfig.json')], join(root, 'test')),
    ).toEqual({ code: 0, output: '' });
  }, 60_000);

  test.each(samples.map((sample) => [`${sample.page}:${sample.line}`, sample] as const))(
    '%s runs and prints what it says',
    async (_name, sample) => {
      const { code, output } = await outcomeOf(process.execPath, [fileOf(sample)], folder, {
        NODE_NO_WARNINGS: '1',
      });
      expect({ code, output: code === 0 ? '' : output }).toEqual({ code: 0, output: '' });
      const promised = promisedOutput(sample.code);
      if (promised.length > 0) expect(output.trimEnd().split('\n')).toEqual(promised);
    },
    60_000,
  );

  test.each(
    all
      .flatMap(blocksOf)
      .filter(({ info }) => info === 'sh')
      .flatMap(({ page, code }) =>
        code
          .split('\n')
          .filter((line) => line.startsWith('node apps/cli/'))
          .map((line) => [page, line] as const),
      ),
  )(
    '%s: %s',
    async (_page, line) => {
      const [, ...args] = line
        .split(/\s+/)
        .map((part) => (part.startsWith('apps/') ? join(root, part) : part));
      await mkdir(folder, { recursive: true });
      const { code, output } = await outcomeOf(process.execPath, args, folder);
      expect({ code: code > 1 ? code : 0, output: code > 1 ? output : '' }).toEqual({ code: 0, output: '' });
    },
    60_000,
  );
});

describe('the queries in the guide', () => {
  const queries = all
    .filter(({ path }) => path === 'docs/querying.md')
    .flatMap(blocksOf)
    .filter(({ info }) => info === 'json');

  test('there are some', () => {
    expect(queries.length).toBeGreaterThan(3);
  });

  test.each(queries.map(({ page, line, code }) => [`${page}:${line}`, code] as const))(
    '%s fits the language and has an answer',
    (_name, code) => {
      expect(run(dataset, parseQuery(JSON.parse(code))).rows.length).toBeGreaterThan(0);
    },
  );
});

describe('the links in READMEs and guides', () => {
  const links = all.flatMap(({ path, text }) =>
    [...text.replace(/^```.*?^```$/gms, '').matchAll(/\]\(([^)\s]+)\)/g)]
      .map(({ 1: target = '' }) => target)
      .filter((target) => !/^[a-z]+:/.test(target))
      .map((target) => [path, target] as const),
  );

  test.each(links)('%s -> %s', async (page, target) => {
    const [path = '', anchor] = target.split('#');
    const file = path === '' ? page : normalize(join(dirname(page), path));
    await expect(stat(join(root, file))).resolves.toBeTruthy();
    if (anchor !== undefined) expect(anchorsOf(await readFile(join(root, file), 'utf8'))).toContain(anchor);
  });
});

/** The anchors that a page's headings get. */
const anchorsOf = (text: string): string[] =>
  [...text.matchAll(/^#+ (.*)$/gm)].map(({ 1: heading = '' }) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N} -]/gu, '')
      .replaceAll(' ', '-'),
  );
