import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { diffDatasets } from '../dataset/diff/index.ts';
import type { AnyDataset } from '../dataset/lookup.ts';
import { fittingDataset } from './dataset.arbitrary.ts';
import { minimalDataset } from './fixture.ts';
import { exportDataset, importDataset, READABLE_FORMATS, TEXT_FORMATS } from './index.ts';

/** Datasets tried for each format; more of them with YALU_RUNS in the environment. */
const RUNS = Number(process.env['YALU_RUNS'] ?? 60);

const changes = (a: AnyDataset, b: AnyDataset) => diffDatasets(a, b).changes;

describe.each(READABLE_FORMATS)('%s', (format) => {
  it('leads back to any dataset that fits its catalogue', () => {
    fc.assert(
      fc.property(fittingDataset, (dataset) => {
        const files = exportDataset(dataset, format);
        const back = importDataset(files, format);
        expect(changes(dataset, back)).toEqual([]);
        expect(exportDataset(back, format)).toEqual(files);
      }),
      { numRuns: RUNS },
    );
  });

  it('leads back to a dataset of the model, catalogue, meanings and coverage included', () => {
    const dataset = minimalDataset();
    expect(changes(dataset, importDataset(exportDataset(dataset, format), format))).toEqual([]);
  });
});

describe.each(TEXT_FORMATS)('%s', (format) => {
  it('has the same bytes whatever the order of collections, records and fields was', () => {
    const dataset = minimalDataset();
    const reversed = <T>(value: T): T =>
      value !== null && typeof value === 'object' && !Array.isArray(value)
        ? // The same object with its fields in another order.
          (Object.fromEntries(
            Object.entries(value)
              .reverse()
              .map(([key, one]) => [key, reversed(one)]),
          ) as T)
        : value;
    const other = { ...dataset, records: reversed(dataset.records), redirects: reversed(dataset.redirects) };
    expect(exportDataset(other, format)).toEqual(exportDataset(dataset, format));
  });
});

describe('what does not fit', () => {
  const withVisit = (visit: object): AnyDataset => ({
    ...minimalDataset(),
    records: { event: { visit: { id: 'visit', ...visit } } },
  });
  it.each([
    [
      { plase: 'x' },
      'event/visit plase is "x"; it should be nothing, for the catalogue knows no such field.',
    ],
    [{ date: 2018 }, 'event/visit date is 2018; it should be a text.'],
    [{ actors: 'CHN' }, 'event/visit actors is "CHN"; it should be a list.'],
    [{ actors: ['CHN', 1] }, 'event/visit actors[2] is 1; it should be a text.'],
    [{ label: 'A visit' }, 'event/visit label is "A visit"; it should be an object.'],
    [{ goldstein: NaN }, 'event/visit goldstein is null; it should be a number.'],
    [{ place: '\ud800' }, 'event/visit place is "\\ud800"; it should be a text.'],
    [
      { citations: [{ locator: { page: 1.5 } }] },
      'citations[1].locator.page is 1.5; it should be a whole number.',
    ],
  ])('is refused: %j', (visit, message) => {
    expect(() => exportDataset(withVisit(visit), 'csv')).toThrow(message);
  });

  it('as are records of a collection that the catalogue does not have', () => {
    const dataset: AnyDataset = { ...minimalDataset(), records: { other: { a: { id: 'a' } } } };
    expect(() => exportDataset(dataset, 'csv')).toThrow('records of other');
  });
});
