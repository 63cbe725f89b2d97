import {
  type AnyDataset,
  type CatalogueField,
  linksFrom,
  type RecordAddress,
  targetOf,
} from '@yalu/model/dataset';
import type { Through } from '../ast/types.ts';
import { QueryError } from '../errors.ts';
import { withArticle } from './article.ts';
import { entryOf, recordsOf } from './catalogue.ts';
import { checkId } from './known-id.ts';
import { compilePath, followed, type Step } from './path.ts';
import { placesAt, type Row } from './row.ts';
import type { Scope } from './scope.ts';

/** What a mapping says of a row: the category of the other typology, and how the row's own answers to it. */
export interface Crossing {
  /** `collection/id`. */
  readonly category: string;
  /** The SKOS relation, read from the row's own record to the category. */
  readonly relation: string;
  readonly confidence?: string;
  /** The id of the mapping. */
  readonly mapping: string;
  /** The records that it rests on: the mapping and the category. */
  readonly names: readonly RecordAddress[];
}

/** A crosswalk that a query's rows are read through. */
export interface Crosswalk {
  /** What the paths behind `through` lead to. */
  readonly fields: Readonly<Record<string, CatalogueField>>;
  /** The rows that come of one: one for each mapping, or itself. */
  readonly cross: (row: Row) => readonly Row[];
}

/** The collection of mappings in a dataset of the model. */
const MAPPING = 'mapping';

/** Of a relation that is read from its other end. */
const opposite: Readonly<Record<string, string>> = { broadMatch: 'narrowMatch', narrowMatch: 'broadMatch' };

/**
 * Compiles a crosswalk: which mappings lead from what stands at its path to a category of the target.
 *
 * @throws QueryError for a path to no record, a target that there is not, or a dataset without mappings
 */
export function compileThrough(scope: Scope, { path: text, to }: Through): Crosswalk {
  const entry = entryOf(scope.dataset, MAPPING, 'through');
  const path = compilePath(scope, text, 'through.path');
  const steps: Step[] = [...path.steps];
  const isRecord = path.isReference || path.type === 'record' || path.end.inside === 'id';
  if (!isRecord) {
    throw new QueryError(
      'value-type',
      'through.path',
      `${text} is ${withArticle(path.type)}, and only records are mapped. Name a reference, or id.`,
    );
  }
  followed(scope, path.end, steps);
  checkId(scope, path, ['*'], to, 'through.to');
  const known = crossingsTo(scope, to);
  const own = (name: string): Partial<CatalogueField> | undefined =>
    entry.fields.find(({ path: at }) => at === name);
  const virtual: Readonly<Record<string, Partial<CatalogueField> | undefined>> = {
    through: { type: 'object' },
    'through.category': { reference: { collection: '*', inverse: '' } },
    'through.relation': own('relation'),
    'through.confidence': own('confidence'),
    'through.mapping': { reference: { collection: MAPPING, inverse: '' } },
  };
  return {
    fields: Object.fromEntries(
      Object.entries(virtual).map(([name, field]) => [
        name,
        { type: 'string', list: false, ...field, path: name, optional: true },
      ]),
    ),
    cross: (row) => {
      const named = placesAt(scope, row, { steps, text }).map(({ at }) => `${at.collection}/${at.id}`);
      const crossings = [...new Set(named.flatMap((address) => known.get(address) ?? []))];
      if (crossings.length === 0) return [row];
      const inOrder = named.length < 2 ? crossings : crossings.sort(byMapping);
      return inOrder.map((crosswalk) => ({ ...row, crosswalk }));
    },
  };
}

/** The field that a path behind `through` has come to, if the query reads its rows through a crosswalk. */
export function crosswalkFields({ through, base }: Scope, walked: string): CatalogueField | undefined {
  if (through === undefined || base !== undefined) return undefined;
  return Object.hasOwn(through.fields, walked) ? through.fields[walked] : undefined;
}

const byMapping = (a: Crossing, b: Crossing): number =>
  a.mapping < b.mapping ? -1 : a.mapping > b.mapping ? 1 : 0;

/** A crossing and the record that it leads from, as `collection/id`. */
export interface Leading {
  readonly own: string;
  readonly crossing: Crossing;
}

/** All crossings of a dataset: each mapping from both of its ends, in the order of mappings. */
export function crossingsOf(dataset: AnyDataset): readonly Leading[] {
  const mappings = Object.entries(recordsOf(dataset, MAPPING)).sort(([a], [b]) => (a < b ? -1 : 1));
  return mappings.flatMap(([mapping, record]) => {
    // The catalogue has a collection of mappings, whose fields these are; what is not as it should be leads nowhere.
    const { from, to, relation, confidence } = record as Readonly<Record<string, unknown>>;
    const ends = [targetOf('*', from), targetOf('*', to)] as const;
    return ends.flatMap((own, index): Leading[] => {
      const other = ends[1 - index];
      if (!own || !other || typeof relation !== 'string') return [];
      const crossing: Crossing = {
        category: `${other.collection}/${other.id}`,
        relation: index === 0 ? relation : (opposite[relation] ?? relation),
        ...(typeof confidence === 'string' ? { confidence } : {}),
        mapping,
        names: [{ collection: MAPPING, id: mapping }, other],
      };
      return [{ own: `${own.collection}/${own.id}`, crossing }];
    });
  });
}

/** All crossings to the categories of a target, by the record that they lead from; in the order of mappings. */
function crossingsTo({ dataset }: Scope, to: string): ReadonlyMap<string, readonly Crossing[]> {
  const isOfTarget = (address: RecordAddress | undefined): boolean =>
    address !== undefined &&
    linksFrom(dataset, address).some(({ collection, id }) => `${collection}/${id}` === to);
  const found = new Map<string, Crossing[]>();
  for (const { own, crossing } of crossingsOf(dataset)) {
    if (!isOfTarget(targetOf('*', crossing.category))) continue;
    const others = found.get(own);
    if (others) others.push(crossing);
    else found.set(own, [crossing]);
  }
  return found;
}
