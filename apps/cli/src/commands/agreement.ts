import { distribution } from '@yalu/query/debate';
import { agreement as agreementOf, bootstrapAlpha, ratingsOf } from '@yalu/query/stats';
import { printAgreement } from '../agreement-report.ts';
import { readCodings } from '../codings-file.ts';
import { defineCommand, type OptionValues, textOption } from '../command.ts';
import { CliError } from '../errors.ts';
import { choiceOption, numberOption } from '../options.ts';
import { progressTo } from '../progress.ts';

const METRICS = ['nominal', 'ordinal', 'interval', 'ratio'] as const;

export const agreement = defineCommand({
  name: 'agreement',
  summary: 'how far coders agree, with intervals, and where they do not',
  arguments: [
    { name: '[file]', description: 'a CSV file of codings with a header row, or - for standard input' },
  ],
  options: [
    { flags: '--unit <column>', description: 'the column that names what was coded (required)' },
    { flags: '--coder <column>', description: 'the column that names who coded it (required)' },
    {
      flags: '--value <column>',
      description: 'the column with what the coder gave; empty for nothing (required)',
    },
    {
      flags: '--metric <metric>',
      description: 'level of measurement: names, ranks, numbers, or numbers from 0',
      choices: METRICS,
      default: 'nominal',
    },
    {
      flags: '--categories <list>',
      description: 'all categories, in order, with commas; texts need it for ordinal agreement',
    },
    { flags: '--bootstrap <n>', description: 'draws so many samples of units for the interval of alpha' },
    { flags: '--seed <n>', description: 'seed of the bootstrap', default: '1' },
    { flags: '--level <level>', description: 'level of the intervals', default: '0.95' },
    { flags: '--tally <id>', description: 'asks a tally of the dataset, and says why it cannot tell' },
  ],
  examples: [
    'yalu agreement codings.csv --unit article --coder coder --value view --bootstrap 1000',
    'yalu agreement tone.csv --unit id --coder who --value tone --metric ordinal --json',
  ],
  part: 'core',
  run: async (context, [file], options) => {
    const { yalu, warn } = context;
    const tally = textOption(options, 'tally');
    // A tally has totals only, and the reason why these do not do is the answer.
    if (tally !== undefined)
      ratingsOf(distribution(yalu, { tally }) as unknown as Parameters<typeof ratingsOf>[0]);
    if (file === undefined)
      throw new CliError('agreement needs a file of codings: a row for each, with unit, coder and value.');
    const metric = choiceOption(options, 'metric', '--metric', METRICS) ?? 'nominal';
    const categories = categoriesIn(options);
    const isNumeric = metric !== 'nominal' && categories === undefined;
    const codings = await readCodings(
      file,
      {
        unit: textOption(options, 'unit'),
        coder: textOption(options, 'coder'),
        value: textOption(options, 'value'),
      },
      isNumeric,
    ).catch((error: unknown) => {
      throw metric === 'ordinal' ? withCategories(error) : error;
    });
    const level = numberOption(options, 'level', '--level') ?? 0.95;
    const asked = { metric, level, ...(categories === undefined ? {} : { categories }) };
    const found = agreementOf(codings, asked);
    const draws = numberOption(options, 'bootstrap', '--bootstrap');
    const bootstrap =
      draws === undefined
        ? undefined
        : await bootstrapAlpha(codings, {
            ...asked,
            draws,
            seed: numberOption(options, 'seed', '--seed') ?? 1,
            onProgress: progressTo(warn),
          });
    await printAgreement(context, found, bootstrap, level);
    return 0;
  },
});

function categoriesIn(options: OptionValues): string[] | undefined {
  const given = textOption(options, 'categories');
  if (given === undefined) return undefined;
  const list = given.split(',').map((category) => category.trim());
  if (list.length < 2 || list.includes(''))
    throw new CliError(`--categories: ${JSON.stringify(given)} is no list. Write low,medium,high.`);
  return list;
}

/** Ordinal texts are fine, once their order is known. */
function withCategories(error: unknown): unknown {
  if (!(error instanceof CliError) || !error.message.includes('which is no number')) return error;
  return new CliError(
    error.message.replace(/Write it with.*$/, 'Give the order of texts with --categories low,medium,high.'),
    { cause: error },
  );
}
