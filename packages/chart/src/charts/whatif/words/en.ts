import { capital, list, number, spelt } from '../../../locale/english.ts';
import { decimal } from '../../../locale/format.ts';
import { digitsOf } from './level.ts';
import type { Names, WhatifWords } from './index.ts';

const level = (at: number) => decimal(at, 'en', digitsOf(at));
const some = ({ named, more }: Names) => list(more > 0 ? [...named, `${more} more`] : named);

export const en: WhatifWords = {
  headline: ({ settings, moved, sure, sampled }) =>
    `In the model, with ${list(settings)}, ${number(moved, 'driver')} ${moved === 1 ? 'moves' : 'move'}` +
    (sampled
      ? `, ${sure === moved ? (moved === 1 ? 'in a sure direction' : `${moved === 2 ? 'both' : 'all'} in a sure direction`) : sure === 0 ? 'none in a sure direction' : `${spelt(sure)} in a sure direction`}`
      : ''),
  nothing: (settings) => `In the model, with ${list(settings)}, no other driver moves`,
  setting: (driver, at) => `${driver} at ${typeof at === 'number' ? level(at) : `“${at}”`}`,
  subtitle: (samples, level) =>
    `Activation of each driver, from −1 to 1: at rest, and with what is set.${samples === undefined ? '' : ` Lines: ${level} of the changes over ${samples} draws of the weights of links.`}`,
  note: (note) => `${capital(note)}.`,
  rises: (drivers) => `Rising in nearly all draws: ${some(drivers)}.`,
  falls: (drivers) => `Falling in nearly all draws: ${some(drivers)}.`,
  open: (drivers) => `In either direction: ${some(drivers)}.`,
  largest: ({ driver, base, scenario, low, high, level }) =>
    `The largest change is that of ${driver}, from ${base} to ${scenario}${low === undefined || high === undefined ? '' : ` (${level} of the changes lie between ${low} and ${high})`}.`,
  assumed: ({ assumed, links, value, min, max }) =>
    `Of ${assumed === links ? 'all' : `${assumed} of`} ${number(links, 'link')} on the way the sources state no strength in numbers; it is assumed to be ${value}, from ${min} to ${max}.`,
  unsettled: (samples, settled) => `Of ${samples} draws, ${settled} came to rest and bear on the ranges.`,
  key: {
    base: 'at rest',
    set: 'set',
    rises: 'rises in at least 95% of draws',
    falls: 'falls in at least 95%',
    open: 'either way',
    range: 'range of the change',
  },
  values: (base, scenario) => `${base} at rest, ${scenario} in the scenario`,
  range: (low, high, level) => `${level} of the changes: ${low} to ${high}`,
  changes: 'change',
  column: {
    driver: 'Driver',
    base: 'At rest',
    scenario: 'Scenario',
    change: 'Change',
    low: 'Change from',
    high: 'Change to',
    rises: 'Rises in',
    falls: 'Falls in',
  },
};
