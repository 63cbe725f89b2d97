import type { LocaleString } from '@yalu/model/text';
import type { Query } from '@yalu/query';
import * as z from 'zod/mini';
import type { ChartResult } from '../define.ts';
import { labelSchema, parseRows, sourcesSchema } from '../rows.ts';

/** How a category answers to one of another typology: the SKOS mapping relations, the closest first. */
export const RELATIONS = ['exactMatch', 'closeMatch', 'broadMatch', 'narrowMatch', 'relatedMatch'] as const;
export type Relation = (typeof RELATIONS)[number];

/** How sure a mapping is, the surest first. */
export const CONFIDENCES = ['high', 'medium', 'low'] as const;
export type Confidence = (typeof CONFIDENCES)[number];

/** A category of a typology or a concept scheme. */
export interface CategoryRow {
  readonly kind: 'category';
  /** `collection/id`. */
  readonly category: string;
  readonly label: LocaleString;
  readonly typology: string;
  readonly typologyLabel: LocaleString;
  readonly order: number | null;
  readonly sources?: readonly LocaleString[];
}

/** That a category answers to another. */
export interface MappingRow {
  readonly kind: 'mapping';
  readonly mapping: string;
  readonly from: string;
  readonly to: string;
  readonly relation: Relation;
  /** Null where the mapping does not say; it is then sure. */
  readonly confidence: Confidence | null;
  /** Why, in English. */
  readonly reason: string | null;
  readonly sources?: readonly LocaleString[];
}

/** How many texts a tally has in a category. */
export interface CategoryCountRow {
  readonly kind: 'count';
  readonly tally: string;
  readonly category: string;
  readonly count: number;
}

export type CrosswalkRow = CategoryRow | MappingRow | CategoryCountRow;

/** The collections whose records are categories, and the field that says of which typology. */
const COLLECTIONS = {
  view: 'typology',
  school: 'typology',
  characterization: 'typology',
  concept: 'scheme',
} as const;

const sources = 'citations.source.label';

/** All categories, mappings and counts: which typologies are compared decides the drawing. */
export function crosswalkQueries(): Readonly<Record<string, Query>> {
  const categories = Object.entries(COLLECTIONS).map(([from, typology]): [string, Query] => [
    from,
    {
      from,
      select: {
        id: 'id',
        label: 'label',
        typology,
        typologyLabel: `${typology}.label`,
        order: 'order',
        sources,
      },
    },
  ]);
  return {
    ...Object.fromEntries(categories),
    mapping: {
      from: 'mapping',
      select: {
        mapping: 'id',
        from: 'from',
        to: 'to',
        relation: 'relation',
        confidence: 'confidence',
        reason: 'reason',
        sources,
      },
    },
    counts: {
      from: 'tally',
      unnest: 'counts',
      select: { tally: 'id', view: 'counts.view', count: 'counts.count' },
    },
  };
}

const categoryRow = z.object({
  id: z.string(),
  label: labelSchema,
  typology: z.string(),
  typologyLabel: labelSchema,
  order: z.nullish(z.number()),
  sources: sourcesSchema,
});
const mappingRow = z.object({
  mapping: z.string(),
  from: z.string(),
  to: z.string(),
  relation: z.enum(RELATIONS),
  confidence: z.nullish(z.enum(CONFIDENCES)),
  reason: z.nullish(z.string()),
  sources: sourcesSchema,
});
const countRow = z.object({
  tally: z.string(),
  view: z.string(),
  count: z.int().check(z.nonnegative()),
});

/** @throws ChartError `rows-invalid` */
export function crosswalkRows(results: Readonly<Record<string, ChartResult>>): readonly CrosswalkRow[] {
  const categories = Object.keys(COLLECTIONS).flatMap((collection) =>
    parseRows('crosswalk', collection, results, categoryRow).map(({ id, order, ...row }): CategoryRow => ({
      kind: 'category',
      category: `${collection}/${id}`,
      ...row,
      order: order ?? null,
    })),
  );
  return [
    ...categories,
    ...parseRows('crosswalk', 'mapping', results, mappingRow).map(
      ({ confidence, reason, ...row }): MappingRow => ({
        kind: 'mapping',
        ...row,
        confidence: confidence ?? null,
        reason: reason ?? null,
      }),
    ),
    ...parseRows('crosswalk', 'counts', results, countRow).map(
      ({ tally, view, count }): CategoryCountRow => ({
        kind: 'count',
        tally,
        category: `view/${view}`,
        count,
      }),
    ),
  ];
}
