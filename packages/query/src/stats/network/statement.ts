import { QueryError } from '../../errors.ts';

/** One statement of a debate: somebody holds or rejects something, somewhere, some time. */
export interface Statement {
  readonly actor: string;
  readonly concept: string;
  /** Whether the actor agrees; or how much, on a scale of numbers. All statements say it in the same way. */
  readonly agree: boolean | number;
  /** When, as an ISO 8601 date with or without a time: `2018`, `2018-03`, `2018-03-25`, `2018-03-25T09:00:00Z`. */
  readonly time?: string;
  /** The text that it stands in. */
  readonly document?: string;
  /** How much it counts: 1 by default, never below 0. */
  readonly weight?: number;
}

/** A statement with what is left out filled in, and agreement as a number: 0 and 1 where it is a truth value. */
export interface ReadStatement {
  readonly actor: string;
  readonly concept: string;
  readonly level: number;
  readonly weight: number;
  readonly time: Moment | undefined;
  readonly document: string | undefined;
}

/** A moment and how exactly it is known. */
export interface Moment {
  /** Its beginning, in milliseconds since 1970 in UTC. */
  readonly start: number;
  readonly precision: 'year' | 'month' | 'day';
}

/** Statements that can be counted, with the scale of their agreement. */
export interface ReadStatements {
  readonly statements: readonly ReadStatement[];
  readonly isBinary: boolean;
  /** The least and the greatest level of agreement. */
  readonly scale: readonly [low: number, high: number];
}

/**
 * Checks statements and brings them into the order of time, those of the same time in the order given; where some have
 * no time, all stay in the order given.
 *
 * @param scale the ends of the scale of agreement where that is a number; the least and greatest seen by default
 * @throws QueryError `number-invalid`
 */
export function readStatements(
  statements: readonly Statement[],
  scale?: readonly [low: number, high: number],
): ReadStatements {
  const isBinary = typeof (statements[0]?.agree ?? true) === 'boolean';
  const read = statements.map((statement, index) => readOne(statement, index, isBinary));
  const timed = read.every(({ time }) => time !== undefined)
    ? [...read].sort((a, b) => (a.time?.start ?? 0) - (b.time?.start ?? 0))
    : read;
  return { statements: timed, isBinary, scale: scaleOf(read, isBinary, scale) };
}

function readOne(statement: Statement, index: number, isBinary: boolean): ReadStatement {
  const { actor, concept, agree, weight = 1, time, document } = statement;
  const at = `statements.${index}`;
  if (typeof actor !== 'string' || actor === '')
    throw new QueryError('number-invalid', `${at}.actor`, `Statement ${index + 1} names no actor.`);
  if (typeof concept !== 'string' || concept === '')
    throw new QueryError('number-invalid', `${at}.concept`, `Statement ${index + 1} names no concept.`);
  if (typeof agree === 'boolean' ? !isBinary : isBinary || !Number.isFinite(agree)) {
    throw new QueryError(
      'number-invalid',
      `${at}.agree`,
      `The agreement of statement ${index + 1} is ${String(agree)}. Give true or false everywhere, or a number everywhere.`,
    );
  }
  if (!(Number.isFinite(weight) && weight >= 0)) {
    throw new QueryError(
      'number-invalid',
      `${at}.weight`,
      `The weight of statement ${index + 1} is ${weight}. Give a number of 0 or more.`,
    );
  }
  return {
    actor,
    concept,
    level: Number(agree),
    weight,
    document,
    time: time === undefined ? undefined : momentOf(time, `${at}.time`),
  };
}

function scaleOf(
  read: readonly ReadStatement[],
  isBinary: boolean,
  given: readonly [number, number] | undefined,
): readonly [number, number] {
  if (isBinary) return [0, 1];
  let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const { level } of read) [low, high] = [Math.min(low, level), Math.max(high, level)];
  if (given === undefined) return [low, high];
  if (!(Number.isFinite(given[0]) && Number.isFinite(given[1]) && given[0] < given[1])) {
    throw new QueryError(
      'number-invalid',
      'scale',
      `${given.join(' to ')} is no scale. Give the lowest and the highest level, such as [-5, 5].`,
    );
  }
  if (low < given[0] || high > given[1]) {
    throw new QueryError(
      'number-invalid',
      'scale',
      `Agreement runs from ${low} to ${high}, beyond the scale from ${given[0]} to ${given[1]}.`,
    );
  }
  return given;
}

const ISO_DATE = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;
const TIME = /^\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(Z|[+-]\d{2}:\d{2})?$/;

/**
 * A date, or a date and a time; a time without a zone is in UTC.
 *
 * @throws QueryError `date-invalid`
 */
export function momentOf(text: string, at: string): Moment {
  const [date = '', time, ...more] = text.trim().split(/[T ]/);
  const parts = ISO_DATE.exec(date);
  const [, year = '', month, day] = parts ?? [];
  const full = `${year}-${month ?? '01'}-${day ?? '01'}`;
  const midnight = parts ? Date.parse(`${full}T00:00:00Z`) : Number.NaN;
  // Date.parse lets the 31st of a short month run over.
  const isDate = !Number.isNaN(midnight) && new Date(midnight).toISOString().startsWith(full);
  const zone = time === undefined ? undefined : TIME.exec(time);
  const start = time === undefined ? midnight : Date.parse(`${full}T${time}${zone?.[1] ? '' : 'Z'}`);
  const hasTime = time !== undefined;
  if (!isDate || more.length > 0 || (hasTime && (!zone || day === undefined)) || Number.isNaN(start)) {
    throw new QueryError('date-invalid', at, `"${text}" is not a date. Write it as 2018-03-25.`);
  }
  return { start, precision: day !== undefined ? 'day' : month !== undefined ? 'month' : 'year' };
}
