import { execFile, spawn } from 'node:child_process';
import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { fingerprintOf } from '@yalu/model/text';
import { beforeAll, describe, expect, test } from 'vitest';
import { json, yalu } from './yalu.ts';

const bin = fileURLToPath(new URL('../dist/yalu.js', import.meta.url));

const SENTENCES = [
  'The salt harbour closed its gates in the autumn of 1904, and nobody could say for how long.',
  'Merchants who had lent to the pilots asked the council for a date.',
  'By the first frost, half of the brine carts stood empty behind the customs house.',
];
const TEXT = `A Lock and Its Town

${SENTENCES[0]} ${SENTENCES[1]?.slice(0, 30)}

A Lock and Its Town
7

${SENTENCES[1]?.slice(30)} ${SENTENCES[2]}
`;

let folder: string;
let text: string;
const file = async (name: string, content: string | Uint8Array): Promise<string> => {
  const path = join(folder, name);
  await writeFile(path, content);
  return path;
};
const fingerprintIn = (passage: string): string => {
  const made = fingerprintOf(TEXT, passage);
  if (!made.ok) throw new Error(made.reason);
  return made.fingerprint;
};
const claim = (name: string, citations: readonly object[]) =>
  file(
    `records/claim/${name}.yaml`,
    JSON.stringify({
      label: { en: name },
      kind: 'descriptive',
      subjects: ['source/brandt-1999'],
      text: { en: `Claim ${name}` },
      citations,
    }),
  );
const data = () => ['--data', join(folder, 'records')];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'yalu-passages-'));
  await mkdir(join(folder, 'records', 'source'), { recursive: true });
  await mkdir(join(folder, 'records', 'claim'), { recursive: true });
  text = await file('lock.txt', TEXT);
  await file(
    'records/source/brandt-1999.yaml',
    'label: { en: Brandt 1999 }\nkind: book\ntype: book\ntitle: A Lock and Its Town\nissued: "1999"\n',
  );
  for (const id of ['uncited', 'unmarked'])
    await file(`records/source/${id}.yaml`, `label: { en: ${id} }\nkind: book\ntype: book\ntitle: ${id}\n`);
  const cited = (sentence: number, locator: object) => ({
    source: 'brandt-1999',
    locator,
    fingerprint: fingerprintIn(SENTENCES[sentence] ?? ''),
  });
  await claim('closed', [cited(0, { section: 'The Gates', paragraph: 1 })]);
  await claim('long', [cited(0, { section: 'The Gates', paragraph: 1 }), { source: 'unmarked' }]);
  await claim('merchants', [cited(1, { page: 7 }), { source: 'brandt-1999', locator: { note: '2' } }]);
});

describe('yalu verify', () => {
  test('names each passage once, where it stands and who cites it', async () => {
    expect(await json('verify', 'brandt-1999', '--text', text, ...data())).toMatchObject([
      {
        passage: '“The Gates”, paragraph 1',
        verdict: 'found',
        line: 3,
        column: 1,
        citedBy: ['claim/closed', 'claim/long'],
      },
      {
        passage: 'page 7',
        verdict: 'found',
        line: 3,
        pieces: [{ line: 3 }, { line: 8 }],
        citedBy: ['claim/merchants'],
      },
      { passage: 'note 2', verdict: 'no-fingerprint', citedBy: ['claim/merchants'] },
    ]);
    const { code, out } = await yalu('verify', 'brandt-1999', '--text', text, ...data());
    expect(code).toBe(0);
    expect(out).toContain('Passages: 2 found, 0 not found. Citations without a fingerprint: 1.');
    expect(out).not.toContain('salt harbour');
  });

  test('reports the passage of which a word is changed, and no other, with exit code 1', async () => {
    const changed = await file('changed.txt', TEXT.replace('council', 'mayor'));
    const { code, out } = await yalu(
      'verify',
      'brandt-1999',
      '--text',
      changed,
      '--format',
      'csv',
      ...data(),
    );
    expect(code).toBe(1);
    const rows = out.trimEnd().split('\r\n');
    expect(rows[0]).toBe('passage,verdict,line,citedBy,fingerprint');
    expect(rows.filter((row) => row.includes('not-found'))).toEqual([
      expect.stringContaining('page 7,not-found,,claim/merchants,nfkc1:'),
    ]);
    const korean = await yalu('verify', 'brandt-1999', '--text', changed, '--lang', 'ko', ...data());
    expect(korean.out).toContain('찾은 구절 1개, 찾지 못한 구절 1개');
  });

  test('reads UTF-8 and UTF-16 with a byte order mark', async () => {
    const swapped = Buffer.from(`\uFEFF${TEXT}`, 'utf16le').swap16();
    for (const content of [
      Buffer.from(`\uFEFF${TEXT}`, 'utf8'),
      Buffer.from(`\uFEFF${TEXT}`, 'utf16le'),
      Uint8Array.from(swapped),
    ])
      expect(
        (await yalu('verify', 'brandt-1999', '--text', await file('bom.txt', content), ...data())).code,
      ).toBe(0);
  });
});

describe('yalu coverage', () => {
  test('gives the share and what is not cited', async () => {
    const found = await json('coverage', 'brandt-1999', '--text', text, ...data());
    expect(found).toMatchObject({
      source: 'brandt-1999',
      uncovered: [{ line: 8, kind: 'body', excerpt: SENTENCES[2]?.replace('.', '') }],
      leftOut: [{ kind: 'furniture' }],
    });
    const { share } = found as { share: number };
    expect(share).toBeGreaterThan(0.6);
    expect(share).toBeLessThan(0.7);
    const { out, err } = await yalu('coverage', 'brandt-1999', '--text', text, ...data());
    expect(out).toMatch(
      /6\d\.\d% of the \d+ letters and digits of the body are cited\. Left out: page furniture \d+\./,
    );
    expect(err).toContain('citations of brandt-1999 without a fingerprint, which cover nothing: 1');
  });

  test('ends with 1 below the share asked for, and with 0 at it', async () => {
    const ask = (min: string) => yalu('coverage', 'brandt-1999', '--text', text, '--min', min, ...data());
    expect((await ask('0.97')).code).toBe(1);
    expect((await ask('0.6')).code).toBe(0);
    expect(await ask('97%')).toMatchObject({
      code: 2,
      err: expect.stringContaining('--min: "97%" is no share'),
    });
  });
});

describe('yalu fingerprint', () => {
  test('prints the fingerprint of a passage, given whole or by its ends', async () => {
    const expected = `${fingerprintIn(SENTENCES[1] ?? '')}\n`;
    const source = ['--source', 'brandt-1999', ...data()];
    expect(await yalu('fingerprint', text, '--passage', SENTENCES[1] ?? '')).toEqual({
      code: 0,
      out: expected,
      err: '',
    });
    expect((await yalu('fingerprint', text, '--from', 'Merchants', '--to', 'a date', ...source)).out).toBe(
      expected,
    );
    expect(await json('fingerprint', text, '--passage', 'the', '--near', '8:40')).toMatchObject([
      { fingerprint: expect.stringMatching(/^nfkc1:3:/), line: 8, pieces: [{ line: 8 }] },
    ]);
  });

  test('takes the passage from standard input', async () => {
    const child = spawn(process.execPath, [bin, 'fingerprint', text, '--passage', '-'], {
      stdio: ['pipe', 'pipe', 'inherit'],
    });
    child.stdin.end(SENTENCES[0]);
    let out = '';
    for await (const chunk of child.stdout) out += String(chunk);
    expect(out).toBe(`${fingerprintIn(SENTENCES[0] ?? '')}\n`);
  });
});

describe('a wrong call ends with 2 and one line that says what to do', () => {
  test.each([
    [['verify', 'brandt-1999'], /verify needs --text FILE/],
    [
      ['verify', 'brant-1999', '--text', 'TEXT'],
      /There is no source "brant-1999"\. Did you mean brandt-1999\?/,
    ],
    [['verify', 'uncited', '--text', 'TEXT'], /No record cites the source uncited/],
    [['verify', 'unmarked', '--text', 'TEXT'], /No citation of unmarked has a fingerprint \(there are 1\)/],
    [['verify', 'brandt-1999', '--text', '/no/such.txt'], /--text: there is no file \/no\/such\.txt/],
    [['verify', 'brandt-1999', '--text', 'FOLDER'], /is a directory\. Name a file/],
    [['coverage', 'brandt-1999', '--text', 'PDF'], /is a PDF\. Take its text out first/],
    [['coverage', 'brandt-1999', '--text', 'BINARY'], /is no plain text: it holds null bytes/],
    [['coverage', 'brandt-1999', '--text', 'LATIN1'], /is not UTF-8\. Save it as UTF-8/],
    [['coverage', 'brandt-1999', '--text', 'EMPTY'], /has no letters or digits/],
    [['coverage', 'brandt-1999', '--text', 'TEXT', '--format', 'xml'], /--format/],
    [['fingerprint', 'TEXT'], /needs --passage WORDS, or --from WORDS and --to WORDS/],
    [['fingerprint', 'TEXT', '--from', 'Merchants'], /needs --to WORDS as well/],
    [['fingerprint', 'TEXT', '--passage', 'x', '--to', 'y'], /needs --passage WORDS, or --from/],
    [['fingerprint', 'TEXT', '--passage', 'the'], /stands in 7 places: 3:\d+, .*Say near which one/],
    [['fingerprint', 'TEXT', '--from', 'the', '--to', 'gates'], /"the" stand in 7 places/],
    [['fingerprint', 'TEXT', '--passage', 'sugar'], /The text does not have the passage/],
    [['fingerprint', 'TEXT', '--passage', 'the', '--near', 'x'], /--near: "x" is no line/],
    [['fingerprint', '-', '--passage', '-'], /Only one of the text and the passage/],
  ])('yalu %j', async (args, message) => {
    const paths: Readonly<Record<string, string>> = {
      TEXT: text,
      FOLDER: folder,
      PDF: await file('a.pdf', '%PDF-1.7\n'),
      BINARY: await file('a.bin', Uint8Array.of(65, 0, 66)),
      LATIN1: await file('latin1.txt', Uint8Array.of(0x63, 0x61, 0x66, 0xe9, 0x20)),
      EMPTY: await file('empty.txt', '\n — \n'),
    };
    const { code, err, out } = await yalu(...args.map((one) => paths[one] ?? one), ...data());
    expect(err).toMatch(message);
    expect({ code, out, lines: err.trimEnd().split('\n').length }).toEqual({ code: 2, out: '', lines: 1 });
  });
});

test('the built command lists the commands and prints help on them', async () => {
  const { stdout } = await promisify(execFile)(process.execPath, [bin, '--help']);
  for (const name of ['verify', 'coverage', 'fingerprint']) expect(stdout).toContain(`  ${name} `);
});
