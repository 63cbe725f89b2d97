import * as z from 'zod';
import { anyRef, choice, defineCollection, localeString, record } from './define.ts';

/** A value that JSON can hold. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/** What kind of statement a claim makes. */
export const CLAIM_KINDS = [
  'descriptive',
  'definitional',
  'causal',
  'comparative',
  'predictive',
  'normative',
] as const;

/** A check: a query and what to expect of its answer. Its schema is that of @yalu/query. */
export function checkField() {
  return z
    .record(z.string(), z.json())
    .meta({ description: 'A query and what to expect of its answer; the schema is that of @yalu/query' });
}

export const claim = defineCollection({
  name: 'claim',
  title: 'Claim',
  description: 'A statement that a source makes, in our words, and the check that decides it where data can.',
  schema: record({
    text: localeString('The claim in our own words'),
    kind: choice<(typeof CLAIM_KINDS)[number]>('What kind of statement it is', {
      descriptive: 'What is or was',
      definitional: 'What something means',
      causal: 'What brings something about',
      comparative: 'How things stand to one another',
      predictive: 'What will be',
      normative: 'What ought to be',
    }),
    subjects: z
      .array(anyRef({ inverse: 'claims', description: 'A record that the claim is about' }))
      .min(1)
      .meta({ description: 'The records that it is about' }),
    check: checkField().exactOptional(),
  }),
});
