import { alternativeFaults } from './alternative.ts';
import { cameo } from './cameo.ts';
import { coding } from './coding.ts';
import { conceptScheme } from './concept-scheme.ts';
import { countryCode } from './country-code.ts';
import { cycle } from './cycle.ts';
import type { RuleFaults } from './define.ts';
import { driverStates } from './driver-states.ts';
import { duplicate } from './duplicate.ts';
import { eventFacts } from './event-facts.ts';
import { forecast } from './forecast.ts';
import { labelLength } from './label-length.ts';
import { locator } from './locator.ts';
import { mapping } from './mapping.ts';
import { orphan } from './orphan.ts';
import { ownTranslation } from './own-translation.ts';
import { position } from './position.ts';
import { range } from './range.ts';
import { redirect } from './redirect.ts';
import { reference } from './reference.ts';
import { scale } from './scale.ts';
import { series } from './series.ts';
import { span } from './span.ts';
import { tally } from './tally.ts';
import { tallyTypology } from './tally-typology.ts';
import { typology } from './typology.ts';
import { uncited } from './uncited.ts';

/** What breaks each rule. */
export const ruleFaults: readonly RuleFaults[] = [
  alternativeFaults,
  cameo,
  coding,
  conceptScheme,
  countryCode,
  cycle,
  driverStates,
  duplicate,
  eventFacts,
  forecast,
  labelLength,
  locator,
  mapping,
  orphan,
  ownTranslation,
  position,
  range,
  redirect,
  reference,
  scale,
  series,
  span,
  tally,
  tallyTypology,
  typology,
  uncited,
];
