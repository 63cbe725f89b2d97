import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CatalogueEntry, CatalogueField } from '../catalogue.ts';
import { datasetPair } from '../diff/dataset.arbitrary.ts';
import { eventsDataset, to } from '../diff/fixture.ts';
import { diffDatasets } from '../diff/index.ts';
import type { AnyDataset } from '../lookup.ts';
import { IMPACTS, versionImpact, versionRules } from './index.ts';

/** A dataset whose catalogue says so of its one field, or of its one collection. */
const withField = (aspects: Partial<CatalogueField>, entry: Partial<CatalogueEntry> = {}): AnyDataset => {
  const field = { path: 'f', type: 'string', list: false, optional: false, ...aspects } as const;
  return eventsDataset(
    {},
    {},
    { catalogue: { event: { name: 'event', title: 'Event', description: '', fields: [field], ...entry } } },
  );
};
const withFields = (...paths: readonly string[]): AnyDataset =>
  withField({}, { fields: paths.map((path) => ({ path, type: 'string', list: false, optional: true })) });
const reference = (collection: string, inverse = 'events') => ({ reference: { collection, inverse } });

/** For each rule, two datasets between which it finds something, what it says, and the impact of all that differs. */
const cases: readonly (readonly [rule: string, old: AnyDataset, fresh: AnyDataset, message: string])[] = [
  [
    'record-removed',
    eventsDataset({ x: {} }),
    eventsDataset({}),
    'event/x is gone, and nothing says where it went.',
  ],
  [
    'record-removed',
    eventsDataset({ x: { note: 'n', date: '2018' } }),
    eventsDataset({ y: { note: 'n', date: '2018' } }),
    'event/x is gone without a redirect. It looks as if it was renamed to y: leave a redirect, and it is a minor change.',
  ],
  [
    'record-restored',
    eventsDataset({ y: {} }, { x: to('y') }),
    eventsDataset({ y: {}, x: {} }),
    'event/x led to y and is another record now.',
  ],
  [
    'record-restored',
    eventsDataset({ y: {} }, { x: to('y') }),
    eventsDataset({ x: {} }),
    'event/y is gone: its record goes by its former id again, x.',
  ],
  [
    'redirect-removed',
    eventsDataset({ y: {} }, { x: to('y') }),
    eventsDataset({ y: {} }),
    'The former id event/x no longer leads to y.',
  ],
  [
    'kind-changed',
    eventsDataset({ x: { kind: 'visit' } }),
    eventsDataset({ x: { kind: 'test' } }),
    'event/x kind is "test" instead of "visit".',
  ],
  [
    'kind-changed',
    eventsDataset({ x: { kind: 'visit' } }),
    eventsDataset({ x: {} }),
    'event/x kind is gone; it was "visit".',
  ],
  [
    'collection-removed',
    withField({}),
    eventsDataset({}, {}, { catalogue: {} }),
    'There is no collection event any more.',
  ],
  [
    'time-changed',
    withField({}, { time: 'date' }),
    withField({}, { time: 'span' }),
    'Temporal filters of event looked at "date" and now look at "span".',
  ],
  [
    'time-changed',
    withField({}, { time: 'date' }),
    withField({}),
    'Temporal filters of event looked at "date" and now need to be told.',
  ],
  ['field-removed', withFields('f', 'g'), withFields('g'), 'The field event.f is gone.'],
  [
    'field-type',
    withField({ type: 'number' }),
    withField({ type: 'integer' }),
    'The field event.f is of type "integer" instead of "number".',
  ],
  [
    'field-type',
    withField({ type: 'date' }),
    withField({ type: 'string' }),
    'The field event.f is of type "string" instead of "date".',
  ],
  ['field-list', withField({ list: false }), withField({ list: true }), 'The field event.f is a list now.'],
  [
    'field-list',
    withField({ list: true }),
    withField({ list: false }),
    'The field event.f is no list any more.',
  ],
  [
    'field-optional',
    withField({}),
    withField({ optional: true }),
    'The field event.f may be absent, and never was.',
  ],
  [
    'enum-value-removed',
    withField({ values: ['a', 'b', 'c'] }),
    withField({ values: ['c'] }),
    'The field event.f is never a, b any more.',
  ],
  [
    'enum-closed-or-opened',
    withField({}),
    withField({ values: ['a'] }),
    'The field event.f could hold any value, and is one of a list now.',
  ],
  [
    'enum-closed-or-opened',
    withField({ values: ['a'] }),
    withField({}),
    'The field event.f was one of a list, and may hold any value now.',
  ],
  [
    'reference-changed',
    withField(reference('actor')),
    withField(reference('school')),
    'The field event.f names a record of school instead of actor.',
  ],
  [
    'reference-changed',
    withField(reference('actor')),
    withField({}),
    'The field event.f is no reference any more; it named a record of actor.',
  ],
  [
    'inverse-renamed',
    withField(reference('actor')),
    withField(reference('actor', 'deeds')),
    'The way back along event.f is called deeds instead of events.',
  ],
  [
    'name-changed',
    eventsDataset({}),
    eventsDataset({}, {}, { name: 'other' }),
    'The dataset is called other instead of fixture.',
  ],
  [
    'licence-changed',
    eventsDataset({}),
    eventsDataset({}, {}, { licence: 'CC-BY-4.0' }),
    'The licence is CC-BY-4.0 instead of CC0-1.0.',
  ],
  ['record-added', eventsDataset({}), eventsDataset({ x: {} }), 'event/x is new.'],
  [
    'record-moved',
    eventsDataset({ x: {} }),
    eventsDataset({ y: {} }, { x: to('y') }),
    'event/x leads to y now; look-ups follow it.',
  ],
  [
    'record-moved',
    eventsDataset({ x: {}, y: {}, z: {} }),
    eventsDataset({ y: {}, z: {} }, { x: to('y', 'z') }),
    'event/x leads to y, z now; look-ups follow it.',
  ],
  [
    'redirect-added',
    eventsDataset({ y: {} }),
    eventsDataset({ y: {} }, { x: to('y') }),
    'event/x leads to y.',
  ],
  [
    'redirect-targets',
    eventsDataset({ y: {}, z: {} }, { x: to('y') }),
    eventsDataset({ y: {}, z: {} }, { x: to('y', 'z') }),
    'The former id event/x leads to y, z instead of y.',
  ],
  [
    'collection-added',
    eventsDataset({}, {}, { catalogue: {} }),
    withField({}),
    'The collection event is new.',
  ],
  [
    'time-added',
    withField({}),
    withField({}, { time: 'date' }),
    'Temporal filters of event look at "date" unless told otherwise.',
  ],
  ['field-added', withFields('g'), withFields('f', 'g'), 'The field event.f is new.'],
  ['field-required', withField({ optional: true }), withField({}), 'The field event.f is never absent now.'],
  [
    'field-type-widened',
    withField({ type: 'integer' }),
    withField({ type: 'number' }),
    'The field event.f may hold fractions, and held whole numbers.',
  ],
  [
    'enum-value-added',
    withField({ values: ['a'] }),
    withField({ values: ['b', 'a'] }),
    'The field event.f may be b.',
  ],
  [
    'reference-added',
    withField({}),
    withField(reference('actor')),
    'The field event.f names a record of actor now.',
  ],
  [
    'value-changed',
    eventsDataset({ x: { date: '1' } }),
    eventsDataset({ x: { date: '2' } }),
    'event/x date is corrected.',
  ],
  [
    'value-added',
    eventsDataset({ x: { n: [] } }),
    eventsDataset({ x: { n: ['a'] } }),
    'event/x n[0] is added.',
  ],
  ['value-removed', eventsDataset({ x: { n: 1 } }), eventsDataset({ x: {} }), 'event/x n is deleted.'],
  [
    'value-moved',
    eventsDataset({ x: { n: ['a', 'b', 'c'] } }),
    eventsDataset({ x: { n: ['c', 'a', 'b'] } }),
    'event/x n[0] stood elsewhere in its list.',
  ],
  [
    'redirect-followed',
    eventsDataset({ y: {} }, { x: to('y') }),
    eventsDataset({ y: {} }, { x: { ...to('y'), reason: 'Renamed.' } }),
    'The former id event/x is answered with the same record as before.',
  ],
  [
    'collection-described',
    withField({}),
    withField({}, { title: 'Happening' }),
    'The title of event is another.',
  ],
  [
    'field-described',
    withField({}),
    withField({ description: 'New' }),
    'The description of event.f is another.',
  ],
  [
    'field-described',
    withField({ values: ['a', 'b'] }),
    withField({ values: ['b', 'a'] }),
    'The field event.f lists its values in another order.',
  ],
  [
    'field-moved',
    withFields('f', 'g', 'h'),
    withFields('h', 'f', 'g'),
    'The field event.h is listed elsewhere.',
  ],
];

describe('versionImpact', () => {
  it.each(cases)('finds %s', (rule, old, fresh, message) => {
    const { reasons } = versionImpact(diffDatasets(old, fresh));
    const found = reasons.find((reason) => reason.rule === rule);
    expect(found?.message).toBe(message);
    expect(found?.impact).toBe(versionRules.find(({ name }) => name === rule)?.impact);
  });

  it('has a case for every rule, and each rule once, the gravest first', () => {
    const names = versionRules.map(({ name }) => name);
    expect(new Set(cases.map(([rule]) => rule))).toEqual(new Set(names));
    expect(new Set(names).size).toBe(names.length);
    const impacts = versionRules.map(({ impact }) => IMPACTS.indexOf(impact));
    expect(impacts).toEqual(impacts.toSorted((a, b) => a - b));
  });

  it('is the greatest of what differs, with the reasons in that order', () => {
    const old = eventsDataset({ x: { date: '1' }, y: {} });
    const corrected = eventsDataset({ x: { date: '2' }, y: {} });
    const more = eventsDataset({ x: { date: '2' }, y: {}, z: {} });
    const less = eventsDataset({ x: { date: '2' }, z: {} });
    expect(versionImpact(diffDatasets(old, old))).toEqual({ impact: 'none', reasons: [] });
    expect(versionImpact(diffDatasets(old, { ...old, version: '9.0.0' })).impact).toBe('none');
    expect(versionImpact(diffDatasets(old, corrected)).impact).toBe('patch');
    expect(versionImpact(diffDatasets(old, more)).impact).toBe('minor');
    const { impact, reasons } = versionImpact(diffDatasets(old, less));
    expect(impact).toBe('major');
    expect(reasons.map(({ rule }) => rule)).toEqual(['record-removed', 'record-added', 'value-changed']);
  });

  it('tells both what a closed list lost and what it gained', () => {
    const diff = diffDatasets(withField({ values: ['a', 'b'] }), withField({ values: ['b', 'c'] }));
    expect(versionImpact(diff).reasons.map(({ rule }) => rule)).toEqual([
      'enum-value-removed',
      'enum-value-added',
    ]);
  });

  it('counts a redirect that follows its record as no more than a patch', () => {
    const followed = diffDatasets(
      eventsDataset({ b: {} }, { a: to('b') }),
      eventsDataset({ c: {} }, { a: to('c'), b: to('c') }),
    );
    expect(versionImpact(followed).reasons.map(({ rule }) => rule)).toEqual([
      'record-moved',
      'redirect-followed',
    ]);
    const back = diffDatasets(
      eventsDataset({ b: {} }, { a: to('b') }),
      eventsDataset({ a: {} }, { b: to('a') }),
    );
    expect(versionImpact(back).reasons.map(({ rule }) => rule)).toEqual([
      'record-moved',
      'redirect-followed',
    ]);
    expect(versionImpact(back).impact).toBe('minor');
  });

  it('has a reason for every change', () => {
    fc.assert(
      fc.property(datasetPair, ([a, b]) => {
        const diff = diffDatasets(a, b);
        const { impact, reasons } = versionImpact(diff);
        expect(new Set(reasons.map(({ change }) => change))).toEqual(new Set(diff.changes));
        expect(impact).toBe(reasons[0]?.impact ?? 'none');
        for (const { message } of reasons) expect(message).toMatch(/^\S.*\.$/su);
      }),
      { numRuns: 200 },
    );
  });
});
