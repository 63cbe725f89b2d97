import { open } from 'node:fs/promises';
import type { ViewCoding } from '@yalu/query/stats';
import { CliError } from '../errors.ts';
import { columnOf, tableFrom } from '../table-file.ts';
import { readTextFile } from '../text-file.ts';
import { isEventList, readEventList } from './dna.ts';

/** What the options say of a file of codings. */
export interface CodingsRequest {
  /** The columns that hold the document, the coder and the view; each has a default that depends on the file. */
  readonly unit: string | undefined;
  readonly coder: string | undefined;
  readonly view: string | undefined;
  /** Who coded what the file gives no coder for. */
  readonly by: string | undefined;
  /** Of a REFI-QDA project only the codes below this one. */
  readonly under: string | undefined;
}

/** The codings of a file, and how many of its statements were left out since they reject what they speak of. */
export interface FoundCodings {
  readonly kind: 'table' | 'project' | 'statements';
  readonly codings: readonly ViewCoding[];
  readonly rejecting: number;
}

/**
 * Reads codings from whatever holds them: a CSV file, a REFI-QDA project (`.qdpx`, or its `project.qde`), an event list
 * or a database of Discourse Network Analyzer. What a file is, its first bytes say, not its name.
 *
 * @param path a file, or `-` for standard input, which then is text
 * @throws CliError for what is none of these, and for options that do not go with it
 */
export async function readViewCodings(path: string, request: CodingsRequest): Promise<FoundCodings> {
  const start = path === '-' ? '' : await startOf(path);
  if (start.startsWith('PK\u0003\u0004')) {
    refuseColumns(request, path, 'a REFI-QDA project');
    const { readProject } = await import('./qdpx.ts');
    return { kind: 'project', codings: await readProject(path, request), rejecting: 0 };
  }
  if (/^(?:\u00ef\u00bb\u00bf)?\s*</.test(start)) {
    refuseColumns(request, path, 'a REFI-QDA project');
    const { readLooseProject } = await import('./qdpx.ts');
    return { kind: 'project', codings: await readLooseProject(path, request), rejecting: 0 };
  }
  if (request.under !== undefined)
    throw new CliError(`--under is for codes of a REFI-QDA project, and ${path} is none.`);
  if (start.startsWith('SQLite format 3\0')) {
    refuseColumns({ ...request, view: undefined }, path, 'a database');
    const { readDnaDatabase } = await import('./dna-database.ts');
    return { kind: 'statements', ...readDnaDatabase(path, request) };
  }
  const text = await readTextFile(path, 'FILE');
  const name = path === '-' ? 'standard input' : path;
  return isEventList(text)
    ? { kind: 'statements', ...readEventList(text, name, request) }
    : { kind: 'table', codings: inTable(text, name, request), rejecting: 0 };
}

/** The first bytes of a file, a character each. */
async function startOf(path: string): Promise<string> {
  try {
    const file = await open(path);
    try {
      const { bytesRead, buffer } = await file.read(Buffer.alloc(64), 0, 64, 0);
      return buffer.subarray(0, bytesRead).toString('latin1');
    } finally {
      await file.close();
    }
  } catch {
    // Whoever reads it says what is wrong with it.
    return '';
  }
}

function refuseColumns(request: CodingsRequest, path: string, what: string): void {
  const given = (['unit', 'coder', 'view'] as const).find((name) => request[name] !== undefined);
  if (given !== undefined)
    throw new CliError(`--${given} names a column, and ${path} is ${what}, which has none.`);
}

function inTable(text: string, name: string, request: CodingsRequest): ViewCoding[] {
  const table = tableFrom(text, name);
  // `document` is the name in the contract; a file with a column `unit` is as clear.
  const isUnit =
    request.unit === undefined && !table.columns.includes('document') && table.columns.includes('unit');
  const unit = columnOf(table, '--unit', isUnit ? 'unit' : (request.unit ?? 'document'));
  const isByOne = request.by !== undefined && request.coder === undefined && !table.columns.includes('coder');
  const coder = isByOne ? undefined : columnOf(table, '--coder', request.coder ?? 'coder');
  const view = columnOf(table, '--view', request.view ?? 'view');
  return table.rows.map(({ line, cells }) => ({
    unit: cells[unit] ?? '',
    coder: (coder === undefined ? undefined : cells[coder]) || (request.by ?? ''),
    view: cells[view] ?? '',
    row: line,
  }));
}
