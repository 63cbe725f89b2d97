/** Datasets of the model made up for timing: every value is drawn from a seeded generator, so that runs are alike. */
import { collections, describeCollections, EVENT_KINDS } from '@yalu/model';
import type { AnyDataset } from '@yalu/model/dataset';

const catalogue = describeCollections(collections);

/** Numbers from 0 to below 1 (G. Marsaglia, Xorshift RNGs, Journal of Statistical Software 8(14), 2003). */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 2 ** 32;
  };
}

const DAY = 86_400_000;
const FIRST = Date.UTC(1925, 0, 1);
const LAST = Date.UTC(2024, 11, 31);

/** One of every day of a hundred years, as texts: as in data that was read, equal texts are not all one object. */
const days = Array.from({ length: (LAST - FIRST) / DAY + 1 }, (_none, day) =>
  new Date(FIRST + day * DAY).toISOString().slice(0, 10),
);

function among<T>(values: readonly T[], random: () => number): T {
  const value = values[Math.floor(random() * values.length)];
  if (value === undefined) throw new RangeError('There is nothing to choose from.');
  return value;
}

const datasetOf = (collection: string, records: Record<string, { readonly id: string }>): AnyDataset => ({
  name: 'generated',
  version: '1.0.0',
  licence: 'CC0-1.0',
  catalogue,
  records: { [collection]: records },
  redirects: {},
});

export interface Span {
  readonly start: string;
  readonly end: string;
}

export interface SpanRecord {
  readonly id: string;
  readonly span: Span;
}

/** Positions that were held for up to ten days each. */
export function datasetOfSpans(number: number): {
  readonly dataset: AnyDataset;
  readonly records: readonly SpanRecord[];
} {
  const random = randomFrom(20_180_325);
  const records = Array.from({ length: number }, (_none, index): SpanRecord => {
    const start = Math.floor(random() * (days.length - 10));
    const end = start + Math.floor(random() * 10);
    return {
      id: `p${String(index).padStart(7, '0')}`,
      span: { start: days[start] ?? '', end: days[end] ?? '' },
    };
  });
  return {
    dataset: datasetOf('position', Object.fromEntries(records.map((record) => [record.id, record]))),
    records,
  };
}

export interface EventRecord {
  readonly id: string;
  readonly date: string;
  readonly kind: string;
  readonly initiator: readonly string[];
  readonly goldstein?: number;
}

/** Events of one initiator each, most of them with a Goldstein score. */
export function datasetOfEvents(number: number): {
  readonly dataset: AnyDataset;
  readonly records: readonly EventRecord[];
} {
  const random = randomFrom(19_610_711);
  const kinds = EVENT_KINDS;
  const actors = Array.from({ length: 130 }, (_none, index) => `actor-${index}`);
  const records = Array.from({ length: number }, (_none, index): EventRecord => ({
    id: `e${String(index).padStart(7, '0')}`,
    date: among(days, random),
    kind: among(kinds, random),
    initiator: [among(actors, random)],
    ...(random() < 0.1 ? {} : { goldstein: Math.round(random() * 200 - 100) / 10 }),
  }));
  return {
    dataset: datasetOf('event', Object.fromEntries(records.map((record) => [record.id, record]))),
    records,
  };
}
