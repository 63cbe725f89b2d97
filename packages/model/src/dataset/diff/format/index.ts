import type { DatasetDiff } from '../types.ts';
import { formatMarkdown } from './markdown.ts';
import { formatText } from './text.ts';

export interface FormatDiffOptions {
  /** `text` for terminals and files, `markdown` for pull requests and release notes on GitHub. */
  readonly format?: 'text' | 'markdown';
  /** How many characters of one value are shown, 100 unless told. */
  readonly width?: number;
}

/**
 * A diff for people: counts at the head, then what differs by collection and record, one line or row a value. Long
 * texts are cut around the words that differ, marked `[-old-]{+new+}` in text and as deletions and insertions in
 * Markdown. Characters that do not show, or that mean something to a terminal or to Markdown, are escaped.
 */
export function formatDiff(
  diff: DatasetDiff,
  { format = 'text', width = 100 }: FormatDiffOptions = {},
): string {
  return format === 'markdown' ? formatMarkdown(diff, width) : formatText(diff, width);
}
