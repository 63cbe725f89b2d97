import { describe, expect, test } from 'vitest';
import { untyped, validated } from '../../../test/fixture.ts';
import { records } from '../../../test/records.ts';
import { temperatureOf } from './dataset.ts';

const label = { en: 'An event' };
const citations = [{ source: 'essay' }];
const between = { initiator: ['CHN'], target: ['PRK'], actors: ['CHN', 'PRK'] };

const dataset = untyped(
  validated(
    {
      ...records,
      event: {
        ...records.event,
        // On the Goldstein scale 071, economic aid, is 7.4, 042, a visit, 1.9, and 111, criticism, -2.
        aid: { label, date: '2001-12-31', kind: 'economic-aid', ...between, cameo: '071', citations },
        call: {
          label,
          date: '2001-12-31',
          kind: 'leader-visit',
          ...between,
          cameo: '042',
          facts: { type: 'visit', from: 'CHN', to: 'PRK', level: 'leader' },
          citations,
        },
        uncoded: { label, date: '2001-12-31', kind: 'statement', ...between, citations },
        elsewhere: {
          label,
          date: '2001-12-31',
          kind: 'statement',
          initiator: ['CHN'],
          target: ['KOR'],
          actors: ['CHN', 'KOR'],
          cameo: '111',
          citations,
        },
      },
    },
    {},
    { event: [{ kind: 'selected', rule: { en: 'What could be read.' } }] },
  ),
);

describe('temperatureOf', () => {
  test('takes the events of a dyad with their values on the Goldstein scale', () => {
    const found = temperatureOf(dataset, { by: 'year', dyad: ['PRK', 'CHN'] });
    expect(found.periods).toMatchObject([{ period: '2001', index: expect.closeTo(9.3, 12) }]);
    expect(found.coverage).toEqual({ events: 2, uncertain: 0, unvalued: 9, undated: 0 });
    expect(temperatureOf(dataset, { by: 'year' }).periods[0]?.index).toBeCloseTo(7.3, 12);
  });

  test('says that the events are a choice', () => {
    expect(temperatureOf(dataset, { dyad: ['CHN', 'PRK'] }).selected).toMatchObject([
      { collection: 'event', rule: { en: 'What could be read.' } },
    ]);
  });

  test('weighs them by the rank of the visitor, or by their kind', () => {
    const weights = { leader: 3, 'economic-aid': 0 };
    const found = temperatureOf(dataset, { by: 'year', dyad: ['CHN', 'PRK'], weights });
    expect(found.periods[0]?.index).toBeCloseTo(5.7, 12);
    expect(found.method.parameters).toMatchObject({ weights, halfLife: 365, dyad: ['CHN', 'PRK'] });
  });

  test('refuses an actor that is none, with the nearest, and a weight that is none', () => {
    expect(() => temperatureOf(dataset, { dyad: ['CHN', 'PKR'] })).toThrow(/PRK/);
    expect(() => temperatureOf(dataset, { weights: { leadr: 1 } })).toThrow(/Did you mean leader/);
    expect(() => temperatureOf(dataset, { weights: { leader: -1 } })).toThrow(
      expect.objectContaining({ code: 'number-invalid', at: 'weights' }),
    );
  });
});
