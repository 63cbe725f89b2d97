import { type Readings, readingsOf, type Span } from '@yalu/model/time';
import type { Stretch } from './time.ts';

/** What a span says for certain, and what it leaves possible. */
export interface Period {
  readonly span: Span;
  /** Dominant however the open questions are settled. Undefined where no time is certain. */
  readonly certain: Stretch | undefined;
  /** All that is possible, the certain part included. */
  readonly possible: Stretch;
}

/**
 * The certain and the possible stretch of a span. A plain date is taken to its own precision: "1993" as a start is its
 * first day, "2002" as an end its last. What is uncertain beyond that stays open: one of several ("2002 or 2007"),
 * approximate, with digits unsaid, or an open end of which the source knows only up to a date.
 */
export function periodOf(span: Span): Period {
  const start = extentOf(span.start, 'start');
  const end = span.end === '..' ? openEnd(span.knownUntil) : extentOf(span.end, 'end');
  const certain = { from: start.to, to: end.from };
  return {
    span,
    certain: certain.from < certain.to ? certain : undefined,
    possible: { from: start.from, to: end.to },
  };
}

/** The earliest and latest instant at which a start or an end may lie. */
function extentOf(text: string, side: 'start' | 'end'): Stretch {
  const readings = readingsOf(text);
  const loose = /[~?%X]|\.\./.test(text);
  const bounds = readings.map((reading): Stretch => {
    const { min, max } = reading[side];
    if (loose) return { from: min, to: max };
    return side === 'start' ? { from: min, to: min } : { from: max, to: max };
  });
  return { from: Math.min(...bounds.map(({ from }) => from)), to: Math.max(...bounds.map(({ to }) => to)) };
}

function openEnd(knownUntil: string | undefined): Stretch {
  if (knownUntil === undefined) return { from: Infinity, to: Infinity };
  return { from: earliest(readingsOf(knownUntil)), to: Infinity };
}

function earliest(readings: Readings): number {
  return Math.min(...readings.map(({ start }) => start.min));
}

/** The possible stretches beside the certain one: before it, after it, or all where nothing is certain. */
export function uncertainParts({ certain, possible }: Period): Stretch[] {
  if (certain === undefined) return [possible];
  return [
    { from: possible.from, to: certain.from },
    { from: certain.to, to: possible.to },
  ].filter(({ from, to }) => from < to);
}

/** Whether a period says less than its dates' own precision. */
export function isUncertain({ certain, possible }: Period): boolean {
  return certain?.from !== possible.from || certain.to !== possible.to;
}
