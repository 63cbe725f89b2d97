import { mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { json, yalu } from './yalu.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'yalu-models-'));
});

const csv = async (text: string): Promise<string> => {
  const file = join(folder, 'statements.csv');
  await writeFile(file, text);
  return file;
};

const COLUMNS = ['--actor', 'who', '--concept', 'what', '--agree', 'stance'];

describe('yalu network', () => {
  const text = `\ufeffwho,what,stance,text
Senate,economy,no,1
Senate,economy,no,1
"Sierra Club",economy,yes,2
"Sierra Club",emissions,Yes,2
Senate,emissions,true,1
Refiners,"emissions",disagree,3
`;

  test('ties who agrees, by default over actors', async () => {
    expect(await json('network', await csv(text), ...COLUMNS)).toMatchObject({
      mode: 'one',
      nodes: ['Refiners', 'Senate', 'Sierra Club'],
      matrix: [
        [0, 0, 0],
        [0, 0, 1],
        [0, 1, 0],
      ],
      statements: 6,
      method: { version: 1, parameters: { kind: 'congruence', normalize: 'none' } },
      polarization: { isExact: true },
    });
  });

  test('takes a kind, a normalization, the other nodes and a rule for what was said before', async () => {
    const file = await csv(text);
    const weight = async (...options: readonly string[]) => {
      const { out } = await yalu('network', file, ...COLUMNS, ...options, '--format', 'ndjson');
      const ties = out
        .trimEnd()
        .split('\n')
        .map((line): unknown => JSON.parse(line));
      return ties;
    };
    expect(await weight('--kind', 'subtract')).toEqual([
      { from: 'Refiners', to: 'Senate', weight: -1 },
      { from: 'Refiners', to: 'Sierra Club', weight: -1 },
      { from: 'Senate', to: 'Sierra Club', weight: -1 },
    ]);
    expect(await weight('--normalize', 'average')).toEqual([
      { from: 'Senate', to: 'Sierra Club', weight: 0.4 },
    ]);
    expect(await weight('--over', 'concept', '--kind', 'ignore')).toEqual([
      { from: 'economy', to: 'emissions', weight: 3 },
    ]);
    expect(await weight('--over', 'both')).toContainEqual({ from: 'Senate', to: 'economy', weight: -2 });
    expect(
      await json('network', file, ...COLUMNS, '--document', 'text', '--duplicates', 'document'),
    ).toMatchObject({ statements: 5, duplicates: 1 });
  });

  test('needs no agreement where that is ignored, and reads numbers', async () => {
    const file = await csv('who,what,stance\na,x,-2\nb,x,3\n');
    expect(
      await json('network', file, '--actor', 'who', '--concept', 'what', '--kind', 'ignore'),
    ).toMatchObject({
      matrix: [
        [0, 1],
        [1, 0],
      ],
    });
    expect(await json('network', file, ...COLUMNS, '--over', 'both')).toMatchObject({ matrix: [[-2], [3]] });
  });

  test('prints ties, counts and camps for people, in each language', async () => {
    const file = await csv(text);
    const { out, code } = await yalu('network', file, ...COLUMNS);
    expect(code).toBe(0);
    expect(out).toMatch(/Senate\s+Sierra Club\s+1\n/);
    expect(out).toContain('6 statements.');
    expect((await yalu('network', file, ...COLUMNS, '--lang', 'ko')).out).toContain('진술 6건.');
    expect((await yalu('network', file, ...COLUMNS, '--lang', 'zh-Hans', '--format', 'md')).out).toContain(
      '陈述6条。',
    );
    expect((await yalu('network', file, ...COLUMNS, '--format', 'csv')).out).toBe(
      'from,to,weight\r\nSenate,Sierra Club,1\r\n',
    );
  });

  test("has the dataset's schools and their concepts as an example", async () => {
    expect(await json('network')).toMatchObject({
      over: 'actor',
      nodes: ['developing-country', 'great-power', 'rising-great-power', 'traditional-geopolitics'],
    });
  });

  test('writes GraphML and the matrix, whole or not at all', async () => {
    const file = await csv(text);
    const graph = join(folder, 'debate.graphml');
    expect(await yalu('network', file, ...COLUMNS, '-o', graph)).toMatchObject({ code: 0, out: '' });
    expect(await readFile(graph, 'utf8')).toContain('<node id="Sierra Club">');
    const matrix = join(folder, 'debate.csv');
    await yalu('network', file, ...COLUMNS, '-o', matrix);
    expect(await readFile(matrix, 'utf8')).toContain('Senate,0,0,1\r\n');
    expect((await readdir(folder)).sort()).toEqual(['debate.csv', 'debate.graphml', 'statements.csv']);
  });

  test.each([
    [['--actor', 'who', '--concept', 'what'], /--agree is missing/],
    [['--actor', 'hwo', '--concept', 'what', '--agree', 'stance'], /no column "hwo"\. Did you mean who\?/],
    [[...COLUMNS, '--kind', 'combine'], /--kind with --over actor: there is no "combine"/],
    [[...COLUMNS, '--over', 'both', '--normalize', 'jaccard'], /--normalize with --over both/],
    [[...COLUMNS, '--kind', 'congruent'], /--kind.*congruence/],
    [[...COLUMNS, '--duplicates', 'document'], /names no document/],
    [[...COLUMNS, '-o', 'debate.png'], /must end in \.graphml or \.csv/],
  ])('yalu network FILE %j ends with 2', async (options, message) => {
    const { code, err, out } = await yalu('network', await csv(text), ...options);
    expect(err).toMatch(message);
    expect({ code, out, lines: err.trimEnd().split('\n').length }).toEqual({ code: 2, out: '', lines: 1 });
  });

  test('says on which line agreement is neither', async () => {
    const file = await csv('who,what,stance\na,x,yes\nb,x,maybe\n');
    expect(await yalu('network', file, ...COLUMNS)).toMatchObject({
      code: 2,
      err: expect.stringContaining(':3 has "maybe"'),
    });
    expect(await yalu('network', '--actor', 'who')).toMatchObject({
      code: 2,
      err: expect.stringContaining('--actor names a column: name the CSV file'),
    });
  });
});

describe('yalu whatif', () => {
  const SET = ['--set', 'us-china-competition=1'];

  test('gives the change of every driver, with the links that it rests on', async () => {
    const found = await json('whatif', ...SET);
    expect(found).toMatchObject({
      note: 'model, not prediction',
      outcomes: { baseline: 'fixed-point', scenario: 'fixed-point' },
      method: {
        version: 1,
        parameters: { rule: 'kosko', transfer: 'tanh', set: { 'us-china-competition': 1 } },
      },
      rows: expect.arrayContaining([
        expect.objectContaining({
          id: 'dprk-value',
          baseline: 0,
          change: expect.closeTo(Math.tanh(0.5), 6),
          links: ['competition-raises-value'],
        }),
      ]),
      links: expect.arrayContaining([
        expect.objectContaining({
          id: 'competition-raises-value',
          sources: ['kim-2020'],
          citations: [expect.objectContaining({ source: 'kim-2020' })],
        }),
      ]),
    });
  });

  test('is labelled a model in every language and format', async () => {
    for (const [lang, note] of [
      ['en', 'model, not prediction'],
      ['ko', '모형이며 예측이 아님'],
      ['zh-Hans', '模型，而非预测'],
    ] as const) {
      for (const format of ['table', 'md', 'csv', 'ndjson', 'json'])
        expect((await yalu('whatif', ...SET, '--lang', lang, '--format', format)).out).toContain(note);
    }
  });

  test('takes a state by its name, and draws ranges that are the same for a seed', async () => {
    const run = (...rest: readonly string[]) =>
      yalu('whatif', '--set', 'dprk-tests=paused', '--samples', '50', ...rest, '--json');
    const { out } = await run('--seed', '3');
    expect((await run('--seed', '3')).out).toBe(out);
    expect((await run('--seed', '4')).out).not.toBe(out);
    expect(JSON.parse(out)).toMatchObject({
      method: { parameters: { set: { 'dprk-tests': -1 }, samples: 50, seed: 3 } },
    });
    const shown = await yalu('whatif', '--set', 'dprk-tests=paused', '--samples', '50');
    expect(shown.out).toContain('90% of samples');
  });

  test.each([
    [[], /needs --set DRIVER=VALUE/],
    [['--set', 'us-china-competition'], /is no setting/],
    [
      ['--set', 'us-china-competiton=1'],
      /no driver "us-china-competiton"\. Did you mean us-china-competition/,
    ],
    [['--set', 'us-china-competition=2'], /"2" is no level or state of us-china-competition/],
    [['--set', 'us-china-competition=much'], /Write a number from -1 to 1, or /],
    [[...SET, '--rule', 'koskoo'], /--rule.*kosko, modified-kosko, rescaled/],
    [[...SET, '--lambda', '0'], /lambda is 0/],
    [[...SET, '--samples', 'many'], /--samples: "many" is no number/],
    [[...SET, '--samples', '0'], /0 is no number of samples/],
  ])('yalu whatif %j ends with 2', async (options, message) => {
    const { code, err, out } = await yalu('whatif', ...options);
    expect(err).toMatch(message);
    expect({ code, out, lines: err.trimEnd().split('\n').length }).toEqual({ code: 2, out: '', lines: 1 });
  });
});
