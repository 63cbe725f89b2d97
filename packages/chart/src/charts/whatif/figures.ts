import { didYouMean, inLocale, type Locale, type LocaleString } from '@yalu/model/text';
import { type InferenceRule, MODEL_NOTE, type Transfer } from '@yalu/query/stats';
import { ChartError } from '../../errors.ts';
import { atMost } from '../limit.ts';
import { type DriverRow, mapParts, type MapRow } from '../map-rows.ts';
import { remembered } from '../remembered.ts';
import { labelIn } from '../rows.ts';
import { type Effect, type Outcome, outcomeOf } from './model.ts';

export interface WhatifOptions {
  readonly set: readonly string[];
  readonly rule: InferenceRule;
  readonly transfer: Transfer;
  readonly lambda: number;
  readonly samples: number;
  readonly seed: number;
}

/**
 * Which way a driver goes: `rises` and `falls` where it does so in nearly all samples, `open` where it does neither,
 * `set` where it is held.
 */
export type Way = 'set' | 'rises' | 'falls' | 'open';

export interface Moved {
  readonly id: string;
  readonly label: string;
  readonly way: Way;
  readonly base: number;
  readonly scenario: number;
  readonly change: number;
  /** Bounds of the change. */
  readonly range: readonly [low: number, high: number] | undefined;
  readonly rises: number;
  readonly falls: number;
  readonly sources: readonly LocaleString[];
}

/** What is held: a driver, and the state or level at which it is. */
export interface Setting {
  readonly id: string;
  readonly label: string;
  readonly level: number;
  /** The name of the state; undefined for a level without one. */
  readonly state: string | undefined;
}

/** All figures of the chart; picture, headline, summary and table are made from these alone. */
export interface Figures {
  readonly settings: readonly Setting[];
  /** What is set first, then what moves, the largest change first. */
  readonly moved: readonly Moved[];
  readonly samples: number;
  readonly settled: number;
  readonly links: number;
  readonly assumed: number;
  /** What every result of a model is. */
  readonly note: string;
}

/** More drivers than that are a table and no picture. */
const MOST = 60;
/** A map of more is not run so often. */
const MOST_LINKS = 1_000;
/** In that part of the samples a driver has to rise, or to fall, to be said to. */
const SURE = 0.95;

/** @throws ChartError `rows-empty`, `rows-too-many`, `options-invalid` */
export function figuresOf(rows: readonly MapRow[], options: WhatifOptions, locale: Locale): Figures {
  const { drivers, links } = mapParts(rows);
  if (drivers.length === 0) {
    throw new ChartError('rows-empty', 'There is nothing to draw: there are no drivers.');
  }
  const hint = 'Draw a map with fewer.';
  atMost(MOST_LINKS, Math.max(drivers.length, links.length), 'whatif', 'drivers and links', hint);
  const levels = settingsOf(options.set, drivers);
  const outcome = outcomeFor(rows, options, 'en');
  atMost(MOST, outcome.effects.length, 'whatif', 'drivers that move', 'Set a driver that moves fewer.');
  const known = new Map(drivers.map((row) => [row.driver, row]));
  const moved = outcome.effects.flatMap((effect): Moved[] => {
    const row = known.get(effect.driver);
    if (!row) return [];
    const { driver, base, scenario, range, rises, falls } = effect;
    return [
      {
        id: driver,
        label: labelIn(row.label, driver, locale),
        way: wayOf(effect, levels, outcome.settled),
        base,
        scenario,
        change: scenario - base,
        range: levels.has(driver) ? undefined : range,
        rises,
        falls,
        sources: row.sources ?? [],
      },
    ];
  });
  return {
    settings: [...levels].flatMap(([id, level]): Setting[] => {
      const row = known.get(id);
      const state = row?.states.find((one) => one.level === level);
      return row
        ? [
            {
              id,
              label: labelIn(row.label, id, locale),
              level,
              state: state && labelIn(state.label, state.state, locale),
            },
          ]
        : [];
    }),
    moved: moved.sort(
      (a, b) =>
        Number(b.way === 'set') - Number(a.way === 'set') || size(b) - size(a) || (a.id < b.id ? -1 : 1),
    ),
    samples: options.samples,
    settled: outcome.settled,
    links: outcome.links,
    assumed: outcome.assumed,
    note: inLocale(MODEL_NOTE, locale),
  };
}

/** Rounded, so that a difference of rounding is no order. */
const size = ({ change }: Moved): number => Math.round(Math.abs(change) * 1e6);

function wayOf({ driver, rises, falls }: Effect, levels: ReadonlyMap<string, number>, settled: number): Way {
  if (levels.has(driver)) return 'set';
  if (settled === 0) return 'open';
  return rises >= SURE ? 'rises' : falls >= SURE ? 'falls' : 'open';
}

/** What is to be held, in the order of ids: `driver=level` or `driver=state`. @throws ChartError `options-invalid` */
function settingsOf(set: readonly string[], drivers: readonly DriverRow[]): ReadonlyMap<string, number> {
  const refuse = (found: string): never => {
    throw new ChartError('options-invalid', `The options do not fit the chart whatif at set: ${found}`);
  };
  return new Map(
    [...set].sort().map((setting): [string, number] => {
      const at = setting.indexOf('=');
      const [id, value] = [setting.slice(0, at).trim(), setting.slice(at + 1).trim()];
      const row = drivers.find(({ driver }) => driver === id);
      if (!row) {
        const ids = drivers.map(({ driver }) => driver);
        return refuse(`there is no driver ${JSON.stringify(id)}. ${didYouMean(id, ids)}`.trimEnd());
      }
      const level = row.states.find(({ state }) => state === value)?.level ?? Number(value || Number.NaN);
      if (level >= -1 && level <= 1) return [id, level];
      const states = row.states.map((one) => `${one.state} (${one.level})`).join(', ');
      return refuse(
        `${JSON.stringify(value)} is no level or state of ${id}. Write a number from -1 to 1${states === '' ? '' : `, or ${states}`}.`,
      );
    }),
  );
}

/** What the model makes of it: the same in every language, and run once for words, table and pictures. */
const outcomeFor = /* @__PURE__ */ remembered<MapRow, WhatifOptions, Outcome>((rows, options) => {
  const { drivers, links } = mapParts(rows);
  return outcomeOf(
    drivers.map(({ driver }) => driver),
    links,
    { ...options, set: Object.fromEntries(settingsOf(options.set, drivers)) },
  );
});
