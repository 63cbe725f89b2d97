import { inLocale, type Locale } from '@yalu/model/text';
import { hull, parseDate } from '@yalu/model/time';
import { QueryError } from '@yalu/query';
import { describeCoverage } from '@yalu/query/text';
import {
  type BreakConfidence,
  breakConfidence,
  CHANGE_MODELS,
  type ChangePointOptions,
  type ChangePoints,
  changePointsInSteps,
  landmarksOf,
  nearestEvents,
  PENALTIES,
  type PenaltyName,
} from '@yalu/query/stats';
import { type Context, defineCommand, type OptionValues, textOption } from '../command.ts';
import { CliError } from '../errors.ts';
import { choiceOption, numberOption } from '../options.ts';
import { formatTable } from '../output/table.ts';
import { progressTo } from '../progress.ts';
import { seriesWordsIn } from '../series-words.ts';
import { columnOf, numberIn, readTable, type TableFile, textIn } from '../table-file.ts';

export const changepoints = defineCommand({
  name: 'changepoints',
  summary: 'where a series changes, how sure that is, and which events are near',
  arguments: [{ name: '<file>', description: 'a CSV file with a header row, or - for standard input' }],
  options: [
    { flags: '--value <column>', description: 'the column with the values, in their order (required)' },
    { flags: '--time <column>', description: 'the column that says when or what each value is of' },
    {
      flags: '--model <model>',
      description: 'what may change: the mean, mean and variance, or the rate of counts',
      choices: CHANGE_MODELS,
      default: 'l2',
    },
    {
      flags: '--penalty <penalty>',
      description: `what a break must save: ${PENALTIES.join(', ')} or a number (default: bic)`,
    },
    { flags: '--min-size <n>', description: 'the fewest values of a segment', default: '2' },
    { flags: '--breaks <n>', description: 'exactly so many breaks, instead of a penalty' },
    { flags: '--variance <number>', description: 'variance of the noise, for l2 (default: estimated)' },
    { flags: '--bootstrap <n>', description: 'draws so many series to say how sure each break is' },
    { flags: '--seed <n>', description: 'seed of the bootstrap', default: '1' },
    { flags: '--level <level>', description: 'level of the intervals of the bootstrap', default: '0.95' },
    {
      flags: '--near <days>',
      description:
        "names the dataset's leaders' periods, nuclear tests and resolutions so near to a break; needs dates in --time",
    },
  ],
  examples: [
    'yalu changepoints trade.csv --value total --time year --bootstrap 999',
    'yalu changepoints tests.csv --value launches --time year --model poisson --near 365',
  ],
  run: async (context, [file = '-'], options) => {
    const { warn } = context;
    const table = await readTable(file);
    const value = columnOf(table, '--value', textOption(options, 'value'));
    const values = table.rows.map((row) => numberIn(table, row, value));
    const labels = labelsIn(table, options);
    const onProgress = progressTo(warn);
    const found = await changePointsInSteps(values, {
      ...optionsFrom(options),
      ...(labels ? { labels } : {}),
      onProgress,
    }).catch((error: unknown) => {
      throw withLine(error, table);
    });
    const samples = numberOption(options, 'bootstrap', '--bootstrap');
    const level = numberOption(options, 'level', '--level') ?? 0.95;
    const confidence =
      samples === undefined
        ? undefined
        : await breakConfidence(found, {
            samples,
            level,
            seed: numberOption(options, 'seed', '--seed') ?? 1,
            onProgress,
          });
    const near = nearOf(context, found, options, table);
    await print(context, found, confidence, near, labels);
    return found.answer === 'too-few-points' ? 1 : 0;
  },
});

type Near = ReturnType<typeof nearestEvents>;

function labelsIn(table: TableFile, options: OptionValues): string[] | undefined {
  const time = textOption(options, 'time');
  if (time === undefined) return undefined;
  const column = columnOf(table, '--time', time);
  const labels = table.rows.map((row) => textIn(table, row, column));
  const starts = labels.map((label) => {
    const parsed = parseDate(label);
    return parsed.ok ? hull(parsed.readings).min : undefined;
  });
  starts.forEach((start, index) => {
    const before = starts[index - 1];
    if (start !== undefined && before !== undefined && start < before) {
      throw new CliError(
        `${table.name}:${table.rows[index]?.line ?? 0} is of ${labels[index] ?? ''} and comes after ${labels[index - 1] ?? ''}. Sort the rows by ${column}.`,
      );
    }
  });
  return labels;
}

function optionsFrom(options: OptionValues): ChangePointOptions {
  const breaks = numberOption(options, 'breaks', '--breaks');
  const variance = numberOption(options, 'variance', '--variance');
  const penalty = penaltyIn(textOption(options, 'penalty'));
  if (breaks !== undefined && penalty !== undefined)
    throw new CliError(
      '--breaks and --penalty exclude each other: give the number of breaks or their penalty.',
    );
  return {
    model: choiceOption(options, 'model', '--model', CHANGE_MODELS) ?? 'l2',
    minSize: numberOption(options, 'minSize', '--min-size') ?? 2,
    ...(penalty === undefined ? {} : { penalty }),
    ...(breaks === undefined ? {} : { breaks }),
    ...(variance === undefined ? {} : { variance }),
  };
}

function penaltyIn(given: string | undefined): PenaltyName | number | undefined {
  if (given === undefined) return undefined;
  const named = PENALTIES.find((name) => name === given.toLowerCase());
  if (named !== undefined) return named;
  const number = Number(given);
  if (given.trim() !== '' && Number.isFinite(number)) return number;
  throw new CliError(
    `--penalty: ${JSON.stringify(given)} is no penalty. Write ${PENALTIES.join(', ')} or a number.`,
  );
}

/** The events of the dataset that are near to the breaks, where they are asked for. */
function nearOf(
  { yalu, locale, warn }: Context,
  found: ChangePoints,
  options: OptionValues,
  table: TableFile,
): Near | undefined {
  const window = numberOption(options, 'near', '--near');
  if (window === undefined) return undefined;
  if (textOption(options, 'time') === undefined)
    throw new CliError('--near needs --time COLUMN, a column with the date of each value.');
  const { events, selected } = landmarksOf(yalu);
  const coverage = { scanned: 0, certain: 0, possible: 0, missing: {}, selected };
  try {
    const near = nearestEvents(found.breaks, events, { window });
    for (const line of describeCoverage(coverage, locale)) warn(line);
    return near;
  } catch (error) {
    throw withLine(error, table);
  }
}

/** An error about one of the values or labels, with the line that it stands on. */
function withLine(error: unknown, { name, rows }: TableFile): unknown {
  if (!(error instanceof QueryError)) return error;
  const [, index] = /^(?:values|labels)\.(\d+)$/.exec(error.at) ?? [];
  const line = index === undefined ? undefined : rows[Number(index)]?.line;
  return line === undefined
    ? error
    : new CliError(`${name}:${line}: ${error.message.replace(`${error.at}: `, '')}`, { cause: error });
}

async function print(
  { locale, format, write }: Context,
  found: ChangePoints,
  confidence: BreakConfidence | undefined,
  near: Near | undefined,
  labels: readonly string[] | undefined,
): Promise<void> {
  const words = seriesWordsIn(locale);
  const isForPeople = format === 'table' || format === 'md';
  const records = found.breaks.map((one, place) => {
    const { support = null, low = null, high = null } = confidence?.breaks[place] ?? {};
    return {
      ...one,
      ...(confidence ? { support, low, high } : {}),
      ...(near ? { events: near[place]?.events ?? [] } : {}),
    };
  });
  if (format === 'json') {
    write(
      `${JSON.stringify({ ...found, breaks: records, ...(confidence ? { confidence } : {}) }, null, 2)}\n`,
    );
    return;
  }
  const figure = new Intl.NumberFormat(locale, { maximumSignificantDigits: 6 });
  const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1 });
  const right = (key: string, label: string) => ({ key, label, align: 'right' as const });
  const reach = [right('low', 'low'), right('high', 'high')];
  const columns = [
    right('index', 'index'),
    { key: 'label', label: words.place },
    right('before', words.before),
    right('after', words.after),
    right('saved', words.saved),
    ...(confidence ? [right('support', words.support)] : []),
    ...(confidence && !isForPeople ? reach : []),
    ...(confidence && isForPeople ? [right('reach', words.reach(percent.format(confidence.level)))] : []),
    ...(near ? [{ key: 'events', label: words.near }] : []),
  ];
  const [number, { points, fewest, penalty }] = [found.breaks.length, found];
  if (isForPeople) {
    write(`${words.answer[found.answer](number, points, fewest)}\n`);
    if (penalty) write(`${words.penalty(penalty.name.toUpperCase(), figure.format(penalty.each))}\n`);
    const same = confidence?.numbers.find(({ breaks }) => breaks === number)?.samples ?? 0;
    if (confidence && found.answer !== 'too-few-points')
      write(`${words.numbers(percent.format(same / confidence.samples))}\n`);
    if (number === 0) return;
    write('\n');
  }
  const rows = records.map((record, place) => ({
    ...record,
    reach: confidence?.breaks[place] ? reachText(confidence.breaks[place], labels) : '',
    events: (near?.[place]?.events ?? []).map((event) => (isForPeople ? eventText(event, locale) : event.id)),
  }));
  const show = (value: unknown, column: string): string => {
    if (typeof value === 'number' && column === 'support') return percent.format(value);
    if (typeof value === 'number') return column === 'index' ? String(value) : figure.format(value);
    return Array.isArray(value) ? value.join('; ') : value === null ? '' : String(value);
  };
  const shown = found.breaks.some(({ label }) => label !== null)
    ? columns
    : columns.filter(({ key }) => key !== 'label');
  write(await formatTable({ columns: isForPeople ? shown : columns, rows, records, show }, format, locale));
  if (near && isForPeople) write(`\n${words.seeCause}\n`);
}

type Event = Near[number]['events'][number];

function eventText({ label, days, certain }: Event, locale: Locale): string {
  const words = seriesWordsIn(locale);
  return `${inLocale(label, locale)} (${words.days(days)}${certain ? '' : words.alsoPossible})`;
}

/** From where to where a break may lie, in labels where there are any. */
function reachText(
  { low, high }: { readonly low: number | null; readonly high: number | null },
  labels: readonly string[] | undefined,
): string {
  if (low === null || high === null) return '';
  return `${labels?.[low] ?? low} – ${labels?.[high] ?? high}`;
}
