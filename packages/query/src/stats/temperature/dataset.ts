import type { AnyDataset, Dataset } from '@yalu/model/dataset';
import { didYouMean } from '@yalu/model/text';
import { QueryError } from '../../errors.ts';
import type { Filter } from '../../ast/types.ts';
import type { Selection } from '../../memory/result.ts';
import { run } from '../../memory/run.ts';
import { temperature } from './temperature.ts';
import type { Temperature, TemperatureEvent, TemperatureOptions } from './types.ts';

export interface DatasetTemperatureOptions extends TemperatureOptions {
  /** How much events count by the rank of a visit (`leader`) or their kind (`treaty`); 1 where nothing is said. */
  readonly weights?: Readonly<Record<string, number>>;
}

/** The temperature from a dataset's events, with what it says of how they were chosen. */
export interface DatasetTemperature extends Temperature {
  /** Which of the events are a choice and not all there were: the index is then of what is held. */
  readonly selected: readonly Selection[];
}

const RANK = 'facts.level';

interface Row {
  readonly id: string;
  readonly label: TemperatureEvent['label'];
  readonly date: string;
  readonly value: number | null;
  readonly from: readonly string[];
  readonly to: readonly string[];
  readonly kind: string;
  readonly rank: string | null;
}

/**
 * The temperature of the events of a dataset, each with the value of the Goldstein scale that its CAMEO code implies;
 * with a dyad, of those between the two. See `temperature` for what is computed.
 *
 * @throws QueryError `value-unknown` for an actor, a rank or a kind that is none, `number-invalid`, `date-invalid`
 */
export function temperatureOf<R extends object>(
  dataset: Dataset<R>,
  options: DatasetTemperatureOptions = {},
): DatasetTemperature {
  const { weights = {}, ...rest } = options;
  // Reading needs no more of the record types than what the catalogue says of them.
  const any = dataset as unknown as AnyDataset;
  refuseUnusable(weights, any);
  const { rows, coverage } = run(any, {
    from: 'event',
    where: options.dyad ? between(options.dyad) : {},
    select: {
      id: 'id',
      label: 'label',
      date: 'date',
      value: 'goldstein',
      from: 'initiator',
      to: 'target',
      kind: 'kind',
      rank: RANK,
    },
  });
  // The columns are those selected, in fields of these types.
  const events = (rows as unknown as readonly Row[]).map(
    ({ kind, rank, label, ...event }): TemperatureEvent => ({
      ...event,
      ...(label === undefined ? {} : { label }),
      weight: weights[rank ?? ''] ?? weights[kind] ?? 1,
    }),
  );
  const result = temperature(events, rest);
  return {
    ...result,
    method: { ...result.method, parameters: { ...result.method.parameters, weights } },
    selected: coverage.selected,
  };
}

function refuseUnusable(weights: Readonly<Record<string, number>>, { catalogue }: AnyDataset): void {
  const known = (catalogue['event']?.fields ?? [])
    .filter(({ path }) => path === RANK || path === 'kind')
    .flatMap(({ values = [] }) => values);
  for (const [name, weight] of Object.entries(weights)) {
    if (!known.includes(name)) {
      throw new QueryError(
        'value-unknown',
        'weights',
        `"${name}" is no rank of a visit and no kind of event. ${didYouMean(name, known)}`.trimEnd(),
      );
    }
    if (!(Number.isFinite(weight) && weight >= 0)) {
      throw new QueryError(
        'number-invalid',
        'weights',
        `The weight of ${name} is ${weight}. Give a number of at least 0.`,
      );
    }
  }
}

const between = ([one, other]: readonly [string, string]): Filter => ({
  any: [
    { initiator: one, target: other },
    { initiator: other, target: one },
    { initiator: { contains: [one, other] } },
  ],
});
