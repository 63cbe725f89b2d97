import * as z from 'zod';
import { defineCollection, edtf, record, ref } from './define.ts';

/** Kinds of event. */
export const EVENT_KINDS = [
  'border-measure',
  'diplomatic-relations',
  'economic-aid',
  'high-level-visit',
  'leader-visit',
  'leadership-change',
  'military-incident',
  'missile-test',
  'nuclear-test',
  'party-congress',
  'policy-proposal',
  'sanction-measure',
  'satellite-launch',
  'statement',
  'summit-third-party',
  'trade-retaliation',
  'treaty',
  'unsc-resolution',
  'unsc-statement',
] as const;

export const event = defineCollection({
  name: 'event',
  title: 'Event',
  description: 'Something that happened, with its date, who did it to whom, and the sources that say so.',
  time: 'date',
  schema: record({
    date: edtf('When it happened'),
    kind: z.enum(EVENT_KINDS),
    initiator: z
      .array(ref('actor', { inverse: 'initiated', description: 'Who acted' }))
      .default([])
      .meta({ description: 'Who acted; several where they acted together' }),
    target: z
      .array(ref('actor', { inverse: 'targeted', description: 'Who was acted upon' }))
      .default([])
      .meta({ description: 'Who was acted upon or visited' }),
    actors: z
      .array(ref('actor', { inverse: 'events', description: 'Who took part' }))
      .default([])
      .meta({ description: 'Everybody who took part, initiator and target included' }),
    place: z
      .string()
      .min(1)
      .exactOptional()
      .meta({ description: 'Where it happened, such as "Beijing, CHN"' }),
    facts: z
      .strictObject({
        testNumber: z
          .int()
          .min(1)
          .exactOptional()
          .meta({ description: "Nuclear test: its number in the DPRK's series" }),
        magnitude: z.number().exactOptional().meta({
          description:
            'Nuclear test: seismic magnitude as the sources cited give it; agencies differ, and the note names them',
        }),
        yieldKtMin: z.number().min(0).exactOptional().meta({
          description: 'Nuclear test: low end of the yield that the sources cited estimate, kilotons of TNT',
        }),
        yieldKtMax: z.number().min(0).exactOptional().meta({
          description: 'Nuclear test: high end of the yield that the sources cited estimate, kilotons of TNT',
        }),
        resolution: z
          .int()
          .min(1)
          .exactOptional()
          .meta({ description: 'Security Council resolution: its number' }),
        votesFor: z
          .int()
          .min(0)
          .max(15)
          .exactOptional()
          .meta({ description: 'Security Council: votes in favour' }),
        votesAgainst: z
          .int()
          .min(0)
          .max(15)
          .exactOptional()
          .meta({ description: 'Security Council: votes against' }),
        votesAbstain: z
          .int()
          .min(0)
          .max(15)
          .exactOptional()
          .meta({ description: 'Security Council: abstentions' }),
        chinaVote: z
          .enum(['yes', 'no', 'abstain', 'veto'])
          .exactOptional()
          .meta({ description: "Security Council: China's vote" }),
        direction: z
          .enum(['CHN->PRK', 'PRK->CHN', 'third-country'])
          .exactOptional()
          .meta({ description: 'Visit: who travelled where' }),
        visitNumber: z
          .int()
          .min(1)
          .exactOptional()
          .meta({ description: "Visit: its number in the visitor's own series" }),
      })
      .default({})
      .meta({ description: 'Figures of the event, by its kind' }),
  }),
});
