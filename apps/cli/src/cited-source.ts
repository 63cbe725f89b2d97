import { lookUp } from '@yalu/model/dataset';
import { type Cited, citationsOf, hintsOf, type TextHints } from '@yalu/model/text';
import type { Context } from './command.ts';
import { CliError } from './errors.ts';

export interface CitedSource {
  readonly id: string;
  readonly hints: TextHints;
  readonly citations: readonly Cited[];
  /** Those that can be looked for in a text. */
  readonly fingerprints: readonly string[];
}

/**
 * A source with everything that cites it.
 *
 * @throws ModelError for an id that no source has, with the nearest
 * @throws CliError where nothing cites the source, or nothing does so with a fingerprint
 */
export function citedSource({ dataset, yalu }: Context, wanted: string): CitedSource {
  const { records } = lookUp(yalu, 'source', wanted);
  const [record, ...others] = records;
  if (!record || others.length > 0) {
    throw new CliError(
      `The source ${wanted} was split into ${records.map(({ id }) => id).join(' and ')}. Name one of them.`,
    );
  }
  const { id } = record;
  const citations = citationsOf(dataset.records, id);
  if (citations.length === 0)
    throw new CliError(`No record cites the source ${id}, so that there is nothing to look for.`);
  const fingerprints = citations.flatMap(({ fingerprint }) => fingerprint ?? []);
  if (fingerprints.length === 0) {
    throw new CliError(
      `No citation of ${id} has a fingerprint (there are ${citations.length}), so that there is nothing to look for. yalu fingerprint makes them.`,
    );
  }
  return { id, citations, fingerprints, hints: hintsOf(record) };
}
