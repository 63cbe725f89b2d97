import type { ViewCoding } from '@yalu/query/stats';
import { CliError } from '../errors.ts';
import { columnOf, type TableFile, tableFrom } from '../table-file.ts';

/** Which columns or variables to take, and who coded what says nothing of a coder. */
export interface DnaOptions {
  readonly unit: string | undefined;
  readonly coder: string | undefined;
  readonly view: string | undefined;
  readonly by: string | undefined;
}

/** What was found, and how many statements reject what they speak of, which is no coding of a view. */
export interface DnaCodings {
  readonly codings: readonly ViewCoding[];
  readonly rejecting: number;
}

/** The first columns of an event list of Discourse Network Analyzer. */
const HEAD = /^\uFEFF?"?statement ID"?;"?time"?;"?document ID"?;/i;

/** Whether a text is an event list that Discourse Network Analyzer exported. */
export const isEventList = (text: string): boolean => HEAD.test(text);

/**
 * The codings in an event list of Discourse Network Analyzer: a document's title is the document, its variable `concept`
 * the view, and a statement with `agreement` 0 none, as it rejects the concept. The list has no coder.
 *
 * @throws CliError for what cannot be read, and without a coder
 */
export function readEventList(text: string, name: string, options: DnaOptions): DnaCodings {
  const table = tableFrom(text, name, ';');
  const unit = columnOf(table, '--unit', options.unit ?? 'document title');
  const view = columnOf(table, '--view', options.view ?? 'concept');
  const coder = options.coder === undefined ? undefined : columnOf(table, '--coder', options.coder);
  if (coder === undefined && options.by === undefined)
    throw new CliError(
      `${name} is an event list of Discourse Network Analyzer, which does not say who coded. Say it: --by NAME.`,
    );
  const titles = unit === 'document title' ? ambiguousTitles(table) : new Set<string>();
  const kept = table.rows.filter(({ cells }) => cells['agreement'] !== '0');
  return {
    rejecting: table.rows.length - kept.length,
    codings: kept.map(({ line, cells }) => {
      const called = cells[unit] ?? '';
      return {
        unit: titles.has(called) ? `${called} (${cells['document ID'] ?? ''})` : called,
        coder: (coder === undefined ? options.by : cells[coder]) ?? '',
        view: cells[view] ?? '',
        row: line,
      };
    }),
  };
}

/** The titles that several documents have. */
function ambiguousTitles({ rows }: TableFile): ReadonlySet<string> {
  const ids = new Map<string, Set<string>>();
  for (const { cells } of rows) {
    const title = cells['document title'] ?? '';
    ids.set(title, (ids.get(title) ?? new Set()).add(cells['document ID'] ?? ''));
  }
  return new Set([...ids].flatMap(([title, { size }]) => (size > 1 ? [title] : [])));
}
