import type { Locale, LocaleString } from '@yalu/model/text';
import { formatSpan, type Span } from '@yalu/model/time';
import { ChartError } from '../../errors.ts';
import { groupedBy } from '../../group.ts';
import { plain } from '../../text/plain.ts';
import { atMost } from '../limit.ts';
import { labelIn } from '../rows.ts';
import type { LadderRow } from './rows.ts';

export interface LadderOptions {
  readonly conferredBy: string;
  readonly actor: string;
}

export interface Holder {
  readonly id: string;
  readonly label: string;
  /** Since when and until when, in words; undefined where no source says it. */
  readonly time: string | undefined;
  /** Whether it is known since when, to the precision of the date. */
  readonly certain: boolean;
  readonly asPrinted: string | undefined;
  /** Whether the headline speaks of it. */
  readonly accent: boolean;
  readonly sources: readonly LocaleString[];
}

export interface Rank {
  readonly id: string;
  readonly label: string;
  readonly holders: readonly Holder[];
}

/** A place on the ladder: one rank, or several whose order the source leaves open. */
export interface Rung {
  /** From 1, the highest. */
  readonly place: number;
  readonly ranks: readonly Rank[];
}

/** All figures of the chart; picture, headline, summary and table are made from these alone. */
export interface Figures {
  readonly conferredBy: string;
  readonly rungs: readonly Rung[];
  /** The highest rung of the actor that the options name, its name, and who stands above it. */
  readonly focus:
    | {
        readonly label: string;
        readonly rank: string;
        readonly place: number;
        readonly above: readonly string[];
      }
    | undefined;
  /** How many holders there are of whom no source says since when, or not for certain. */
  readonly undated: number;
  readonly uncertain: number;
  readonly holders: number;
}

/** More holders than that are a table and no picture. */
const MOST = 80;

/** @throws ChartError `rows-empty`, `rows-too-many` */
export function figuresOf(rows: readonly LadderRow[], options: LadderOptions, locale: Locale): Figures {
  const [first] = rows;
  if (first === undefined) {
    throw new ChartError('rows-empty', 'There is nothing to draw: nobody’s vocabulary has such ranks.');
  }
  atMost(MOST, rows.length, 'ladder', 'holders of ranks', 'Choose ranks with fewer.');
  const ordered = [...rows].sort(
    (a, b) =>
      a.order - b.order ||
      compare(a.rank, b.rank) ||
      Number(b.actor === options.actor) - Number(a.actor === options.actor) ||
      Number(a.span === null) - Number(b.span === null) ||
      compare(a.actor ?? '', b.actor ?? '') ||
      compare(a.span?.start ?? '', b.span?.start ?? ''),
  );
  const rungs = [...groupedBy(ordered, ({ order }) => order)].map(([, members], index): Rung => ({
    place: index + 1,
    ranks: [...groupedBy(members, ({ rank }) => rank)].map(([id, held]): Rank => ({
      id,
      label: held[0] ? labelIn(held[0].label, id, locale) : id,
      holders: held.flatMap((row) => holderOf(row, options, locale)),
    })),
  }));
  const all = rungs.flatMap(({ ranks }) => ranks.flatMap(({ holders }) => holders));
  return {
    conferredBy: labelIn(first.conferredBy, options.conferredBy, locale),
    rungs,
    focus: focusOf(rungs),
    undated: all.filter(({ time }) => time === undefined).length,
    uncertain: all.filter(({ time, certain }) => time !== undefined && !certain).length,
    holders: all.length,
  };
}

function holderOf(
  { actor, actorLabel, span, asPrinted, sources = [] }: LadderRow,
  options: LadderOptions,
  locale: Locale,
): Holder[] {
  if (actor === null) return [];
  return [
    {
      id: actor,
      label: actorLabel ? labelIn(actorLabel, actor, locale) : actor,
      time: span ? formatSpan(span, locale) : undefined,
      certain: span !== null && isCertain(span),
      asPrinted: plain(asPrinted ?? '') || undefined,
      accent: actor === options.actor,
      sources,
    },
  ];
}

/** Whether a start is a plain date: not approximate, not one of several, not open. */
const isCertain = ({ start }: Span): boolean => !/[~?%X[{]|\.\./.test(start);

function focusOf(rungs: readonly Rung[]): Figures['focus'] {
  const above: string[] = [];
  for (const { place, ranks } of rungs) {
    for (const { label: rank, holders } of ranks) {
      const found = holders.find(({ accent }) => accent);
      if (found) return { label: found.label, rank, place, above };
    }
    above.push(...ranks.flatMap(({ holders }) => holders.map(({ label }) => label)));
  }
  return undefined;
}

const compare = (a: string, b: string): number => (a === b ? 0 : a < b ? -1 : 1);
