import type { Locale } from '@yalu/model/text';
import type { Decisions } from './decide-all.ts';
import { describeForecast } from './describe-forecast.ts';
import { describeVerdict } from './describe.ts';
import type { ForecastReason, ForecastResult } from './forecast-types.ts';
import type { Outcome, UndecidedReason } from './types.ts';

/** How a claim or a forecast stands in one dataset. */
export interface Standing {
  /** `unfit`: its check does not fit the dataset; `unchecked`: there is none, or nobody has judged the forecast. */
  readonly outcome: Outcome | ForecastResult | 'unfit' | 'unchecked';
  readonly reason?: UndecidedReason | ForecastReason;
  /** What was found, by column; of a forecast, of its condition and its outcome. */
  readonly numbers: Readonly<Record<string, unknown>>;
  /** What it rests on, in a clause, such as "total is 91, expected 91"; of a check that does not fit, why. */
  readonly explanation: string;
}

/** A claim or a forecast that stands otherwise in another dataset. */
export interface VerdictChange {
  readonly collection: 'claim' | 'forecast';
  /** The id in the new dataset; of one that is gone, that in the old. */
  readonly id: string;
  /**
   * `flipped`: the outcome is another; `numbers`: the outcome is the same, and rests on other numbers; `added` and
   * `removed`: only one of the datasets has it.
   */
  readonly type: 'flipped' | 'numbers' | 'added' | 'removed';
  readonly old?: Standing;
  readonly new?: Standing;
}

export interface DiffVerdictsOptions {
  /** The language of the explanations; English by default. */
  readonly locale?: Locale;
}

const ORDER: readonly VerdictChange['type'][] = ['flipped', 'removed', 'added', 'numbers'];

/**
 * Which claims and forecasts stand otherwise in one dataset than in another: those whose outcome has changed first. One
 * that was moved is compared with what it was under its former id.
 *
 * @param old what {@link decideAll} found in the dataset before
 * @param fresh what it found in the dataset after
 */
export function diffVerdicts(
  old: Decisions,
  fresh: Decisions,
  { locale = 'en' }: DiffVerdictsOptions = {},
): VerdictChange[] {
  const [before, after] = [standingsOf(old, locale), standingsOf(fresh, locale)];
  const named = new Map([...before.values()].map((entry) => [addressNow(entry, after, fresh), entry]));
  const addresses = new Set([...named.keys(), ...after.keys()]);
  return [...addresses]
    .sort()
    .flatMap((address): VerdictChange[] => {
      const [was, is] = [named.get(address), after.get(address)];
      const entry = is ?? was;
      if (!entry) return [];
      const type = typeOf(was?.standing, is?.standing);
      if (!type) return [];
      return [
        {
          collection: entry.collection,
          id: entry.id,
          type,
          ...(was ? { old: was.standing } : {}),
          ...(is ? { new: is.standing } : {}),
        },
      ];
    })
    .sort((a, b) => ORDER.indexOf(a.type) - ORDER.indexOf(b.type));
}

/** How many claims and forecasts stand how: `claim` and `forecast`, each by outcome. */
export function countStandings(
  decisions: Decisions,
): Readonly<Record<'claim' | 'forecast', Readonly<Record<string, number>>>> {
  const counts: Record<'claim' | 'forecast', Record<string, number>> = { claim: {}, forecast: {} };
  for (const { collection, standing } of standingsOf(decisions, 'en').values()) {
    const of = counts[collection];
    of[standing.outcome] = (of[standing.outcome] ?? 0) + 1;
  }
  return counts;
}

interface Entry {
  readonly collection: 'claim' | 'forecast';
  readonly id: string;
  readonly standing: Standing;
}

function standingsOf(decisions: Decisions, locale: Locale): ReadonlyMap<string, Entry> {
  const { claims, forecasts, problems, undecided } = decisions;
  const entries: Entry[] = [
    ...claims.map((verdict): Entry => ({
      collection: 'claim',
      id: verdict.claim,
      standing: {
        outcome: verdict.verdict,
        ...(verdict.reason === undefined ? {} : { reason: verdict.reason }),
        numbers: verdict.numbers,
        explanation: describeVerdict(verdict, locale),
      },
    })),
    ...forecasts.map((forecast): Entry => ({
      collection: 'forecast',
      id: forecast.forecast,
      standing: {
        outcome: forecast.result,
        ...(forecast.reason === undefined ? {} : { reason: forecast.reason }),
        numbers: { ...forecast.condition?.numbers, ...forecast.outcome?.numbers },
        explanation: describeForecast(forecast, locale),
      },
    })),
    ...undecided.map(({ collection, id }): Entry => {
      const problem = problems.find((one) => one.collection === collection && one.id === id);
      return {
        collection: collection === 'claim' ? 'claim' : 'forecast',
        id,
        standing: {
          outcome: problem ? 'unfit' : 'unchecked',
          numbers: {},
          explanation: problem?.message ?? '',
        },
      };
    }),
  ];
  return new Map(entries.map((entry) => [addressOf(entry), entry]));
}

const addressOf = ({ collection, id }: Pick<Entry, 'collection' | 'id'>): string => `${collection}/${id}`;

/** Where an entry of the old dataset is in the new one. */
function addressNow(entry: Entry, after: ReadonlyMap<string, Entry>, { redirects }: Decisions): string {
  const address = addressOf(entry);
  if (after.has(address)) return address;
  const former = redirects[entry.collection] ?? {};
  const redirect = Object.hasOwn(former, entry.id) ? former[entry.id] : undefined;
  const [target] = redirect?.to ?? [];
  return redirect?.kind === 'moved' && target !== undefined
    ? addressOf({ collection: entry.collection, id: target })
    : address;
}

function typeOf(old: Standing | undefined, fresh: Standing | undefined): VerdictChange['type'] | undefined {
  if (!old || !fresh) return old ? 'removed' : 'added';
  if (old.outcome !== fresh.outcome || old.reason !== fresh.reason) return 'flipped';
  return JSON.stringify(old) === JSON.stringify(fresh) ? undefined : 'numbers';
}
