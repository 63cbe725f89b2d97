import type { LocaleString } from '@yalu/model/text';
import type { Query } from '@yalu/query';
import * as z from 'zod/mini';
import type { ChartResult } from './define.ts';
import { labelSchema, parseRows, sourcesSchema } from './rows.ts';

/** The parts that a driver can have in a map. */
export const ROLES = ['factor', 'intervening', 'outcome'] as const;
export type Role = (typeof ROLES)[number];

/** In which direction a link moves: more of one, more or less of the other, or either. */
export const SIGNS = ['positive', 'negative', 'mixed'] as const;
export type Sign = (typeof SIGNS)[number];

/** One of the states of a driver, with its level from -1 to 1. */
export interface DriverState {
  readonly state: string;
  readonly label: LocaleString;
  readonly level: number;
}

/** What moves, is moved, or both. */
export interface DriverRow {
  readonly kind: 'driver';
  readonly driver: string;
  readonly label: LocaleString;
  readonly role: Role;
  readonly states: readonly DriverState[];
  readonly sources?: readonly LocaleString[];
}

/** That one driver moves another. */
export interface LinkRow {
  readonly kind: 'link';
  readonly link: string;
  readonly label: LocaleString;
  readonly from: string;
  readonly to: string;
  readonly sign: Sign;
  /** From 0 to 1; null where the source states none in numbers. */
  readonly strength: { readonly value: number; readonly min: number; readonly max: number } | null;
  /** The words of the source on its strength. */
  readonly asPrinted: string | null;
  /** Under what condition it holds. */
  readonly condition: LocaleString | null;
  readonly sources?: readonly LocaleString[];
}

/** A row of a map of drivers. */
export type MapRow = DriverRow | LinkRow;

/** What a chart of the drivers of a dataset has to know. */
export function mapQueries(): Readonly<Record<'drivers' | 'links', Query>> {
  const sources = 'citations.source.label';
  return {
    drivers: {
      from: 'driver',
      select: { driver: 'id', label: 'label', role: 'role', states: 'states', sources },
    },
    links: {
      from: 'link',
      select: {
        link: 'id',
        label: 'label',
        from: 'from',
        to: 'to',
        sign: 'sign',
        value: 'strength.value',
        min: 'strength.min',
        max: 'strength.max',
        asPrinted: 'strength.asPrinted',
        condition: 'condition',
        sources,
      },
    },
  };
}

const level = z.number().check(z.minimum(-1), z.maximum(1));
const share = z.nullish(z.number().check(z.minimum(0), z.maximum(1)));
const driverRow = z.object({
  driver: z.string(),
  label: labelSchema,
  role: z.enum(ROLES),
  states: z.array(z.object({ state: z.string(), label: labelSchema, level })),
  sources: sourcesSchema,
});
const linkRow = z.object({
  link: z.string(),
  label: labelSchema,
  from: z.string(),
  to: z.string(),
  sign: z.enum(SIGNS),
  value: share,
  min: share,
  max: share,
  asPrinted: z.nullish(z.string()),
  condition: z.nullish(labelSchema),
  sources: sourcesSchema,
});

/** The rows of the answers to {@link mapQueries}. @throws ChartError `rows-invalid` */
export function mapRows(chart: string, results: Readonly<Record<string, ChartResult>>): readonly MapRow[] {
  return [
    ...parseRows(chart, 'drivers', results, driverRow).map((row) => ({ kind: 'driver' as const, ...row })),
    ...parseRows(chart, 'links', results, linkRow).map(
      ({ value, min, max, asPrinted, condition, ...row }): LinkRow => ({
        kind: 'link',
        ...row,
        strength: strengthOf(value ?? undefined, min ?? undefined, max ?? undefined),
        asPrinted: asPrinted ?? null,
        condition: condition ?? null,
      }),
    ),
  ];
}

/** A value within its range; the middle of a range that has none. */
function strengthOf(
  value: number | undefined,
  min: number | undefined,
  max: number | undefined,
): LinkRow['strength'] {
  if (value === undefined && (min === undefined || max === undefined)) return null;
  const at = value ?? ((min ?? 0) + (max ?? 0)) / 2;
  return { value: at, min: min ?? at, max: max ?? at };
}

/** Drivers and links by their ids, so that nothing depends on the order of rows. */
export function mapParts(rows: readonly MapRow[]): {
  readonly drivers: readonly DriverRow[];
  readonly links: readonly LinkRow[];
} {
  const drivers = rows.filter((row) => row.kind === 'driver');
  const known = new Set(drivers.map(({ driver }) => driver));
  return {
    drivers: drivers.sort((a, b) => (a.driver < b.driver ? -1 : 1)),
    links: rows
      .filter((row) => row.kind === 'link')
      .filter(({ from, to }) => known.has(from) && known.has(to))
      .sort((a, b) => (a.link < b.link ? -1 : 1)),
  };
}
