import type { Column, ColumnType } from '../tables/table.ts';

const types: Readonly<Record<ColumnType, string>> = {
  string: 'string',
  integer: 'integer',
  number: 'number',
  boolean: 'boolean',
  date: 'date',
  edtf: 'string',
  // Any JSON, of which their type `object` takes only a part.
  json: 'string',
};

/** A column as Table Schema describes it, in both versions. */
export function fieldOf({ name, type, description, required, values }: Column): object {
  const constraints = {
    ...(required ? { required } : {}),
    ...(values === undefined || values.length === 0 ? {} : { enum: values }),
  };
  return {
    name,
    type: types[type],
    ...(description === undefined ? {} : { description }),
    ...(Object.keys(constraints).length === 0 ? {} : { constraints }),
  };
}
