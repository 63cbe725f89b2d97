import { type CatalogueField, linksFrom, type RecordAddress, targetOf } from '@yalu/model/dataset';
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
      `${text} is ${withArticle(path.type)}, and only records are mapped. Name a reference, such as counts.view, or the id of the record itself.`,
    );
  }
  followed(scope, path.end, steps);
  checkId(scope, path, ['*'], to, 'through.to');
  const known = crossingsTo(scope, to);
  const field = (name: string): CatalogueField | undefined => entry.fields.find(({ path }) => path === name);
  const [relation, confidence] = [field('relation'), field('confidence')];
  const virtual = { list: false, optional: true, type: 'string' } as const;
  return {
    fields: {
      through: { ...virtual, path: 'through', type: 'object' },
      'through.category': {
        ...virtual,
        path: 'through.category',
        reference: { collection: '*', inverse: '' },
      },
      'through.relation': { ...virtual, ...relation, path: 'through.relation', optional: true },
      'through.confidence': { ...virtual, ...confidence, path: 'through.confidence', optional: true },
      'through.mapping': {
        ...virtual,
        path: 'through.mapping',
        reference: { collection: MAPPING, inverse: '' },
      },
    },
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

/** All crossings to the categories of a target, by the record that they lead from; in the order of mappings. */
function crossingsTo({ dataset }: Scope, to: string): ReadonlyMap<string, readonly Crossing[]> {
  const isOfTarget = (address: RecordAddress): boolean =>
    linksFrom(dataset, address).some(({ collection, id }) => `${collection}/${id}` === to);
  const found = new Map<string, Crossing[]>();
  const mappings = Object.entries(recordsOf(dataset, MAPPING)).sort(([a], [b]) => (a < b ? -1 : 1));
  for (const [mapping, record] of mappings) {
    // The catalogue has a collection of mappings, whose fields these are; what is not as it should be leads nowhere.
    const { from, to: end, relation, confidence } = record as Readonly<Record<string, unknown>>;
    const ends = [targetOf('*', from), targetOf('*', end)] as const;
    for (const [index, own] of ends.entries()) {
      const other = ends[1 - index];
      if (!own || !other || typeof relation !== 'string' || !isOfTarget(other)) continue;
      const crossing: Crossing = {
        category: `${other.collection}/${other.id}`,
        relation: index === 0 ? relation : (opposite[relation] ?? relation),
        ...(typeof confidence === 'string' ? { confidence } : {}),
        mapping,
        names: [{ collection: MAPPING, id: mapping }, other],
      };
      const address = `${own.collection}/${own.id}`;
      const others = found.get(address);
      if (others) others.push(crossing);
      else found.set(address, [crossing]);
    }
  }
  return found;
}
