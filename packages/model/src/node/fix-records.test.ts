import { cp, mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { formatIssue } from '../dataset/issue.ts';
import { fixRecords } from './fix-records.ts';

const head = { name: 'fixture', version: '1.0.0', licence: 'CC0-1.0' };
let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'yalu-fix-'));
});
afterAll(() => rm(folder, { recursive: true }));

const files: Readonly<Record<string, string>> = {
  'source/kim-2020.yaml':
    '# A work.\nlabel: { en: Kim 2020 }\nkind: essay\ntype: webpage\ntitle: An essay # as printed\n',
  'actor/CHN.yaml': 'label: { en: China }\ntype: State\niso3: CHN\ncitations: [{ source: kim-2020 }]\n',
  'event/visit.yaml': [
    '# Seen by all.',
    'label:',
    '  en: A visit',
    'date: 2018 # the year',
    'knd: leader-visit',
    'actors: CHN',
    'place: "Beijing, CHN"',
    '',
    'citations:',
    '  - source: kim-2020 # page unknown',
    'ownTranslation: [ko]',
    '',
  ].join('\n'),
  'event/other.yaml':
    'label: { en: Other }\ndate: "2019"\nkind: leader-visit\nactors: [CHN]\ncitations: [{ sources: kim-2020 }]\nplce: {}\n',
};

async function fixture(name: string): Promise<string> {
  const directory = join(folder, name);
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(directory, path)), { recursive: true });
    await writeFile(join(directory, path), text);
  }
  return directory;
}

describe('fixRecords', () => {
  it('mends what can be mended, what comes to light by it too, and leaves everything else as it was', async () => {
    const directory = await fixture('all');
    const { mended, validation } = await fixRecords(directory, head);
    expect(
      mended.map(({ file, issues }) => `${file}: ${issues.map(({ fix }) => fix.description).join(' ')}`),
    ).toEqual([
      'actor/CHN.yaml: Write "state".',
      'event/other.yaml: Rename it source.',
      'event/visit.yaml: Put 2018 in quotes. Rename it kind. Make it a list of one. Take "ko" out.',
    ]);
    expect(await readFile(join(directory, 'event/visit.yaml'), 'utf8')).toBe(
      [
        '# Seen by all.',
        'label:',
        '  en: A visit',
        'date: "2018" # the year',
        'kind: leader-visit',
        'actors: [CHN]',
        'place: "Beijing, CHN"',
        '',
        'citations:',
        '  - source: kim-2020 # page unknown',
        'ownTranslation: []',
        '',
      ].join('\n'),
    );
    expect(await readFile(join(directory, 'source/kim-2020.yaml'), 'utf8')).toBe(
      files['source/kim-2020.yaml'],
    );
    expect(validation.issues.filter(({ severity }) => severity === 'error').map(formatIssue)).toEqual([
      'event/other.yaml:6:1 plce is no field of an event. Did you mean place?',
    ]);
  });

  it('changes nothing the second time, and touches no file that needs nothing', async () => {
    const directory = await fixture('twice');
    const times = async (): Promise<number[]> =>
      Promise.all(Object.keys(files).map(async (path) => (await stat(join(directory, path))).mtimeMs));
    const [untouched] = await times();
    await fixRecords(directory, head);
    const after = await times();
    expect(after[0]).toBe(untouched);
    expect((await fixRecords(directory, head)).mended).toEqual([]);
    expect(await times()).toEqual(after);
  });

  it('leaves nothing behind besides the records', async () => {
    const directory = await fixture('clean');
    await fixRecords(directory, head);
    expect((await readdir(directory, { recursive: true })).sort()).toEqual(
      ['actor', 'event', 'source', ...Object.keys(files)].sort(),
    );
  });

  it('finishes what a program left that was ended while it wrote', async () => {
    const directory = await fixture('unfinished');
    // A process of this machine that is no more: its name is taken over from a lock of ours, its number from one past the last.
    const { ownedName } = await import('./owner.ts');
    const name = ownedName('decided').replace(`-${process.pid}-`, '-4194305-');
    await cp(directory, join(directory, '..', 'copy'), { recursive: true });
    await mkdir(join(directory, name, 'new', 'actor'), { recursive: true });
    await writeFile(
      join(directory, name, 'new', 'actor', 'PRK.yaml'),
      files['actor/CHN.yaml']?.replace('CHN', 'PRK') ?? '',
    );
    await writeFile(join(directory, name, 'gone.json'), '["event/other.yaml"]');
    const { readRecords } = await import('./read.ts');
    expect((await readRecords(directory, head)).issues?.map(({ message }) => message)).toEqual([
      expect.stringContaining('is what a program left that was ended while it wrote'),
    ]);
    const { raw } = await fixRecords(directory, head);
    expect(raw.issues).toEqual([]);
    expect(raw.records.map(({ id }) => id)).toEqual(['CHN', 'PRK', 'visit', 'kim-2020']);
  });
});
