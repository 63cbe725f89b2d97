import { Cite } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { cffSchema } from '../../test/cff.ts';
import { cslDataSchema } from '../../test/csl-data.ts';
import { toBibtex } from './bibtex.ts';
import { toCff } from './cff.ts';
import { type Citation, citeDataset, citeRecord } from './citation.ts';
import { toCslJson } from './csl-json.ts';
import { dataset, work } from './fixture.ts';
import { toRis } from './ris.ts';

const options = { work, accessed: '2026-11-24' };
const count = citeRecord(
  dataset,
  { collection: 'tally', id: 'views' },
  { ...options, path: 'counts.view=abandon.count' },
);
const sourceOf = (id: string): Citation => citeRecord(dataset, { collection: 'source', id }, options);
/** Everything that there is to cite. */
const all: readonly Citation[] = [
  citeDataset(dataset, options),
  citeDataset(dataset),
  count,
  citeRecord(dataset, { collection: 'tally', id: 'views' }, options),
  citeRecord(dataset, { collection: 'claim', id: 'judged' }, options),
  ...Object.keys(dataset.records['source'] ?? {}).map(sourceOf),
];

/** What an independent reader makes of a text. */
const readBack = (text: string): Record<string, unknown>[] =>
  new Cite(text).data.map((item) => ({ ...item }));

describe('CSL-JSON', () => {
  it('fits its schema', () => {
    const validate = new Ajv({ allErrors: true, allowUnionTypes: true }).compile(cslDataSchema);
    for (const citation of all) {
      expect([validate(toCslJson(citation)), validate.errors]).toEqual([true, null]);
    }
  });

  it('has the place in the dataset, the value, and where in the works', () => {
    const [item, kim] = toCslJson(count);
    expect(item).toMatchObject({
      number: 'tally/views#counts.view=abandon.count',
      version: '0.4.0',
      custom: {
        dataset: 'yalu',
        value: 8,
        restsOn: [
          { id: 'kim-2020', locators: [{ table: '2' }, { note: '4' }, { table: '2', row: 'Abandonment' }] },
        ],
      },
    });
    expect(kim).toMatchObject({ id: 'kim-2020', note: 'table 2; note 4; table 2, row “Abandonment”' });
  });
});

describe('BibTeX', () => {
  it('comes out like this', () => {
    expect(toBibtex(count)).toMatchSnapshot();
  });

  it('is read back by another program with the same names, titles, dates and places', () => {
    for (const id of Object.keys(dataset.records['source'] ?? {})) {
      const citation = sourceOf(id);
      const [item] = readBack(toBibtex(citation));
      const { title, author, volume, page, DOI } = citation.item;
      // The reader gives a title in braces as one whose capitals are to stay.
      expect(String(item?.['title']).replace(/<\/?span[^>]*>/g, '')).toBe(title);
      // It takes a name that is kept whole for a family name.
      const names = author?.map((name) => ('literal' in name ? { family: name.literal } : name));
      expect(item?.['author']).toEqual(names);
      expect(item?.['volume']).toBe(volume);
      expect(item?.['page']).toBe(page);
      expect(item?.['DOI']).toBe(DOI);
    }
    expect(readBack(toBibtex(sourceOf('kim-2020')))[0]).toMatchObject({
      type: 'report',
      publisher: 'Institute for Security and Development Policy',
      issued: { 'date-parts': [[2020, 4]] },
    });
  });

  it('has one entry a work, each with a key of its own', () => {
    const text = toBibtex(citeRecord(dataset, { collection: 'tally', id: 'views' }, options));
    expect([...text.matchAll(/^@(\w+)\{(.+),$/gm)].map(([, type, key]) => [type, key])).toEqual([
      ['misc', 'yalu-0.4.0-tally-views'],
      ['techreport', 'kim-2020'],
      ['article', 'shin-2024'],
    ]);
  });
});

describe('RIS', () => {
  it('comes out like this', () => {
    expect(toRis(count)).toMatchSnapshot();
  });

  it('is read back by another program with the same names, titles and pages', () => {
    for (const id of ['kim-2020', 'shin-2024', 'undated']) {
      const { item: cited } = sourceOf(id);
      const [item] = readBack(toRis(sourceOf(id)));
      expect(item).toMatchObject({ id, title: cited.title });
      expect(item?.['author']).toEqual(cited.author);
      expect(item?.['DOI']).toBe(cited.DOI);
      expect(item?.['URL']).toBe(cited.URL);
    }
  });

  it('ends each line with CR and LF, and each reference with ER', () => {
    const text = toRis(count);
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    expect(text.match(/^TY {2}- /gm)).toHaveLength(2);
    expect(text.match(/^ER {2}- \r$/gm)).toHaveLength(2);
  });
});

describe('CFF', () => {
  it('fits its schema', () => {
    const validate = new Ajv({ allErrors: true, allowUnionTypes: true }).compile(cffSchema);
    for (const citation of all) {
      expect([validate(parse(toCff(citation))), validate.errors]).toEqual([true, null]);
    }
  });

  it('describes the dataset, or a record as a part of it', () => {
    expect(parse(toCff(citeDataset(dataset, options)))).toMatchObject({
      title: 'Yalu: data',
      version: '0.4.0',
      license: 'CC-BY-4.0',
    });
    expect(parse(toCff(count))).toMatchObject({
      title: 'Views',
      identifiers: [{ type: 'other', value: 'tally/views#counts.view=abandon.count' }],
      references: [
        { type: 'data', title: 'Yalu: data' },
        { type: 'report', notes: expect.stringContaining('table 2') },
      ],
    });
  });

  it('has a work that is cited alone as a reference of the dataset, which is all that the format describes', () => {
    expect(parse(toCff(sourceOf('xinhua')))).toMatchObject({
      title: 'Yalu: data',
      references: [
        {
          type: 'newspaper-article',
          authors: [{ name: '新华社' }, { name: 'Bell and Howell, Inc.' }],
          'date-published': '2018-03-28',
        },
      ],
    });
  });

  it('says nothing of a licence that is not known', () => {
    const citation = citeDataset({ ...dataset, licence: 'unknown' });
    expect(parse(toCff(citation))).not.toHaveProperty('license');
  });
});
