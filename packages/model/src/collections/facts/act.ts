import * as z from 'zod';
import { defineFacts } from './define.ts';

export const act = defineFacts(
  'act',
  z.strictObject({
    type: z
      .literal('act')
      .meta({ description: 'A statement, proposal or measure that was put in writing or announced' }),
    document: z
      .string()
      .min(1)
      .exactOptional()
      .meta({ description: 'Act: official number or symbol, such as "2017 no. 40" or S/2017/613' }),
    keyWord: z.string().min(1).exactOptional().meta({ description: 'Act: the word that it was noted for' }),
    officialReason: z
      .string()
      .min(1)
      .exactOptional()
      .meta({ description: 'Act: the reason given, in a word or two' }),
    anniversary: z.int().min(1).exactOptional().meta({ description: 'Act: which anniversary it marks' }),
    priorNotice: z.boolean().exactOptional().meta({ description: 'Act: whether notice was given before' }),
    confirmed: z.boolean().exactOptional().meta({ description: 'Act: whether the actor has owned to it' }),
  }),
);
