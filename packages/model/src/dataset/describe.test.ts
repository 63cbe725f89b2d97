import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { choice, defineCollection, edtf, localeString, record, ref, span } from '../collections/define.ts';
import { collections } from '../collections/registry.ts';
import { describeCollection } from './describe.ts';

const summit = defineCollection({
  name: 'summit',
  title: 'Summit',
  description: 'A meeting.',
  time: 'talks.span',
  schema: record({
    host: ref('actor', { inverse: 'hosted', description: 'Who received the others' }),
    guests: z
      .array(ref('actor', { inverse: 'attended', description: 'A guest' }))
      .min(1)
      .meta({ description: 'The guests' }),
    talks: z
      .array(
        z.strictObject({ span: span('When they talked'), mood: z.enum(['warm', 'cool']).exactOptional() }),
      )
      .default([]),
    held: edtf('When it was held'),
    speaker: z
      .union([
        z.strictObject({ family: z.string() }),
        z.strictObject({ family: z.string(), given: z.string() }),
      ])
      .exactOptional(),
    size: z
      .union([
        z.int(),
        z.strictObject({ missing: choice('Why not', { secret: 'Kept back', lost: 'Not kept' }) }),
      ])
      .meta({ description: 'How many came' }),
    outcome: z
      .discriminatedUnion('type', [
        z.strictObject({
          type: z.literal('deal').meta({ description: 'They agreed' }),
          text: localeString('Deal: what on'),
          days: z.number().exactOptional().meta({ description: 'Deal: days until it was kept' }),
          tone: z.enum(['warm', 'cool']).exactOptional(),
        }),
        z.strictObject({
          type: z.literal('quarrel').meta({ description: 'They did not' }),
          days: z.number().meta({ description: 'Quarrel: days that it lasted' }),
          tone: z.enum(['cool', 'bitter']),
          over: ref('actor', { inverse: 'quarrels', description: 'Over whom' }),
        }),
      ])
      .meta({ description: 'What came of it' }),
    mood: choice('How it was', { warm: 'They laughed', cool: 'They did not' }).default('cool'),
    seats: z.array(z.union([z.string(), z.number()])),
    rating: z.number().exactOptional(),
    closed: z.boolean(),
    extra: z.record(z.string(), z.json()).exactOptional(),
  }),
});
const entry = describeCollection(summit);
const field = (path: string) => entry.fields.find((one) => one.path === path);

describe('describeCollection', () => {
  it('keeps what the declaration says, and adds the fields that every record has', () => {
    expect(entry).toMatchObject({
      name: 'summit',
      title: 'Summit',
      description: 'A meeting.',
      time: 'talks.span',
    });
    expect(entry).not.toHaveProperty('uncited');
    expect(describeCollection(collections.source)).toMatchObject({ uncited: true });
    expect(entry.fields.map(({ path }) => path).filter((path) => !path.includes('.'))).toEqual([
      'id',
      'label',
      'host',
      'guests',
      'talks',
      'held',
      'speaker',
      'size',
      'outcome',
      'mood',
      'seats',
      'rating',
      'closed',
      'extra',
      'citations',
      'assertedBy',
      'reason',
      'confidence',
      'ownTranslation',
      'alternatives',
      'note',
    ]);
  });

  it.each([
    ['id', { type: 'string', list: false, optional: false }],
    ['label', { type: 'locale-string', list: false, optional: false }],
    [
      'host',
      {
        type: 'string',
        list: false,
        optional: false,
        reference: { collection: 'actor', inverse: 'hosted' },
        description: 'Who received the others',
      },
    ],
    [
      'guests',
      {
        type: 'string',
        list: true,
        optional: false,
        reference: { collection: 'actor', inverse: 'attended' },
        description: 'The guests',
      },
    ],
    ['talks', { type: 'object', list: true, optional: false }],
    ['talks.span', { type: 'span', list: false, optional: false, description: 'When they talked' }],
    ['talks.span.start', { type: 'date', list: false, optional: false }],
    ['talks.span.knownUntil', { type: 'date', list: false, optional: true }],
    ['talks.mood', { type: 'string', list: false, optional: true, values: ['warm', 'cool'] }],
    ['held', { type: 'date', list: false, optional: false }],
    ['speaker', { type: 'object', list: false, optional: true }],
    ['speaker.family', { type: 'string', list: false, optional: true }],
    ['speaker.given', { type: 'string', list: false, optional: true }],
    ['size', { type: 'integer', list: false, optional: false, description: 'How many came' }],
    [
      'size.missing',
      {
        type: 'string',
        list: false,
        optional: true,
        values: ['secret', 'lost'],
        meanings: { secret: 'Kept back', lost: 'Not kept' },
        description: 'Why not',
      },
    ],
    ['outcome', { type: 'object', list: false, optional: false, description: 'What came of it' }],
    [
      'outcome.type',
      {
        type: 'string',
        list: false,
        optional: false,
        values: ['deal', 'quarrel'],
        meanings: { deal: 'They agreed', quarrel: 'They did not' },
        description: 'Which of the other fields there are depends on it',
      },
    ],
    ['outcome.text', { type: 'locale-string', list: false, optional: true, description: 'Deal: what on' }],
    [
      'outcome.days',
      {
        type: 'number',
        list: false,
        optional: true,
        description: 'Deal: days until it was kept; Quarrel: days that it lasted',
      },
    ],
    ['outcome.tone', { type: 'string', list: false, optional: true, values: ['warm', 'cool', 'bitter'] }],
    [
      'outcome.over',
      {
        type: 'string',
        list: false,
        optional: true,
        reference: { collection: 'actor', inverse: 'quarrels' },
        description: 'Over whom',
      },
    ],
    [
      'mood',
      {
        type: 'string',
        list: false,
        optional: false,
        values: ['warm', 'cool'],
        meanings: { warm: 'They laughed', cool: 'They did not' },
      },
    ],
    ['seats', { type: 'json', list: true, optional: false }],
    ['rating', { type: 'number', list: false, optional: true }],
    ['closed', { type: 'boolean', list: false, optional: false }],
    ['extra', { type: 'json', list: false, optional: true }],
    [
      'citations.source',
      {
        type: 'string',
        list: false,
        optional: false,
        reference: { collection: 'source', inverse: 'citedBy' },
      },
    ],
    ['citations.locator.page', { type: 'integer', list: false, optional: true }],
    ['assertedBy', { type: 'string', list: false, optional: false, values: ['source', 'coder'] }],
    ['ownTranslation', { type: 'string', list: true, optional: true, values: ['en', 'ko', 'zh-Hans'] }],
  ])('%s', (path, expected) => {
    expect(field(path)).toMatchObject(expected);
  });
});
