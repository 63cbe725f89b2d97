import type { LocaleString } from '@yalu/model/text';
import { isDate } from '@yalu/model/time';
import * as z from 'zod/mini';
import type { ChartResult } from '../define.ts';
import { labelSchema, parseRows, sourcesSchema } from '../rows.ts';

/** A view in two counts. Null is what a count does not cover, which is not zero. */
export interface ShiftRow {
  readonly view: string;
  readonly label: LocaleString;
  /** How many texts of the first count hold it. */
  readonly before: number | null;
  /** How many of the second do; null in all rows where there is one count only. */
  readonly after: number | null;
  /** Its place in the picture; where it is not given, by the id. */
  readonly order?: number;
  readonly group?: string | null;
  readonly groupLabel?: LocaleString | null;
  /** The time that the texts of the first and of the second count are from (EDTF). */
  readonly beforeWindow?: string | null;
  readonly afterWindow?: string | null;
  readonly sources?: readonly LocaleString[];
}

const named = {
  view: z.string(),
  label: labelSchema,
  order: z.number(),
  group: z.nullish(z.string()),
  groupLabel: z.nullish(labelSchema),
  window: z.nullish(z.string().check(z.refine(isDate, 'not a date of the EDTF profile'))),
  sources: sourcesSchema,
};
const countRow = z.object({ ...named, count: z.int().check(z.nonnegative()) });
const missingRow = z.object(named);

/** @throws ChartError `rows-invalid` */
export function shiftRows(results: Readonly<Record<string, ChartResult>>): ShiftRow[] {
  const views = new Map<string, ShiftRow>();
  // The second count is not asked for where there is none.
  for (const side of ['before', ...('after' in results ? (['after'] as const) : [])] as const) {
    const counted = parseRows('shift', side, results, countRow);
    const missing = parseRows('shift', `${side}Missing`, results, missingRow);
    for (const { view, window, sources, ...row } of [
      ...counted,
      ...missing.map((one) => ({ ...one, count: null })),
    ]) {
      const known = views.get(view);
      views.set(view, {
        view,
        label: row.label,
        order: row.order,
        group: row.group ?? null,
        groupLabel: row.groupLabel ?? null,
        before: known?.before ?? null,
        after: null,
        ...(known?.beforeWindow ? { beforeWindow: known.beforeWindow } : {}),
        [side]: row.count,
        ...(window ? { [`${side}Window`]: window } : {}),
        sources: [...(known?.sources ?? []), ...sources],
      });
    }
  }
  return [...views.values()];
}
