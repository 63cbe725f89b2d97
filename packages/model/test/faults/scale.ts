import { all, citations, fields, record, type RuleFaults } from './define.ts';

const rung = (id: string, order?: number) =>
  all(
    record('concept', id, {
      label: { en: id },
      scheme: 'partnership',
      ...(order === undefined ? {} : { order }),
      citations,
    }),
    fields('view', 'abandon', { group: id }),
  );

export const scale: RuleFaults = {
  rule: 'scale',
  faults: [
    {
      what: 'an ordinal dimension of a scheme that is not ordered',
      change: fields('dimension', 'dprk-means', { scale: 'ordinal' }),
      issues: [
        'error scale dimension/dprk-means scale: is ordinal, and means is not ordered. Order the scheme, or make the dimension nominal.',
      ],
    },
    {
      what: 'a concept without a place on its scale',
      change: rung('strategic'),
      issues: ['error scale concept/strategic : has no place on the scale partnership. Add order.'],
    },
    {
      what: 'two concepts at one place',
      change: rung('strategic', 1),
      issues: [
        'error scale concept/strategic order: is the place of concept/all-weather on the scale partnership. Give each its own.',
      ],
    },
    {
      what: 'the point of a view on what is no scale',
      change: fields('view', 'abandon', { scalePoint: 'pressure' }),
      issues: [
        'error scale view/abandon scalePoint: is a concept of means, which is not ordered. Name a point on a scale, or leave it out.',
      ],
    },
  ],
  fine: [
    { what: 'places that are not in sequence', change: rung('strategic', -5) },
    {
      what: 'the point of a view on a scale',
      change: fields('view', 'abandon', { scalePoint: 'all-weather' }),
    },
    {
      what: 'the same order in a scheme that is not ordered',
      change: all(
        fields('concept', 'pressure', { order: 1 }),
        record('concept', 'talks', { label: { en: 'Talks' }, scheme: 'means', order: 1, citations }),
        fields('view', 'abandon', { group: 'talks' }),
      ),
    },
    {
      what: 'an ordinal dimension of an ordered scheme',
      change: all(
        fields('dimension', 'dprk-means', { scheme: 'partnership', scale: 'ordinal' }),
        fields('position', 'great-power-means', { concepts: ['all-weather'] }),
        fields('view', 'abandon', { group: 'pressure' }),
        fields('dimension', 'dprk-perception', { altLabels: [{ en: 'Means' }] }),
        record('dimension', 'other', {
          label: { en: 'Other' },
          question: { en: 'How?' },
          scheme: 'means',
          order: 3,
          citations,
        }),
        record('position', 'other', {
          label: { en: 'Other' },
          actor: 'CHN',
          dimension: 'other',
          asPrinted: 'x',
          concepts: ['pressure'],
          citations,
        }),
      ),
    },
  ],
};
