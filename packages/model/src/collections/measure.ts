import * as z from 'zod';
import { choice, defineCollection, figure, localeString, record, ref, span } from './define.ts';

export const measure = defineCollection({
  name: 'measure',
  title: 'Measure',
  description: 'A policy instrument in use over a span: a sanction, aid, a ban.',
  time: 'span',
  schema: record({
    type: choice('What kind of instrument it is', {
      sanction: 'A penalty that an authority imposes',
      aid: 'Aid, in goods or money',
      ban: 'A ban on goods, travel or dealings',
      'trade-restriction': 'A limit or burden on trade that is no ban',
      'border-closure': 'A border is closed',
      military: 'A military measure, such as a deployment',
      diplomatic: 'A diplomatic measure, such as the recall of an ambassador',
    }),
    by: z
      .array(ref('actor', { inverse: 'measuresTaken', description: 'Who uses it' }))
      .min(1)
      .meta({ description: 'Who uses it' }),
    towards: z
      .array(ref('actor', { inverse: 'measuresFaced', description: 'Whom it is aimed at, or meant for' }))
      .min(1)
      .meta({ description: 'Whom it is aimed at, or meant for' }),
    span: span('When it was in use'),
    scope: localeString('What it covers, in our words').exactOptional(),
    figures: z.array(figure()).min(1).exactOptional().meta({ description: 'Limits, amounts and rates' }),
    introducedBy: z
      .array(ref('event', { inverse: 'introduced', description: 'The event that began it' }))
      .min(1)
      .exactOptional()
      .meta({ description: 'The events that began it' }),
    endedBy: z
      .array(ref('event', { inverse: 'ended', description: 'The event that ended it' }))
      .min(1)
      .exactOptional()
      .meta({ description: 'The events that ended it' }),
  }),
});
