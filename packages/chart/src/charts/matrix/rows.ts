import type { LocaleString } from '@yalu/model/text';
import * as z from 'zod/mini';
import type { ChartResult } from '../define.ts';
import { labelSchema, parseRows, sourcesSchema } from '../rows.ts';

/** What a school holds on a dimension: a cell. */
export interface MatrixRow {
  readonly school: string;
  readonly schoolLabel: LocaleString;
  readonly schoolOrder: number;
  readonly dimension: string;
  readonly dimensionLabel: LocaleString;
  readonly dimensionOrder: number;
  readonly label: LocaleString;
  /** Ids of the concepts that the cell names; what cells have in common is told from these. */
  readonly concepts: readonly string[];
  /** Labels of the concepts, in the same order. Where they are there, summary and table name what is shared. */
  readonly conceptLabels?: readonly LocaleString[];
  readonly sources?: readonly LocaleString[];
}

const positionRow = z.object({
  school: z.string(),
  schoolLabel: labelSchema,
  schoolOrder: z.number(),
  dimension: z.string(),
  dimensionLabel: labelSchema,
  dimensionOrder: z.number(),
  label: labelSchema,
  concepts: z.array(z.string()),
  conceptLabels: z.nullish(z.array(labelSchema)),
  sources: sourcesSchema,
});

/** @throws ChartError `rows-invalid` */
export function matrixRows(results: Readonly<Record<string, ChartResult>>): MatrixRow[] {
  return parseRows('matrix', 'positions', results, positionRow).map(({ conceptLabels, ...row }) => ({
    ...row,
    // Labels that do not pair with the ids would name the wrong concepts.
    ...(conceptLabels?.length === row.concepts.length ? { conceptLabels } : {}),
  }));
}
