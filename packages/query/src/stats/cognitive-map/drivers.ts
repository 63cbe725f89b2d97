import type { AnyDataset, Dataset } from '@yalu/model/dataset';
import type { LocaleString } from '@yalu/model/text';
import { QueryError } from '../../errors.ts';
import { run } from '../../memory/run.ts';
import { checkMap, type CognitiveMap, type MapEdge } from './map.ts';

/** A link between drivers as an edge, with what it rests on. */
export interface DriverEdge extends MapEdge {
  readonly id: string;
  readonly sources: readonly string[];
  readonly label: LocaleString;
  /** `mixed` where both directions are said; the weight is then 0, with a range to both sides. */
  readonly sign: 'positive' | 'negative' | 'mixed';
  /** Whether the strength is our assumption, because the source states none. */
  readonly isAssumed: boolean;
  /** The words of the source on its strength. */
  readonly asPrinted?: string;
  readonly condition?: LocaleString;
  readonly moderator?: string;
  /** Every citation of the link, with its locator. */
  readonly citations: readonly object[];
}

export interface Driver {
  readonly id: string;
  readonly label: LocaleString;
  readonly role: 'factor' | 'intervening' | 'outcome';
  /** Its states, from low to high, with their levels from -1 to 1. */
  readonly states: readonly {
    readonly state: string;
    readonly label: LocaleString;
    readonly level: number;
  }[];
}

/** A map of the drivers of a dataset. */
export interface DriverMap extends CognitiveMap<DriverEdge> {
  readonly drivers: readonly Driver[];
  /** The strength that links without one are given. */
  readonly unstated: Strength;
}

/** A strength from 0 to 1 and its range. */
export interface Strength {
  readonly value: number;
  readonly min: number;
  readonly max: number;
}

export interface DriverMapOptions {
  /** The strength of a link whose source states none in numbers; 0.5, from 0.1 to 1, by default. */
  readonly unstated?: Strength;
}

interface Link {
  readonly id: string;
  readonly label: LocaleString;
  readonly from: string;
  readonly to: string;
  readonly sign: 'positive' | 'negative' | 'mixed';
  readonly value: number | null;
  readonly min: number | null;
  readonly max: number | null;
  readonly asPrinted: string | null;
  readonly condition: LocaleString | null;
  readonly moderator: string | null;
  readonly sources: readonly string[] | null;
  readonly citations: readonly object[] | null;
}

/**
 * The drivers and links of a dataset as a cognitive map. A positive link has its strength as weight, a negative one its
 * strength below 0; where both are said the weight is 0 and may be anything from minus the strength to the strength.
 *
 * @throws QueryError `number-invalid` for two links from one driver to another
 */
export function driverMap<R extends object>(
  dataset: Dataset<R>,
  { unstated = { value: 0.5, min: 0.1, max: 1 } }: DriverMapOptions = {},
): DriverMap {
  const { value, min, max } = unstated;
  if (!(min >= 0 && min <= value && value <= max && max <= 1)) {
    throw new QueryError(
      'number-invalid',
      'unstated',
      `A strength of ${value} from ${min} to ${max} is none. Give three numbers from 0 to 1 that rise from min to max.`,
    );
  }
  // Reading needs no more of the record types than what the catalogue says of them.
  const any = dataset as unknown as AnyDataset;
  const drivers = run(any, {
    from: 'driver',
    select: { id: 'id', label: 'label', role: 'role', states: 'states' },
    order: [{ by: 'id' }],
  });
  const links = run(any, {
    from: 'link',
    select: {
      id: 'id',
      label: 'label',
      from: 'from',
      to: 'to',
      sign: 'sign',
      value: 'strength.value',
      min: 'strength.min',
      max: 'strength.max',
      asPrinted: 'strength.asPrinted',
      condition: 'condition',
      moderator: 'moderator',
      sources: 'citations.source',
      citations: 'citations',
    },
    order: [{ by: 'id' }],
  });
  // The columns of both queries are those selected, in fields of these types.
  const rows = drivers.rows as unknown as readonly Driver[];
  const edges = (links.rows as unknown as readonly Link[]).map((link) => edgeOf(link, unstated));
  const map: DriverMap = { concepts: rows.map(({ id }) => id), edges, drivers: rows, unstated };
  checkMap(map);
  return map;
}

function edgeOf(link: Link, unstated: Strength): DriverEdge {
  const { value, min, max, id, from, to, sign, label, asPrinted, condition, moderator, sources, citations } =
    link;
  const isAssumed = value === null && (min === null || max === null);
  const strength: Strength = isAssumed
    ? unstated
    : { value: value ?? ((min ?? 0) + (max ?? 0)) / 2, min: min ?? value ?? 0, max: max ?? value ?? 0 };
  return {
    id,
    from,
    to,
    label,
    sign,
    isAssumed,
    ...weightOf(strength, sign),
    ...(asPrinted === null ? {} : { asPrinted }),
    ...(condition === null ? {} : { condition }),
    ...(moderator === null ? {} : { moderator }),
    sources: [...new Set(sources ?? [])],
    citations: citations ?? [],
  };
}

function weightOf(
  { value, min, max }: Strength,
  sign: Link['sign'],
): Pick<MapEdge, 'weight' | 'min' | 'max'> {
  switch (sign) {
    case 'positive':
      return { weight: value, min, max };
    case 'negative':
      return { weight: -value, min: -max, max: -min };
    case 'mixed':
      return { weight: 0, min: -max, max };
  }
}
