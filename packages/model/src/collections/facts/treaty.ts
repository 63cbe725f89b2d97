import * as z from 'zod';
import { choice } from '../define.ts';
import { defineFacts } from './define.ts';

export const treaty = defineFacts(
  'treaty',
  z.strictObject({
    type: z.literal('treaty').meta({ description: 'A treaty, its signature, renewal or end' }),
    act: choice('Treaty: what was done', {
      signature: 'It was signed',
      ratification: 'It was ratified',
      renewal: 'It was renewed',
      'entry-into-force': 'It came into force',
      withdrawal: 'A party withdrew',
      end: 'It ended',
    }).exactOptional(),
    signatories: z.int().min(1).exactOptional().meta({ description: 'Treaty: number of those who signed' }),
    termYears: z.number().min(0).exactOptional().meta({ description: 'Treaty: its term, years' }),
    mutualDefenceArticle: z
      .int()
      .min(1)
      .exactOptional()
      .meta({ description: 'Treaty: number of the article on mutual defence' }),
  }),
);
