import { QueryError } from '../../errors.ts';
import { withoutDuplicates } from './duplicates.ts';
import { type OneModeNetwork, oneModeNetwork, type OneModeOptions } from './one-mode.ts';
import { readStatements, type Statement } from './statement.ts';

/** The units that a window can be counted in. */
export const WINDOW_UNITS = ['days', 'weeks', 'months', 'years'] as const;
export type WindowUnit = (typeof WINDOW_UNITS)[number];

export interface WindowOptions extends OneModeOptions {
  readonly unit: WindowUnit;
  /** How many units a window covers. */
  readonly size: number;
  /** By how many units each window starts later than the one before; 1 by default. */
  readonly step?: number;
  /** Whether each window has all the nodes, so that they can be compared; true by default. */
  readonly allNodes?: boolean;
}

/** The network of a stretch of time. */
export interface NetworkWindow {
  /** The first day, as an ISO date. */
  readonly from: string;
  /** The last day, as an ISO date. */
  readonly to: string;
  readonly network: OneModeNetwork;
}

/**
 * Networks of a window that moves over time. The first starts on the day of the first statement (UTC); the last is the
 * first that reaches the last statement. Duplicates are left out before, over the whole time, and agreement has the
 * same scale in every window, as in the Discourse Network Analyzer. A month after the 31st of January is the 28th or
 * 29th of February.
 *
 * Leifeld (2017), as for `discourseNetwork`.
 *
 * @throws QueryError `number-invalid` where a statement has no day or the window no size
 */
export function networkWindows(statements: readonly Statement[], options: WindowOptions): NetworkWindow[] {
  const { unit, size, step = 1, allNodes = true, isolates = [] } = options;
  for (const [name, value] of [
    ['size', size],
    ['step', step],
  ] as const) {
    if (!Number.isSafeInteger(value) || value < 1)
      throw new QueryError('number-invalid', name, `${value} is no whole number of ${unit} above 0.`);
  }
  const read = readStatements(statements, options.scale);
  const dayless = read.statements.find(({ time }) => time?.precision !== 'day');
  if (dayless) {
    throw new QueryError(
      'number-invalid',
      'statements',
      `The statement of ${dayless.actor} on ${dayless.concept} has no day, which a window needs.`,
    );
  }
  const { duplicates = 'include', kind = 'congruence', over = 'actor' } = options;
  const kept = withoutDuplicates(read.statements, duplicates, kind !== 'ignore');
  const times = kept.map(({ time }) => time?.start ?? 0);
  const [first, last] = [times[0], times.at(-1)];
  if (first === undefined || last === undefined) return [];
  const nodes = allNodes ? kept.map((statement) => statement[over]) : [];
  const windows: NetworkWindow[] = [];
  for (let index = 0; ; index += 1) {
    const from = shifted(first, unit, index * step);
    const until = shifted(first, unit, index * step + size);
    const within = kept.filter((_statement, at) => (times[at] ?? 0) >= from && (times[at] ?? 0) < until);
    windows.push({
      from: dayOf(from),
      to: dayOf(until - DAY),
      network: oneModeNetwork(
        { ...read, statements: within },
        { ...options, duplicates: 'include', isolates: [...isolates, ...nodes] },
      ),
    });
    if (until > last) return windows;
  }
}

const DAY = 86_400_000;
const dayOf = (time: number): string => new Date(time).toISOString().slice(0, 10);

/** The beginning of the day of a time, some units later. */
function shifted(time: number, unit: WindowUnit, by: number): number {
  const day = Math.floor(time / DAY) * DAY;
  if (unit === 'days' || unit === 'weeks') return day + by * DAY * (unit === 'weeks' ? 7 : 1);
  const date = new Date(day);
  const months = date.getUTCMonth() + by * (unit === 'years' ? 12 : 1);
  const lastOfMonth = new Date(Date.UTC(date.getUTCFullYear(), months + 1, 0)).getUTCDate();
  return Date.UTC(date.getUTCFullYear(), months, Math.min(date.getUTCDate(), lastOfMonth));
}
