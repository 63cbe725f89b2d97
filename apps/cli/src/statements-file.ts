import type { Statement } from '@yalu/query/stats';
import { CliError } from './errors.ts';
import { columnOf, numberIn, readTable, type TableFile, type TableRow, textIn } from './table-file.ts';

/** The columns that statements stand in. */
export interface StatementColumns {
  readonly actor: string | undefined;
  readonly concept: string | undefined;
  /** Not needed where agreement is ignored. */
  readonly agree: string | undefined;
  readonly time: string | undefined;
  readonly document: string | undefined;
  readonly weight: string | undefined;
}

const YES = new Set(['yes', 'y', 'true', 'agree', '1', '+1']);
const NO = new Set(['no', 'n', 'false', 'disagree', '0', '-1']);

/**
 * Reads statements from a CSV file. Agreement is yes or no in some common spelling (1 and 0, or 1 and -1, are too), or
 * a number everywhere.
 *
 * @throws CliError with line and column
 */
export async function readStatements(
  path: string,
  wanted: StatementColumns,
  isAgreementNeeded: boolean,
): Promise<Statement[]> {
  const table = await readTable(path);
  const actor = columnOf(table, '--actor', wanted.actor);
  const concept = columnOf(table, '--concept', wanted.concept);
  const agree =
    wanted.agree === undefined && !isAgreementNeeded ? undefined : columnOf(table, '--agree', wanted.agree);
  const agreement = agree === undefined ? () => true : agreementIn(table, agree);
  const [time, document, weight] = (['time', 'document', 'weight'] as const).map((name) =>
    wanted[name] === undefined ? undefined : columnOf(table, `--${name}`, wanted[name]),
  );
  return table.rows.map((row) => ({
    actor: textIn(table, row, actor),
    concept: textIn(table, row, concept),
    agree: agreement(row),
    ...(time === undefined ? {} : { time: textIn(table, row, time) }),
    ...(document === undefined ? {} : { document: textIn(table, row, document) }),
    ...(weight === undefined ? {} : { weight: numberIn(table, row, weight) }),
  }));
}

/** How to read the agreement of each row, after a look at all of them. */
function agreementIn(table: TableFile, column: string): (row: TableRow) => boolean | number {
  const texts = table.rows.map((row) => textIn(table, row, column).toLowerCase());
  const isTruth = (text: string): boolean => YES.has(text) || NO.has(text);
  if (texts.every(isTruth) && !(texts.includes('0') && texts.includes('-1')))
    return (row) => YES.has(textIn(table, row, column).toLowerCase());
  if (texts.some((text) => isTruth(text) && /[a-z]/.test(text))) {
    const odd = table.rows[texts.findIndex((text) => !isTruth(text))];
    throw new CliError(
      `${table.name}:${odd?.line ?? 1} has ${JSON.stringify(odd?.cells[column] ?? '')} in the column ${column}. Write yes or no everywhere, or a number everywhere.`,
    );
  }
  return (row) => numberIn(table, row, column);
}
