import * as z from 'zod';
import { defineFacts } from './define.ts';

export const launch = defineFacts(
  'launch',
  z.strictObject({
    type: z.literal('launch').meta({ description: 'A launch of missiles or of a satellite' }),
    system: z.string().min(1).exactOptional().meta({ description: 'Launch: the missile or rocket' }),
    payload: z.string().min(1).exactOptional().meta({ description: 'Launch: the satellite' }),
    missiles: z.int().min(1).exactOptional().meta({ description: 'Launch: how many were fired' }),
    success: z.boolean().exactOptional().meta({ description: 'Launch: whether it reached its aim' }),
    distanceKm: z.number().min(0).exactOptional().meta({ description: 'Launch: distance flown, kilometres' }),
    apogeeKm: z.number().min(0).exactOptional().meta({ description: 'Launch: greatest height, kilometres' }),
    flightSeconds: z.number().min(0).exactOptional().meta({ description: 'Launch: time in flight, seconds' }),
    localTime: z
      .string()
      .regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/)
      .exactOptional()
      .meta({ description: 'Launch: local time, hours and minutes' }),
  }),
);
