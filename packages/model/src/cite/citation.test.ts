import { describe, expect, it } from 'vitest';
import type { AnyDataset } from '../dataset/lookup.ts';
import { citeDataset, citeRecord, placesInWords } from './citation.ts';
import { dataset, tally, work } from './fixture.ts';

const options = { work, accessed: '2026-11-24' };
const views = { collection: 'tally', id: 'views' };
const idsOf = ({ works }: ReturnType<typeof citeRecord>): string[] => works.map(({ item }) => item.id);

describe('citeDataset', () => {
  it('is a dataset with its version', () => {
    expect(citeDataset(dataset, options)).toEqual({
      item: {
        id: 'yalu-0.4.0',
        type: 'dataset',
        title: 'Yalu: data',
        author: [{ literal: 'The Yalu contributors' }],
        version: '0.4.0',
        accessed: { 'date-parts': [[2026, 11, 24]] },
        URL: 'https://example.org/yalu',
      },
      dataset: expect.objectContaining({ id: 'yalu-0.4.0' }),
      works: [],
      licence: 'CC-BY-4.0',
    });
  });

  it('goes by its name where nothing else is known, with an id that every format takes', () => {
    const other: AnyDataset = { ...dataset, name: '@someone/views {x}' };
    expect(citeDataset(other).item).toEqual({
      id: 'someone-views-x-0.4.0',
      type: 'dataset',
      title: '@someone/views {x}',
      version: '0.4.0',
    });
  });
});

describe('citeRecord', () => {
  it('has the version, the place, and each work once with all places in it', () => {
    const citation = citeRecord(dataset, views, options);
    expect(citation.item).toMatchObject({
      id: 'yalu-0.4.0-tally-views',
      type: 'dataset',
      title: 'Views',
      'container-title': 'Yalu: data',
      version: '0.4.0',
      number: 'tally/views',
    });
    expect(citation.place).toBe('tally/views');
    expect(citation).not.toHaveProperty('value');
    expect(idsOf(citation)).toEqual(['kim-2020', 'shin-2024']);
    expect(citation.works.map((one) => placesInWords(one, 'en'))).toEqual([
      'table 2; note 4; table 2, row “Abandonment”; table 2, row “Limited Sanctions”',
      '',
    ]);
    expect(citation.works.map((one) => placesInWords(one, 'ko'))[0]).toBe(
      '표 2; 주 4; 표 2, “Abandonment” 행; 표 2, “Limited Sanctions” 행',
    );
  });

  it('has of a value only the works that support it', () => {
    const count = citeRecord(dataset, views, { ...options, path: 'counts[view=abandon].count' });
    expect(count).toMatchObject({
      place: 'tally/views#counts.view=abandon.count',
      value: 8,
      item: { number: 'tally/views#counts.view=abandon.count', custom: { value: 8 } },
    });
    expect(idsOf(count)).toEqual(['kim-2020']);
    expect(idsOf(citeRecord(dataset, views, { path: 'corpus' }))).toEqual(['kim-2020', 'shin-2024']);
  });

  it('has of the rows of a table the one that the value stands in, where it is known', () => {
    const rowsFor = (path: string): unknown[] => {
      const { works: cited } = citeRecord(dataset, views, { path });
      return cited.flatMap(({ locators }) => locators).map(({ row }) => row);
    };
    expect(rowsFor('counts.view=abandon.count')).toEqual([undefined, undefined, 'Abandonment']);
    expect(rowsFor('counts.0')).toEqual([undefined, undefined, 'Abandonment']);
    // Nobody says in which row that view stands.
    const both = [undefined, undefined, 'Abandonment', 'Limited Sanctions'];
    expect(rowsFor('counts.view=limited-sanctions.count')).toEqual(both);
    expect(rowsFor('counts')).toEqual(both);
  });

  it('has the sources of the value itself, where it has its own', () => {
    expect(idsOf(citeRecord(dataset, views, { path: 'alternatives.field=corpus.value' }))).toEqual([
      'xinhua',
    ]);
  });

  it('falls back on all works of the record where none says that it supports the value', () => {
    const only = { ...tally, citations: [{ source: 'xinhua', supports: ['corpus'] }] };
    const changed: AnyDataset = { ...dataset, records: { ...dataset.records, tally: { views: only } } };
    expect(idsOf(citeRecord(changed, views, { path: 'typology' }))).toEqual(['xinhua']);
  });

  it('cites a source as the work that it is, and a value of it as one of the dataset', () => {
    const address = { collection: 'source', id: 'shin-2024' };
    expect(citeRecord(dataset, address, options)).toMatchObject({
      item: {
        id: 'shin-2024',
        type: 'article-journal',
        author: [
          { family: '신', given: '종호' },
          { family: '이', given: '국화' },
        ],
      },
      works: [],
    });
    expect(citeRecord(dataset, address, { path: 'page' })).toMatchObject({
      place: 'source/shin-2024#page',
      value: '1-28',
    });
  });

  it('gives the reason of a judgement, and labels in the language asked for', () => {
    const judged = { collection: 'claim', id: 'judged' };
    expect(citeRecord(dataset, judged, options)).toMatchObject({ judgement: 'We read it so.', works: [] });
    expect(citeRecord(dataset, judged, { locale: 'ko' }).item.title).toBe('판단');
    expect(citeRecord(dataset, judged, { locale: 'zh-Hans' }).item.title).toBe('Judged');
  });

  it('refuses a value that there is not', () => {
    expect(() => citeRecord(dataset, views, { path: 'count' })).toThrow(
      'tally/views has no "count". Did you mean counts?',
    );
  });
});
