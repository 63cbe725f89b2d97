import { inLocale, type Locale } from '@yalu/model/text';
import type { Standing, VerdictChange } from '@yalu/query/claims';
import type { FigureChange, FigureValue } from '@yalu/query/figures';
import type { Comparison } from './compare.ts';
import { type DifferenceWords, differenceWordsIn } from './words.ts';

/** One line of what comes of a difference, before it is written in a format. */
export interface Row {
  readonly sign: '+' | '-' | '~';
  /** What it is about, as code: an address, the name of a chart. */
  readonly subject: string;
  /** What of it, in words. */
  readonly aspect?: string;
  readonly before?: string;
  readonly after?: string;
  readonly note?: string;
  /** What is to be done about it, for those who made the difference. */
  readonly hint?: string;
}

/** What comes of a difference in one respect. */
export interface Section {
  readonly title: string;
  readonly rows: readonly Row[];
}

/** The claims, the statistics and the charts that a difference changes; those of which there are none are left out. */
export function sectionsOf({ verdicts, figures, charts }: Comparison, locale: Locale): Section[] {
  const words = differenceWordsIn(locale);
  const flipped = verdicts.filter(({ type }) => type === 'flipped').length;
  return [
    {
      title: words.claims(verdicts.length, flipped),
      rows: verdicts.map((one) => verdictRow(one, words, locale)),
    },
    { title: words.figures(figures.length), rows: figures.map((one) => figureRow(one, words, locale)) },
    {
      title: words.charts(charts.length),
      rows: charts.map(({ chart, title, rows, old, new: fresh }): Row => {
        const [before, after] = [old.headline ?? old.problem ?? '', fresh.headline ?? fresh.problem ?? ''];
        return {
          sign: '~',
          subject: chart,
          aspect: inLocale(title, locale),
          ...(before === after ? {} : { before, after }),
          note: words.rows(rows.removed, rows.added),
        };
      }),
    },
  ].filter(({ rows }) => rows.length > 0);
}

const SIGNS = { flipped: '~', numbers: '~', added: '+', removed: '-' } as const;

function verdictRow(change: VerdictChange, words: DifferenceWords, locale: Locale): Row {
  const { type, collection, id, old, new: fresh } = change;
  const row = { sign: SIGNS[type], subject: `${collection}/${id}` } as const;
  if (type !== 'numbers')
    return {
      ...row,
      ...(old ? { before: standingWords(old, words) } : {}),
      ...(fresh ? { after: standingWords(fresh, words) } : {}),
    };
  const outcome = fresh ? words.outcomes[fresh.outcome] : '';
  const [before, after] = [numbersThatDiffer(old, fresh, locale), numbersThatDiffer(fresh, old, locale)];
  return { ...row, aspect: outcome, before, after };
}

function standingWords({ outcome, explanation }: Standing, words: DifferenceWords): string {
  const said = words.outcomes[outcome];
  return explanation === '' ? said : `${said} (${explanation.replace(/\.$/, '')})`;
}

/** The numbers of a verdict that are others in another. */
function numbersThatDiffer(of: Standing | undefined, other: Standing | undefined, locale: Locale): string {
  const found = Object.entries(of?.numbers ?? {})
    .filter(([name, value]) => JSON.stringify(value) !== JSON.stringify(other?.numbers[name]))
    .map(([name, value]) => `${name} ${shortWords(value, locale)}`);
  return found.length > 0 ? found.join(', ') : (of?.explanation ?? '');
}

const MOST = 80;

function shortWords(value: unknown, locale: Locale): string {
  if (typeof value === 'number') return numberIn(value, locale);
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? '');
  return text.length > MOST ? `${text.slice(0, MOST - 1)}…` : text;
}

const numberIn = (value: number, locale: Locale): string =>
  new Intl.NumberFormat(locale, { maximumFractionDigits: 4 }).format(value);

function figureRow(
  { of, measure, item, unit, old, new: fresh }: FigureChange,
  words: DifferenceWords,
  locale: Locale,
): Row {
  const known: Readonly<Record<string, string>> = words.measures;
  const outcomes: Readonly<Record<string, string>> = words.outcomes;
  const part = item === undefined ? '' : measure === 'outcome' ? (outcomes[item] ?? item) : item;
  const name = known[measure] ?? measure;
  // Two shares that differ are shown to differ.
  const [before, after] =
    [1, 2, 3, 4]
      .map((digits) => [old, fresh].map((side) => side && figureWords(side, unit, digits, words, locale)))
      .find(([was, is]) => was !== is) ?? [];
  const { recorded } = fresh ?? {};
  return {
    sign: old ? (fresh ? '~' : '-') : '+',
    subject: of,
    aspect: part === '' ? name : `${name}: ${part}`,
    ...(before === undefined ? {} : { before }),
    ...(after === undefined ? {} : { after }),
    ...(recorded === undefined ? {} : { hint: words.recorded(numberIn(recorded, locale)) }),
  };
}

function figureWords(
  { value, interval }: FigureValue,
  unit: FigureChange['unit'],
  digits: number,
  words: DifferenceWords,
  locale: Locale,
): string {
  if (value === null) return words.none;
  const style = unit === 'share' ? ({ style: 'percent', minimumFractionDigits: digits } as const) : {};
  const format = new Intl.NumberFormat(locale, {
    ...style,
    maximumFractionDigits: unit === 'share' ? digits : 4,
  });
  const [shown, low, high] = [value, interval?.low, interval?.high].map((number) =>
    number === undefined ? undefined : format.format(number),
  );
  return low === undefined || high === undefined ? (shown ?? '') : `${shown ?? ''} (${low} – ${high})`;
}
