import type { Locale, LocaleString } from '@yalu/model/text';
import type { AnyChart, ChartResult } from './charts/define.ts';
import { ChartError } from './errors.ts';

/** What a chart shows of one dataset. */
export interface ChartSide {
  readonly rows: number;
  /** The title over the picture; left out where there is none to draw. */
  readonly headline?: string;
  readonly summary?: string;
  /** Why the chart cannot be drawn. */
  readonly problem?: string;
}

/** A chart whose rows are others for another dataset. */
export interface ChartChange {
  readonly chart: string;
  readonly title: LocaleString;
  /** How many of its rows are gone and how many are new; one that holds another value is both. */
  readonly rows: { readonly removed: number; readonly added: number };
  readonly old: ChartSide;
  readonly new: ChartSide;
}

/** The answers of a dataset to the queries of a chart. */
export type Answers = (chart: AnyChart) => Readonly<Record<string, ChartResult>>;

/**
 * The charts that show something else of one dataset than of another, with the default options of each: those of which a
 * row differs, in value, label or source. One that can be drawn of neither is left out.
 *
 * @param old what the dataset before answers; what it throws as a `ChartError` is why the chart cannot be drawn
 */
export function changedCharts(
  charts: readonly AnyChart[],
  old: Answers,
  fresh: Answers,
  locale: Locale = 'en',
): ChartChange[] {
  return charts.flatMap((chart): ChartChange[] => {
    const [was, is] = [rowsOf(chart, old), rowsOf(chart, fresh)];
    const removed = without(was.texts, is.texts);
    const added = without(is.texts, was.texts);
    if (removed + added === 0 && was.problem === is.problem) return [];
    const { name, title } = chart;
    // Words may take long to compute, so that only charts that change have theirs.
    const [before, after] = [sideOf(chart, was, locale), sideOf(chart, is, locale)];
    return [{ chart: name, title, rows: { removed, added }, old: before, new: after }];
  });
}

interface ChartRows {
  readonly rows: readonly object[];
  /** Each row as a text. */
  readonly texts: readonly string[];
  readonly problem?: string;
}

function rowsOf(chart: AnyChart, answers: Answers): ChartRows {
  return attempt(
    () => {
      const rows = chart.rows(answers(chart));
      return { rows, texts: rows.map((row) => JSON.stringify(row)) };
    },
    (problem) => ({ rows: [], texts: [], problem }),
  );
}

function sideOf(chart: AnyChart, { rows, problem }: ChartRows, locale: Locale): ChartSide {
  const side = { rows: rows.length };
  if (problem !== undefined) return { ...side, problem };
  return attempt<ChartSide>(
    () => {
      const drawing = chart.drawRows(rows);
      return { ...side, headline: drawing.headline(locale), summary: drawing.summary(locale) };
    },
    (why) => ({ ...side, problem: why }),
  );
}

/** What is to be had, or what comes of the reason why it is not. */
function attempt<T>(what: () => T, otherwise: (problem: string) => T): T {
  try {
    return what();
  } catch (error) {
    if (error instanceof ChartError) return otherwise(error.message);
    throw error;
  }
}

/** How many of some texts others do not have, each as often as it occurs. */
function without(texts: readonly string[], others: readonly string[]): number {
  const left = new Map<string, number>();
  for (const text of others) left.set(text, (left.get(text) ?? 0) + 1);
  return texts.filter((text) => {
    const count = left.get(text) ?? 0;
    left.set(text, count - 1);
    return count <= 0;
  }).length;
}
