import { inLocale, type Locale, nearest } from '@yalu/model/text';
import { parseDate } from '@yalu/model/time';
import {
  checkAll,
  checkClaim,
  describeForecast,
  describeVerdict,
  type ForecastVerdict,
  resolveAll,
  resolveForecast,
  type ResolveOptions,
  type Verdict,
  type VerdictContext,
} from '@yalu/query/claims';
import { defineCommand, textOption } from '../command.ts';
import type { YaluDataset } from '../dataset.ts';
import { CliError } from '../errors.ts';
import { styleFor } from '../output/style.ts';
import { formatTable, plain } from '../output/table.ts';
import { wordsIn } from '../words.ts';

/** What came of a claim or a forecast, as the command shows it. */
interface Entry {
  readonly id: string;
  readonly outcome: Verdict['verdict'] | ForecastVerdict['result'];
  readonly text: string;
  readonly explanation: string;
  readonly context: readonly VerdictContext[];
  readonly evidence: readonly string[];
  readonly record: object;
}

const NEGATIVE: readonly Entry['outcome'][] = ['fails', 'did-not-hold'];
const OPEN: readonly Entry['outcome'][] = ['undecided', 'too-early', 'not-decidable'];

export const check = defineCommand({
  name: 'check',
  summary: 'verdict, numbers and evidence of claims and forecasts',
  arguments: [
    { name: '[id...]', description: 'ids of claims and forecasts; all that can be checked by default' },
  ],
  options: [
    { flags: '--as-of <date>', description: 'up to when events count for forecasts' },
    { flags: '--strict', description: 'exit with 1 for what is undecided too' },
  ],
  examples: ['yalu check', 'yalu check kim-four-visits-2017-18 --json', 'yalu check denuclearization-dim'],
  run: async ({ yalu, locale, format, write, warn }, ids, options) => {
    const words = wordsIn(locale);
    const asOf = textOption(options, 'asOf');
    const parsed = asOf === undefined ? undefined : parseDate(asOf);
    if (parsed?.ok === false) throw new CliError(`--as-of: ${parsed.reason}`);
    const { entries, unchecked } = entriesOf(yalu, locale, ids, asOf === undefined ? {} : { asOf });
    const style = styleFor(process.stdout.isTTY === true && format === 'table', process.env);
    const paint = (outcome: Entry['outcome']): ((text: string) => string) =>
      NEGATIVE.includes(outcome) ? style.bad : OPEN.includes(outcome) ? style.open : style.good;
    if (format === 'table') {
      write(
        entries
          .map(({ id, outcome, text, explanation, context, evidence }) =>
            [
              `${paint(outcome)(words[outcome])}  ${style.bold(text)}`,
              `  ${explanation}`,
              ...context.map(
                ({ label, numbers }) => `  ${inLocale(label, locale)}: ${inNumbers(numbers, locale)}`,
              ),
              `  ${style.dim(`${id}; ${words.evidence}: ${evidence.join(', ')}`)}`,
            ].join('\n'),
          )
          .join('\n\n') + (entries.length > 0 ? '\n' : ''),
      );
    } else {
      write(
        await formatTable(
          {
            columns: [
              { key: 'claim', label: words.claim },
              { key: 'verdict', label: words.verdict },
              { key: 'explanation', label: words.explanation },
              { key: 'evidence', label: words.evidence },
            ],
            rows: entries.map(({ id, outcome, text, explanation, evidence }) => ({
              claim: format === 'md' ? text : id,
              verdict: format === 'md' ? words[outcome] : outcome,
              explanation,
              evidence,
            })),
            records: entries.map(({ record, text }) => ({ ...record, text })),
          },
          format,
          locale,
        ),
      );
    }
    for (const id of unchecked) warn(`yalu: ${id} has no check: no data can decide it.`);
    const isStrict = options['strict'] === true;
    const isNegative = entries.some(
      ({ outcome }) => NEGATIVE.includes(outcome) || (isStrict && OPEN.includes(outcome)),
    );
    return isNegative || (isStrict && unchecked.length > 0) ? 1 : 0;
  },
});

/** What is asked for, and the claims among it that no data can decide. */
function entriesOf(
  yalu: YaluDataset,
  locale: Locale,
  ids: readonly string[],
  options: ResolveOptions,
): { readonly entries: readonly Entry[]; readonly unchecked: readonly string[] } {
  const ofClaim = (verdict: Verdict): Entry => claimEntry(yalu, locale, verdict);
  const ofForecast = (forecast: ForecastVerdict): Entry => forecastEntry(yalu, locale, forecast);
  if (ids.length === 0) {
    return {
      entries: [...checkAll(yalu).map(ofClaim), ...resolveAll(yalu, options).map(ofForecast)],
      unchecked: [],
    };
  }
  const unchecked: string[] = [];
  const entries = ids.flatMap((id): Entry[] => {
    const isForecast = names(yalu, 'forecast', id);
    // A claim and a forecast may have one id, since a source claims what it expects.
    const isClaim = names(yalu, 'claim', id) || (!isForecast && !isNearForecast(yalu, id));
    const forecasts = isForecast || !isClaim ? [ofForecast(resolveForecast(yalu, id, options))] : [];
    const verdict = isClaim ? checkClaim(yalu, id) : undefined;
    if (verdict === undefined && forecasts.length === 0) unchecked.push(id);
    return [...(verdict ? [ofClaim(verdict)] : []), ...forecasts];
  });
  return { entries, unchecked };
}

/** Whether an id is or was that of a record. */
const names = ({ records, redirects }: YaluDataset, collection: 'claim' | 'forecast', id: string): boolean =>
  Object.hasOwn(records[collection], id) || Object.hasOwn(redirects[collection] ?? {}, id);

/** Whether an id that nothing has is more likely meant for a forecast. */
const isNearForecast = ({ records }: YaluDataset, id: string): boolean =>
  nearest(id, Object.keys(records.claim)).length === 0 &&
  nearest(id, Object.keys(records.forecast)).length > 0;

function claimEntry({ records }: YaluDataset, locale: Locale, verdict: Verdict): Entry {
  const { columns: _columns, ...record } = verdict;
  const { claim: id, context } = verdict;
  return {
    id,
    outcome: verdict.verdict,
    text: inLocale(records.claim[id]?.text ?? { en: id }, locale),
    explanation: describeVerdict(verdict, locale),
    context,
    evidence: addresses([...verdict.evidence, ...context.flatMap(({ evidence }) => evidence)]),
    record,
  };
}

function forecastEntry({ records }: YaluDataset, locale: Locale, forecast: ForecastVerdict): Entry {
  const { forecast: id, result, condition, outcome } = forecast;
  const { condition: first, outcome: then } = records.forecast[id] ?? {};
  return {
    id: `forecast/${id}`,
    outcome: result,
    text: [first, then]
      .flatMap((part) => (part === undefined ? [] : [inLocale(part.text, locale)]))
      .join(' → '),
    explanation: describeForecast(forecast, locale),
    context: [...(condition?.context ?? []), ...(outcome?.context ?? [])],
    evidence: addresses(forecast.evidence),
    record: {
      ...forecast,
      ...(condition ? { condition: withoutColumns(condition) } : {}),
      ...(outcome ? { outcome: withoutColumns(outcome) } : {}),
    },
  };
}

const withoutColumns = ({ columns: _columns, ...decided }: NonNullable<ForecastVerdict['outcome']>): object =>
  decided;

const addresses = (evidence: Verdict['evidence']): readonly string[] => [
  ...new Set(evidence.map(({ collection, id }) => `${collection}/${id}`)),
];

const inNumbers = (numbers: Readonly<Record<string, unknown>>, locale: Locale): string =>
  Object.entries(numbers)
    .map(([name, value]) => `${name} ${plain(value, locale)}`)
    .join(', ');
