import * as z from 'zod';
import { choice, defineCollection, localeString, record } from './define.ts';

export const driver = defineCollection({
  name: 'driver',
  title: 'Driver',
  description: 'A factor that moves a policy, or the outcome that is moved: a node of a cognitive map.',
  schema: record({
    role: choice('Its part in the map', {
      factor: 'It moves others',
      intervening: 'It is moved, and moves others',
      outcome: 'It is moved',
    }),
    definition: localeString('What it is, in our words'),
    standing: z
      .boolean()
      .default(false)
      .meta({ description: 'Whether it is said to stand all the time, a condition and not a change' }),
    states: z
      .array(
        z.strictObject({
          state: z
            .string()
            .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/)
            .meta({ description: 'Short name of the state, unique in the driver' }),
          label: localeString('What the state is called'),
          level: z
            .number()
            .min(-1)
            .max(1)
            .meta({ description: 'Its level, from -1 to 1: the activation in a cognitive map' }),
        }),
      )
      .min(2)
      .meta({ description: 'The states that it can be in, from low to high' }),
    order: z.int().exactOptional().meta({ description: 'The order in which the source lists it' }),
  }),
});
