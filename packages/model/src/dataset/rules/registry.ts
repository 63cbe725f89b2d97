import type { Rule } from './define.ts';
import { alternativesDiffer } from './alternatives-differ.ts';
import { cameoCode } from './cameo-code.ts';
import { cited } from './cited.ts';
import { codingOnce } from './coding-once.ts';
import { conceptInScheme } from './concept-in-scheme.ts';
import { countryCode } from './country-code.ts';
import { driverStates } from './driver-states.ts';
import { eventFacts } from './event-facts.ts';
import { eventsDistinct } from './events-distinct.ts';
import { forecastResolved } from './forecast-resolved.ts';
import { labelFits } from './label-fits.ts';
import { locatorSection } from './locator-section.ts';
import { mappingConsistent } from './mapping-consistent.ts';
import { noCycles } from './no-cycles.ts';
import { noOrphans } from './no-orphans.ts';
import { ownTranslation } from './own-translation.ts';
import { positionHeld } from './position-held.ts';
import { rangesOrdered } from './ranges-ordered.ts';
import { redirectsDirect } from './redirects-direct.ts';
import { referencesResolve } from './references-resolve.ts';
import { scaleOrdered } from './scale-ordered.ts';
import { seriesCovered } from './series-covered.ts';
import { spansOrdered } from './spans-ordered.ts';
import { tallyAddsUp } from './tally-adds-up.ts';
import { typologyOf } from './typology-of.ts';
import { viewInTypology } from './view-in-typology.ts';

/** Every rule of validation besides the schemas; adding one is adding a file and a line here. */
export const rules: readonly Rule[] = [
  referencesResolve,
  redirectsDirect,
  cited,
  spansOrdered,
  tallyAddsUp,
  typologyOf,
  viewInTypology,
  conceptInScheme,
  scaleOrdered,
  positionHeld,
  mappingConsistent,
  eventFacts,
  cameoCode,
  alternativesDiffer,
  rangesOrdered,
  seriesCovered,
  forecastResolved,
  countryCode,
  ownTranslation,
  noCycles,
  labelFits,
  noOrphans,
  eventsDistinct,
  driverStates,
  codingOnce,
  locatorSection,
];
