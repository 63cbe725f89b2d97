import { didYouMean, type Locale, type LocaleString } from '@yalu/model/text';
import { feedbackLoops } from '@yalu/query/stats';
import { ChartError } from '../../errors.ts';
import { atMost } from '../limit.ts';
import { type DriverRow, type LinkRow, mapParts, type MapRow, type Role, type Sign } from '../map-rows.ts';
import { labelIn } from '../rows.ts';

export interface DriversOptions {
  readonly around: string;
  readonly steps: number;
}

export interface Driver {
  readonly id: string;
  readonly label: string;
  readonly role: Role;
  /** How many links lead to it, and from it. */
  readonly causes: number;
  readonly effects: number;
  /** Whether the headline speaks of it. */
  readonly accent: boolean;
  readonly sources: readonly LocaleString[];
}

export interface DriverLink {
  readonly id: string;
  readonly label: string;
  readonly from: string;
  readonly to: string;
  readonly fromLabel: string;
  readonly toLabel: string;
  readonly sign: Sign;
  /** Whether it is part of a feedback loop. */
  readonly looped: boolean;
  readonly asPrinted: string | undefined;
  readonly condition: string | undefined;
  readonly sources: readonly LocaleString[];
}

/** A way from a driver back to itself. */
export interface Loop {
  /** The drivers in their order, by label. */
  readonly drivers: readonly string[];
  /** Positive loops reinforce a change, negative ones dampen it. */
  readonly sign: 'positive' | 'negative';
}

/** All figures of the chart; picture, headline, summary and table are made from these alone. */
export interface Figures {
  readonly drivers: readonly Driver[];
  readonly links: readonly DriverLink[];
  /** How many links have which sign. */
  readonly signs: Readonly<Record<Sign, number>>;
  /** The drivers to which most links lead, and how many lead to each, of them without a direction. */
  readonly moved: { readonly labels: readonly string[]; readonly causes: number; readonly open: number };
  /** The drivers from which most links lead. */
  readonly moving: { readonly labels: readonly string[]; readonly effects: number };
  readonly loops: readonly Loop[];
  /** The driver whose surroundings are shown; undefined where all are. */
  readonly around: Driver | undefined;
}

/** More links than that are a table and no picture. */
const MOST = 150;

/** @throws ChartError `rows-empty`, `rows-too-many` */
export function figuresOf(
  rows: readonly MapRow[],
  { around, steps }: DriversOptions,
  locale: Locale,
): Figures {
  const all = mapParts(rows);
  if (all.drivers.length === 0) {
    throw new ChartError('rows-empty', 'There is nothing to draw: there are no drivers.');
  }
  if (around !== '' && !all.drivers.some(({ driver }) => driver === around)) {
    const ids = all.drivers.map(({ driver }) => driver);
    const found = `There is nothing to draw: no driver has the id ${JSON.stringify(around)}.`;
    throw new ChartError('rows-empty', `${found} ${didYouMean(around, ids)}`.trimEnd());
  }
  const { drivers, links } = around === '' ? all : surroundings(all, around, steps);
  const hint = 'Show the surroundings of one driver: the options around and steps.';
  atMost(MOST, Math.max(drivers.length, links.length), 'drivers', 'drivers and links', hint);

  const names = new Map(drivers.map(({ driver, label }) => [driver, labelIn(label, driver, locale)]));
  const nameOf = (id: string) => names.get(id) ?? id;
  const causesOf = (id: string) => links.filter(({ to }) => to === id);
  const effectsOf = (id: string) => links.filter(({ from }) => from === id);
  const most = (of: (id: string) => readonly LinkRow[]) =>
    drivers.reduce((least, { driver }) => Math.max(least, of(driver).length), 0);
  const [causes, effects] = [most(causesOf), most(effectsOf)];
  const moved = causes === 0 ? [] : drivers.filter(({ driver }) => causesOf(driver).length === causes);
  const moving = effects === 0 ? [] : drivers.filter(({ driver }) => effectsOf(driver).length === effects);
  const [only] = moved;
  const loops = loopsOf(drivers, links);
  const looped = new Set(loops.flatMap((loop) => loop.edges));
  const found = drivers.map(({ driver, role, sources = [] }): Driver => ({
    id: driver,
    label: nameOf(driver),
    role,
    causes: causesOf(driver).length,
    effects: effectsOf(driver).length,
    accent: around === '' ? moved.length === 1 && driver === only?.driver : driver === around,
    sources,
  }));
  return {
    drivers: found,
    links: links.map(({ link, label, from, to, sign, asPrinted, condition, sources = [] }): DriverLink => ({
      id: link,
      label: labelIn(label, link, locale),
      from,
      to,
      fromLabel: nameOf(from),
      toLabel: nameOf(to),
      sign,
      looped: looped.has(link),
      asPrinted: asPrinted ?? undefined,
      condition: condition ? labelIn(condition, '', locale) : undefined,
      sources,
    })),
    signs: {
      positive: links.filter(({ sign }) => sign === 'positive').length,
      negative: links.filter(({ sign }) => sign === 'negative').length,
      mixed: links.filter(({ sign }) => sign === 'mixed').length,
    },
    moved: {
      labels: moved.map(({ driver }) => nameOf(driver)),
      causes,
      open: only ? causesOf(only.driver).filter(({ sign }) => sign === 'mixed').length : 0,
    },
    moving: { labels: moving.map(({ driver }) => nameOf(driver)), effects },
    loops: loops.map(({ drivers: ids, sign }): Loop => ({ drivers: ids.map(nameOf), sign })),
    around: found.find(({ id }) => id === around),
  };
}

/** A driver and what is so many links away from it, in either direction. */
function surroundings(
  { drivers, links }: { readonly drivers: readonly DriverRow[]; readonly links: readonly LinkRow[] },
  around: string,
  steps: number,
): { readonly drivers: readonly DriverRow[]; readonly links: readonly LinkRow[] } {
  let near = new Set([around]);
  for (let step = 0; step < steps; step += 1) {
    near = new Set([
      ...near,
      ...links.flatMap(({ from, to }) => [...(near.has(from) ? [to] : []), ...(near.has(to) ? [from] : [])]),
    ]);
  }
  return {
    drivers: drivers.filter(({ driver }) => near.has(driver)),
    links: links.filter(({ from, to }) => near.has(from) && near.has(to)),
  };
}

const WEIGHT: Readonly<Record<Sign, number>> = { positive: 1, negative: -1, mixed: 0 };

/** The feedback loops over links with a direction; through one without, a loop has no sign. */
function loopsOf(drivers: readonly DriverRow[], links: readonly LinkRow[]) {
  const edges = new Map(
    links.map(({ link, from, to, sign }) => [`${from}\n${to}`, { link, from, to, weight: WEIGHT[sign] }]),
  );
  return feedbackLoops({
    concepts: drivers.map(({ driver }) => driver),
    edges: [...edges.values()].map(({ link, ...edge }) => ({ id: link, ...edge })),
  }).loops.map((loop) => ({
    drivers: loop.concepts,
    edges: loop.edges.flatMap(({ id }) => (id === undefined ? [] : [id])),
    sign: loop.sign,
  }));
}
