import * as z from 'zod';
import { quantity, ref, valueCitations } from '../define.ts';
import { defineFacts } from './define.ts';

const estimate = (what: string, inverse: string) =>
  z.strictObject({
    ...quantity(what),
    agency: ref('actor', { inverse, description: 'Whose estimate it is' }),
    preliminary: z.boolean().exactOptional().meta({ description: 'Whether the agency has since revised it' }),
    citations: valueCitations(),
  });

export const nuclearTest = defineFacts(
  'nuclear-test',
  z.strictObject({
    type: z.literal('nuclear-test').meta({ description: 'A nuclear test' }),
    testNumber: z
      .int()
      .min(1)
      .exactOptional()
      .meta({ description: "Nuclear test: its number in the state's own series" }),
    magnitude: z.number().exactOptional().meta({
      description: 'Nuclear test: the preferred seismic magnitude; `magnitudes` has those of each agency',
    }),
    yieldKtMin: z
      .number()
      .min(0)
      .exactOptional()
      .meta({ description: 'Nuclear test: low end of the estimates of the yield, kilotons of TNT' }),
    yieldKtMax: z
      .number()
      .min(0)
      .exactOptional()
      .meta({ description: 'Nuclear test: high end of the estimates of the yield, kilotons of TNT' }),
    magnitudes: z
      .array(estimate('Seismic magnitude', 'magnitudes'))
      .min(1)
      .exactOptional()
      .meta({ description: 'Nuclear test: seismic magnitudes by agency' }),
    yields: z
      .array(estimate('Yield in kilotons of TNT', 'yields'))
      .min(1)
      .exactOptional()
      .meta({ description: 'Nuclear test: yields by agency, kilotons of TNT' }),
    claimed: z
      .string()
      .min(1)
      .exactOptional()
      .meta({ description: 'Nuclear test: what kind of device the state itself speaks of' }),
  }),
);
