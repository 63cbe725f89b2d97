import type { AnyDataset, Dataset } from '@yalu/model/dataset';
import { didYouMean } from '@yalu/model/text';
import { QueryError } from '../../errors.ts';
import { run } from '../../memory/run.ts';
import {
  type CategoryMapping,
  type Crosswalk,
  crosswalk,
  type CrosswalkOptions,
  type CrosswalkRelation,
} from './crosswalk.ts';

export interface TypologyCrosswalkOptions extends CrosswalkOptions {
  /** The id of the tally that is read; the dataset's only one where there is one. */
  readonly tally?: string;
  /** The id of the typology that it is read in. */
  readonly typology: string;
  /** Only mappings that are at least so sure; all by default. Mappings that do not say are sure. */
  readonly confidence?: 'low' | 'medium' | 'high';
}

/** A crosswalk between typologies of a dataset: categories of the target are named as `collection/id`. */
export interface TypologyCrosswalk extends Crosswalk {
  readonly tally: string;
  readonly typology: string;
}

interface Crossed {
  readonly view: string;
  readonly count: number;
  readonly category: string | null;
  readonly relation: CrosswalkRelation | null;
  readonly confidence: string | null;
  readonly mapping: string | null;
}

const SURENESS = ['low', 'medium', 'high'];

/**
 * The counts of a tally read in another typology, by the mappings of the dataset in either direction. A mapping of the
 * group of a view counts for the view: where the group falls wholly in a category the view does too; else some of it may.
 * Views that the source does not count are left out.
 *
 * @throws QueryError as `crosswalk`, and `value-unknown` for an unknown tally or typology
 */
export function typologyCrosswalk<R extends object>(
  dataset: Dataset<R>,
  { tally, typology, confidence = 'low', ...options }: TypologyCrosswalkOptions,
): TypologyCrosswalk {
  // Reading needs no more of the record types than what the catalogue says of them.
  const any = dataset as unknown as AnyDataset;
  const read = known(any, 'tally', tally);
  const target = known(any, 'typology', typology);
  const { of } = (any.records['typology']?.[target] ?? {}) as { readonly of?: string };
  // Concepts belong to a scheme, which has the id of its typology.
  const to = of === 'concept' ? `concept-scheme/${target}` : `typology/${target}`;
  const crossed = (path: string): readonly Crossed[] => {
    const { rows } = run(any, {
      from: 'tally',
      where: { id: read },
      unnest: 'counts',
      through: { path, to },
      select: {
        view: 'counts.view',
        count: 'counts.count',
        category: 'through.category',
        relation: 'through.relation',
        confidence: 'through.confidence',
        mapping: 'through.mapping',
      },
    });
    // The columns are those selected, in fields of these types.
    return rows as unknown as readonly Crossed[];
  };
  const own = crossed('counts.view');
  const mappings = new Map<string, CategoryMapping>();
  const add = (
    rows: readonly Crossed[],
    relationOf: (relation: CrosswalkRelation) => CrosswalkRelation,
  ): void => {
    for (const { view, category, relation, confidence: sureness, mapping } of rows) {
      if (category === null || relation === null) continue;
      if (sureness !== null && SURENESS.indexOf(sureness) < SURENESS.indexOf(confidence)) continue;
      const key = JSON.stringify([view, category]);
      if (!mappings.has(key)) {
        mappings.set(key, {
          from: view,
          to: category,
          relation: relationOf(relation),
          ...(mapping === null ? {} : { id: mapping }),
        });
      }
    }
  };
  add(own, (relation) => relation);
  add(crossed('counts.view.group'), ofMember);
  const found = crosswalk(
    {
      counts: [...new Map(own.map(({ view, count }) => [view, count]))].map(([category, count]) => ({
        category,
        count,
      })),
      mappings: [...mappings.values()],
      targets: categoriesOf(any, of, target),
    },
    options,
  );
  return {
    ...found,
    method: {
      ...found.method,
      parameters: { ...found.method.parameters, tally: read, typology: target, confidence },
    },
    tally: read,
    typology: target,
  };
}

/** What a mapping of a group says of one of its members. */
function ofMember(relation: CrosswalkRelation): CrosswalkRelation {
  if (relation === 'exactMatch' || relation === 'broadMatch') return 'broadMatch';
  return relation === 'relatedMatch' ? relation : 'overlap';
}

/** The categories of a typology in the order of their source, as `collection/id`. */
function categoriesOf(dataset: AnyDataset, of: string | undefined, typology: string): string[] {
  const collection = of ?? 'view';
  const { rows } = run(dataset, {
    from: collection,
    where: { [collection === 'concept' ? 'scheme' : 'typology']: typology },
    select: { id: 'id' },
    order: [{ by: 'order' }, { by: 'id' }],
  });
  return rows.map(({ id }) => `${collection}/${String(id)}`);
}

function known(dataset: AnyDataset, collection: string, wanted: string | undefined): string {
  const ids = Object.keys(dataset.records[collection] ?? {});
  const [only] = ids;
  if (wanted === undefined && only !== undefined && ids.length === 1) return only;
  if (wanted !== undefined && ids.includes(wanted)) return wanted;
  const found = wanted === undefined ? `Say which ${collection}.` : `There is no ${collection} "${wanted}".`;
  throw new QueryError(
    'value-unknown',
    collection,
    `${found} ${(wanted === undefined ? '' : didYouMean(wanted, ids)) || `There are ${ids.join(', ') || 'none'}.`}`,
  );
}
