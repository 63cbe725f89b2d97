import type * as z from 'zod';
import { actor } from './actor.ts';
import { characterization } from './characterization.ts';
import { claim } from './claim.ts';
import { coding } from './coding.ts';
import { concept } from './concept.ts';
import { conceptScheme } from './concept-scheme.ts';
import { corpus } from './corpus.ts';
import { deriveEvent } from './derive-event.ts';
import { dimension } from './dimension.ts';
import { document } from './document.ts';
import { driver } from './driver.ts';
import { era } from './era.ts';
import { event } from './event.ts';
import { forecast } from './forecast.ts';
import { link } from './link.ts';
import { mapping } from './mapping.ts';
import { measure } from './measure.ts';
import { position } from './position.ts';
import { rank } from './rank.ts';
import { school } from './school.ts';
import { series } from './series.ts';
import { source } from './source.ts';
import { sourceNote } from './source-note.ts';
import { tally } from './tally.ts';
import { typology } from './typology.ts';
import { view } from './view.ts';
import type { CollectionDefinition } from './define.ts';

/** Every collection of the model, by name, in the order in which they are listed. */
export const collections = {
  source,
  'source-note': sourceNote,
  actor,
  era,
  'concept-scheme': conceptScheme,
  concept,
  typology,
  mapping,
  school,
  dimension,
  position,
  characterization,
  rank,
  view,
  corpus,
  document,
  coding,
  tally,
  // Joined here and not in event.ts: who checks the record of an event alone needs no table of values.
  event: { ...event, derive: deriveEvent },
  measure,
  series,
  driver,
  link,
  claim,
  forecast,
} as const satisfies Record<string, CollectionDefinition>;

export type CollectionName = keyof typeof collections;

/** The record type of each collection. */
export type Records = { readonly [C in CollectionName]: z.output<(typeof collections)[C]['schema']> };

/** Whether a string names a collection of the model. */
export function isCollectionName(name: string): name is CollectionName {
  return Object.hasOwn(collections, name);
}
