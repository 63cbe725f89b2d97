import type { LocaleString } from '@yalu/model/text';
import type { MethodStatement } from '../method.ts';

/** An event that bears on a relationship. */
export interface TemperatureEvent {
  readonly id: string;
  readonly label?: LocaleString;
  /** When it began: a date of our EDTF profile, which may be uncertain. */
  readonly date: string;
  /** How much it cools or warms: the Goldstein scale, -10 to 10, or another. Null leaves it out and counts it. */
  readonly value: number | null;
  /** Who acted, and towards whom. */
  readonly from: readonly string[];
  readonly to: readonly string[];
  /** How much it counts: 1 by default, at least 0. */
  readonly weight?: number;
}

export type TemperatureUnit = 'month' | 'quarter' | 'year';

export interface TemperatureOptions {
  /** The length of a period: `month` by default. */
  readonly by?: TemperatureUnit;
  /** The first and the last period, as dates that lie in them; those of the first and the last event by default. */
  readonly from?: string;
  readonly to?: string;
  /** Two actors: only what one of them did to the other counts, or both together to nobody. */
  readonly dyad?: readonly [string, string];
  /** After how many days an event counts half: 365 by default. */
  readonly halfLife?: number;
  /** Other half-lives that the band shows: half and twice the half-life by default. */
  readonly halfLives?: readonly number[];
  /**
   * How far a high tide stands out above the lows beside it, and a low ebb below the highs (see `peaksOf`); the standard
   * deviation of the index over the periods by default.
   */
  readonly prominence?: number;
  /** The most events that a tide or ebb names: 3 by default. */
  readonly most?: number;
}

/** The least and the most that a figure may be. */
export interface Band {
  readonly low: number;
  readonly high: number;
}

/** The temperature at the end of a period. */
export interface TemperaturePeriod {
  /** The period as a date: `2018-03`, `2018-33` for its first quarter, `2018`. */
  readonly period: string;
  /** Its last day. */
  readonly end: string;
  /** The sum of the values of all events so far, each halved for every half-life that has passed. */
  readonly index: number;
  /** The mean of these values, weighted by what is left of each: on the scale of the values. Null before any event. */
  readonly mean: number | null;
  /** What each of the two did to the other; null without a dyad. */
  readonly directed: readonly Direction[] | null;
  /** The index over all readings of uncertain dates. */
  readonly dates: Band;
  /** The index over the half-lives. */
  readonly halfLives: Band;
  /** The index over both together. */
  readonly band: Band;
  /** How many events began in the period. */
  readonly events: number;
  /** How many events it rests on: each counts 1 on its day, and half after each half-life. */
  readonly bearing: number;
  /** Days since the latest event; null before any. */
  readonly quiet: number | null;
}

export interface Direction {
  readonly from: string;
  readonly to: string;
  readonly index: number;
}

/** What an event gave to the index of a period. */
export interface Contribution {
  readonly id: string;
  readonly label: LocaleString | null;
  readonly date: string;
  readonly value: number;
  readonly contribution: number;
}

/** A high tide or a low ebb. */
export interface TemperatureExtreme {
  readonly period: string;
  readonly index: number;
  readonly prominence: number;
  /** The events that made it, the strongest first; none where it only faded, without an event to renew it. */
  readonly events: readonly Contribution[];
  /** Days since the latest event, as in the period. */
  readonly quiet: number | null;
}

export interface TemperatureCoverage {
  /** Events that count. */
  readonly events: number;
  /** Of these, the ones of which it is not certain on which day they began. */
  readonly uncertain: number;
  /** Events that were left out: without a value, and with a date that is not known from both sides. */
  readonly unvalued: number;
  readonly undated: number;
}

export interface Temperature {
  readonly by: TemperatureUnit;
  readonly halfLife: number;
  readonly dyad: readonly [string, string] | null;
  readonly periods: readonly TemperaturePeriod[];
  readonly tides: readonly TemperatureExtreme[];
  readonly ebbs: readonly TemperatureExtreme[];
  readonly coverage: TemperatureCoverage;
  readonly method: MethodStatement;
}
