import type { Reference } from '../../collections/define.ts';
import {
  type Catalogue,
  type CatalogueEntry,
  type CatalogueField,
  type FieldType,
  isObject,
} from '../../dataset/catalogue.ts';
import type { CoverageStatement } from '../../dataset/coverage.ts';
import type { Redirect } from '../../dataset/types.ts';
import type { Row } from './cells.ts';

/** What the tables named `meta_…` hold. */
export interface MetaRows {
  readonly collections: readonly Row[];
  readonly fields: readonly Row[];
  readonly values: readonly Row[];
}

const TYPES: readonly FieldType[] = [
  'string',
  'integer',
  'number',
  'boolean',
  'date',
  'span',
  'locale-string',
  'object',
  'json',
];

/** The catalogue that the tables of a dataset tell of. */
export function catalogueFrom({ collections, fields, values }: MetaRows): Catalogue {
  const valuesAt = grouped(values, (row) => `${row.text('collection')} ${row.text('path')}`);
  const fieldsOf = grouped(fields, (row) => row.text('collection'));
  return Object.fromEntries(
    collections.map((row): [string, CatalogueEntry] => {
      const name = row.text('name');
      const [time, uncited, supporting] = [row.get('time'), row.get('uncited'), row.get('supporting')];
      const coverage = coverageIn(row);
      return [
        name,
        {
          name,
          title: row.text('title'),
          description: row.text('description'),
          ...(typeof time === 'string' ? { time } : {}),
          ...(typeof uncited === 'boolean' ? { uncited } : {}),
          ...(typeof supporting === 'boolean' ? { supporting } : {}),
          ...(coverage ? { coverage } : {}),
          fields: [...(fieldsOf.get(name) ?? [])]
            .sort((a, b) => a.integer('item') - b.integer('item'))
            .map((field) => fieldFrom(field, valuesAt.get(`${name} ${field.text('path')}`) ?? [])),
        },
      ];
    }),
  );
}

function fieldFrom(row: Row, values: readonly Row[]): CatalogueField {
  const [wanted, description, collection, inverse] = [
    row.text('type'),
    row.get('description'),
    row.get('reference'),
    row.get('inverse'),
  ];
  const type = TYPES.find((one) => one === wanted);
  if (!type) throw row.refuse(`type is ${JSON.stringify(wanted)}; there are ${TYPES.join(', ')}.`);
  const fixed = values
    .filter((value) => value.get('item') !== null)
    .sort((a, b) => a.integer('item') - b.integer('item'))
    .map((value) => value.text('value'));
  const meanings = Object.fromEntries(
    values.flatMap((value) => {
      const meaning = value.get('meaning');
      return typeof meaning === 'string' ? [[value.text('value'), meaning] as const] : [];
    }),
  );
  const reference: Reference | undefined =
    typeof collection === 'string'
      ? {
          collection,
          inverse: typeof inverse === 'string' ? inverse : '',
          ...(row.get('leads_up') === true ? { leadsUp: true } : {}),
        }
      : undefined;
  return {
    path: row.text('path'),
    type,
    list: row.get('list') === true,
    optional: row.get('optional') === true,
    ...(fixed.length > 0 ? { values: fixed } : {}),
    ...(Object.keys(meanings).length > 0 ? { meanings } : {}),
    ...(reference ? { reference } : {}),
    ...(typeof description === 'string' ? { description } : {}),
  };
}

function coverageIn(row: Row): readonly CoverageStatement[] | undefined {
  const text = row.get('coverage');
  if (typeof text !== 'string') return undefined;
  const statements = jsonFrom(text, row, 'coverage');
  if (!Array.isArray(statements) || !statements.every(isStatement))
    throw row.refuse('coverage is no list of statements, each with a kind and a rule.');
  return statements;
}

const isStatement = (value: unknown): value is CoverageStatement =>
  isObject(value) &&
  (value['kind'] === 'complete' || value['kind'] === 'selected') &&
  isObject(value['rule']) &&
  typeof value['rule']['en'] === 'string' &&
  (value['where'] === undefined ||
    (isObject(value['where']) && Object.values(value['where']).every(Array.isArray)));

/** The former ids that the tables of a dataset tell of. */
export function redirectsFrom(
  rows: readonly Row[],
): Readonly<Record<string, Readonly<Record<string, Redirect>>>> {
  const byCollection = grouped(rows, (row) => row.text('collection'));
  return Object.fromEntries(
    [...byCollection].map(([collection, redirects]) => [
      collection,
      Object.fromEntries(
        [...grouped(redirects, (row) => row.text('former_id'))].map(([former, targets]) => [
          former,
          redirectFrom(targets),
        ]),
      ),
    ]),
  );
}

function redirectFrom(rows: readonly Row[]): Redirect {
  const [first] = rows;
  const [kind, reason] = [first?.text('kind'), first?.get('reason')];
  if (first && kind !== 'moved' && kind !== 'split')
    throw first.refuse(`kind is ${JSON.stringify(kind)}. Write moved for one id, or split for several.`);
  return {
    kind: kind === 'split' ? 'split' : 'moved',
    to: [...rows]
      .sort((a, b) => a.integer('item') - b.integer('item'))
      .flatMap((row) => (row.get('id') === null ? [] : [row.text('id')])),
    ...(typeof reason === 'string' ? { reason } : {}),
  };
}

/** A cell of JSON. */
export function jsonFrom(text: string, row: Row, column: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw row.refuse(
      `${column} is no JSON (${cause instanceof Error ? cause.message : String(cause)}). Put texts in double quotes.`,
    );
  }
}

export function grouped<T>(rows: readonly T[], keyOf: (row: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const row of rows) {
    const key = keyOf(row);
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  return groups;
}
