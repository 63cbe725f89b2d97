import { mkdir, mkdtemp, open, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { formatIssue } from '../dataset/issue.ts';
import { validateDataset } from '../dataset/validate.ts';
import { ModelError } from '../errors.ts';
import { readRecordFiles, readRecords, recordsOf } from './read.ts';

const head = { name: 'fixture', version: '1.0.0', licence: 'CC0-1.0' };
let folder = '';
let count = 0;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'yalu-read-'));
});
afterAll(() => rm(folder, { recursive: true }));

const source = 'label: { en: Kim 2020 }\nkind: essay\ntype: webpage\ntitle: An essay\n';
const stateOf = (code: string): string =>
  `label: { en: A state }\ntype: state\niso3: ${code}\ncitations: [{ source: kim-2020 }]\n`;
const actor = stateOf('CHN');
const minimal = { 'source/kim-2020.yaml': source, 'actor/CHN.yaml': actor };
const event = [
  'label:',
  '  en: A visit',
  'date: "2018-03"',
  'kind: leader-visit',
  'actors:',
  '  - CHN',
  'citations:',
  '  - source: kim-2020',
  '',
];

/** Writes files into a new directory. */
async function directoryOf(files: Readonly<Record<string, string | Uint8Array>>): Promise<string> {
  count += 1;
  const directory = join(folder, String(count));
  await mkdir(directory);
  for (const [name, content] of Object.entries(files)) {
    await mkdir(dirname(join(directory, name)), { recursive: true });
    await writeFile(join(directory, name), content);
  }
  return directory;
}

/**
 * What is wrong with the fixture after some files are added or replaced, line by line. That nobody refers to a record is
 * only a warning, and not looked at.
 */
async function issuesWith(files: Readonly<Record<string, string | Uint8Array>>): Promise<string[]> {
  return validateDataset(await readRecords(await directoryOf({ ...minimal, ...files }), head))
    .issues.filter(({ severity }) => severity === 'error')
    .map(formatIssue);
}

/** The event with one line replaced. */
const eventWith = (line: number, ...texts: string[]) => ({
  'event/visit.yaml': [...event.slice(0, line - 1), ...texts, ...event.slice(line)].join('\n'),
});

describe('readRecords', () => {
  it('reads one record from each file, named after it', async () => {
    const raw = await readRecords(
      await directoryOf({ ...minimal, 'event/visit.yml': event.join('\n') }),
      head,
    );
    expect(raw).toMatchObject({ ...head, issues: [] });
    expect(raw.records.map(({ collection, id }) => `${collection}/${id}`)).toEqual([
      'actor/CHN',
      'event/visit',
      'source/kim-2020',
    ]);
    expect(raw.records[1]?.value).toMatchObject({ date: '2018-03', actors: ['CHN'] });
    expect(validateDataset(raw).ok).toBe(true);
  });

  it.each<[string, Readonly<Record<string, string>>, string]>([
    [
      'a misspelt reference',
      eventWith(6, '  - CHM'),
      'event/visit.yaml:6:5 actors[0] "CHM" is not an actor of this dataset. Did you mean CHN?',
    ],
    [
      'a misspelt reference within',
      eventWith(8, '  - source: kim-2002'),
      'event/visit.yaml:8:13 citations[0].source "kim-2002" is not a source of this dataset. Did you mean kim-2020?',
    ],
    [
      'a date that is none',
      eventWith(3, 'date: "2018-13"'),
      'event/visit.yaml:3:7 date "2018-13" is not a date in our EDTF profile (month 13). Did you mean 2018-12?',
    ],
    [
      'a year without quotes',
      eventWith(3, 'date: 2018'),
      'event/visit.yaml:3:7 date is the number 2018, and a date is a text. Put it in quotes: "2018".',
    ],
    [
      'an unknown field',
      eventWith(3, 'date: "2018"', '# a comment', 'plce: Beijing'),
      'event/visit.yaml:5:1 plce is no field of an event. Did you mean place?',
    ],
    [
      'an unknown field with fields of its own',
      eventWith(3, 'date: "2018"', 'fact:', '  testNumber: 1'),
      'event/visit.yaml:4:1 fact is no field of an event. Did you mean facts?',
    ],
    [
      'an unknown field within',
      eventWith(2, '  en: A visit', '  kor: 방문'),
      'event/visit.yaml:3:3 label.kor is no field of label in an event. Did you mean ko?',
    ],
    ['a field missing', eventWith(4), 'event/visit.yaml:1:1 kind is missing: The kind of event.'],
    [
      'a field missing within',
      eventWith(8, '  - locator: { page: 1 }'),
      'event/visit.yaml:8:5 citations[0].source is missing: The work cited.',
    ],
    [
      'a field without a value',
      eventWith(3, 'date:'),
      'event/visit.yaml:3:6 date is empty: When it happened. Give it a value, or delete the line.',
    ],
    [
      'a text for a list',
      eventWith(5, 'actors: CHN', 'target:'),
      'event/visit.yaml:5:9 actors "CHN" does not fit: Everybody who took part, initiator and target included (expected a list).',
    ],
    [
      'an id that differs from the name',
      { 'actor/CHN.yaml': `id: china\n${actor}` },
      'actor/CHN.yaml:1:5 id The id "china" is not the name of the file, "CHN". Rename the file, or delete the line: the file\'s name is the id.',
    ],
    [
      'an id that is no text',
      { 'actor/CHN.yaml': `id: 5\n${actor}` },
      'actor/CHN.yaml:1:5 id The id 5 is not the name of the file, "CHN". Rename the file, or delete the line: the file\'s name is the id.',
    ],
    [
      'the id of a file before it',
      { 'actor/PRK.yaml': `${stateOf('PRK')}id: CHN\n` },
      'actor/PRK.yaml:5:5 id The id "CHN" is already that of another actor, and the name of this file says "PRK". Delete the line: the file\'s name is the id.',
    ],
    [
      'the id of a file after it',
      { 'actor/AUS.yaml': `${stateOf('AUS')}id: CHN\n` },
      'actor/AUS.yaml:5:5 id The id "CHN" is already that of another actor, and the name of this file says "AUS". Delete the line: the file\'s name is the id.',
    ],
    [
      'the same name twice',
      { 'actor/CHN.yml': actor },
      'actor/CHN.yml:1:1 The id "CHN" is already that of another actor, in actor/CHN.yaml. Give one of them another id, or delete it.',
    ],
    [
      'an id of another form',
      { 'actor/Xi_Jinping.yaml': actor },
      'actor/Xi_Jinping.yaml:1:1 "Xi_Jinping" cannot be an id: write lower-case words joined by hyphens, or the ISO 3166-1 alpha-3 code of a state.',
    ],
    [
      'a folder that is no collection',
      { 'actors/CHN.yaml': actor },
      'actors/CHN.yaml:1:1 There is no collection "actors". Did you mean actor?',
    ],
    [
      'an inherited name',
      { 'actor/CHN.yaml': `${actor}__proto__: { iso3: CHN }\n` },
      'actor/CHN.yaml:5:1 __proto__ is no field of an actor. Its fields are label, type, iso3, wikidata, definition, names, roles, partOf, citations, assertedBy, reason, confidence, ownTranslation, alternatives, note.',
    ],
    [
      'moved to a text',
      { 'actor/china.yaml': 'kind: moved\nto: CHN\n' },
      'actor/china.yaml:2:5 to "CHN" is no list. List the ids to use instead: to: [CHN]',
    ],
    [
      'moved to nowhere',
      { 'actor/china.yaml': 'kind: moved\n' },
      'actor/china.yaml:1:1 to is missing. List the ids to use instead: to: [great-power]',
    ],
    [
      'moved and not',
      { 'actor/china.yaml': 'kind: moved\nto: [CHN]\nlabel: { en: China }\n' },
      'actor/china.yaml:3:1 label is no field of a record that has moved: those are kind, to and reason. Delete it.',
    ],
    [
      'moved to a dead end',
      { 'actor/china.yaml': 'kind: moved\nto:\n  - CHM\n' },
      'actor/china.yaml:3:5 to[0] "CHM" is not an actor of this dataset. Did you mean CHN?',
    ],
  ])('says where: %s', async (_, files, issue) => {
    expect(await issuesWith(files)).toEqual([issue]);
  });

  it.each<[string, string | Uint8Array, string]>([
    [
      'a syntax error',
      'label: [\ntype: state\n',
      'actor/x.yaml:2:1 is not valid YAML here: Flow sequence in block collection must be sufficiently indented and end with a ].',
    ],
    [
      'a tab for indentation',
      'label:\n\ten: x\n',
      'actor/x.yaml:2:1 is indented with a tab, and YAML takes only spaces. Use two spaces.',
    ],
    [
      'a field twice',
      'label: { en: x }\ntype: state\nlabel: { en: y }\n',
      'actor/x.yaml:3:1 has the field label twice. Keep one.',
    ],
    [
      'a field twice within',
      'label: { en: x, ko: a, ko: b }\n',
      'actor/x.yaml:1:24 has the field ko twice. Keep one.',
    ],
    [
      'an alias',
      'label: &name { en: x }\nother: *name\n',
      'actor/x.yaml:2:8 uses a YAML alias (*name). Write the value out: each record stands by itself.',
    ],
    [
      'an alias merged in',
      'a: &a { b: 1 }\nc:\n  <<: *a\n',
      'actor/x.yaml:3:7 uses a YAML alias (*a). Write the value out: each record stands by itself.',
    ],
    [
      'an alias to nothing',
      'label: *name\n',
      'actor/x.yaml:1:8 uses a YAML alias (*name). Write the value out: each record stands by itself.',
    ],
    [
      'a tag',
      'label: !!js/function "x"\n',
      'actor/x.yaml:1:8 has a tag (!name), and records have none. Write the value alone, in quotes if it is a text.',
    ],
    [
      'binary data',
      'label: !!binary aGVsbG8=\n',
      'actor/x.yaml:1:8 has a tag (!name), and records have none.',
    ],
    [
      'a second document',
      'label: { en: x }\n---\nlabel: { en: y }\n',
      'actor/x.yaml:2:1 begins a second document. A file holds one record.',
    ],
    [
      'a field named by a list',
      '? [a, b]\n: 1\n',
      'actor/x.yaml:1:1 has a field whose name is no plain text. Write "name: value".',
    ],
    ['too deep', '['.repeat(20_000), 'nests too deeply for a record.'],
    ['nothing', '', 'actor/x.yaml:1:1 holds no record: write its fields as "name: value" lines.'],
    [
      'a comment alone',
      '# nothing yet\n',
      'actor/x.yaml:1:1 holds no record: write its fields as "name: value" lines.',
    ],
    [
      'a list',
      '- label: { en: x }\n',
      'actor/x.yaml:1:1 holds no record: write its fields as "name: value" lines.',
    ],
    ['a text', 'China\n', 'actor/x.yaml:1:1 holds no record: write its fields as "name: value" lines.'],
    [
      'bytes',
      new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0xff]),
      'actor/x.yaml:1:1 is a PNG image, and a record is a text. Is it the right file?',
    ],
    [
      'UTF-16',
      new Uint8Array([0xff, 0xfe, ...Buffer.from('label: x', 'utf16le')]),
      'actor/x.yaml:1:1 is in UTF-16 (little-endian), and not in UTF-8. Save it as UTF-8.',
    ],
    [
      'UTF-16 without a mark',
      new Uint8Array(Buffer.from('label: x', 'utf16le')),
      'actor/x.yaml:1:1 is in UTF-16 (little-endian, without a byte order mark), and not in UTF-8.',
    ],
    [
      'Latin-1',
      new Uint8Array(Buffer.from('type: state\nlabel: { en: é }', 'latin1')),
      'actor/x.yaml:2:14 is not in UTF-8: the byte 0xE9 here is none of it. It looks like Latin-1 (Windows-1252). Save it as UTF-8.',
    ],
    [
      'a Korean code page',
      // 북한 정책
      new Uint8Array([...Buffer.from('label: { ko: '), 0xba, 0xcf, 0xc7, 0xd1, 0x20, 0xc1, 0xa4, 0xc3, 0xa5]),
      'actor/x.yaml:1:14 is not in UTF-8: the byte 0xBA here is none of it. It looks like EUC-KR (code page 949).',
    ],
    [
      'a Chinese code page',
      // 对朝政策
      new Uint8Array([...Buffer.from('a: '), 0xb6, 0xd4, 0xb3, 0xaf, 0xd5, 0xfe, 0xb2, 0xdf]),
      'actor/x.yaml:1:4 is not in UTF-8: the byte 0xB6 here is none of it. It looks like GB 18030 (GBK).',
    ],
    [
      'a null byte',
      'type: state\nlabel: { en: "a\0b" }',
      'actor/x.yaml:2:16 has the character U+0000 here, which no text has.',
    ],
    ['an archive', 'PK\u0003\u0004...', 'actor/x.yaml:1:1 is a ZIP archive'],
    [
      'a million fields',
      Array.from({ length: 1_000_000 }, (_, at) => `f${at}:`).join('\n'),
      'has 8888889 bytes',
    ],
    [
      'two megabytes',
      `label: ${'x'.repeat(2_000_000)}`,
      'actor/x.yaml:1:1 has 2000007 bytes, and a record has at most 256000. Is it the right file?',
    ],
  ])('makes an issue of what it cannot read: %s', async (_, content, issue) => {
    const found = await issuesWith({ 'actor/x.yaml': content });
    expect(found).toHaveLength(1);
    expect(found[0]).toContain(issue);
  });

  it('is not taken in by a bomb of aliases', async () => {
    const lines = ['a: &a [x, x, x, x, x, x, x, x, x]'];
    for (let step = 0; step < 20; step += 1) {
      const [name, before] = [String.fromCharCode(98 + step), String.fromCharCode(97 + step)];
      lines.push(`${name}: &${name} [${Array.from({ length: 9 }, () => `*${before}`).join(', ')}]`);
    }
    const found = await issuesWith({ 'actor/x.yaml': lines.join('\n') });
    expect(found[0]).toContain('actor/x.yaml:2:8 uses a YAML alias (*a).');
  });

  it('reads no more of a file than a record may have', async () => {
    const directory = await directoryOf(minimal);
    const file = await open(join(directory, 'actor', 'PRK.yaml'), 'w');
    await file.truncate(2 ** 30);
    await file.close();
    const before = process.memoryUsage().arrayBuffers;
    const { issues } = await readRecords(directory, head);
    expect(issues?.map(formatIssue)).toEqual([
      'actor/PRK.yaml:1:1 has 1073741824 bytes, and a record has at most 256000. Is it the right file?',
    ]);
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(2 ** 24);
  });

  it('stops listing the faults of a file that is something else', async () => {
    const found = await issuesWith({ 'actor/x.yaml': '- *a\n'.repeat(30_000) });
    expect(found).toHaveLength(101);
    expect(found.at(-1)).toContain('actor/x.yaml:101:3 is the next of 29900 more faults in this file');
  });

  it('names files that only the case of their letters tells apart', async () => {
    const { issues } = await readRecords(await directoryOf({ ...minimal, 'actor/chn.yaml': actor }), head);
    expect(issues?.map(formatIssue)).toEqual([
      'actor/chn.yaml:1:1 differs from CHN.yaml only in upper and lower case, and is the same file on many computers. Rename one.',
    ]);
  });

  it('reports thousands of fields that it does not know', async () => {
    const found = await issuesWith({
      'actor/x.yaml': Array.from({ length: 8_000 }, (_, index) => `field${index}: 1`).join('\n'),
    });
    expect(found.length).toBeGreaterThan(8_000);
  });

  it('reads a byte order mark over, and both kinds of line ends', async () => {
    expect(
      await issuesWith({
        'actor/CHN.yaml': `\uFEFF${actor}`,
        'actor/PRK.yaml': stateOf('PRK').replaceAll('\n', '\r\n'),
      }),
    ).toEqual([]);
    expect(await issuesWith({ 'actor/CHN.yaml': `\uFEFF${actor}typ: x\n` })).toEqual([
      'actor/CHN.yaml:5:1 typ is no field of an actor. Did you mean type?',
    ]);
  });

  it('reads texts as YAML 1.2 does, whatever the file says of itself', async () => {
    const directory = await directoryOf({
      'actor/x.yaml': '%YAML 1.1\n---\na: yes\nb: 2018-03-25\nc: 2018\nd: "2018"\n',
    });
    const { records } = await readRecords(directory, head);
    expect(records[0]?.value).toEqual({ a: 'yes', b: '2018-03-25', c: 2018, d: '2018' });
  });

  it('passes over hidden files and what lies beside the collections', async () => {
    expect(
      await issuesWith({
        'README.md': '# Records',
        '.DS_Store': 'x',
        'actor/.DS_Store': 'x',
        '.git/config.yaml': 'x',
      }),
    ).toEqual([]);
  });

  it('reports what lies among the records and is none', async () => {
    expect(
      await issuesWith({
        'actor/README.md': '# Actors',
        'actor/PRK.YAML': actor,
        'actor/more/KOR.yaml': actor,
        'KOR.yaml': actor,
      }),
    ).toEqual([
      'KOR.yaml:1:1 lies outside of a collection. Put it into the folder of its collection.',
      'actor/PRK.YAML:1:1 is no record: a record is a file named after its id, with the ending .yaml.',
      'actor/README.md:1:1 is no record: a record is a file named after its id, with the ending .yaml.',
      'actor/more:1:1 is no record: a record is a file named after its id, with the ending .yaml.',
    ]);
  });

  it('refuses symbolic links, wherever they lead', async () => {
    const directory = await directoryOf({ ...minimal, 'event/visit.yaml': event.join('\n') });
    await symlink('/etc/hostname', join(directory, 'actor', 'PRK.yaml'));
    await symlink('visit.yaml', join(directory, 'event', 'same.yaml'));
    await symlink('/tmp', join(directory, 'school'));
    const { records, issues } = await readRecords(directory, head);
    expect(records).toHaveLength(3);
    expect(issues?.map(formatIssue)).toEqual([
      'actor/PRK.yaml:1:1 is a symbolic link. Put the file itself here.',
      'event/same.yaml:1:1 is a symbolic link. Put the file itself here.',
      'school:1:1 is a symbolic link. Put the file itself here.',
    ]);
  });

  it('throws where there is no directory', async () => {
    await expect(readRecords(join(folder, 'nowhere'), head)).rejects.toThrow(ModelError);
    await expect(readRecords(join(folder, 'nowhere'), head)).rejects.toMatchObject({
      code: 'dataset-unreadable',
      message: expect.stringContaining('nowhere cannot be read: ENOENT'),
    });
    const file = await directoryOf({ 'x.yaml': '' });
    await expect(readRecords(join(file, 'x.yaml'), head)).rejects.toMatchObject({
      code: 'dataset-unreadable',
    });
  });

  it('reads an empty directory as an empty dataset', async () => {
    expect(await readRecords(await directoryOf({}), head)).toEqual({ ...head, records: [], issues: [] });
  });

  it('finds the place of whatever a rule may name', async () => {
    const { records } = await readRecords(await directoryOf(eventWith(9, '')), head);
    const locate = records[0]?.locate;
    const at = (path: readonly (string | number)[], what?: 'key' | 'value') => {
      const place = locate?.(path, what);
      return `${place?.line}:${place?.column}`;
    };
    expect([at([]), at(['date']), at(['date'], 'key'), at(['label']), at(['label', 'en'])]).toEqual([
      '1:1',
      '3:7',
      '3:1',
      '1:1',
      '2:7',
    ]);
    expect([
      at(['citations']),
      at(['citations', 0]),
      at(['citations', 0, 'source']),
      at(['citations', 0, 'locator', 'page']),
    ]).toEqual(['7:1', '8:5', '8:13', '8:5']);
    expect([at(['nothing']), at(['nothing', 3, 'x']), at(['actors', 9]), at(['date', 'x'])]).toEqual([
      '1:1',
      '1:1',
      '5:1',
      '3:7',
    ]);
  });
});

describe('recordsOf', () => {
  it('reads from bytes what is read from a directory', async () => {
    const files = {
      ...minimal,
      'actor/PRK.yml': stateOf('PRK'),
      'actor/wide.yaml': Buffer.from('label: 가', 'utf16le'),
      'actor/large.yaml': 'x'.repeat(300_000),
      'actor/notes.txt': 'x',
      'actor/.hidden.yaml': 'x',
      '.git/config.yaml': 'x',
      'outside.yaml': 'label: { en: X }',
      'README.md': 'x',
    };
    const directory = await directoryOf(files);
    const read = await readRecordFiles(directory, head);
    const bytes = Object.entries(files).map(([path, content]) => [path, Buffer.from(content)] as const);
    const found = recordsOf(new Map(bytes), head);
    expect(found.texts).toEqual(read.texts);
    expect(found.raw.records.map(({ collection, id, value }) => [collection, id, value])).toEqual(
      read.raw.records.map(({ collection, id, value }) => [collection, id, value]),
    );
    const told = ({ issues }: typeof found.raw) => issues?.map(formatIssue).sort();
    expect(told(found.raw)).toEqual(told(read.raw));
    expect(told(found.raw)).toHaveLength(4);
  });

  it('refuses what lies deeper than a collection', () => {
    const { raw } = recordsOf(new Map([['actor/x/y.yaml', Buffer.from('a: 1')]]), head);
    expect(raw.issues?.map(formatIssue)).toEqual([
      'actor/x/y.yaml:1:1 is no record: a record is a file named after its id, with the ending .yaml.',
    ]);
  });
});
