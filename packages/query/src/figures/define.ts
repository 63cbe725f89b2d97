import type { AnyDataset } from '@yalu/model/dataset';
import type { Decisions } from '../claims/decide-all.ts';

/** A number that a dataset yields, and what it is the number of. */
export interface Figure {
  /** A record (`tally/views-under-xi`), a collection (`event`), or `dataset` for all of it. */
  readonly of: string;
  /** Which number of it, such as `total`, `share` or `records`. */
  readonly measure: string;
  /** Which part: a view, a group, a year, an outcome. */
  readonly item?: string;
  /** Counts are whole, shares from 0 to 1. */
  readonly unit: 'count' | 'share' | 'value';
  /** Null where there is none: absent is not zero. */
  readonly value: number | null;
  readonly interval?: { readonly low: number; readonly high: number; readonly level: number };
  /** What the dataset records as this number, where that is another: it was computed of what the dataset was. */
  readonly recorded?: number;
}

/** What figures are computed of. */
export interface FigureContext {
  readonly dataset: AnyDataset;
  /** What all checks of the dataset come to. */
  readonly decisions: Decisions;
}

/** A sort of figures: one a file. */
export interface FigureSource {
  readonly name: string;
  /** What it computes, in a clause. */
  readonly description: string;
  readonly figures: (context: FigureContext) => Iterable<Figure>;
}
