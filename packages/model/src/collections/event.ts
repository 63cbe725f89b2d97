import * as z from 'zod';
import { choice, defineCollection, edtf, figure, record, ref } from './define.ts';
import { type EventKind, eventKindMeanings } from './event-kinds.ts';
import { facts } from './facts/registry.ts';

/** What a further date of an event is the date of. */
export const DATE_ROLES = [
  'announced',
  'anniversary',
  'approved',
  'arrival',
  'confirmed',
  'counted-from',
  'decided',
  'departure',
  'effective',
  'entry-into-force',
  'expected-until',
  'meeting',
  'ratified',
  'reported',
  'signed',
  'start',
  'until',
] as const;

/** How an event bears on the relationship, as our coders judge; it is not the value that its CAMEO code implies. */
export const TONES = [
  'strongly-cooperative',
  'cooperative',
  'neutral',
  'conflictual',
  'strongly-conflictual',
  'not-bilateral',
] as const;

export const event = defineCollection({
  name: 'event',
  title: 'Event',
  description: 'Something that happened, with its date, who did it to whom, and the sources that say so.',
  time: 'date',
  schema: record({
    date: edtf('When it happened'),
    kind: choice<EventKind>('The kind of event', eventKindMeanings()),
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
    cameo: z
      .string()
      .regex(/^\d{2,4}$/, {
        error: (issue) =>
          `"${String(issue.input)}" is no CAMEO code: two to four digits in quotes, such as "042".`,
      })
      .exactOptional()
      .meta({
        description: 'CAMEO code of the action of the initiator towards the target, chosen by our coders',
      }),
    cameoReason: z
      .string()
      .min(1)
      .exactOptional()
      .meta({ description: 'Why this code, where it is not obvious' }),
    goldstein: z.number().min(-10).max(10).exactOptional().meta({
      description:
        'The value of the Goldstein scale that the CAMEO code implies, -10 to 10. It is filled in; records need not write it.',
    }),
    tone: choice<(typeof TONES)[number]>(
      "How the event bears on the relationship, as our coders judge, apart from the CAMEO code's value",
      {
        'strongly-cooperative': 'It brings the two much closer',
        cooperative: 'It brings them closer',
        neutral: 'It leaves the relationship as it is',
        conflictual: 'It strains the relationship',
        'strongly-conflictual': 'It strains the relationship badly',
        'not-bilateral': 'It is not between the two',
      },
    ).exactOptional(),
    facts: facts()
      .exactOptional()
      .meta({ description: 'Figures of the event, by the type that goes with its kind' }),
    figures: z
      .array(figure())
      .min(1)
      .exactOptional()
      .meta({ description: 'Figures that no field of its kind takes: limits, amounts, counts' }),
    dates: z
      .array(
        z.strictObject({
          role: choice<(typeof DATE_ROLES)[number]>('What the date is the date of', {
            announced: 'It was made public that it would be',
            anniversary: 'The day that it marks comes round',
            approved: 'Those who had to agreed to it',
            arrival: 'The visitor arrived',
            confirmed: 'It was confirmed',
            'counted-from': 'A period is counted from here',
            decided: 'It was decided',
            departure: 'The visitor left',
            effective: 'It began to apply',
            'entry-into-force': 'It came into force',
            'expected-until': 'It was expected to last until then',
            meeting: 'The two sides met',
            ratified: 'It was ratified',
            reported: 'It was reported',
            signed: 'It was signed',
            start: 'It began',
            until: 'It lasted until then',
          }),
          date: edtf('The date'),
          actor: ref('actor', {
            inverse: 'datesOf',
            description: 'Whose act it dates, such as who ratified',
          }).exactOptional(),
        }),
      )
      .min(1)
      .exactOptional()
      .meta({ description: 'Further dates of the event, such as that of its announcement' }),
  }),
});
