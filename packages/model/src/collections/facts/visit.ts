import * as z from 'zod';
import { choice, ref } from '../define.ts';
import { defineFacts } from './define.ts';

export const visit = defineFacts(
  'visit',
  z.strictObject({
    type: z.literal('visit').meta({ description: 'A visit from one actor to another' }),
    from: ref('actor', {
      inverse: 'visitsPaid',
      description: 'Visit: the state that the visitor comes from',
    }),
    to: ref('actor', {
      inverse: 'visitsReceived',
      description: 'Visit: the state that is visited; the meeting may be in a third',
    }),
    where: choice('Visit: whether they met in the country visited', {
      host: 'They did',
      'third-country': 'They met in a third country',
    }).default('host'),
    level: choice('Visit: rank of the visitor', {
      leader: 'Head of the party or state',
      'head-of-government': 'Head of the government',
      leadership: 'Of the innermost circle, such as the Standing Committee',
      minister: 'A minister or one of that rank',
      envoy: 'A special envoy',
      delegation: 'A delegation of lower rank',
    }).exactOptional(),
    visitor: z
      .array(ref('actor', { inverse: 'travelled', description: 'Visit: who travelled' }))
      .min(1)
      .exactOptional()
      .meta({ description: 'Visit: who travelled' }),
    met: z
      .array(ref('actor', { inverse: 'hosted', description: 'Visit: whom the visitor met' }))
      .min(1)
      .exactOptional()
      .meta({ description: 'Visit: whom the visitor met' }),
    notMet: z
      .array(
        ref('actor', {
          inverse: 'didNotReceive',
          description: 'Visit: who did not receive the visitor, where that was noted',
        }),
      )
      .min(1)
      .exactOptional()
      .meta({ description: 'Visit: who did not receive the visitor, where that was noted' }),
    visitNumber: z
      .int()
      .min(1)
      .exactOptional()
      .meta({ description: "Visit: its number in the visitor's own series" }),
    meetingNumber: z
      .int()
      .min(1)
      .exactOptional()
      .meta({ description: 'Visit: its number in the series of meetings of the two leaders' }),
    days: z.number().min(0).exactOptional().meta({ description: 'Visit: how many days it lasted' }),
    hours: z
      .number()
      .min(0)
      .exactOptional()
      .meta({ description: 'Visit: how many hours it lasted, where that is told' }),
    delegationSize: z.int().min(1).exactOptional().meta({ description: 'Visit: how many people came' }),
    yearsSinceLast: z
      .number()
      .min(0)
      .exactOptional()
      .meta({ description: 'Visit: years since the last of its rank, as a source counts them' }),
  }),
);
