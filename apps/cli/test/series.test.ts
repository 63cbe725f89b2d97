import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { json, yalu } from './yalu.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'yalu-series-'));
});

const csv = async (text: string): Promise<string> => {
  const file = join(folder, 'series.csv');
  await writeFile(file, text);
  return file;
};

const launches = [0, 1, 0, 0, 1, 1, 0, 9, 8, 11, 9, 10].map((count, index) => `${2005 + index},${count}`);
const text = `\ufeffyear,launches\r\n${launches.join('\r\n')}\r\n`;
const COUNTS = ['--value', 'launches', '--time', 'year', '--model', 'poisson'];

describe('yalu changepoints', () => {
  test('finds where counts change, as JSON with the method', async () => {
    expect(await json('changepoints', await csv(text), ...COUNTS)).toMatchObject({
      answer: 'changes',
      breaks: [{ index: 7, label: '2012', after: 9.4 }],
      segments: [
        { from: '2005', to: '2011', points: 7 },
        { from: '2012', to: '2016', points: 5 },
      ],
      penalty: { name: 'bic', each: 2 * Math.log(12) },
      method: { version: 1, parameters: { model: 'poisson', minSize: 2 } },
    });
  });

  test('says how sure a break is, the same for the same seed', async () => {
    const file = await csv(text);
    const once = await yalu(
      'changepoints',
      file,
      ...COUNTS,
      '--bootstrap',
      '50',
      '--seed',
      '7',
      '--format',
      'csv',
    );
    expect(once.out.split('\r\n')[0]).toBe('index,label,before,after,saved,support,low,high');
    expect(once.out).toMatch(/^7,2012,.*,1,7,7$/m);
    const again = await yalu(
      'changepoints',
      file,
      ...COUNTS,
      '--bootstrap',
      '50',
      '--seed',
      '7',
      '--format',
      'csv',
    );
    expect(again.out).toBe(once.out);
  });

  test('names the events near a break, in three languages, and says that they are a choice', async () => {
    const file = await csv(text);
    const near = [...COUNTS, '--near', '60'];
    const { out, err } = await yalu('changepoints', file, ...near);
    expect(out).toMatch(/^One change in 12 values\.$/m);
    expect(out).toMatch(/2012 .*Xi Jinping becomes general secretary \(within it\)/);
    expect(err).toMatch(/is a choice/);
    expect((await yalu('changepoints', file, ...near, '--lang', 'ko')).out).toMatch(/값 12개 중 변화 1회/);
    expect((await yalu('changepoints', file, ...near, '--lang', 'zh-Hans', '--format', 'md')).out).toMatch(
      /\| 7 \| 2012 \|/,
    );
    const [row] = (await yalu('changepoints', file, ...near, '--format', 'ndjson')).out.split('\n');
    expect(JSON.parse(row ?? '')).toMatchObject({
      index: 7,
      events: [{ id: expect.any(String) }, {}, {}, {}, {}],
    });
  });

  test('takes a number of breaks, a number as the penalty, and a shortest segment', async () => {
    const file = await csv(text);
    const indices = async (...options: string[]) => {
      const { out } = await yalu('changepoints', file, '--value', 'launches', ...options, '--format', 'csv');
      return out
        .trimEnd()
        .split('\r\n')
        .slice(1)
        .map((line) => Number(line.split(',')[0]));
    };
    expect(await indices('--breaks', '1')).toEqual([7]);
    expect(await indices('--penalty', '1e6')).toEqual([]);
    expect((await indices('--penalty', '0', '--min-size', '1')).length).toBeGreaterThan(5);
    expect((await indices('--variance', '1', '--penalty', 'AIC')).length).toBeGreaterThanOrEqual(1);
  });

  test('answers that there is no change with 0, and that there are too few points with 1', async () => {
    const same = await yalu('changepoints', await csv('v\n3\n4\n3\n4\n3\n4\n'), '--value', 'v');
    expect(same).toMatchObject({ code: 0, out: expect.stringMatching(/^No change in 6 values\.\n/) });
    const few = await yalu('changepoints', await csv('v\n3\n4\n'), '--value', 'v');
    expect(few).toMatchObject({
      code: 1,
      out: 'Too few points: 2 values, and the question needs at least 4.\n',
    });
    const { out } = await yalu('changepoints', await csv('v\n3\n4\n'), '--value', 'v', '--json');
    expect(JSON.parse(out)).toMatchObject({ answer: 'too-few-points', fewest: 4 });
  });

  test.each([
    [['--value', 'launch'], text, /no column "launch"\. Did you mean launches\?/],
    [[], text, /--value is missing: name a column/],
    [['--value', 'launches', '--time', 'yaer'], text, /no column "yaer"\. Did you mean year\?/],
    [['--value', 'launches', '--penalty', 'bicc'], text, /"bicc" is no penalty/],
    [['--value', 'launches', '--penalty', '-1'], text, /-1 is no penalty/],
    [['--value', 'launches', '--penalty', 'aic', '--breaks', '1'], text, /exclude each other/],
    [['--value', 'launches', '--breaks', 'one'], text, /--breaks: "one" is no number/],
    [['--value', 'launches', '--near', '30'], text, /--near needs --time/],
    [['--value', 'launches', '--bootstrap', '0'], text, /0 is no number of samples/],
    [['--value', 'launches', '--model', 'l1'], text, /l2, normal, poisson/],
    [
      ['--value', 'launches', '--model', 'poisson'],
      'launches\n1\n2\n2.5\n3\n',
      /series\.csv:4: .*for counts/,
    ],
    [['--value', 'launches'], 'launches\n1\n2\n\n,\n', /series\.csv:5 has 2 cells/],
    [['--value', 'b'], 'a,b\n1,2\n1,\n', /series\.csv:3 has nothing in the column b/],
    [
      ['--value', 'b', '--time', 'a'],
      'a,b\n2001,2\n2000,3\n',
      /series\.csv:3 is of 2000 and comes after 2001\. Sort/,
    ],
    [
      ['--value', 'b', '--time', 'a', '--near', '9', '--breaks', '1'],
      'a,b\nx,1\nx,1\ny,9\ny,9\n',
      /series\.csv:4: .*not a date/,
    ],
  ])('refuses %j', async (options, table, message) => {
    const { code, out, err } = await yalu('changepoints', await csv(table), ...options);
    expect(err).toMatch(message);
    expect({ code, out, lines: err.trimEnd().split('\n').length }).toEqual({ code: 2, out: '', lines: 1 });
  });
});

describe('yalu temperature', () => {
  test('of China and North Korea turns from warm to cold and back, with the events that made it', async () => {
    const { out, err, code } = await yalu('temperature', '--from', '2000', '--to', '2025');
    expect(code).toBe(0);
    expect(out).toMatch(/^2017 +-\d/m);
    expect(out).toMatch(/Low ebbs\n(?: {2}.*\n)*? {2}2017 .*textile/);
    expect(err).toMatch(/event is a choice/);
  });

  test('by month, with every figure, as CSV and JSON', async () => {
    const { out } = await yalu(
      'temperature',
      '--from',
      '2018-03',
      '--to',
      '2018-05',
      '--by',
      'month',
      '--format',
      'csv',
    );
    expect(
      out
        .trimEnd()
        .split('\r\n')
        .map((line) => line.split(',')[0]),
    ).toEqual(['period', '2018-03', '2018-04', '2018-05']);
    expect(out.split('\r\n')[0]).toBe('period,index,low,high,mean,there,back,events,bearing,quiet');
    expect(await json('temperature', '--from', '2018', '--to', '2018', '--half-life', '90')).toMatchObject({
      by: 'year',
      halfLife: 90,
      dyad: ['CHN', 'PRK'],
      periods: [{ period: '2018', end: '2018-12-31', directed: [{ from: 'CHN', to: 'PRK' }, {}] }],
      selected: expect.arrayContaining([expect.objectContaining({ collection: 'event' })]),
      method: { parameters: { halfLives: [45, 180] } },
    });
  });

  test('weighs visits by rank, and takes another dyad', async () => {
    const index = async (...options: string[]) => {
      const found = await json('temperature', '--from', '2018', '--to', '2018', ...options);
      return (found as { periods: { index: number }[] }).periods[0]?.index ?? Number.NaN;
    };
    expect(await index('--weight', 'leader=3')).toBeGreaterThan(await index());
    expect(await index('--dyad', 'CHN,KOR')).not.toBe(await index());
    expect(await index('--dyad', 'PRK,CHN')).toBeCloseTo(await index(), 9);
  });

  test('speaks three languages', async () => {
    const args = ['temperature', '--from', '2015', '--to', '2018', '--by', 'quarter'];
    expect((await yalu(...args, '--lang', 'ko')).out).toMatch(/시기 +지수/);
    expect((await yalu(...args, '--lang', 'zh-Hans', '--format', 'md')).out).toMatch(/2017年第四季度/);
    expect((await yalu('temperature', '--dyad', 'JPN,RUS')).out).toBe('No event bears on it.\n');
  });

  test.each([
    [['--dyad', 'CHN'], /"CHN" is no dyad/],
    [['--dyad', 'CHN,PKR'], /Did you mean PRK\?/],
    [['--dyad', 'CHN,CHN'], /two actors/],
    [['--from', '2020', '--to', '2018'], /ends .* before it begins/],
    [['--from', '2018-13'], /"2018-13" is not a date/],
    [['--half-life', '0'], /0 is no half-life/],
    [['--half-life', 'long'], /--half-life: "long" is no number/],
    [['--weight', 'leader'], /"leader" is no weight/],
    [['--weight', 'leadr=2'], /Did you mean leader\?/],
    [['--by', 'week'], /month, quarter, year/],
  ])('refuses %j', async (options, message) => {
    const { code, out, err } = await yalu('temperature', ...options);
    expect(err).toMatch(message);
    expect({ code, out, lines: err.trimEnd().split('\n').length }).toEqual({ code: 2, out: '', lines: 1 });
  });
});
