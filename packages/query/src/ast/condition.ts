import type { AnyDataset, Dataset } from '@yalu/model/dataset';
import { QueryError } from '../errors.ts';
import { entryOf } from '../memory/catalogue.ts';
import { compilePath } from '../memory/path.ts';
import { scopeOf } from '../memory/scope.ts';
import type { Filter, Scalar } from './types.ts';

const FORM = /^(?<path>[^=<>!~\s]+)\s*(?<operator>!=|>=|<=|=|>|<|~)\s*(?<value>.*)$/s;

const operators: Readonly<Record<string, string>> = {
  '=': 'eq',
  '!=': 'ne',
  '>': 'gt',
  '>=': 'gte',
  '<': 'lt',
  '<=': 'lte',
  '~': 'matches',
};

/**
 * A filter from one line of text: `kind=leader-visit`, `facts.magnitude>=5`, `label~test`. The catalogue says
 * whether the value is read as a number, a truth value or a text. Of positions, the id of a dimension stands for what
 * is held on it: `dprk-perception=trouble-maker`.
 *
 * @throws QueryError `query-invalid` for a line of another form; `field-unknown`, `value-type`
 */
export function conditionFrom<R extends object>(
  dataset: Dataset<R>,
  collection: string,
  text: string,
): Filter {
  const { path, operator, value } = FORM.exec(text)?.groups ?? {};
  const name = operator === undefined ? undefined : operators[operator];
  if (path === undefined || name === undefined || value === undefined) {
    throw new QueryError(
      'query-invalid',
      text,
      `${JSON.stringify(text)} is no condition. Write FIELD=VALUE, such as kind=leader-visit; also !=, <, <=, >, >= and ~ (contains the text).`,
    );
  }
  // Reading needs no more of the record types than what the catalogue says of them.
  const any = dataset as unknown as AnyDataset;
  entryOf(any, collection, 'from');
  if (isDimensionOf(any, collection, path)) {
    return { dimension: path, concepts: { [name]: value } };
  }
  const { type } = compilePath(scopeOf(any, { from: collection }), path, path);
  return { [path]: { [name]: name === 'matches' ? value : scalarOf(value, type, path) } };
}

/** Whether a name is that of a dimension, in a collection whose records hold concepts on one. */
function isDimensionOf({ catalogue, records }: AnyDataset, collection: string, name: string): boolean {
  const fields = catalogue[collection]?.fields ?? [];
  const points = (path: string, target: string): boolean =>
    fields.some((field) => field.path === path && field.reference?.collection === target);
  return (
    !fields.some(({ path }) => path === name) &&
    points('dimension', 'dimension') &&
    points('concepts', 'concept') &&
    Object.hasOwn(records['dimension'] ?? {}, name)
  );
}

function scalarOf(value: string, type: string | undefined, path: string): Scalar {
  if (type === 'integer' || type === 'number') {
    const number = Number(value);
    if (value.trim() === '' || !Number.isFinite(number)) {
      throw new QueryError('value-type', path, `${path} is a number, and ${JSON.stringify(value)} is none.`);
    }
    return number;
  }
  if (type === 'boolean') {
    if (value !== 'true' && value !== 'false') {
      throw new QueryError(
        'value-type',
        path,
        `${path} is true or false, and ${JSON.stringify(value)} is neither.`,
      );
    }
    return value === 'true';
  }
  return value;
}
