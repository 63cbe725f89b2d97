import type { LocaleString } from '@yalu/model/text';
import * as z from 'zod/mini';
import type { ChartResult } from '../define.ts';
import { labelSchema, parseRows, sourcesSchema } from '../rows.ts';

/** A statement: a school or an actor holds or rejects a concept. */
export interface NetworkRow {
  readonly holder: string;
  readonly holderLabel: LocaleString;
  /** Of a school, its order in the source, which says how it is drawn; null for others. */
  readonly order: number | null;
  readonly concept: string;
  readonly conceptLabel: LocaleString;
  readonly agree: boolean;
  readonly sources?: readonly LocaleString[];
}

const text = z.nullish(z.string());
const label = z.nullish(labelSchema);
const positionRow = z.object({
  school: text,
  schoolLabel: label,
  schoolOrder: z.nullish(z.number()),
  actor: text,
  actorLabel: label,
  concept: z.string(),
  conceptLabel: labelSchema,
  sources: sourcesSchema,
});

/** Positions say what is held, so that each is agreement. @throws ChartError `rows-invalid` */
export function networkRows(results: Readonly<Record<string, ChartResult>>): NetworkRow[] {
  return parseRows('network', 'positions', results, positionRow).flatMap(
    ({ school, schoolLabel, schoolOrder, actor, actorLabel, ...row }): NetworkRow[] => {
      const holder = school ?? actor;
      if (typeof holder !== 'string') return [];
      const named = schoolLabel ?? actorLabel ?? { en: holder };
      return [{ ...row, holder, holderLabel: named, order: schoolOrder ?? null, agree: true }];
    },
  );
}
