import type { Locale } from '@yalu/model/text';
import type { Agreement, AlphaBootstrap } from '@yalu/query/stats';
import { codingWordsIn } from './coding-words.ts';
import type { Context } from './command.ts';
import { formatTable } from './output/table.ts';

interface Measure {
  readonly measure: string;
  readonly value: number | null;
  readonly standardError: number | null;
  readonly low: number | null;
  readonly high: number | null;
}

function measuresOf(found: Agreement, bootstrap: AlphaBootstrap | undefined): Measure[] {
  const { alpha, percent, fleiss, gwet, brennanPrediger, conger, light, cohen, scott } = found;
  const named = [
    alpha,
    ...(bootstrap ? [bootstrap] : []),
    percent,
    cohen,
    scott,
    fleiss,
    conger,
    gwet,
    brennanPrediger,
  ];
  return [
    ...named.flatMap((one) =>
      one === undefined
        ? []
        : [
            {
              measure: one.method.name,
              value: one.value,
              standardError: one.standardError,
              low: one.low,
              high: one.high,
            },
          ],
    ),
    ...(light === undefined
      ? []
      : [{ measure: light.method.name, value: light.value, standardError: null, low: null, high: null }]),
  ];
}

/** Prints the agreement among coders: the measures, the disagreements, the coders and the categories. */
export async function printAgreement(
  { format, locale, write }: Context,
  found: Agreement,
  bootstrap: AlphaBootstrap | undefined,
  level: number,
): Promise<void> {
  if (format === 'json') {
    write(`${JSON.stringify({ ...found, ...(bootstrap ? { bootstrap } : {}) }, null, 2)}\n`);
    return;
  }
  const measures = measuresOf(found, bootstrap);
  const disagreements = found.disagreements.map(({ unit, codings, values, share }) => ({
    unit,
    codings: (codings ?? values.map(({ value, count }) => ({ coder: String(count), value })))
      .map(({ coder, value }) => `${coder}: ${value}`)
      .join('; '),
    share,
  }));
  if (format === 'csv' || format === 'ndjson') {
    const rows = [
      ...measures.map(({ measure, ...figures }) => ({ part: 'measure', name: measure, ...figures })),
      ...disagreements.map(({ unit, codings, share }) => ({
        part: 'disagreement',
        name: unit,
        share,
        codings,
      })),
      ...(found.contributions.coders ?? []).map(({ coder, alphaWithout, share, codings }) => ({
        part: 'coder',
        name: coder,
        value: alphaWithout,
        share,
        codings,
      })),
      ...found.contributions.categories.map(({ category, alpha, count }) => ({
        part: 'category',
        name: String(category),
        value: alpha,
        codings: count,
      })),
    ];
    const keys = ['part', 'name', 'value', 'standardError', 'low', 'high', 'share', 'codings'];
    write(await formatTable({ columns: keys.map((key) => ({ key, label: key })), rows }, format, locale));
    return;
  }
  await printForPeople({ format, locale, write }, found, measures, disagreements, level);
}

async function printForPeople(
  { format, locale, write }: Pick<Context, 'format' | 'locale' | 'write'>,
  found: Agreement,
  measures: readonly Measure[],
  disagreements: readonly { unit: string; codings: string; share: number }[],
  level: number,
): Promise<void> {
  const words = codingWordsIn(locale);
  const decimal = decimalIn(locale);
  const part = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1 });
  const right = 'right' as const;
  const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 2 }).format(level);
  const head = (text: string): void => write(format === 'md' ? `## ${text}\n\n` : `\n${text}\n`);
  write(`${words.summary(found.codings, found.units, found.coders?.length ?? 0)}\n\n`);
  write(
    await formatTable(
      {
        columns: [
          { key: 'measure', label: words.measure },
          { key: 'value', label: words.value, align: right },
          { key: 'standardError', label: words.standardError, align: right },
          { key: 'interval', label: percent, align: right },
        ],
        rows: measures.map(({ measure, value, standardError, low, high }) => ({
          measure,
          value: value === null ? words.noVariation : decimal(value),
          standardError: standardError === null ? '' : decimal(standardError),
          interval: low === null || high === null ? '' : `${decimal(low)} – ${decimal(high)}`,
        })),
      },
      format,
      locale,
    ),
  );
  if (format === 'md') write('\n');
  head(words.disagreements(disagreements.length, found.pairableUnits));
  if (disagreements.length > 0) {
    write(
      await formatTable(
        {
          columns: [
            { key: 'unit', label: words.unit },
            { key: 'codings', label: words.codings },
            { key: 'share', label: words.disagreement, align: right },
          ],
          rows: disagreements.map((row) => ({ ...row, share: part.format(row.share) })),
        },
        format,
        locale,
      ),
    );
  }
  const { coders, categories } = found.contributions;
  const columns = (name: string, alpha: string) => [
    { key: 'name', label: name },
    { key: 'codings', label: words.codings, align: right },
    { key: 'alpha', label: alpha, align: right },
  ];
  if (coders !== null) {
    if (format === 'md') write('\n');
    head(words.coders);
    write(
      await formatTable(
        {
          columns: [
            ...columns(words.coder, words.alphaWithout),
            { key: 'share', label: words.disagreement, align: right },
          ],
          rows: coders.map(({ coder, codings, alphaWithout, share }) => ({
            name: coder,
            codings,
            alpha: alphaWithout === null ? '' : decimal(alphaWithout),
            share: part.format(share),
          })),
        },
        format,
        locale,
      ),
    );
  }
  if (format === 'md') write('\n');
  head(words.categories);
  write(
    await formatTable(
      {
        columns: columns(words.category, 'alpha'),
        rows: categories.map(({ category, count, alpha }) => ({
          name: category,
          codings: count,
          alpha: alpha === null ? words.noVariation : decimal(alpha),
        })),
      },
      format,
      locale,
    ),
  );
}

function decimalIn(locale: Locale): (value: number) => string {
  const format = new Intl.NumberFormat(locale, { minimumFractionDigits: 3, maximumFractionDigits: 3 });
  return (value) => format.format(value);
}
