import type { AnyDataset, Dataset } from '@yalu/model/dataset';
import { didYouMean } from '@yalu/model/text';
import { QueryError } from '../../errors.ts';
import { run } from '../../memory/run.ts';
import type { Statement } from './statement.ts';

export interface PositionOptions {
  /** Ids of the schools or actors to take; all by default. */
  readonly holders?: readonly string[];
  /** Only positions on this dimension. */
  readonly dimension?: string;
}

interface Held {
  readonly school: string | null;
  readonly actor: string | null;
  readonly concept: string;
  readonly sources: readonly string[] | string | null;
}

/**
 * The positions of a dataset as statements: a school or actor agrees with each concept that its position names. The
 * document is the first source that the position cites.
 *
 * @throws QueryError `value-unknown` for an unknown id
 */
export function positionStatements<R extends object>(
  dataset: Dataset<R>,
  { holders, dimension }: PositionOptions = {},
): Statement[] {
  // Reading needs no more of the record types than what the catalogue says of them.
  const any = dataset as unknown as AnyDataset;
  const known = [...Object.keys(any.records['school'] ?? {}), ...Object.keys(any.records['actor'] ?? {})];
  for (const holder of holders ?? []) {
    if (!known.includes(holder)) {
      throw new QueryError(
        'value-unknown',
        'holders',
        `There is no school or actor "${holder}". ${didYouMean(holder, known)}`.trimEnd(),
      );
    }
  }
  const { rows } = run(any, {
    from: 'position',
    unnest: 'concepts',
    ...(dimension === undefined ? {} : { where: { dimension } }),
    select: { school: 'school', actor: 'actor', concept: 'concepts', sources: 'citations.source' },
  });
  // The columns are those selected, in fields of these types.
  const held = rows as unknown as readonly Held[];
  return held.flatMap(({ school, actor, concept, sources }): Statement[] => {
    const holder = school ?? actor;
    if (holder === null || (holders && !holders.includes(holder))) return [];
    const document = typeof sources === 'string' ? sources : sources?.[0];
    return [{ actor: holder, concept, agree: true, ...(document === undefined ? {} : { document }) }];
  });
}
