/** Emphasis for people at a terminal; plain text everywhere else, and with NO_COLOR. */
export interface Style {
  readonly bold: (text: string) => string;
  readonly good: (text: string) => string;
  readonly bad: (text: string) => string;
  readonly open: (text: string) => string;
  readonly dim: (text: string) => string;
}

export function styleFor(
  isTerminal: boolean,
  environment: Readonly<Record<string, string | undefined>>,
): Style {
  const coloured = isTerminal && (environment['NO_COLOR'] ?? '') === '' && environment['TERM'] !== 'dumb';
  const wrap =
    (code: number) =>
    (text: string): string =>
      coloured ? `\u001b[${code}m${text}\u001b[0m` : text;
  return { bold: wrap(1), good: wrap(32), bad: wrap(31), open: wrap(33), dim: wrap(2) };
}
