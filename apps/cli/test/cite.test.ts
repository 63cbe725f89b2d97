import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { dataset } from '@yalu/data/full';
import { citeRecord, toBibtex, toCff, toCslJson, toRis } from '@yalu/model/cite';
import type { AnyDataset } from '@yalu/model/dataset';
import { describe, expect, test } from 'vitest';
import { ABOUT_YALU } from '../src/about.ts';
import { apaReferences } from '../src/apa.ts';
import { json, yalu } from './yalu.ts';

const on = ['--accessed', '2026-11-24'];
const said = async (...args: readonly string[]): Promise<string> => {
  const { code, out, err } = await yalu('cite', ...args, ...on);
  expect({ code, err }).toEqual({ code: 0, err: '' });
  return out;
};
const { version } = dataset;

describe('yalu cite', () => {
  test('of the dataset has its version', async () => {
    expect(await said()).toBe(
      `The Yalu contributors. (n.d.). Yalu: typed, citable, versioned data on China’s policy towards North Korea (Version ${version}) [Dataset]. Retrieved November 24, 2026, from https://github.com/yalu-data/yalu\n`,
    );
    expect((await yalu('cite')).out).toMatch(/Retrieved [A-Z][a-z]+ \d+, \d{4}, from/);
  });

  test('of a value has the place, the value, and the works with the place in each', async () => {
    const out = await said('tally/views-under-xi#counts[view=limited-sanctions].count');
    const [own, ...rest] = out.split('\n');
    expect(own).toContain(
      '(tally/views-under-xi#counts.view=limited-sanctions.count) [Dataset]. In Yalu: typed',
    );
    expect(own).toContain(`(Version ${version})`);
    expect(rest).toEqual([
      '',
      'Value: 30',
      '',
      'Rests on:',
      'Kim, H.-K. (2020). China’s Evolving North Korea Policy. In Focus Asia: Perspective & Analysis. Institute for Security and Development Policy. https://isdp.eu/publication/chinas-evolving-north-korea-policy/',
      '  “North Korea Policy Under Xi Jinping”, table 2; table 2, row “Limited Sanctions”, column “Key Contents”; note 4',
      '',
    ]);
  });

  test('of a record has all of the works that it rests on, in the language asked for', async () => {
    expect(await said('kim-jong-un-beijing-2018-03', '--lang', 'ko')).toMatch(
      /김정은 제1차 방중\(베이징\) \(event\/kim-jong-un-beijing-2018-03\)[^]*\n근거 문헌:\nKey developments[^]*自由時報[^]*Caixin/,
    );
    expect(await said('tally/views-under-xi#counts.view=abandon.count', '--lang', 'zh-Hans')).toMatch(
      /\n值：8\n\n依据文献：\nKim/,
    );
    expect(await said('claim/views-add-up')).toContain('\nRests on:\n');
  });

  test('of a source is the work itself', async () => {
    expect(await said('kim-2020')).toMatch(
      /^Kim, H\.-K\. \(2020\)\. China’s Evolving North Korea Policy\.[^\n]*\n$/,
    );
    expect(await said('kim-2020', '--style', 'bibtex')).toMatch(
      /^@techreport\{kim-2020,\n {2}author = \{Kim, Heung-kyu\},/,
    );
    expect(await said('kim-2020', '--style', 'ris')).toMatch(
      /^TY {2}- RPRT\r\nID {2}- kim-2020\r\nAU {2}- Kim, Heung-kyu\r\n/,
    );
  });

  test('comes out in each style, and JSON is CSL-JSON', async () => {
    expect(await said('--style', 'cff')).toMatch(/^cff-version: 1\.2\.0\n/);
    expect(await said('views-under-xi', '--style', 'bibtex')).toMatch(
      /^@misc\{yalu-[^]*\n@techreport\{kim-2020,/,
    );
    const items = JSON.parse(await said('views-under-xi', '--style', 'csl-json'));
    expect(items.map(({ id }: { id: string }) => id)).toEqual([
      `yalu-${version}-tally-views-under-xi`,
      'kim-2020',
    ]);
    expect(await json('cite', 'views-under-xi', ...on)).toEqual(items);
  });

  test.each<[string[], RegExp]>([
    [['kim-2002'], /There is no record "kim-2002"\. Did you mean kim-2020/],
    [['tally/view'], /There is no tally "view"/],
    [
      ['moon-2014'],
      /moon-2014 is in several collections\. Say which: source\/moon-2014 or typology\/moon-2014\./,
    ],
    [['views-under-xi#cunts'], /tally\/views-under-xi has no "cunts"\. Did you mean counts\?/],
    [['views-under-xi#counts.view=abandn'], /has no item with view=abandn\. Did you mean abandon\?/],
    [['views-under-xi#'], /names no value after the #/],
    [['kim-2020', '--style', 'mla'], /--style.*apa, bibtex, ris, csl-json, cff/],
    [['kim-2020', '--accessed', 'today'], /--accessed: "today" is no date/],
    [['kim-2020', '--format', 'csv'], /cite prints no rows/],
    [['kim-2020', '--style', 'ris', '--json'], /--style ris is not JSON/],
  ])('refuses %j', async (args, message) => {
    const { code, out, err } = await yalu('cite', ...args);
    expect(err).toMatch(message);
    expect({ code, out, lines: err.trimEnd().split('\n').length }).toEqual({ code: 2, out: '', lines: 1 });
  });

  test('says what CITATION.cff says', async () => {
    const file = fileURLToPath(new URL('../../../CITATION.cff', import.meta.url));
    const text = await readFile(file, 'utf8');
    expect(text).toContain(`title: "${ABOUT_YALU.title}"`);
    for (const author of ABOUT_YALU.authors)
      expect(text).toContain(`  - name: ${'literal' in author ? author.literal : author.family}\n`);
  });
});

describe('names', () => {
  test.each([
    [{ family: '신', given: '종호' }, '신종호.'],
    [{ family: '沈', given: '志华' }, '沈志华.'],
    [{ literal: '新华社' }, '新华社.'],
    [{ literal: '연합뉴스' }, '연합뉴스.'],
    [{ family: 'Kim', given: 'Heung-kyu' }, 'Kim, H.-K.'],
    [{ family: 'Chung', given: 'Jae Ho' }, 'Chung, J. H.'],
    [{ family: 'Shen', given: 'Zhihua' }, 'Shen, Z.'],
    [{ family: 'Swaine', given: 'Michael D.' }, 'Swaine, M. D.'],
    [{ family: 'Sukarno' }, 'Sukarno.'],
    [{ literal: 'Ministry of Commerce, Beijing' }, 'Ministry of Commerce, Beijing.'],
  ])('%j is %s', async (name, written) => {
    const item = { id: 'a', type: 'book', title: 'B', author: [name], issued: { 'date-parts': [[2020]] } };
    expect(await apaReferences([item])).toEqual([`${written} (2020). B.`]);
  });

  test('a title in another language comes first, its translation in brackets', async () => {
    const item = {
      id: 'a',
      type: 'book',
      title: 'Relations',
      'original-title': '북중 관계',
      issued: { 'date-parts': [[2020]] },
    };
    expect(await apaReferences([item])).toEqual(['북중 관계 [Relations]. (2020).']);
  });
});

test('every record of the dataset can be cited in every format', () => {
  // What is cited is read by its catalogue, whatever the ids are.
  const any = dataset as unknown as AnyDataset;
  let cited = 0;
  for (const [collection, records] of Object.entries(any.records)) {
    for (const id of Object.keys(records)) {
      const citation = citeRecord(any, { collection, id }, { work: ABOUT_YALU });
      const [item] = toCslJson(citation);
      expect(item?.title).not.toBe('');
      const keys = [...toBibtex(citation).matchAll(/^@\w+\{(.+),$/gm)];
      expect(keys).toHaveLength(1 + citation.works.length);
      expect(toRis(citation).match(/^ER/gm)).toHaveLength(1 + citation.works.length);
      cited += 1;
    }
  }
  expect(cited).toBeGreaterThan(1000);
  expect(toCff(citeRecord(any, { collection: 'source', id: 'kim-2020' }))).toContain('cff-version');
});
