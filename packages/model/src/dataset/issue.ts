import type { Fix } from './fix.ts';

/** A place in a file, lines and columns from 1. */
export interface Position {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** Something wrong with a dataset: which record and field, what was found, what to do. */
export interface Issue {
  /** Stable, for programs: the rule's name, or `yaml`, `unknown-field`, `missing-field`, `date`, `value`, ... */
  readonly code: string;
  readonly severity: 'error' | 'warning';
  readonly collection: string;
  readonly id: string;
  /** The way to the value from the record. */
  readonly path: readonly (string | number)[];
  readonly position?: Position | undefined;
  /** The value found, where there is one. */
  readonly found?: unknown;
  /** What is wrong and what to do, in full sentences. */
  readonly message: string;
  /** The way out, where there is one that a program can take. */
  readonly fix?: Fix | undefined;
}

/** `event/kim-xi-2018.yaml:4:9 date "2018-13" is not a date ...`: one line, for people. */
export function formatIssue(issue: Issue): string {
  const where = issue.position
    ? `${issue.position.file}:${issue.position.line}:${issue.position.column}`
    : `${issue.collection}/${issue.id}`;
  const path = formatPath(issue.path);
  return `${where} ${path === '' ? '' : `${path} `}${issue.message}`;
}

/** `counts[4].view` */
export function formatPath(path: readonly (string | number)[]): string {
  return path.reduce<string>(
    (text, step) => (typeof step === 'number' ? `${text}[${step}]` : text === '' ? step : `${text}.${step}`),
    '',
  );
}

/** Orders issues by file or record, then by place, so that the same dataset gives the same list. */
export function compareIssues(a: Issue, b: Issue): number {
  return (
    compare(`${a.collection}/${a.id}`, `${b.collection}/${b.id}`) ||
    compare(a.position?.file ?? '', b.position?.file ?? '') ||
    (a.position?.line ?? 0) - (b.position?.line ?? 0) ||
    (a.position?.column ?? 0) - (b.position?.column ?? 0) ||
    compare(formatPath(a.path), formatPath(b.path)) ||
    compare(a.code, b.code) ||
    compare(a.message, b.message)
  );
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
