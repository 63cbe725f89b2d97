import { describe, expect, it } from 'vitest';
import { eventsDataset, to } from '../diff/fixture.ts';
import { diffDatasets } from '../diff/index.ts';
import type { AnyDataset } from '../lookup.ts';
import { BREAKING_IMPACT } from './breaking.ts';
import { breakingNotes, versionImpact, versionRules } from './index.ts';

const notesOf = (old: AnyDataset, fresh: AnyDataset) =>
  breakingNotes(versionImpact(diffDatasets(old, fresh)).reasons);
const withoutPlace = (aspects: object | undefined): AnyDataset =>
  eventsDataset(
    {},
    {},
    {
      catalogue: {
        event: {
          name: 'event',
          title: 'Event',
          description: '',
          fields: aspects ? [{ path: 'place', type: 'string', list: false, optional: true, ...aspects }] : [],
        },
      },
    },
  );

describe('breakingNotes', () => {
  it('has an impact for each rule of a major version, and for no other', () => {
    const major = versionRules.filter(({ impact }) => impact === 'major').map(({ name }) => name);
    expect(Object.keys(BREAKING_IMPACT)).toEqual(major);
  });

  it.each<[string, AnyDataset, AnyDataset, string, string]>([
    [
      'a record removed',
      eventsDataset({ visit: { label: { en: 'A visit' } } }),
      eventsDataset({}),
      'event/visit',
      'event/visit was a record, "A visit".',
    ],
    [
      'a redirect removed',
      eventsDataset({ new: {} }, { old: to('new') }),
      eventsDataset({ new: {} }),
      'event/old',
      'event/old led to new.',
    ],
    [
      'another kind',
      eventsDataset({ x: { kind: 'visit' } }),
      eventsDataset({ x: { kind: 'test' } }),
      'event/x',
      'event/x kind was "visit".',
    ],
    [
      'a field removed',
      withoutPlace({}),
      withoutPlace(undefined),
      'event.place',
      'Records of event could have the field place.',
    ],
    [
      'another type',
      withoutPlace({}),
      withoutPlace({ type: 'integer' }),
      'event.place',
      'For event.place, type was "string".',
    ],
    [
      'another licence',
      eventsDataset({}),
      eventsDataset({}, {}, { licence: 'MIT' }),
      'dataset',
      'The licence was CC0-1.0.',
    ],
  ])('says what there was: %s', (_what, old, fresh, subject, previously) => {
    expect(notesOf(old, fresh)).toMatchObject([{ subject, previously }]);
  });

  it('says what there is and what that means', () => {
    expect(notesOf(eventsDataset({ x: {} }), eventsDataset({}))).toMatchObject([
      {
        now: 'event/x is gone, and nothing says where it went.',
        impact: 'Look-ups of the id fail, and queries that name it find nothing.',
      },
    ]);
  });

  it('has nothing to say of what breaks nothing', () => {
    expect(notesOf(eventsDataset({ x: {} }), eventsDataset({ x: { note: 'n' }, y: {} }))).toEqual([]);
  });
});
