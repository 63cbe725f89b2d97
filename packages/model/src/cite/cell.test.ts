import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ModelError } from '../errors.ts';
import { type CellStep, cellOf, formatCellPath, parseCellPath } from './cell.ts';

const tally = {
  id: 'views',
  corpus: 'texts',
  counts: [
    { view: 'stability', count: 34 },
    { view: 'limited-sanctions', count: 30 },
    { view: 'abandon', count: 8, at: '2018.5' },
  ],
  languages: ['en', 'ko'],
  window: { start: '2013', parts: [{ n: 1 }, { n: 1 }] },
};
const at = (path: string): unknown => cellOf(tally, path, 'tally/views').value;

describe('cellOf', () => {
  it.each<[string, unknown, string]>([
    ['corpus', 'texts', 'corpus'],
    ['window.start', '2013', 'window.start'],
    ['counts.view=limited-sanctions.count', 30, 'counts.view=limited-sanctions.count'],
    ['counts[view=limited-sanctions].count', 30, 'counts.view=limited-sanctions.count'],
    ['counts.view=abandon', tally.counts[2], 'counts.view=abandon'],
    ['counts.count=34.view', 'stability', 'counts.count=34.view'],
    ['counts[1].count', 30, 'counts.1.count'],
    ['counts.1.count', 30, 'counts.1.count'],
    ['counts.at="2018.5".count', 8, 'counts.at="2018.5".count'],
    ['counts[at=2018.5].count', 8, 'counts.at="2018.5".count'],
    ['languages.ko', 'ko', 'languages.ko'],
    ['languages.0', 'en', 'languages.0'],
  ])('%s', (path, value, written) => {
    const cell = cellOf(tally, path, 'tally/views');
    expect(cell.value).toEqual(value);
    expect(cell.path).toBe(written);
    expect(at(cell.path)).toEqual(value);
  });

  it('names the fields on the way, and what holds the value', () => {
    const cell = cellOf(tally, 'counts.view=abandon.count', 'tally/views');
    expect(cell.fields).toEqual(['counts', 'count']);
    expect(cell.within).toEqual([tally, tally.counts, tally.counts[2]]);
  });

  it.each<[string, string]>([
    ['cunts', 'tally/views has no "cunts". Did you mean counts?'],
    ['zzz', 'tally/views has no "zzz". It has id, corpus, counts, languages, window.'],
    ['__proto__', 'tally/views has no "__proto__".'],
    ['constructor', 'tally/views has no "constructor".'],
    [
      'counts.count',
      'counts of tally/views is a list. Name an item of it: view=stability, view=limited-sanctions, view=abandon.',
    ],
    ['counts.9', 'counts of tally/views has 3 items, counted from 0: there is none at 9.'],
    ['counts.view=abandn', 'counts of tally/views has no item with view=abandn. Did you mean abandon?'],
    ['counts.constructor=x', 'counts of tally/views has no item with constructor=x. Name one:'],
    ['window.parts.n=1', 'has 2 items with n=1. Name one by its place: 0 or 1.'],
    ['corpus.name', 'corpus of tally/views has no parts: it is "texts".'],
    [
      'window.view=x',
      'window of tally/views is no list, so that view=x names nothing in it. It has start, parts.',
    ],
    ['counts[', '"counts[" is no path of a value, from "[" on.'],
    ['counts..count', 'is no path of a value, from "..count" on'],
    ['.counts.', 'is no path of a value, from "." on'],
  ])('refuses %s', (path, message) => {
    const attempt = (): unknown => at(path);
    expect(attempt).toThrow(ModelError);
    expect(attempt).toThrow(expect.objectContaining({ code: 'value-unknown' }));
    expect(attempt).toThrow(message);
  });

  it('reads back whatever path it writes', () => {
    const text = fc.string({
      minLength: 1,
      unit: fc.constantFrom('a', 'é', '가', '.', '[', ']', '"', '\\', '=', ' ', '7'),
    });
    const name = fc.constantFrom('a', 'counts', '견해', 'x-y');
    const step: fc.Arbitrary<CellStep> = fc.oneof(name, fc.nat(99), fc.record({ field: name, is: text }));
    fc.assert(
      fc.property(fc.array(step, { minLength: 1, maxLength: 5 }), (steps) => {
        expect(parseCellPath(formatCellPath(steps))).toEqual(steps);
      }),
    );
  });
});
