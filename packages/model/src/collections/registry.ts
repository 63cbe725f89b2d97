import type * as z from 'zod';
import { actor } from './actor.ts';
import { characterization } from './characterization.ts';
import { claim } from './claim.ts';
import { conceptScheme } from './concept-scheme.ts';
import { concept } from './concept.ts';
import { corpus } from './corpus.ts';
import type { CollectionDefinition } from './define.ts';
import { dimension } from './dimension.ts';
import { event } from './event.ts';
import { position } from './position.ts';
import { school } from './school.ts';
import { source } from './source.ts';
import { tally } from './tally.ts';
import { view } from './view.ts';

/** Every collection of the model, by name, in the order in which they are listed. */
export const collections = {
  source,
  actor,
  'concept-scheme': conceptScheme,
  concept,
  school,
  dimension,
  position,
  characterization,
  view,
  corpus,
  tally,
  event,
  claim,
} as const satisfies Record<string, CollectionDefinition>;

export type CollectionName = keyof typeof collections;

/** The record type of each collection. */
export type Records = { readonly [C in CollectionName]: z.output<(typeof collections)[C]['schema']> };

/** Whether a string names a collection of the model. */
export function isCollectionName(name: string): name is CollectionName {
  return Object.hasOwn(collections, name);
}
