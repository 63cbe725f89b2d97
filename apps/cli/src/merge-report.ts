import { inLocale } from '@yalu/model/text';
import type { TallyMerge } from '@yalu/query/debate';
import { describeShift } from '@yalu/query/stats';
import { codingWordsIn } from './coding-words.ts';
import type { Context } from './command.ts';
import { formatTable } from './output/table.ts';
import { wordsIn } from './words.ts';

/** Prints what new codings make of a tally. */
export async function printMerge(context: Context, merge: TallyMerge): Promise<void> {
  const { format, locale, write, yalu } = context;
  const [words, common] = [codingWordsIn(locale), wordsIn(locale)];
  const labelOf = (view: string): string => inLocale(yalu.records.view[view]?.label ?? { en: view }, locale);
  if (format === 'json') {
    write(`${JSON.stringify({ ...merge, statement: describeShift(merge, locale) }, null, 2)}\n`);
    return;
  }
  const right = 'right' as const;
  const rows = merge.views.map(({ view, base, added, merged, share, difference, isShifted }) => ({
    view,
    label: labelOf(view),
    base,
    added,
    merged,
    share: share?.share ?? null,
    low: share?.low ?? null,
    high: share?.high ?? null,
    difference: difference?.difference ?? null,
    differenceLow: difference?.low ?? null,
    differenceHigh: difference?.high ?? null,
    isShifted,
  }));
  if (format === 'csv' || format === 'ndjson') {
    const keys = Object.keys(rows[0] ?? {});
    write(await formatTable({ columns: keys.map((key) => ({ key, label: key })), rows }, format, locale));
    return;
  }
  const percent = new Intl.NumberFormat(locale, {
    style: 'percent',
    minimumFractionDigits: 1,
    maximumFractionDigits: 1,
  });
  const span = (low: number, high: number): string => `${percent.format(low)} – ${percent.format(high)}`;
  const level = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 2 }).format(
    Number(merge.method.parameters['level']),
  );
  if (merge.problems.length > 0) {
    write(`${words.problems}\n\n`);
    write(
      await formatTable(
        {
          columns: [
            { key: 'rows', label: words.row, align: right },
            { key: 'kind', label: words.problems },
            { key: 'message', label: common.explanation },
          ],
          rows: merge.problems.map(({ rows: lines, kind, message }) => ({
            rows: lines.join(', '),
            kind: words.problem[kind],
            message,
          })),
        },
        format,
        locale,
      ),
    );
    write('\n');
  }
  write(
    await formatTable(
      {
        columns: [
          { key: 'label', label: common.view },
          { key: 'base', label: words.base, align: right },
          { key: 'added', label: words.added, align: right },
          { key: 'merged', label: words.merged, align: right },
          { key: 'share', label: common.share, align: right },
          { key: 'interval', label: common.interval(level), align: right },
          { key: 'difference', label: words.difference, align: right },
          { key: 'reach', label: common.interval(level), align: right },
        ],
        rows: merge.views.map(({ view, base, added, merged, share, difference, isShifted }) => ({
          label: labelOf(view),
          base: base ?? common.notCounted,
          added,
          merged: merged ?? '',
          share: share === null ? '' : percent.format(share.share),
          interval: share === null ? '' : span(share.low, share.high),
          difference:
            difference === null ? '' : `${percent.format(difference.difference)}${isShifted ? ' *' : ''}`,
          reach: difference === null ? '' : span(difference.low, difference.high),
        })),
      },
      format,
      locale,
    ),
  );
  const open = merge.units.filter(({ view }) => view === null).length;
  const uncounted = merge.views.reduce((sum, { base, added }) => sum + (base === null ? added : 0), 0);
  const { agreement } = merge;
  write(
    `\n${[
      describeShift(merge, locale),
      ...(open > 0 ? [words.open(open)] : []),
      ...(uncounted > 0 ? [words.uncounted(uncounted)] : []),
      agreement === null
        ? words.noAgreement
        : `${agreement.alpha.method.name}: ${agreement.alpha.value === null ? words.noVariation : agreement.alpha.value.toFixed(3)}. ${words.disagreements(agreement.disagreements.length, agreement.pairableUnits)}${agreement.disagreements.length > 0 ? `: ${agreement.disagreements.map(({ unit, codings }) => `${unit} (${(codings ?? []).map(({ coder, value }) => `${coder} ${value}`).join(', ')})`).join('; ')}` : ''}.`,
    ].join('\n')}\n`,
  );
}
