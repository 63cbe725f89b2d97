import { describe, expect, it } from 'vitest';
import { diffDatasets } from '../dataset/diff/index.ts';
import { formatIssue } from '../dataset/issue.ts';
import { validateDataset } from '../dataset/validate.ts';
import { parseDate } from '../time/edtf.ts';
import { minimalDataset } from './fixture.ts';
import { exportDataset } from './formats.ts';
import {
  datasetFromTables,
  importDataset,
  placesIn,
  rawDatasetOf,
  readCsv,
  tablesFrom,
  tablesIn,
} from './index.ts';
import { daysOf, daysOfSpan } from './tables/days.ts';

const files = exportDataset(minimalDataset(), 'csv');

/** The files with one text of one of them replaced. */
function edited(path: string, from: string | RegExp, to: string) {
  const text = files.find((file) => file.path === path)?.bytes ?? '';
  const changed = text.replace(from, to);
  if (changed === text) throw new Error(`${path} has no ${String(from)}.`);
  return files.map((file) => (file.path === path ? { path, bytes: changed } : file));
}

describe('an edited export', () => {
  it('is read with what was changed, added and deleted, in any order of columns', () => {
    const text = files.find(({ path }) => path === 'tally_counts.csv')?.bytes ?? '';
    expect(text).toBe('record_id,item,view,count\r\nviews-2016,1,abandon,3\r\nviews-2016,2,support,7\r\n');
    const bytes = 'count,view,record_id,item\n4,minimalist,views-2016,9\n8,support,views-2016,2\n';
    const read = importDataset(
      [...files.filter(({ path }) => path !== 'tally_counts.csv'), { path: 'tally_counts.csv', bytes }],
      'csv',
    );
    expect(read.records['tally']?.['views-2016']).toMatchObject({
      counts: [
        { view: 'support', count: 8 },
        { view: 'minimalist', count: 4 },
      ],
    });
    const validation = validateDataset(rawDatasetOf(read));
    expect(validation.issues.map(({ code }) => code)).toContain('tally');
  });

  it('may lack the columns that follow from others', () => {
    const tables = tablesFrom(minimalDataset()).map(({ definition: { name, columns }, rows }) => {
      const kept = [...columns.keys()].filter((index) => columns[index]?.derived === undefined);
      return {
        name,
        file: name,
        columns: kept.map((index) => columns[index]?.name ?? ''),
        rows: rows.map((row) => kept.map((index) => row[index] ?? null)),
      };
    });
    expect(tables.some(({ name, columns }) => name === 'event' && columns.includes('date_earliest'))).toBe(
      false,
    );
    expect(diffDatasets(minimalDataset(), datasetFromTables(tables)).changes).toEqual([]);
  });

  it.each([
    [
      'tally_counts.csv',
      'abandon,3',
      'abandon,three',
      'tally_counts.csv:2 count is "three", which is no whole number.',
    ],
    [
      'tally_counts.csv',
      'abandon,3',
      'abandon,3,4',
      'tally_counts.csv:2 has 5 cells, and the table has 4 columns.',
    ],
    ['tally_counts.csv', ',2,support', ',1,support', 'tally_counts.csv:3 is item 1, as an earlier row is.'],
    [
      'tally_counts.csv',
      ',2,support',
      ',0,support',
      'tally_counts.csv:3 item is 0. Items are counted from 1.',
    ],
    [
      'tally_counts.csv',
      'views-2016,2',
      'views-2017,2',
      'tally_counts.csv:3 belongs to tally/views-2017, which is in no table.',
    ],
    [
      'tally_counts.csv',
      ',count',
      ',cuont',
      'tally_counts.csv has a column "cuont", which is none of this table. Did you mean count?',
    ],
    ['tally_counts.csv', 'view,count', 'count,count', 'tally_counts.csv has the column count twice.'],
    ['tally_counts.csv', /,count|,3|,7/g, '', 'tally_counts.csv has no column count.'],
    ['view.csv', 'support', 'abandon', 'view.csv:4 has the id abandon, as an earlier row does.'],
    ['view.csv', '\nsupport', '\n', 'view.csv:4 id is empty, and each row needs it.'],
    ['claim.csv', /,descriptive,,/, ',descriptive,{x,', 'claim.csv:2 check is no JSON'],
    [
      'concept_scheme.csv',
      /,(true|false),/,
      ',perhaps,',
      'ordered is "perhaps", which is neither true nor false.',
    ],
    [
      'corpus.csv',
      /,10,,/,
      ',10,not-stated-by-source,',
      'corpus.csv:2 documents_missing is set, and so is documents',
    ],
    [
      'citations.csv',
      /view,abandon,\./,
      'view,abandon,counts[1]',
      'says that view/abandon has a list at "counts[1].citations". There is no such list.',
    ],
    [
      'meta_redirects.csv',
      'moved',
      'gone',
      'meta_redirects.csv:2 kind is "gone". Write moved for one id, or split for several.',
    ],
    ['meta_fields.csv', ',locale-string,', ',text,', 'type is "text"; there are string,'],
    ['meta_dataset.csv', /fixture.*\r\n/, '', 'meta_dataset has 0 rows.'],
    ['meta_collections.csv', /"\[\{.*\}\]"/, '[1]', 'coverage is no list of statements'],
  ])('of %s is refused where %s is %j', (path, from, to, message) => {
    expect(() => importDataset(edited(path, from, to), 'csv')).toThrow(message);
  });

  it('is refused where a table is missing or is none of the dataset', () => {
    expect(() =>
      importDataset(
        files.filter(({ path }) => path !== 'view.csv'),
        'csv',
      ),
    ).toThrow('view is not there');
    expect(() => importDataset([...files, { path: 'views.csv', bytes: 'id\n' }], 'csv')).toThrow(
      'views.csv is no table of this dataset. Did you mean view',
    );
    expect(() => importDataset([], 'json')).toThrow('dataset.json is not among the files.');
    expect(() => importDataset([{ path: 'dataset.json', bytes: '{' }], 'json')).toThrow('is no JSON');
    expect(() => importDataset([{ path: 'dataset.json', bytes: '{"records":[]}' }], 'json')).toThrow(
      'holds no dataset',
    );
  });

  it('cannot change what all objects inherit', () => {
    const text = files.find(({ path }) => path === 'meta_fields.csv')?.bytes ?? '';
    const poisoned = text.replace(
      /^view,1,id,/m,
      'view,99,__proto__.polluted,,,string,false,true,,,,\r\nview,1,id,',
    );
    const table = readCsv('view', files.find(({ path }) => path === 'view.csv')?.bytes ?? '');
    const tables = files
      .filter(({ path }) => path.endsWith('.csv') && path !== 'view.csv' && path !== 'meta_fields.csv')
      .map(({ path, bytes }) => readCsv(path.slice(0, -4), bytes));
    const read = datasetFromTables([
      ...tables,
      readCsv('meta_fields', poisoned),
      {
        ...table,
        columns: [...table.columns, 'x__proto___polluted'],
        rows: table.rows.map((row) => [...row, 'yes']),
      },
    ]);
    expect(Object.keys(read.records['view'] ?? {})).toHaveLength(3);
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
  });
});

describe('what is wrong with a dataset in tables', () => {
  it.each([
    ['tally_counts.csv', ',7', ',8', 'tally.csv:2:1 counts add up to 11,'],
    [
      'tally_counts.csv',
      ',support,',
      ',suport,',
      'tally_counts.csv:3:1 counts[1].view "suport" is not a view',
    ],
    [
      'citations.csv',
      /(event,kim-beijing-2018,\.,1,)kim-2020/,
      '$1kim-2021',
      /^citations\.csv:\d+:1 citations\[0\]\.source/,
    ],
    [
      'school_dominance_eras.csv',
      'xi-second-term',
      'xi-3',
      'school_dominance_eras.csv:2:1 dominance[0].eras[0] "xi-3"',
    ],
    [
      'forecast_resolution_evidence.csv',
      'kim-beijing',
      'kim',
      'forecast_resolution_evidence.csv:2:1 resolution.evidence[0].record',
    ],
    ['event.csv', ',2018-03-25/', ',2018-03-35/', 'event.csv:2:1 date "2018-03-35/'],
  ])('is said with the file and line: %s', (path, from, to, message) => {
    const tables = tablesIn(edited(path, from, to), 'csv');
    const read = datasetFromTables(tables);
    const { issues } = validateDataset(rawDatasetOf(read, placesIn(tables, read.catalogue)));
    const said = issues.map(formatIssue);
    expect(said).toContainEqual(
      typeof message === 'string' ? expect.stringContaining(message) : expect.stringMatching(message),
    );
  });
});

describe('the days of a date', () => {
  it.each([
    ['2018-03-25', '2018-03-25', '2018-03-25'],
    ['2018', '2018-01-01', '2018-12-31'],
    ['1995~', '1994-01-01', '1996-12-31'],
    ['[2002,2007]', '2002-01-01', '2007-12-31'],
    ['2018/..', '2018-01-01', null],
    ['Y17000', null, null],
    ['-0044', null, null],
  ])('%s are %s and %s', (date, first, last) => {
    expect(parseDate(date).ok).toBe(true);
    expect(daysOf(date)).toEqual([first, last]);
  });

  it.each([
    [{ start: '2012-11', end: '..', knownUntil: '2020-04' }, '2012-11-01', null],
    [{ start: '1993', end: '[2002,2003]' }, '1993-01-01', '2003-12-31'],
    [{ start: '2003', end: '2002' }, null, null],
    [{ start: '2003', end: '..', knownUntil: '2004/2005' }, '2003-01-01', null],
  ])('of %j are %s and %s', (span, first, last) => {
    expect(daysOfSpan(span)).toEqual([first, last]);
  });

  it('are columns beside the date, for programs that know no other dates', () => {
    const measure = tablesFrom(minimalDataset()).find(({ definition }) => definition.name === 'measure');
    const names = measure?.definition.columns.map(({ name }) => name) ?? [];
    const [row = []] = measure?.rows ?? [];
    expect(row[names.indexOf('span_earliest')]).toBe('2017-02-19');
    expect(row[names.indexOf('span_latest')]).toBe('2017-12-31');
  });
});
