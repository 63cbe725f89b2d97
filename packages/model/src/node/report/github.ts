import type { Issue } from '../../dataset/issue.ts';
import { sentenceOf, stretchOf } from './location.ts';

/** What a report of issues needs to know besides them. */
export interface ReportOptions {
  /** The directory of the records as seen from where the report is read, with slashes: `packages/data/records`. */
  readonly base: string;
  /** The texts of the files, to say where a place ends. */
  readonly texts: ReadonlyMap<string, string>;
}

/** Issues as commands of a GitHub workflow, one a line, which it shows beside the lines that they are about. */
export function githubAnnotations(issues: readonly Issue[], { base, texts }: ReportOptions): string {
  return issues
    .map((issue) => {
      const { severity, position, code, collection, id, fix } = issue;
      const stretch = stretchOf(issue, texts.get(position?.file ?? ''));
      const properties = {
        ...(position ? { file: inBase(base, position.file) } : {}),
        ...(stretch ? { line: stretch.line, col: stretch.column, endColumn: stretch.end - 1 } : {}),
        title: position ? code : `${code}: ${collection}/${id}`,
      };
      const listed = Object.entries(properties).map(
        ([name, value]) => `${name}=${escapeProperty(String(value))}`,
      );
      const text = fix
        ? `${sentenceOf(issue)}\n${fix.description} (yalu data validate --fix)`
        : sentenceOf(issue);
      return `::${severity} ${listed.join(',')}::${escapeData(text)}\n`;
    })
    .join('');
}

/** The path of a file of the records as the reader of a report sees it. */
export const inBase = (base: string, file: string): string =>
  base === '' || base === '.' ? file : `${base}/${file}`;

const escapeData = (text: string): string =>
  text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
const escapeProperty = (text: string): string =>
  escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
