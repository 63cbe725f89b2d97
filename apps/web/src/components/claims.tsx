import type { Dataset, Records } from '@yalu/model';
import { inLocale, type Locale, localeOf, type LocaleString } from '@yalu/model/text';
import { formatDate, isDate } from '@yalu/model/time';
import { describeVerdict, type Verdict } from '@yalu/query/claims';
import { wordsIn } from '../words/index.ts';
import { Citations } from './citations.tsx';
import { EvidenceList } from './evidence.tsx';

interface ClaimsProps {
  readonly locale: Locale;
  readonly dataset: Dataset<Records>;
  readonly verdicts: readonly Verdict[];
}

const SYMBOLS = { holds: '✓', fails: '✗', undecided: '?' } as const;

/**
 * Each claim that data can decide, with its verdict, its numbers and what they rest on: first those that do not hold,
 * for these are news; those that do are folded away.
 */
export function Claims({ locale, dataset, verdicts }: ClaimsProps) {
  const say = wordsIn(locale).claims;
  const holding = verdicts.filter(({ verdict }) => verdict === 'holds');
  const others = verdicts.filter(({ verdict }) => verdict !== 'holds');
  return (
    <>
      <h2>{say.title}</h2>
      <p class="intro">{say.intro}</p>
      {others.map((verdict) => (
        <Claim key={verdict.claim} locale={locale} dataset={dataset} verdict={verdict} />
      ))}
      {holding.length > 0 && (
        <details class="claims-holding">
          <summary>{say.holding(holding.length)}</summary>
          {holding.map((verdict) => (
            <Claim key={verdict.claim} locale={locale} dataset={dataset} verdict={verdict} />
          ))}
        </details>
      )}
    </>
  );
}

interface ClaimProps {
  readonly locale: Locale;
  readonly dataset: Dataset<Records>;
  readonly verdict: Verdict;
}

function Claim({ locale, dataset, verdict }: ClaimProps) {
  const say = wordsIn(locale).claims;
  const claim = dataset.records.claim[verdict.claim];
  if (claim === undefined) throw new Error(`There is a verdict on ${verdict.claim}, and no such claim.`);
  const { text, note, reason, citations } = claim;
  return (
    <article class="claim" id={`claim-${verdict.claim}`} data-verdict={verdict.verdict}>
      <h3 lang={localeOf(text, locale)}>{inLocale(text, locale)}</h3>
      <p class={`verdict verdict-${verdict.verdict}`}>
        <span aria-hidden="true">{SYMBOLS[verdict.verdict]}</span> {say.outcome[verdict.verdict]}
      </p>
      <dl>
        <Item term={say.says}>{describeVerdict(verdict, locale)}</Item>
        <Item term={say.numbers}>
          <Numbers numbers={verdict.numbers} columns={verdict.columns} locale={locale} />
        </Item>
        {verdict.context.length > 0 && (
          <Item term={say.beside}>
            {verdict.context.map(({ label, numbers }) => (
              <span class="line" key={label.en}>
                {inLocale(label, locale)}: <Numbers numbers={numbers} locale={locale} />
              </span>
            ))}
          </Item>
        )}
        {note !== undefined && (
          <Item term={say.note}>
            <span lang="en">{note}</span>
          </Item>
        )}
        {reason !== undefined && (
          <Item term={say.judgement}>
            <span lang="en">{reason}</span>
          </Item>
        )}
        <Item term={say.inSource}>
          <Citations locale={locale} dataset={dataset} citations={citations} />
        </Item>
      </dl>
      <EvidenceList locale={locale} dataset={dataset} evidence={evidenceOf(verdict)} />
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

interface NumbersProps {
  readonly numbers: Verdict['numbers'];
  readonly columns?: Verdict['columns'];
  readonly locale: Locale;
}

/** Numbers by the names of their columns, which are names of the query and the same in every language. */
function Numbers({ numbers, columns = [], locale }: NumbersProps) {
  const isShare = (name: string) => columns.some((column) => column.name === name && column.type === 'share');
  return (
    <ul class="numbers">
      {Object.entries(numbers).map(([name, value]) => (
        <li key={name}>
          <code lang="en">{name}</code> {shown(value, isShare(name), locale)}
        </li>
      ))}
    </ul>
  );
}

function shown(value: unknown, isShare: boolean, locale: Locale): string {
  if (typeof value === 'number') {
    return new Intl.NumberFormat(
      locale,
      isShare ? { style: 'percent', maximumFractionDigits: 1 } : { maximumFractionDigits: 3 },
    ).format(value);
  }
  if (isLabel(value)) return inLocale(value, locale);
  const text = String(value);
  return isDate(text) ? formatDate(text, locale) : text;
}

const isLabel = (value: unknown): value is LocaleString =>
  typeof value === 'object' && value !== null && 'en' in value && typeof value.en === 'string';

/** What the verdict rests on and what stands beside it, each record once. */
function evidenceOf({ evidence, context }: Verdict): Verdict['evidence'] {
  const all = [...evidence, ...context.flatMap((further) => further.evidence)];
  return [...new Map(all.map((address) => [`${address.collection}/${address.id}`, address])).values()];
}
