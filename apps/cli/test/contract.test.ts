import { execFile, spawn } from 'node:child_process';
import { mkdtemp, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { chartNames } from '@yalu/chart/registry';
import { beforeEach, describe, expect, test } from 'vitest';
import { json, yalu } from './yalu.ts';

const bin = fileURLToPath(new URL('../dist/yalu.js', import.meta.url));
const execute = promisify(execFile);

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'yalu-cli-'));
});

describe('a wrong call ends with 2 and one line that says what to do', () => {
  test.each([
    [['lst'], /unknown command 'lst' Did you mean list\?/],
    [['list', 'scool'], /There is no collection "scool"\. Did you mean school\?/],
    [
      ['list', 'event', '--where', 'kind=leader-vist'],
      /"leader-vist" is no value of kind\. Did you mean leader-visit\?/,
    ],
    [['list', 'event', '--where', 'knd=x'], /There is no field "knd" in event\. Did you mean kind\?/],
    [['list', 'event', '--where', 'kind'], /"kind" is no condition/],
    [['list', 'event', '--where', 'facts.magnitude>much'], /facts\.magnitude is a number/],
    [['list', 'event', '--where', '__proto__=x'], /There is no field "__proto__"/],
    [['list', 'constructor'], /There is no collection "constructor"/],
    [['show', 'great-powr'], /There is no record "great-powr"\. Did you mean great-power/],
    [['schools'], /needs --as-of DATE/],
    [['schools', '--as-of', '2018-13'], /"2018-13" is not a date .*month 13.*2018-12/],
    [['schools', '--asof', '2011'], /unknown option '--asof' Did you mean --as-of\?/],
    [['schools', '--as-of', '2011', '--lang', 'fr'], /--lang.*en, ko, zh-Hans/],
    [['schools', '--as-of', '2011', '--format', 'xml'], /--format.*table, json, ndjson, csv, md/],
    [['compare', 'great-power', 'developing-contry'], /Did you mean developing-country\?/],
    [['compare', 'great-power'], /needs two schools/],
    [['distribution', '--level', 'high'], /--level: "high" is no number/],
    [['distribution', '--level', '2'], /2 is not a confidence level/],
    [['distribution', '--tally', 'view'], /There is no tally "view"/],
    [['check', 'views-ad-up'], /There is no claim "views-ad-up"\. Did you mean views-add-up\?/],
    [['query', '/no/such/file.json'], /cannot be read/],
    [['chart', 'timelin'], /Did you mean timeline\?/],
    [['chart', 'distribution', '--width', '10'], /320 to 1600/],
    [['chart', 'distribution', '-o', 'x.docx'], /must end in \.svg or \.png .* or \.json/],
    [['chart', 'distribution', '-o', '/no/such/folder/x.svg'], /could not be written/],
    [['--data', '/no/such/place'], /there is nothing at/],
  ])('yalu %j', async (args, message) => {
    const { code, err, out } = await yalu(...args);
    expect(err).toMatch(message);
    expect({ code, out, lines: err.trimEnd().split('\n').length }).toEqual({ code: 2, out: '', lines: 1 });
    expect(err).not.toMatch(/\n\s+at /);
  });
});

describe('queries', () => {
  const ask = async (text: string) => {
    const file = join(folder, 'query.json');
    await writeFile(file, text);
    return yalu('query', file, '--json');
  };

  test('run from a file and from standard input', async () => {
    const query = JSON.stringify({
      from: 'event',
      unnest: 'facts.ballots',
      where: { kind: 'unsc-resolution', 'facts.adopted': true, 'facts.ballots.actor': 'CHN' },
      group: ['facts.ballots.vote'],
    });
    const rows = [
      { 'facts.ballots.vote': 'abstain', count: 1 },
      { 'facts.ballots.vote': 'yes', count: 11 },
    ];
    expect(JSON.parse((await ask(query)).out)).toEqual(rows);
    const child = spawn(process.execPath, [bin, 'query', '-', '--json'], {
      stdio: ['pipe', 'pipe', 'inherit'],
    });
    child.stdin.end(query);
    let out = '';
    for await (const chunk of child.stdout) out += String(chunk);
    expect(JSON.parse(out)).toEqual(rows);
  });

  test.each([
    ['{"from":', /is not JSON/],
    ['[]', /does not fit the language/],
    ['{"from":"event","wher":{}}', /does not fit the language/],
    ['{"from":"event; drop table"}', /There is no collection/],
    [`${'{"not":'.repeat(5_000)}{}${'}'.repeat(5_000)}`, /nested|not fit|not JSON/],
  ])('that are wrong are refused: %s', async (text, message) => {
    const { code, err } = await ask(text);
    expect(err).toMatch(message);
    expect(code).toBe(2);
  });
});

describe('charts', () => {
  test('are written whole, in the language and width asked for, byte for byte the same', async () => {
    const [first, second] = [join(folder, 'a.svg'), join(folder, 'b.svg')];
    for (const file of [first, second]) {
      expect(await yalu('chart', 'distribution', '--lang', 'ko', '--width', '640', '-o', file)).toEqual({
        code: 0,
        out: '',
        err: '',
      });
    }
    const svg = await readFile(first, 'utf8');
    expect(svg).toBe(await readFile(second, 'utf8'));
    expect(svg).toMatch(/^<svg [^>]*xmlns="http:\/\/www\.w3\.org\/2000\/svg"/);
    expect(svg).toMatch(/lang="ko"/);
    expect(svg).toMatch(/<title[^>]*>[^<]+<\/title>/);
    expect((await readdir(folder)).sort()).toEqual(['a.svg', 'b.svg']);
  });

  test('take their own options, and give the specification as JSON', async () => {
    const file = join(folder, 'spec.json');
    expect(await yalu('chart', 'distribution', '--by', 'group', '-o', file)).toMatchObject({ code: 0 });
    expect(JSON.parse(await readFile(file, 'utf8'))).toMatchObject({
      $schema: expect.stringContaining('vega'),
    });
  });

  test('are images and pages too', async () => {
    const [png, html] = [join(folder, 'a.png'), join(folder, 'a.html')];
    expect(await yalu('chart', 'distribution', '--lang', 'ko', '--width', '320', '-o', png)).toMatchObject({
      code: 0,
    });
    const image = await readFile(png);
    expect(image.subarray(1, 4).toString()).toBe('PNG');
    expect(image.readUInt32BE(16)).toBe(640);
    expect(await yalu('chart', 'matrix', '--theme', 'auto', '-o', html)).toMatchObject({ code: 0 });
    expect(await readFile(html, 'utf8')).toMatch(/^<!doctype html>[^]*<svg[^]*<table[^]*<\/html>\n$/);
    expect((await yalu('chart', 'matrix', '--theme', 'auto', '-o', png)).code).toBe(2);
  });

  test('go to standard output without --output, and all at once with --all', async () => {
    expect((await yalu('chart', 'timeline')).out).toMatch(/^<svg/);
    await yalu('chart', '--all', '--output', join(folder, '{name}.svg'));
    expect((await readdir(folder)).sort()).toEqual(chartNames.map((name) => `${name}.svg`).sort());
  });

  test('leave an old file as it was when they fail', async () => {
    const file = join(folder, 'old.svg');
    await writeFile(file, 'old');
    expect((await yalu('chart', 'distribution', '--level', '7', '-o', file)).code).toBe(2);
    expect(await readFile(file, 'utf8')).toBe('old');
    expect(await readdir(folder)).toEqual(['old.svg']);
  });
});

describe('another dataset', () => {
  test('is read from a built dataset.json and gives the same answers', async () => {
    const built = fileURLToPath(import.meta.resolve('@yalu/data/dataset.json'));
    expect(await json('schools', '--as-of', '2005', '--data', built)).toEqual(
      await json('schools', '--as-of', '2005'),
    );
  });

  test('is read from a directory of records, whose mistakes are said with file, line and column', async () => {
    await mkdir(join(folder, 'source'));
    await writeFile(
      join(folder, 'source', 'one.yaml'),
      'label:\n  en: One\nkind: book\ntype: book\ntitle: One\nissued: "2018-13"\n',
    );
    const { code, err } = await yalu('--data', folder);
    expect(code).toBe(2);
    expect(err).toMatch(/source\/one\.yaml:6:9 issued "2018-13" is not a date/);
    await writeFile(
      join(folder, 'source', 'one.yaml'),
      'label:\n  en: One\nkind: book\ntype: book\ntitle: One\nissued: "2018-12"\n',
    );
    expect(await json('--data', folder)).toMatchObject({ records: { source: 1, school: 0 } });
  });
});

describe('the built command', () => {
  test('prints no colours to a pipe, ends with the exit code, and shows help and suggestions', async () => {
    const checked = await execute(process.execPath, [bin, 'check']).catch(
      (error: { code: number; stdout: string }) => error,
    );
    expect(checked).toMatchObject({ code: 1 });
    expect(checked.stdout).not.toContain('\u001b[');
    const help = await execute(process.execPath, [bin, '--help']);
    for (const name of ['list', 'show', 'schools', 'compare', 'distribution', 'check', 'query', 'chart'])
      expect(help.stdout).toContain(`  ${name} `);
    const own = await execute(process.execPath, [bin, 'chart', 'distribution', '--help']);
    expect(own.stdout).toContain('--by ');
  });

  test('stops quietly when its reader has seen enough', async () => {
    const child = spawn(process.execPath, [bin, 'list', 'event', '--json'], {
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let err = '';
    child.stderr.on('data', (chunk) => (err += String(chunk)));
    child.stdout.once('data', () => child.stdout.destroy());
    await new Promise((resolve) => child.once('close', resolve));
    expect(err).toBe('');
  });
});
