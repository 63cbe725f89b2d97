import { inLocale } from '@yalu/model/text';
import { distribution as distributionOf, viewsAbove } from '@yalu/query/debate';
import { INTERVAL_METHODS, type IntervalMethodName } from '@yalu/query/stats';
import { codingWordsIn } from '../coding-words.ts';
import { defineCommand, textOption } from '../command.ts';
import { CliError } from '../errors.ts';
import { choiceOption, numberOption } from '../options.ts';
import { formatTable } from '../output/table.ts';
import { wordsIn } from '../words.ts';

const PRIORS = ['jeffreys', 'uniform', 'perks'] as const;

export const distribution = defineCommand({
  name: 'distribution',
  summary: 'how often each view was found, with the interval of its share',
  options: [
    { flags: '--tally <id>', description: 'the tally, where the dataset has several' },
    {
      flags: '--by <unit>',
      description: 'single views, or the groups of them',
      choices: ['view', 'group'],
      default: 'view',
    },
    {
      flags: '--method <method>',
      description: 'how intervals are computed: the first three one at a time, the others all at once',
      choices: Object.keys(INTERVAL_METHODS),
      default: 'wilson',
    },
    { flags: '--level <level>', description: 'confidence level, between 0 and 1', default: '0.95' },
    {
      flags: '--prior <prior>',
      description: 'what dirichlet and --set start from',
      choices: PRIORS,
      default: 'jeffreys',
    },
    { flags: '--set <ids>', description: 'views, or groups, with commas: how probable their majority is' },
    { flags: '--above <share>', description: 'the share that the set is to exceed', default: '0.5' },
  ],
  examples: [
    'yalu distribution --by group',
    'yalu distribution --method sison-glaz --format csv',
    'yalu distribution --set limited-sanctions,active-sanctions',
  ],
  part: 'core',
  run: async ({ yalu, locale, format, write }, _args, options) => {
    const words = wordsIn(locale);
    const given = textOption(options, 'level') ?? '';
    const level = Number(given);
    if (given.trim() === '' || Number.isNaN(level))
      throw new CliError(`--level: ${JSON.stringify(given)} is no number. Write 0.95 for 95 %.`);
    const tally = textOption(options, 'tally');
    const asked = {
      by: textOption(options, 'by') === 'group' ? ('group' as const) : ('view' as const),
      level,
      prior: choiceOption(options, 'prior', '--prior', PRIORS) ?? 'jeffreys',
      ...(tally === undefined ? {} : { tally }),
    };
    const result = distributionOf(yalu, { ...asked, method: methodOf(textOption(options, 'method')) });
    const set = textOption(options, 'set')?.split(',');
    const above =
      set === undefined
        ? undefined
        : viewsAbove(
            yalu,
            set.map((id) => id.trim()),
            { ...asked, threshold: numberOption(options, 'above', '--above') ?? 0.5 },
          );
    const percent = new Intl.NumberFormat(locale, {
      style: 'percent',
      minimumFractionDigits: 1,
      maximumFractionDigits: 1,
    });
    const levelText = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 2 }).format(
      level,
    );
    const rows = result.shares.map((share) => ({ ...share, label: inLocale(share.label, locale) }));
    const columns = [
      { key: 'id', label: words.id },
      { key: 'label', label: result.by === 'group' ? words.group : words.view },
      { key: 'count', label: words.count, align: 'right' as const },
      { key: 'share', label: words.share, align: 'right' as const },
    ];
    const forPeople = rows.map((row) => ({
      ...row,
      count: row.count ?? words.notCounted,
      share: row.share === null ? '' : percent.format(row.share),
      interval:
        row.low === null || row.high === null
          ? ''
          : `${percent.format(row.low)} – ${percent.format(row.high)}`,
    }));
    if (format === 'json')
      write(`${JSON.stringify({ ...result, shares: rows, ...(above ? { above } : {}) }, null, 2)}\n`);
    else if (format === 'ndjson' || format === 'csv') {
      write(
        await formatTable(
          {
            columns: [...columns, ...['low', 'high', 'scope'].map((key) => ({ key, label: key }))],
            rows: rows.map((row) => ({ ...row, scope: row.low === null ? null : result.scope })),
          },
          format,
          locale,
        ),
      );
    } else {
      const interval = { key: 'interval', label: words.interval(levelText), align: 'right' as const };
      write(await formatTable({ columns: [...columns, interval], rows: forPeople }, format, locale));
      const more = codingWordsIn(locale);
      write(`\n${more.scope[result.scope](levelText, result.statement.name)}\n`);
      if (above) {
        const labels = above.views.map((id) => rows.find((row) => row.id === id)?.label ?? id);
        write(
          `${more.above(
            new Intl.ListFormat(locale, { type: 'conjunction' }).format(labels),
            percent.format(above.threshold),
            percent.format(above.probability),
            percent.format(above.mean),
          )}\n`,
        );
      }
    }
    return 0;
  },
});

function methodOf(name: string | undefined): IntervalMethodName {
  const method = name ?? 'wilson';
  if (!Object.hasOwn(INTERVAL_METHODS, method))
    throw new CliError(`--method: there is no method "${method}".`);
  // hasOwn has just shown that it is one of the names.
  return method as IntervalMethodName;
}
