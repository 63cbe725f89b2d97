import { spawn } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { writeFilesAtomic } from '@yalu/model/node';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { complete, questioner } from '../src/questioner.ts';
import { type Ran, yalu } from './yalu.ts';

const program = fileURLToPath(new URL('../src/yalu.ts', import.meta.url));
let folder = '';
let directory = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'yalu-new-'));
});
afterAll(() => rm(folder, { recursive: true }));

const SCHEMA = '# yaml-language-server: $schema=../../../model/schema';
let count = 0;
beforeEach(async () => {
  count += 1;
  directory = join(folder, String(count));
  await writeFilesAtomic(directory, [
    {
      path: 'source/kim-2020.yaml',
      bytes: `${SCHEMA}/source.json\nlabel: { en: Kim 2020 }\nkind: essay\ntype: webpage\ntitle: An essay\n`,
    },
    {
      path: 'actor/CHN.yaml',
      bytes: 'label: { en: China }\ntype: state\niso3: CHN\ncitations: [{ source: kim-2020 }]\n',
    },
    {
      path: 'event/visit-2018.yaml',
      bytes:
        'label: { en: Visit }\ndate: "2018"\nkind: leader-visit\nactors: [CHN]\ncitations: [{ source: kim-2020 }]\n',
    },
  ]);
});

/** The program in a process of its own, with lines to answer its questions. */
async function dialogue(lines: readonly string[], ...args: readonly string[]): Promise<Ran> {
  const child = spawn(process.execPath, [program, 'data', 'new', ...args, '--data', directory]);
  const texts = { out: '', err: '' };
  child.stdout.on('data', (chunk) => (texts.out += String(chunk)));
  child.stderr.on('data', (chunk) => (texts.err += String(chunk)));
  child.stdin.end(lines.map((line) => `${line}\n`).join(''));
  const code = await new Promise<number>((resolve) => child.once('close', (ended) => resolve(ended ?? -1)));
  return { code, ...texts };
}

const files = async (): Promise<string[]> => (await readdir(join(directory, 'event'))).sort();

const settings = [
  ...['--set', 'label=Wang Yi in Pyongyang', '--set', 'date=2026-04-09/2026-04-10'],
  ...['--set', 'kind=high-level-visit', '--set', 'actors=CHN', '--set', 'citations[0].source=kim-2020'],
  ...['--set', 'citations[0].locator.page=3'],
];

describe('data new', () => {
  test('writes a record from the command line alone, in the style of the others', async () => {
    const { code, out, err } = await yalu('data', 'new', 'event', '--data', directory, ...settings, '--bare');
    expect(err).toBe('');
    expect(out).toBe(
      `Wrote ${join(directory, 'event/wang-yi-pyongyang-2026.yaml')}\nThe dataset is valid with it.\n`,
    );
    expect(code).toBe(0);
    expect(await readFile(join(directory, 'event/wang-yi-pyongyang-2026.yaml'), 'utf8')).toBe(
      `${SCHEMA}/event.json
label:
  en: Wang Yi in Pyongyang
date: "2026-04-09/2026-04-10"
kind: high-level-visit
actors: [CHN]
citations:
  - source: kim-2020
    locator: { page: 3 }
`,
    );
  });

  test('asks for what is missing, checks each answer, and proposes an id', async () => {
    const { code, out, err } = await dialogue(
      ['2018-13', '2018-05', 'leader-vist', 'leader-visit', 'kim-2002', 'kim-2020', '', ''],
      ...['event', '--set', 'label=Visit', '--set', 'actors=CHN'],
    );
    expect(err).toContain('date  When it happened');
    expect(err).toContain('✗ "2018-13" is not a date in our EDTF profile (month 13). Did you mean 2018-12?');
    expect(err).toContain('leader-visit          A visit of the top leader or of a head of government');
    expect(err).toContain('✗ "leader-vist" is none of the values allowed. Did you mean leader-visit?');
    expect(err).toContain('✗ There is no source "kim-2002" in this dataset. Did you mean kim-2020?');
    expect(err).toContain('id [visit-2018-05]: ');
    expect(err).not.toContain('actors  ');
    expect(out).toContain('The dataset is valid with it.');
    expect(code).toBe(0);
    const text = await readFile(join(directory, 'event/visit-2018-05.yaml'), 'utf8');
    expect(text).toContain('# place: # Where it happened, such as "Beijing, CHN"');
  });

  test('writes nothing where the answers end too soon', async () => {
    const { code, err } = await dialogue(['A visit'], 'event');
    expect(err).toContain(
      'yalu: date is missing, and standard input has no more lines. Give it: --set "date=..."\n',
    );
    expect(code).toBe(2);
    expect(await files()).toEqual(['visit-2018.yaml']);
  });

  test('takes values from a JSON file, and puts them in order', async () => {
    const file = join(folder, 'view.json');
    await writeFile(
      file,
      JSON.stringify({
        id: 'second',
        citations: [{ source: 'kim-2020' }],
        kind: 'treaty',
        date: '1961',
        label: { en: 'Second' },
      }),
    );
    const { code } = await yalu('data', 'new', 'event', '--data', directory, '--from', file, '--bare');
    expect(code).toBe(0);
    expect(await readFile(join(directory, 'event/second.yaml'), 'utf8')).toBe(
      `${SCHEMA}/event.json\nlabel:\n  en: Second\ndate: "1961"\nkind: treaty\ncitations:\n  - source: kim-2020\n`,
    );
  });

  test('says what is left to do where the dataset needs more', async () => {
    const { code, out } = await yalu(
      ...['data', 'new', 'source', '--data', directory, '--set', 'label=Li 2019', '--set', 'kind=essay'],
      ...['--set', 'type=webpage', '--set', 'title=Another', '--id', 'li-2019'],
    );
    // A source that nothing cites yet is worth a warning, and no fault.
    expect(out).toContain('What is left to do:');
    expect(out).toContain('source/li-2019.yaml:2:1 warning orphan');
    expect(code).toBe(0);
  });

  test.each<[readonly string[], RegExp]>([
    [['evnt'], /There is no collection "evnt"\. Did you mean event\?/],
    [['event', '--id', 'visit-2018'], /There is a record event\/visit-2018 already/],
    [['event', '--id', '../../x'], /"..\/..\/x" cannot be an id/],
    [['event', ...settings, '--id', 'A b'], /"A b" cannot be an id/],
    [['actor', '--id', 'chn'], /There is a record actor\/CHN already/],
    [['event', '--set', 'dte=2018'], /--set dte: there is no such field\. Did you mean date\?/],
    [['event', '--set', 'label.eng=x'], /--set label\.eng: there is no such field\. Did you mean en\?/],
    [['event', '--set', 'date'], /"date" is not of the form path=value/],
    [['event', '--set', 'actors=CHM'], /--set actors: There is no actor "CHM".* Did you mean CHN\?/],
    [['event', '--set', 'goldstein=much'], /--set goldstein: "much" is no number/],
    [['event', '--set', 'citations[5000].source=kim-2020'], /no list has so many/],
    [['event', ...settings, '--set', 'date=2018-13'], /date "2018-13" is not a date in our EDTF profile/],
    [['event', '--from', 'nowhere.json'], /--from: there is no file nowhere\.json/],
  ])('refuses %j in a few words, and writes nothing', async (args, message) => {
    const before = await files();
    const { code, err, out } = await yalu('data', 'new', ...args, '--data', directory);
    expect(err).toMatch(message);
    expect(err.startsWith('yalu: ')).toBe(true);
    expect([code, out]).toEqual([2, '']);
    expect(await files()).toEqual(before);
  });

  test('does not write through a link out of the dataset', async () => {
    await symlink(tmpdir(), join(directory, 'view'));
    const { code, err } = await yalu(
      ...[
        'data',
        'new',
        'view',
        '--data',
        directory,
        '--set',
        'label=X',
        '--set',
        'order=1',
        '--id',
        'x-view',
      ],
      ...['--set', 'citations[0].source=kim-2020', '--from', await emptyTypology()],
    );
    expect(err).toContain('view in it is a symbolic link');
    expect(code).toBe(2);
  });

  test('of two that want one name one gets it, and the other is told', async () => {
    const tries = await Promise.all([1, 2].map(() => dialogue([], 'event', ...settings, '--id', 'same')));
    expect(tries.map(({ code }) => code).sort()).toEqual([0, 2]);
    expect(tries.find(({ code }) => code === 2)?.err).toMatch(/same.* already/);
  });
});

/** A file of values with a reference that is not looked up, as files of values are checked only with the dataset. */
async function emptyTypology(): Promise<string> {
  const file = join(folder, 'typology.json');
  await writeFile(file, JSON.stringify({ typology: 'none' }));
  return file;
}

describe('at a terminal', () => {
  test('Tab completes an id, also behind a comma', async () => {
    const [input, output] = [new PassThrough(), new PassThrough()];
    let shown = '';
    output.on('data', (chunk) => (shown += String(chunk)));
    const asked = questioner({ input, output, isTerminal: true });
    const answer = asked.ask('Which\nactors: ', ['CHN', 'kim-jong-un', 'kim-jong-il']);
    for (const keys of ['CHN, kim', '\t', 'u', '\t', '\r']) {
      input.write(keys);
      // Keys that come all at once are taken for a text that is pasted.
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    expect(await answer).toBe('CHN, kim-jong-un');
    expect(shown).toContain('Which\n');
    asked.close();
    expect(await asked.ask('More: ')).toBeUndefined();
  });

  test('Ctrl-C leaves without writing', async () => {
    const [input, output] = [new PassThrough(), new PassThrough()];
    const asked = questioner({ input, output, isTerminal: true });
    const answer = asked.ask('date: ');
    input.write('\u0003');
    await expect(answer).rejects.toThrow('nothing was written');
  });

  test('what has no beginning in common is found by what it has within', () => {
    const ids = ['CHN', 'kim-jong-un', 'kim-jong-il', 'hu-jintao'];
    expect(complete('kim', ids)).toEqual([['kim-jong-un', 'kim-jong-il'], 'kim']);
    expect(complete('CHN, jin', ids)).toEqual([['hu-jintao'], 'jin']);
    expect(complete('', ids)).toEqual([ids, '']);
    expect(complete('zz', ids)).toEqual([[], 'zz']);
  });
});
