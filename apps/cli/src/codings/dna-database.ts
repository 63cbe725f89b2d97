import type * as Sqlite from 'node:sqlite';
import { CliError } from '../errors.ts';
import type { DnaCodings, DnaOptions } from './dna.ts';

/** Of a database of version 3 the values stand in ENTITIES; of version 2 they stand where they are used. */
const VALUES = {
  3: 'JOIN ENTITIES AS entity ON entity.ID = text.Entity',
  2: '',
} as const;

/**
 * The codings in a database of Discourse Network Analyzer, version 2 or 3, in SQLite. As in its event lists, `concept` is
 * the view, and a statement with `agreement` 0 none; here each statement has its coder.
 *
 * @throws CliError for what is no such database, and where this version of Node reads none
 */
export function readDnaDatabase(path: string, { view = 'concept', by }: DnaOptions): DnaCodings {
  const { DatabaseSync } = sqlite();
  let database;
  try {
    database = new DatabaseSync(path, { readOnly: true });
    const tables = new Set(
      database
        .prepare("SELECT upper(name) AS name FROM sqlite_master WHERE type = 'table'")
        .all()
        .map(textOf('name')),
    );
    const missing = ['STATEMENTS', 'DOCUMENTS', 'CODERS', 'VARIABLES', 'DATASHORTTEXT', 'DATABOOLEAN'].find(
      (name) => !tables.has(name),
    );
    if (missing !== undefined)
      throw new CliError(
        `${path} is a SQLite database without the table ${missing}, so none of Discourse Network Analyzer.`,
      );
    const variables = database
      .prepare("SELECT DISTINCT Variable AS name FROM VARIABLES WHERE DataType = 'short text' ORDER BY 1")
      .all()
      .map(textOf('name'));
    if (!variables.includes(view))
      throw new CliError(`--view: ${path} has no variable "${view}". It has ${variables.join(', ')}.`);
    const version = tables.has('ENTITIES') ? 3 : 2;
    const rows = database
      .prepare(
        `SELECT statement.ID AS row, document.ID AS id, document.Title AS title, coder.Name AS coder,
                ${version === 3 ? 'entity' : 'text'}.Value AS view,
                (SELECT count(*) FROM DOCUMENTS AS other WHERE other.Title = document.Title) AS same,
                (SELECT min(agreement.Value) FROM DATABOOLEAN AS agreement
                   JOIN VARIABLES AS kind ON kind.ID = agreement.VariableId
                  WHERE agreement.StatementId = statement.ID AND kind.Variable = 'agreement') AS agreement
           FROM STATEMENTS AS statement
           JOIN DOCUMENTS AS document ON document.ID = statement.DocumentId
           LEFT JOIN CODERS AS coder ON coder.ID = statement.Coder
           JOIN DATASHORTTEXT AS text ON text.StatementId = statement.ID
           JOIN VARIABLES AS variable ON variable.ID = text.VariableId
           ${VALUES[version]}
          WHERE variable.Variable = ?
          ORDER BY statement.ID`,
      )
      .all(view);
    const kept = rows.filter(({ agreement }) => agreement !== 0);
    return {
      rejecting: rows.length - kept.length,
      codings: kept.map((row) => ({
        unit:
          Number(row['same']) > 1 ? `${textOf('title')(row)} (${textOf('id')(row)})` : textOf('title')(row),
        coder: textOf('coder')(row) || (by ?? ''),
        view: textOf('view')(row),
        row: Number(row['row']),
      })),
    };
  } catch (cause) {
    if (cause instanceof CliError) throw cause;
    throw new CliError(
      `${path} cannot be read as a database: ${cause instanceof Error ? cause.message.replace(/\.$/, '') : String(cause)}.`,
      { cause },
    );
  } finally {
    database?.close();
  }
}

const textOf =
  (column: string) =>
  (row: Readonly<Record<string, unknown>>): string =>
    row[column] === null || row[column] === undefined ? '' : String(row[column]);

/** Node's own SQLite, which it has from 22.13 on. */
function sqlite(): typeof Sqlite {
  const found = 'getBuiltinModule' in process ? process.getBuiltinModule('node:sqlite') : undefined;
  if (found === undefined)
    throw new CliError(
      'A database of Discourse Network Analyzer needs Node 22.13 or newer. Export an event list instead.',
    );
  return found;
}
