import { isLocale, type Locale, LOCALES, type LocaleString } from '@yalu/model/text';
import type { Query } from '@yalu/query';
import * as z from 'zod/mini';
import { ChartError } from '../errors.ts';
import { dictionary } from '../locale/index.ts';
import { messages } from './messages.ts';
import type { Table } from '../html/table.ts';
import { THEMES, type ThemeName } from '../theme/theme.ts';
import type { Json } from '../vega/json.ts';

/** Where the data come from: the small line under a chart. */
export interface Caption {
  readonly source: string;
  readonly dataset: string;
  readonly version: string;
  readonly licence: string;
}

/** What a picture is drawn for. */
export interface ChartContext {
  readonly locale: Locale;
  readonly theme: ThemeName;
  /** Width of the whole picture in px, 320 to 1600. The height follows from what is in it. */
  readonly width: number;
  /** `theme` (the default) fills the picture with the background of the theme. */
  readonly background?: 'transparent' | 'theme' | undefined;
  readonly caption?: Caption | undefined;
  /** What a reader has to know beside the picture: a line over the caption. */
  readonly note?: string | undefined;
}

/** A Vega-Lite or Vega specification as plain JSON, valid against the schema that `$schema` names. */
export interface ChartSpec {
  readonly $schema: string;
  readonly [key: string]: Json;
}

/** Of the answer to a query, what a chart reads. */
export interface ChartResult {
  readonly rows: readonly object[];
  /** What the rows rest on that is a choice of records and not all there are, where the engine says so. */
  readonly coverage?:
    | { readonly selected: readonly { readonly collection: string; readonly rule: LocaleString }[] }
    | undefined;
}

/** A span of time by its first and last month, `YYYY-MM`. */
export interface TimeSpan {
  readonly from: string;
  readonly to: string;
}

/** A chart: pure functions from rows to a specification, words and a table, all from the same figures. */
export interface ChartDefinition<Row extends object, Options extends object> {
  /** Lower case, as in commands and addresses. */
  readonly name: string;
  /** What kind of chart it is, for lists of charts. */
  readonly title: LocaleString;
  readonly description: LocaleString;
  /** The chart's own options. Each has a default and a description, so that `{}` is valid. */
  readonly options: z.core.$ZodType<Options>;
  /** The queries whose answers {@link ChartDefinition.rows} reads, by name. */
  queries(options: Options): Readonly<Record<string, Query>>;
  /** The rows of the chart from the answers. @throws ChartError `rows-invalid` */
  rows(results: Readonly<Record<string, ChartResult>>): readonly Row[];
  /**
   * What a reader has to know of the answers beside their rows, or nothing: it stands in the summary and over the caption.
   * A chart that counts records takes {@link choiceOf}.
   */
  remark?(results: Readonly<Record<string, ChartResult>>, locale: Locale): string;
  /** What the data show, as a title in sentence case. @throws ChartError `rows-empty` */
  headline(rows: readonly Row[], options: Options, locale: Locale): string;
  /** The picture. @throws ChartError `rows-empty`, `rows-too-many`, `context-invalid` */
  spec(rows: readonly Row[], options: Options, context: ChartContext): ChartSpec;
  /** The picture in two to four sentences. @throws ChartError `rows-empty` */
  summary(rows: readonly Row[], options: Options, locale: Locale): string;
  /** The numbers of the picture. @throws ChartError `rows-empty` */
  table(rows: readonly Row[], options: Options, locale: Locale): Table;
  /** The options with which it shows a span of time alone; left out by charts that have no such options. */
  within?(span: TimeSpan): Partial<Options>;
}

/** A chart with its rows and options filled in. */
export interface Drawing {
  readonly name: string;
  headline(locale: Locale): string;
  summary(locale: Locale): string;
  table(locale: Locale): Table;
  spec(context: ChartContext): ChartSpec;
}

/** A chart with what follows from its definition. Its methods take options as they come from outside, unchecked. */
export interface Chart<Row extends object, Options extends object> extends ChartDefinition<Row, Options> {
  /** Options with the defaults filled in. @throws ChartError `options-invalid` */
  parseOptions(options?: unknown): Options;
  /** The queries to run for these options. @throws ChartError `options-invalid` */
  queriesFor(options?: unknown): Readonly<Record<string, Query>>;
  /**
   * The chart of rows that are already there.
   *
   * @example timeline.drawRows(rows, { asOf: '2005' })
   * @throws ChartError `options-invalid`
   */
  drawRows(rows: readonly Row[], options?: unknown): Drawing;
  /** The chart of the answers to its queries. @throws ChartError `options-invalid`, `rows-invalid` */
  draw(results: Readonly<Record<string, ChartResult>>, options?: unknown): Drawing;
  /**
   * The chart of what `ask` answers to its queries.
   *
   * @example matrix.drawFrom((query) => run(dataset, query), { schools: ['great-power'] })
   * @throws ChartError `options-invalid`, `rows-invalid`, and whatever `ask` throws
   */
  drawFrom(ask: (query: Query) => ChartResult, options?: unknown): Drawing;
}

/** A chart of whatever rows and options: what a list of charts holds. */
export type AnyChart = Chart<object, object>;

/** Makes a chart of its definition. */
export function defineChart<Row extends object, Options extends object>(
  definition: ChartDefinition<Row, Options>,
): Chart<Row, Options> {
  const parseOptions = (options: unknown = {}) => checkedOptions(definition, options);
  const queriesFor = (options?: unknown) => definition.queries(parseOptions(options));
  const drawRows = (rows: readonly Row[], options?: unknown) =>
    drawing(definition, rows, parseOptions(options));
  const draw = (results: Readonly<Record<string, ChartResult>>, options?: unknown) =>
    drawing(
      definition,
      definition.rows(results),
      parseOptions(options),
      (locale) => definition.remark?.(results, locale) ?? '',
    );
  return {
    ...definition,
    parseOptions,
    queriesFor,
    drawRows,
    draw,
    drawFrom: (ask, options) =>
      draw(
        Object.fromEntries(Object.entries(queriesFor(options)).map(([name, query]) => [name, ask(query)])),
        options,
      ),
  };
}

function drawing<Row extends object, Options extends object>(
  definition: ChartDefinition<Row, Options>,
  rows: readonly Row[],
  options: Options,
  remark: (locale: Locale) => string = () => '',
): Drawing {
  const joined = (locale: Locale, ...texts: readonly string[]) =>
    dictionary(locale).sentences(texts.filter((text) => text !== ''));
  return {
    name: definition.name,
    headline: (locale) => definition.headline(rows, options, locale),
    summary: (locale) => joined(locale, definition.summary(rows, options, locale), remark(locale)),
    table: (locale) => definition.table(rows, options, locale),
    spec(context) {
      const { locale, note = '' } = context;
      return definition.spec(rows, options, {
        ...checkedContext(context),
        note: joined(locale, note, remark(locale)),
      });
    },
  };
}

function checkedOptions<Options extends object>(
  definition: { readonly name: string; readonly options: z.core.$ZodType<Options> },
  options: unknown,
): Options {
  const parsed = z.safeParse(definition.options, options, { error: messages });
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const at = issue?.path.map(String).join('.') ?? '';
  const where = at === '' ? '' : ` at ${at}`;
  throw new ChartError(
    'options-invalid',
    `The options do not fit the chart ${definition.name}${where}: ${issue?.message ?? 'unknown reason'}.`,
  );
}

/** @throws ChartError `context-invalid` */
export function checkedContext(context: ChartContext): ChartContext {
  const { width, locale, theme } = context;
  if (!(width >= 320 && width <= 1600)) {
    throw new ChartError('context-invalid', `Charts are 320 to 1600 px wide, not ${width}.`);
  }
  if (!isLocale(locale)) {
    throw new ChartError('context-invalid', `Charts speak ${LOCALES.join(', ')}, not ${String(locale)}.`);
  }
  if (!THEMES.includes(theme)) {
    throw new ChartError('context-invalid', `Themes are ${THEMES.join(', ')}, not ${String(theme)}.`);
  }
  return { ...context, width: Math.round(width) };
}
