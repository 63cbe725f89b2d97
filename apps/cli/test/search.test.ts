import { describe, expect, test } from 'vitest';
import { styleFor } from '../src/output/style.ts';
import { marked } from '../src/commands/search.ts';
import { json, yalu } from './yalu.ts';

describe('yalu search', () => {
  test('prints the records with their labels and where the words stand', async () => {
    const { code, out, err } = await yalu(
      'search',
      'Great',
      'power',
      'school',
      '--limit',
      '2',
      '--lang',
      'ko',
    );
    expect({ code, err }).toEqual({
      code: 0,
      err: expect.stringMatching(/^yalu: 2 of \d+; --limit shows more\.\n$/),
    });
    const [head = '', , first = '', second = '', ...rest] = out.split('\n');
    expect(head).toMatch(/^id +명칭 +일치하는 글$/);
    expect(first).toMatch(/^school\/great-power +강대국 학파 +Great Power School$/);
    expect(second).toMatch(/^school\/rising-great-power +신흥 강대국 학파 +Rising Great Power School$/);
    expect(rest).toEqual(['']);
    expect(out).not.toContain('\u001b[');
  });

  test('gives the hits whole as JSON, and the first match of each as CSV', async () => {
    expect(await json('search', '缓冲', '地带', '--limit', '1', '--collection', 'concept')).toEqual([
      {
        collection: 'concept',
        id: 'buffer-zone',
        label: { en: 'Buffer zone', ko: '완충지대', 'zh-Hans': '缓冲地带' },
        score: expect.any(Number),
        matches: expect.arrayContaining([
          { path: 'label', role: 'label', language: 'zh-Hans', snippet: '缓冲地带', ranges: [[0, 4]] },
        ]),
      },
    ]);
    const { out } = await yalu(
      'search',
      '완충지대',
      '--collection',
      'concept',
      '--limit',
      '1',
      '--format',
      'csv',
    );
    expect(out).toMatch(
      /^collection,id,label,score,path,language,snippet\r\nconcept,buffer-zone,Buffer zone,[\d.]+,label,ko,완충지대\r\n$/,
    );
    expect(
      (await yalu('search', 'thaad', '--limit', '3', '--format', 'ndjson')).out.trim().split('\n'),
    ).toHaveLength(3);
    expect((await yalu('search', 'thaad', '--limit', '1', '--format', 'md')).out).toMatch(
      /^\| id \| label \| match \|\n/,
    );
  });

  test('keeps to the collections named', async () => {
    const found = await json(
      'search',
      'sanctions',
      '--collection',
      'claim',
      '--collection',
      'view',
      '--limit',
      '99',
    );
    const collections = new Set(
      (found as { readonly collection: string }[]).map(({ collection }) => collection),
    );
    expect([...collections].toSorted()).toEqual(['claim', 'view']);
  });

  test('ends with 1 and one line where nothing is found, with the nearest word', async () => {
    expect(await yalu('search', 'zzqqzz')).toEqual({
      code: 1,
      out: '',
      err: 'yalu: No record has the words "zzqqzz".\n',
    });
    expect(await yalu('search', '도광얀회', '--lang', 'en')).toEqual({
      code: 1,
      out: '',
      err: expect.stringMatching(
        /^yalu: No record has .* No text has "도광얀회"\. Nearest: .*도광양회.*\.\n$/,
      ),
    });
    expect((await yalu('search', 'zzqqzz', '--json')).out).toBe('[]\n');
  });

  test('says where a word is taken for another, and where no record has all of the words', async () => {
    const misspelt = await yalu('search', 'sanctoins', '--limit', '99');
    expect(misspelt).toMatchObject({ code: 0, err: 'yalu: No text has "sanctoins". Nearest: sanctions.\n' });
    const some = await yalu('search', 'thaad', 'zzqqzz', '--limit', '99');
    expect(some).toMatchObject({
      code: 0,
      err: 'yalu: No record has all of the words. These have some of them.\n',
    });
  });

  test.each([
    [['search'], /missing required argument 'words'/],
    [['search', '—'], /no letter or digit in "—"/],
    [['search', 'a'.repeat(501)], /501 characters long; at most 500/],
    [['search', 'x', '--collection', 'clam'], /There is no collection "clam"\. Did you mean claim\?/],
    [['search', 'x', '--limit', '0'], /--limit: "0" is no whole number/],
    [['search', 'x', '--limit', 'many'], /--limit: "many" is no whole number/],
  ])('%j ends with 2 and says what to do', async (args, message) => {
    const { code, out, err } = await yalu(...args);
    expect(err).toMatch(message);
    expect({ code, out, lines: err.trimEnd().split('\n').length }).toEqual({ code: 2, out: '', lines: 1 });
  });

  test('marks what was found on a terminal, and never with NO_COLOR', () => {
    const match = {
      path: 'label',
      role: 'label',
      language: 'ko',
      snippet: '북중 관계의 온도',
      ranges: [
        [0, 2],
        [3, 5],
      ],
    } as const;
    const painted = (isTerminal: boolean, environment = {}) =>
      marked(match, styleFor(isTerminal, environment).bold);
    expect(painted(true)).toBe('\u001b[1m북중\u001b[0m \u001b[1m관계\u001b[0m의 온도');
    expect(painted(true, { NO_COLOR: '1' })).toBe('북중 관계의 온도');
    expect(painted(false)).toBe('북중 관계의 온도');
  });
});
