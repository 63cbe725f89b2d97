import type { AnyDataset, Dataset } from '@yalu/model/dataset';
import { didYouMean, type LocaleString } from '@yalu/model/text';
import { QueryError } from '../errors.ts';
import { run } from '../memory/run.ts';

/** What one school holds on a dimension. */
export interface ComparedCell {
  readonly school: string;
  readonly position: string;
  readonly label: LocaleString;
  readonly concepts: readonly string[];
}

/** A dimension on which schools are compared. */
export interface ComparedDimension {
  readonly dimension: string;
  readonly label: LocaleString;
  /** One cell a school, in the order asked for; absent where the source has no position of it. */
  readonly cells: readonly (ComparedCell | undefined)[];
  /** Whether the schools' concepts differ. */
  readonly differs: boolean;
  /** The concepts that all the schools share. */
  readonly shared: readonly string[];
}

/** A comparison of schools: the schools in the order asked for, and the dimensions in that of the source. */
export interface Comparison {
  readonly schools: readonly { readonly id: string; readonly label: LocaleString }[];
  readonly dimensions: readonly ComparedDimension[];
}

type Cell = ComparedCell & { readonly dimension: string; readonly dimensionLabel: LocaleString };

/**
 * Compares schools dimension by dimension. Two cells differ where they name different concepts, whatever the words.
 *
 * @param schools ids of at least two schools
 * @throws QueryError `value-unknown` for an unknown school, with the nearest; `query-invalid` for fewer than two
 */
export function compareSchools<R extends object>(
  dataset: Dataset<R>,
  schools: readonly string[],
): Comparison {
  // Reading needs no more of the record types than what the catalogue says of them.
  const any = dataset as unknown as AnyDataset;
  const known = any.records['school'] ?? {};
  for (const school of schools) {
    if (!Object.hasOwn(known, school)) {
      const ids = Object.keys(known);
      throw new QueryError(
        'value-unknown',
        'schools',
        `There is no school "${school}". ${didYouMean(school, ids) || `There are ${ids.join(', ')}.`}`,
      );
    }
  }
  if (new Set(schools).size < 2) {
    throw new QueryError('query-invalid', 'schools', 'A comparison needs two schools or more.');
  }
  const wanted = [...new Set(schools)];
  const labels = run(any, { from: 'school', where: { id: { in: wanted } }, select: ['id', 'label'] });
  // The columns of both queries are those selected, in fields of these types.
  const byId = new Map((labels.rows as unknown as Comparison['schools']).map((row) => [row.id, row]));
  const { rows } = run(any, {
    from: 'position',
    where: { school: { in: wanted } },
    select: {
      school: 'school',
      position: 'id',
      label: 'label',
      concepts: 'concepts',
      dimension: 'dimension',
      dimensionLabel: 'dimension.label',
    },
    order: [{ by: 'dimension.order' }],
  });
  const cells = rows as unknown as readonly Cell[];
  const dimensions = [...new Map(cells.map((cell) => [cell.dimension, cell.dimensionLabel]))];
  return {
    schools: wanted.flatMap((id) => byId.get(id) ?? []),
    dimensions: dimensions.map(([dimension, label]) => compareOn(dimension, label, wanted, cells)),
  };
}

function compareOn(
  dimension: string,
  label: LocaleString,
  schools: readonly string[],
  all: readonly Cell[],
): ComparedDimension {
  const cells = schools.map((school): ComparedCell | undefined => {
    const cell = all.find((other) => other.school === school && other.dimension === dimension);
    return cell && { school, position: cell.position, label: cell.label, concepts: cell.concepts };
  });
  const sets = cells.map((cell) => [...(cell?.concepts ?? [])].sort().join(' '));
  const [first] = cells;
  return {
    dimension,
    label,
    cells,
    differs: new Set(sets).size > 1,
    shared: (first?.concepts ?? []).filter((concept) =>
      cells.every((cell) => cell?.concepts.includes(concept) === true),
    ),
  };
}

/** A school that can be compared with others. */
export interface ComparableSchool {
  readonly id: string;
  readonly label: LocaleString;
  /** The order in which its source lists it. */
  readonly order: number;
}

/** The schools of which a dataset holds positions, in the order in which their source lists them. */
export function comparableSchools<R extends object>(dataset: Dataset<R>): ComparableSchool[] {
  // Reading needs no more of the record types than what the catalogue says of them.
  const { rows } = run(dataset as unknown as AnyDataset, {
    from: 'school',
    where: { positions: { exists: true } },
    select: ['id', 'label', 'order'],
    order: [{ by: 'order' }],
  });
  // The columns are those selected, in fields of these types.
  return rows as unknown as ComparableSchool[];
}
