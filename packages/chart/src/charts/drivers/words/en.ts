import { capital, list, number, spelt } from '../../../locale/english.ts';
import type { DriversWords, Names } from './index.ts';

const some = ({ named, more }: Names) => list(more > 0 ? [...named, `${more} more`] : named);

const openness = (causes: number, open: number): string => {
  if (open === 0) return ', more than any other';
  if (open === causes) return causes === 1 ? ', in a direction left open' : ', each in a direction left open';
  return `, ${spelt(open)} of them in a direction left open`;
};

export const en: DriversWords = {
  mostMoved: ({ driver, causes, open }) =>
    `${driver} is moved by ${number(causes, 'driver')}${openness(causes, open)}`,
  equallyMoved: (drivers, causes) =>
    `${some(drivers)} are each moved by ${number(causes, 'driver')}, more than any other`,
  around: ({ driver, causes, effects }) =>
    `${driver}: moved by ${number(causes, 'driver')}, moves ${spelt(effects)}`,
  noLinks: (drivers) => `No link joins the ${number(drivers, 'driver')}`,
  subtitle: (around) =>
    around === undefined
      ? 'What moves what, as the sources state it. Links lead from what moves to what is moved.'
      : `What moves what around ${around}, as the sources state it. Links lead from what moves to what is moved.`,
  counts: ({ drivers, links, positive, negative, mixed }) =>
    `${capital(number(drivers, 'driver'))} and ${number(links, 'link')}: ${positive} positive, ${negative} negative and ${mixed} whose direction is left open.`,
  mostMoving: (drivers, effects) =>
    `Most links lead from ${some(drivers)}: ${spelt(effects)}${drivers.named.length + drivers.more > 1 ? ' each' : ''}.`,
  noLoop: 'There is no feedback loop.',
  loops: (positive, negative) =>
    `There ${positive + negative === 1 ? 'is' : 'are'} ${number(positive + negative, 'feedback loop')}: ${positive} reinforcing and ${negative} dampening.`,
  loop: (drivers, sign) =>
    `${[...drivers, drivers[0] ?? ''].join(' → ')} ${sign === 'positive' ? 'reinforces' : 'dampens'} a change.`,
  selection: 'The links are those that the sources state, which need not be all.',
  sign: {
    positive: 'more of one, more of the other',
    negative: 'more of one, less of the other',
    mixed: 'direction left open',
  },
  role: { factor: 'moves others', intervening: 'moved, and moves others', outcome: 'is moved' },
  looped: 'thick: part of a feedback loop',
  link: (from, to) => `${from} → ${to}`,
  degree: (causes, effects) => `moved by ${causes}, moves ${effects}`,
  printed: (words) => `In the source: “${words}”`,
  condition: (condition) => `Condition: ${condition}`,
  column: {
    from: 'From',
    to: 'To',
    sign: 'Direction',
    loop: 'In a loop',
    condition: 'Condition',
    printed: 'As printed',
  },
  yes: 'yes',
};
