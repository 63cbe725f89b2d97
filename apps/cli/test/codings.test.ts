import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { json, type Ran, yalu } from './yalu.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'yalu-codings-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

async function fileOf(...lines: readonly string[]): Promise<string> {
  const file = join(folder, 'codings.csv');
  await writeFile(file, `${lines.join('\n')}\n`);
  return file;
}

const COLUMNS = ['--unit', 'document', '--coder', 'coder', '--value', 'view'];
const CODINGS = [
  'document,coder,view',
  'a1,kim,limited-sanctions',
  'a1,lee,limited-sanctions',
  'a2,kim,abandon',
  'a2,lee,active-sanctions',
  'a3,kim,minimalist',
  'a3,lee,minimalist',
  'a4,kim,abandon',
];

describe('yalu distribution', () => {
  test('has simultaneous intervals of Sison and Glaz, and says that they are', async () => {
    expect(await json('distribution', '--method', 'sison-glaz')).toMatchObject({
      method: 'sison-glaz',
      scope: 'simultaneous',
      statement: { version: 1, source: expect.stringContaining('Sison and Glaz (1995)') },
      shares: expect.arrayContaining([
        expect.objectContaining({
          id: 'maintaining-stability',
          low: expect.closeTo(0.2747, 4),
          high: expect.closeTo(0.487, 4),
        }),
        expect.objectContaining({
          id: 'limited-sanctions',
          low: expect.closeTo(0.2308, 4),
          high: expect.closeTo(0.443, 4),
        }),
      ]),
    });
    expect((await yalu('distribution', '--method', 'goodman')).out).toContain(
      'Goodman simultaneous intervals. The 95% are of all intervals at once.',
    );
    expect((await yalu('distribution')).out).toContain('Each interval has 95% by itself.');
    const [head, first] = (await yalu('distribution', '--format', 'csv')).out.split('\r\n');
    expect(head).toBe('id,label,count,share,low,high,scope');
    expect(first).toMatch(/,one-at-a-time$/);
  });

  test.each(['clopper-pearson', 'jeffreys', 'goodman', 'dirichlet'])('knows %s', async (method) => {
    expect(await json('distribution', '--method', method)).toMatchObject({ method });
  });

  test('says how probable the majority of a set is', async () => {
    const set = ['--set', 'limited-sanctions,active-sanctions'];
    expect(await json('distribution', ...set)).toMatchObject({
      above: { share: 45 / 91, threshold: 0.5, probability: expect.closeTo(0.3980779, 6) },
    });
    expect((await yalu('distribution', ...set, '--above', '0.3')).out).toMatch(
      /Limited sanctions and Active sanctions together have more than 30\.0% is 100\.0%/,
    );
  });

  test.each<[string[], RegExp]>([
    [['--set', 'limited-sanction'], /Did you mean limited-sanctions/],
    [['--set', 'minimalist'], /counts no view "minimalist"/],
    [['--set', 'abandon', '--above', '2'], /2 is no share/],
    [['--method', 'wilsn'], /--method.*sison-glaz/],
  ])('refuses %j', async (args, message) => {
    await refusedWith(yalu('distribution', ...args), message);
  });
});

describe('yalu agreement', () => {
  test('gives the measures with intervals, the disagreements, and what each coder contributes', async () => {
    const file = await fileOf(...CODINGS);
    const found = await json('agreement', file, ...COLUMNS, '--bootstrap', '200', '--seed', '4');
    expect(found).toMatchObject({
      codings: 7,
      pairableUnits: 3,
      coders: ['kim', 'lee'],
      alpha: { value: expect.closeTo(0.6153846, 6), method: { name: "Krippendorff's alpha" } },
      cohen: { value: expect.closeTo(0.5714286, 6) },
      bootstrap: { draws: 200, method: { parameters: { seed: 4 } } },
      disagreements: [
        {
          unit: 'a2',
          codings: [
            { coder: 'kim', value: 'abandon' },
            { coder: 'lee', value: 'active-sanctions' },
          ],
          share: 1,
        },
      ],
    });
    expect(await json('agreement', file, ...COLUMNS, '--bootstrap', '200', '--seed', '4')).toEqual(found);
  });

  test('comes out as a table, Markdown, CSV and NDJSON, in each language', async () => {
    const file = await fileOf(...CODINGS);
    const { out, code } = await yalu('agreement', file, ...COLUMNS);
    expect(code).toBe(0);
    expect(out).toMatch(/Krippendorff's alpha +0\.615/);
    expect(out).toMatch(/Coders disagree on 1 of the 3 units[^]*a2 +kim: abandon; lee: active-sanctions/);
    expect((await yalu('agreement', file, ...COLUMNS, '--format', 'md')).out).toContain(
      '| a2 | kim: abandon; lee: active-sanctions | 100% |',
    );
    const csv = (await yalu('agreement', file, ...COLUMNS, '--format', 'csv')).out.split('\r\n');
    expect(csv[0]).toBe('part,name,value,standardError,low,high,share,codings');
    expect(csv).toContain('disagreement,a2,,,,,1,kim: abandon; lee: active-sanctions');
    const lines = (await yalu('agreement', file, ...COLUMNS, '--format', 'ndjson')).out.trimEnd().split('\n');
    expect(new Set(lines.map((line) => JSON.parse(line).part))).toEqual(
      new Set(['measure', 'disagreement', 'coder', 'category']),
    );
    expect((await yalu('agreement', file, ...COLUMNS, '--lang', 'ko')).out).toContain('코더 2명');
    expect((await yalu('agreement', file, ...COLUMNS, '--lang', 'zh-Hans')).out).toContain('2名编码员');
  });

  test('takes numbers, ranks of texts, and empty cells for nothing', async () => {
    const tone = await fileOf('id,who,tone', '1,a,1', '1,b,2', '2,a,3', '2,b,3', '3,a,', '3,b,2');
    const columns = ['--unit', 'id', '--coder', 'who', '--value', 'tone'];
    expect(await json('agreement', tone, ...columns, '--metric', 'interval')).toMatchObject({
      pairableUnits: 2,
      values: [1, 2, 3],
      alpha: { method: { parameters: { metric: 'interval' } } },
    });
    const ranks = await fileOf('id,who,tone', '1,a,low', '1,b,mid', '2,a,high', '2,b,high');
    expect(
      await json('agreement', ranks, ...columns, '--metric', 'ordinal', '--categories', 'low, mid, high'),
    ).toMatchObject({ values: ['low', 'mid', 'high'] });
    await refusedWith(
      yalu('agreement', ranks, ...columns, '--metric', 'ordinal'),
      /codings\.csv:2 has "low" in the column tone, which is no number\. Give the order of texts with --categories/,
    );
    await refusedWith(
      yalu('agreement', ranks, ...columns, '--metric', 'interval'),
      /codings\.csv:2 has "low" in the column tone, which is no number\. Write it with digits/,
    );
  });

  test.each<[string[], string[], RegExp]>([
    [
      CODINGS,
      ['--unit', 'doc', '--coder', 'coder', '--value', 'view'],
      /no column "doc".*Did you mean document/,
    ],
    [CODINGS, ['--unit', 'document', '--coder', 'coder'], /--value is missing/],
    [[...CODINGS, 'a1,kim,abandon'], COLUMNS, /:9 is a second coding of a1 by kim, after line 2/],
    [['document,coder,view', ',kim,abandon'], COLUMNS, /:2 has nothing in the column document/],
    [CODINGS.slice(0, 2), COLUMNS, /None of the 1 units was coded twice/],
    [CODINGS, [...COLUMNS, '--metric', 'nominel'], /--metric/],
    [CODINGS, [...COLUMNS, '--bootstrap', 'many'], /--bootstrap: "many" is no number/],
    [CODINGS, [...COLUMNS, '--bootstrap', '0'], /0 is no number of samples/],
    [CODINGS, [...COLUMNS, '--level', '95'], /95 is not a confidence level/],
    [CODINGS, [...COLUMNS, '--categories', 'abandon'], /is no list/],
    [
      CODINGS,
      [...COLUMNS, '--categories', 'abandon,minimalist'],
      /"limited-sanctions" is none of the categories/,
    ],
  ])('of %j refuses %j', async (lines, args, message) => {
    await refusedWith(yalu('agreement', await fileOf(...lines), ...args), message);
  });

  test('says why totals do not do, and that it needs a file', async () => {
    await refusedWith(yalu('agreement', '--tally', 'views-under-xi'), /These are totals/);
    await refusedWith(yalu('agreement', '--tally', 'views'), /There is no tally "views"/);
    await refusedWith(yalu('agreement'), /needs a file of codings/);
  });
});

describe('yalu data merge', () => {
  test('reports the merged distribution and whether the shift exceeds noise', async () => {
    const file = await fileOf(...CODINGS);
    expect(await json('data', 'merge', file)).toMatchObject({
      tally: 'views-under-xi',
      added: 2,
      total: 93,
      shift: 'within-noise',
      statement: expect.stringMatching(/^The shift is within noise/),
      views: expect.arrayContaining([
        expect.objectContaining({ view: 'limited-sanctions', base: 30, added: 1, merged: 31 }),
        expect.objectContaining({ view: 'minimalist', base: null, added: 1, merged: null }),
      ]),
    });
    const { out, code } = await yalu('data', 'merge', file);
    expect(code).toBe(0);
    expect(out).toMatch(/The shift is within noise/);
    expect(out).toMatch(/One document is left open/);
    expect(out).toMatch(/a2 \(kim abandon, lee active-sanctions\)/);
    const csv = (await yalu('data', 'merge', file, '--format', 'csv')).out.split('\r\n');
    expect(csv[0]).toMatch(/^view,label,base,added,merged,share,low,high,difference/);
    for (const [language, words] of [
      ['ko', '잡음 범위'],
      ['zh-Hans', '噪声范围'],
    ] as const)
      expect((await yalu('data', 'merge', file, '--lang', language)).out).toContain(words);
  });

  test('writes the merged tally, and leaves the dataset as it was', async () => {
    const before = await json('distribution');
    const output = join(folder, 'merged.json');
    expect((await yalu('data', 'merge', await fileOf(...CODINGS), '-o', output)).code).toBe(0);
    const merged = JSON.parse(await readFile(output, 'utf8'));
    expect(merged).toMatchObject({ basedOn: { tally: 'views-under-xi' }, corpus: 'kim-guo-2016', total: 93 });
    expect(merged.counts.reduce((sum: number, { count }: { count: number }) => sum + count, 0)).toBe(93);
    expect(await json('distribution')).toEqual(before);
  });

  test('lists what is wrong, ends with 1, and then writes nothing', async () => {
    const file = await fileOf(...CODINGS, 'a5,kim,limited-sanction', 'a1,kim,abandon', 'a4,kim,abandon');
    const output = join(folder, 'merged.json');
    const { code, out, err } = await yalu('data', 'merge', file, '-o', output);
    expect(code).toBe(1);
    expect(out).toMatch(
      / 9 +unknown view +There is no view "limited-sanction"\. Did you mean limited-sanctions\?/,
    );
    expect(out).toMatch(/2, 10 +contradiction/);
    expect(out).toMatch(/8, 11 +twice the same/);
    expect(err).toMatch(/was not written/);
    expect(await readdir(folder)).toEqual(['codings.csv']);
  });

  test.each<[string[], RegExp]>([
    [['data', 'mrge', 'x.csv'], /unknown command 'data mrge' Did you mean data merge\?/],
    [['dta', 'merge', 'x.csv'], /unknown command 'dta merge' Did you mean data merge\?/],
    [['data', 'merge'], /missing required argument 'codings'/],
    [['data', 'merge', '/no/such/file.csv'], /there is no file/],
  ])('yalu %j', async (args, message) => {
    await refusedWith(yalu(...args), message);
  });

  test('needs the columns, and finds a tally by its nearest name', async () => {
    const file = await fileOf('unit,coder,vew', 'a,b,abandon');
    await refusedWith(yalu('data', 'merge', file), /--view: .* no column "view"\. Did you mean vew/);
    const good = await fileOf('unit,coder,view', 'a,b,abandon');
    await refusedWith(yalu('data', 'merge', good, '--tally', 'views-undr-xi'), /Did you mean views-under-xi/);
    expect(await json('data', 'merge', good)).toMatchObject({ added: 1, agreement: null });
  });
});

describe('commands of two words', () => {
  test('are listed by the first alone, and with the others', async () => {
    for (const args of [['data'], ['data', '--help'], ['--lang', 'ko', 'data']]) {
      const { code, out } = await yalu(...args);
      expect(code).toBe(0);
      expect(out).toMatch(/Usage: yalu data <command>[^]*\n {2}merge /);
    }
    expect((await yalu('--help')).out).toMatch(/\n {2}data merge /);
    expect((await yalu('data', 'merge', '--help')).out).toContain(
      'Usage: yalu data merge [options] <codings>',
    );
  });

  test('take shared options anywhere', async () => {
    const file = await fileOf('unit,coder,view', 'a,b,abandon');
    for (const args of [
      ['--json', 'data', 'merge', file],
      ['data', '--json', 'merge', file],
      ['--lang', 'ko', 'data', '--json', 'merge', file],
    ]) {
      expect(JSON.parse((await yalu(...args)).out)).toMatchObject({ added: 1 });
    }
  });
});

/** Exit code 2, nothing printed, and one line that says why. */
async function refusedWith(ran: Promise<Ran>, message: RegExp): Promise<void> {
  const { code, out, err } = await ran;
  expect(err).toMatch(message);
  expect({ code, out, lines: err.trimEnd().split('\n').length }).toEqual({ code: 2, out: '', lines: 1 });
}
