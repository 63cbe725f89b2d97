import * as z from 'zod';
import { defineFacts } from './define.ts';

export const incident = defineFacts(
  'incident',
  z.strictObject({
    type: z.literal('incident').meta({ description: 'A clash, an attack, a military step' }),
    dead: z.int().min(0).exactOptional().meta({ description: 'Incident: number of dead' }),
    injured: z.int().min(0).exactOptional().meta({ description: 'Incident: number of injured' }),
  }),
);
