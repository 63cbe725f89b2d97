import * as z from 'zod';
import { defineFacts } from './define.ts';

export const congress = defineFacts(
  'congress',
  z.strictObject({
    type: z.literal('congress').meta({ description: 'A congress or plenum of a party' }),
    congressNumber: z.int().min(1).exactOptional().meta({ description: 'Congress: its number' }),
    delegates: z.int().min(0).exactOptional().meta({ description: 'Congress: number of delegates' }),
  }),
);
