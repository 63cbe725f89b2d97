import { describe, expect, test } from 'vitest';
import { dataset } from '../../../test/fixture.ts';
import { landmarksOf } from './landmarks.ts';
import { type DatedEvent, nearestEvents } from './nearest-events.ts';

const event = (id: string, date: string): DatedEvent => ({
  id,
  date,
  kind: 'nuclear-test',
  label: { en: id },
});
const near = (label: string, events: readonly DatedEvent[], window?: number) =>
  nearestEvents([{ index: 4, label }], events, window === undefined ? {} : { window })[0]?.events.map(
    ({ id, days, certain }) => [id, days, certain],
  );

describe('nearestEvents', () => {
  test('counts days from the period in which the new segment begins', () => {
    const events = [
      event('before', '2016-09-09'),
      event('in', '2017-09-03'),
      event('after', '2018-03-25/2018-03-28'),
    ];
    expect(near('2017', events)).toEqual([
      ['in', 0, true],
      ['after', 84, true],
      ['before', -114, true],
    ]);
    expect(near('2017', events, 90)).toEqual([
      ['in', 0, true],
      ['after', 84, true],
    ]);
  });

  test('an uncertain date is as near as it may be, and certain only if all of it is near', () => {
    expect(near('2003', [event('one-of', '[2002,2007]')], 400)).toEqual([['one-of', -1, false]]);
    expect(near('2003', [event('about', '2004~')], 400)).toEqual([['about', 0, false]]);
    expect(near('2003', [event('about', '2004~')], 800)).toEqual([['about', 0, true]]);
    expect(near('2003', [event('before', '[..1992]')], 5000)).toEqual([['before', -3653, false]]);
  });

  test('refuses labels that are no dates', () => {
    expect(() => near('the third', [])).toThrow(expect.objectContaining({ code: 'date-invalid' }));
    expect(() => nearestEvents([{ index: 0, label: null }], [])).toThrow(/labels\.0/);
    expect(() => near('2003', [], -1)).toThrow(expect.objectContaining({ at: 'window' }));
  });
});

describe('landmarksOf', () => {
  test('takes the events of some kinds from a dataset', () => {
    const { events } = landmarksOf(dataset, ['leader-visit']);
    expect(events.length).toBeGreaterThan(0);
    expect(new Set(events.map(({ kind }) => kind))).toEqual(new Set(['leader-visit']));
    expect(events[0]).toMatchObject({
      id: expect.any(String),
      date: expect.any(String),
      label: { en: expect.any(String) },
    });
  });

  test('refuses a kind that is none', () => {
    expect(() => landmarksOf(dataset, ['nuclear-tst'])).toThrow(/nuclear-test/);
  });
});
