import * as z from 'zod';
import { defineFacts } from './define.ts';

export const talks = defineFacts(
  'talks',
  z.strictObject({
    type: z.literal('talks').meta({ description: 'Talks in rounds, or a meeting of a standing body' }),
    occasion: z
      .string()
      .min(1)
      .exactOptional()
      .meta({ description: 'Talks: the gathering that they took place at' }),
    round: z.int().min(1).exactOptional().meta({ description: 'Talks: number of the round or meeting' }),
    phase: z.int().min(1).exactOptional().meta({ description: 'Talks: phase or session of the round' }),
    days: z.number().min(0).exactOptional().meta({ description: 'Talks: how many days they lasted' }),
    attendance: z.int().min(0).exactOptional().meta({ description: 'Talks: how many people came' }),
  }),
);
