import type { Dataset, Records } from '@yalu/model';
import { inLocale, type Locale, localeOf } from '@yalu/model/text';
import { describeForecast, type ForecastVerdict } from '@yalu/query/claims';
import { wordsIn } from '../words/index.ts';
import { Citations } from './citations.tsx';

interface ForecastsProps {
  readonly locale: Locale;
  readonly dataset: Dataset<Records>;
  readonly forecasts: readonly ForecastVerdict[];
}

/** How each result looks, as one of a claim does. */
const LOOKS = {
  held: { symbol: '✓', like: 'holds' },
  'did-not-hold': { symbol: '✗', like: 'fails' },
  void: { symbol: '?', like: 'undecided' },
  'too-early': { symbol: '?', like: 'undecided' },
  'not-decidable': { symbol: '?', like: 'undecided' },
} as const satisfies Readonly<Record<ForecastVerdict['result'], object>>;

/** Each forecast with what came of it, folded away. */
export function Forecasts({ locale, dataset, forecasts }: ForecastsProps) {
  const say = wordsIn(locale).forecasts;
  return (
    <details class="claims-holding forecasts">
      <summary>{say.title(forecasts.length)}</summary>
      {forecasts.map((forecast) => (
        <Forecast key={forecast.forecast} locale={locale} dataset={dataset} forecast={forecast} />
      ))}
    </details>
  );
}

interface ForecastProps {
  readonly locale: Locale;
  readonly dataset: Dataset<Records>;
  readonly forecast: ForecastVerdict;
}

function Forecast({ locale, dataset, forecast }: ForecastProps) {
  const { claims, forecasts: say } = wordsIn(locale);
  const record = dataset.records.forecast[forecast.forecast];
  if (record === undefined) throw new Error(`There is no forecast ${forecast.forecast}, and a result of it.`);
  const { condition, outcome, citations } = record;
  const { symbol, like } = LOOKS[forecast.result];
  return (
    <article class="claim" id={`forecast-${forecast.forecast}`} data-result={forecast.result}>
      <h3 lang={localeOf(outcome.text, locale)}>{inLocale(outcome.text, locale)}</h3>
      <p class={`verdict verdict-${like}`}>
        <span aria-hidden="true">{symbol}</span> {say.result[forecast.result]}
      </p>
      <dl>
        {condition !== undefined && <Item term={say.condition}>{inLocale(condition.text, locale)}</Item>}
        <Item term={claims.says}>{describeForecast(forecast, locale)}</Item>
        <Item term={claims.inSource}>
          <Citations locale={locale} dataset={dataset} citations={citations} />
        </Item>
      </dl>
    </article>
  );
}

function Item({ term, children }: { readonly term: string; readonly children: preact.ComponentChildren }) {
  return (
    <div class="item">
      <dt>{term}</dt>
      <dd>{children}</dd>
    </div>
  );
}
