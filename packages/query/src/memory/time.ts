import {
  after,
  and,
  before,
  type Certainty,
  covers,
  hull,
  overlaps,
  parseDate,
  type Readings,
  readingsOf,
  some,
  type Span,
  spanReadings,
  wholeOf,
  within,
} from '@yalu/model/time';
import { type Query, TIME_RELATIONS, type TimeRelation } from '../ast/types.ts';
import { QueryError } from '../errors.ts';
import { withArticle } from './article.ts';
import { entryOf } from './catalogue.ts';
import { compilePath, type CompiledPath } from './path.ts';
import { type Row, valuesOf } from './row.ts';
import type { Scope } from './scope.ts';

const relations: Readonly<Record<TimeRelation, (fact: Readings, asked: Readings) => Certainty>> = {
  asOf: overlaps,
  during: within,
  overlaps,
  throughout: covers,
  before,
  after,
};

/** How certain it is that a row meets the temporal filters of a query; `undated` where it has no date to go by. */
export type TimeTest = (row: Row) => Certainty | 'undated';

/** One temporal filter of a query: which relation, and to what: from its first instant to its last. */
export interface AskedTime {
  readonly relation: TimeRelation;
  readonly from: number;
  readonly to: number;
}

/** The temporal filters of a query. */
export interface CompiledTime {
  /** To the dates or spans that they look at. */
  readonly path: CompiledPath;
  readonly asked: readonly AskedTime[];
  readonly test: TimeTest;
}

/** Compiles the temporal filters; undefined where a query has none. @throws QueryError `date-invalid`, `time-missing` */
export function compileTime(scope: Scope, query: Query): CompiledTime | undefined {
  const asked = TIME_RELATIONS.flatMap((name) => {
    const date = query[name];
    if (date === undefined) return [];
    const parsed = parseDate(date);
    if (!parsed.ok) throw new QueryError('date-invalid', name, `${name}: ${parsed.reason}`);
    return [{ name, relation: relations[name], window: wholeOf(parsed.readings) }];
  });
  // A misspelt `time` is an error even where no relation needs it.
  if (asked.length === 0 && query.time === undefined) return undefined;
  const path = compileTimePath(scope, query.time);
  if (asked.length === 0) return undefined;
  return {
    path,
    asked: asked.map(({ name, window }) => ({
      relation: name,
      from: hull(window).min,
      to: hull(window).max,
    })),
    test: (row) => {
      const stretches = valuesOf(scope, row, path).map(readingsOfValue);
      if (stretches.length === 0) return 'undated';
      return and(...asked.map(({ relation, window }) => some(stretches, relation, window)));
    },
  };
}

function compileTimePath(scope: Scope, time: string | undefined): CompiledPath {
  const { collection, dataset } = scope;
  const entry = entryOf(dataset, collection, 'from');
  const candidates = entry.fields
    .filter(({ type }) => type === 'date' || type === 'span')
    .map((field) => field.path);
  const advice = candidates.length === 0 ? '' : ` Its dates and spans are ${candidates.join(', ')}.`;
  const text = time ?? entry.time;
  if (text === undefined) {
    throw new QueryError(
      'time-missing',
      'time',
      `There is no one time of ${withArticle(collection)}. Say in "time" which date or span to look at.${advice}`,
    );
  }
  const path = compilePath(scope, text, 'time');
  if (path.type !== 'date' && path.type !== 'span') {
    throw new QueryError(
      'time-missing',
      'time',
      `${text} is no date or span of ${withArticle(collection)}.${advice}`,
    );
  }
  return path;
}

/** The readings of a date or span as a record holds it. */
export function readingsOfValue(value: unknown): Readings {
  if (value === '..')
    return [{ start: { min: Infinity, max: Infinity }, end: { min: Infinity, max: Infinity } }];
  if (typeof value === 'string') return readingsOf(value);
  // Only date and span fields come here, and a valid dataset holds nothing else in them.
  return spanReadings(value as Span);
}
