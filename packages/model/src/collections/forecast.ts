import * as z from 'zod';
import { checkField } from './claim.ts';
import {
  anyRef,
  choice,
  defineCollection,
  edtf,
  localeString,
  quantity,
  record,
  span,
  valueCitations,
} from './define.ts';

const part = (what: string) =>
  z
    .strictObject({
      text: localeString(`${what}, in our words`),
      check: checkField().exactOptional(),
    })
    .meta({ description: what });

export const forecast = defineCollection({
  name: 'forecast',
  title: 'Forecast',
  description: 'What a source expects, on what condition and until when, and what came of it.',
  time: 'horizon',
  schema: record({
    condition: part('What must come about first').exactOptional(),
    outcome: part('What is then expected'),
    madeOn: edtf('When it was made'),
    horizon: span('The time that it is about'),
    probability: z
      .strictObject({
        ...quantity('The probability, from 0 to 1'),
        asPrinted: z
          .string()
          .min(1)
          .exactOptional()
          .meta({ description: 'The words of the source, such as "might" or "very likely"' }),
      })
      .exactOptional()
      .meta({ description: 'How likely the source calls it' }),
    subjects: z
      .array(anyRef({ inverse: 'forecasts', description: 'A record that the forecast is about' }))
      .min(1)
      .meta({ description: 'The records that it is about' }),
    resolution: z
      .strictObject({
        verdict: choice('What came of it', {
          held: 'It came about',
          'did-not-hold': 'It did not come about',
          'too-early': 'Its time is not over',
          'not-decidable': 'It cannot be said',
          void: 'Its condition did not come about, which is not being wrong',
        }),
        asOf: edtf('When it was judged', { single: true }),
        reason: localeString('Why, in our words'),
        evidence: z
          .array(
            z.strictObject({
              record: anyRef({ inverse: 'evidenceFor', description: 'A record that bears on it' }),
              bearing: choice('How the record bears on it', {
                for: 'It speaks for the outcome',
                against: 'It speaks against the outcome',
                condition: 'It shows whether the condition came about',
                context: 'It belongs to the context',
              }),
            }),
          )
          .default([])
          .meta({ description: 'What the judgement rests on' }),
        citations: valueCitations(),
      })
      .exactOptional()
      .meta({ description: 'What came of it, as we judge' }),
  }),
});
