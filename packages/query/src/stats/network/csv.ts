import type { PlainGraph } from './graph.ts';
import type { OneModeNetwork } from './one-mode.ts';
import type { TwoModeNetwork } from './two-mode.ts';

/** A network's matrix as CSV (RFC 4180): a row a node, its name first, with the columns' names on top. */
export function matrixCsv(network: OneModeNetwork | TwoModeNetwork): string {
  const [rows, columns] =
    network.mode === 'one' ? [network.nodes, network.nodes] : [network.actors, network.concepts];
  return csv([
    ['', ...columns],
    ...network.matrix.map((row, index) => [rows[index] ?? '', ...row.map(String)]),
  ]);
}

/** The ties of a graph as CSV (RFC 4180): both ends and every attribute. */
export function tiesCsv({ edges }: PlainGraph): string {
  const names = [...new Set(edges.flatMap(({ attributes }) => Object.keys(attributes)))];
  return csv([
    ['source', 'target', ...names],
    ...edges.map(({ source, target, attributes }) => [
      source,
      target,
      ...names.map((name) => String(attributes[name] ?? '')),
    ]),
  ]);
}

/** The nodes of a graph as CSV (RFC 4180): the key and every attribute. */
export function nodesCsv({ nodes }: PlainGraph): string {
  const names = [...new Set(nodes.flatMap(({ attributes }) => Object.keys(attributes)))];
  return csv([
    ['key', ...names],
    ...nodes.map(({ key, attributes }) => [key, ...names.map((name) => String(attributes[name] ?? ''))]),
  ]);
}

const csv = (rows: readonly (readonly string[])[]): string =>
  rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('');

const cell = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
