import { mergeIntoTally, type TallyMerge } from '@yalu/query/debate';
import { readViewCodings } from '../codings/read.ts';
import { viewNamed } from '../codings/view-names.ts';
import { codingWordsIn } from '../coding-words.ts';
import { type Context, defineCommand, textOption } from '../command.ts';
import { choiceOption, numberOption } from '../options.ts';
import { printMerge } from '../merge-report.ts';
import { writeWhole } from '../output/file.ts';
import { progressTo } from '../progress.ts';

const RULES = ['unanimous', 'majority'] as const;

export const dataMerge = defineCommand({
  name: 'data merge',
  summary: 'what new codings would make of a tally, and whether the shift exceeds noise',
  arguments: [
    {
      name: '<codings>',
      description:
        'a CSV file with a row for each coder and document, a REFI-QDA project (.qdpx), or an event list or a database of Discourse Network Analyzer',
    },
  ],
  options: [
    { flags: '--tally <id>', description: 'the tally, where the dataset has several' },
    { flags: '--unit <column>', description: 'the column that names the document (default: "document")' },
    { flags: '--coder <column>', description: 'the column that names the coder (default: "coder")' },
    {
      flags: '--view <column>',
      description:
        'the column, or the variable, with the id or the label of the view (default: "view" or "concept")',
    },
    { flags: '--by <name>', description: 'who coded, where the file does not say' },
    { flags: '--under <code>', description: 'of a REFI-QDA project, only the codes below this one' },
    {
      flags: '--rule <rule>',
      description: 'which documents count: those whose coders all agree, or most of them do',
      choices: RULES,
      default: 'unanimous',
    },
    { flags: '--level <level>', description: 'level of the intervals and of the test', default: '0.95' },
    {
      flags: '--draws <n>',
      description: 'draws of the permutation test, where it is needed',
      default: '9999',
    },
    { flags: '--seed <n>', description: 'seed of the permutation test', default: '1' },
    {
      flags: '-o, --output <file>',
      description: 'writes the merged tally as JSON; the dataset stays as it is',
    },
  ],
  examples: [
    'yalu data merge codings.csv',
    'yalu data merge codings.csv --rule majority -o merged.json',
    'yalu data merge project.qdpx --under Views',
    'yalu data merge events.csv --by kim',
  ],
  part: 'core',
  run: async (context, [file = '-'], options) => {
    const { yalu, warn } = context;
    const tally = textOption(options, 'tally');
    const found = await readViewCodings(file, {
      unit: textOption(options, 'unit'),
      coder: textOption(options, 'coder'),
      view: textOption(options, 'view'),
      by: textOption(options, 'by'),
      under: textOption(options, 'under'),
    });
    if (found.rejecting > 0) warn(`yalu: ${codingWordsIn(context.locale).rejecting(found.rejecting)}`);
    const idOf = viewNamed(yalu, tally);
    const codings = found.codings.map((coding) => ({ ...coding, view: idOf(coding.view) }));
    const merge = await mergeIntoTally(yalu, codings, {
      rule: choiceOption(options, 'rule', '--rule', RULES) ?? 'unanimous',
      level: numberOption(options, 'level', '--level') ?? 0.95,
      draws: numberOption(options, 'draws', '--draws') ?? 9999,
      seed: numberOption(options, 'seed', '--seed') ?? 1,
      onProgress: progressTo(warn),
      ...(tally === undefined ? {} : { tally }),
    });
    // The same coding twice is counted once, which sets nothing aside.
    const isClean = merge.problems.every(({ kind }) => kind === 'duplicate');
    const output = textOption(options, 'output');
    if (output !== undefined) {
      if (isClean) await writeWhole(output, `${JSON.stringify(mergedTally(context, merge), null, 2)}\n`);
      else warn(`yalu: ${codingWordsIn(context.locale).notWritten(output)}`);
    }
    const isOfOtherCodes = merge.problems.some(({ kind }) => kind === 'unknown-view');
    if (found.kind === 'project' && isOfOtherCodes && textOption(options, 'under') === undefined)
      warn(`yalu: ${codingWordsIn(context.locale).under}`);
    await printMerge(context, merge);
    return isClean ? 0 : 1;
  },
});

/** The merged tally: in the form of a record of the dataset, with how it came about. */
function mergedTally({ yalu, dataset }: Context, merge: TallyMerge): object {
  const record = yalu.records.tally[merge.tally];
  return {
    basedOn: { dataset: dataset.name, version: dataset.version, tally: merge.tally },
    corpus: record?.corpus,
    typology: record?.typology,
    total: merge.total,
    counts: merge.views.flatMap(({ view, merged }) => (merged === null ? [] : [{ view, count: merged }])),
    missing: record?.missing ?? [],
    added: merge.units,
    shift: merge.shift,
    p: merge.test?.p ?? null,
    alpha: merge.agreement?.alpha.value ?? null,
    method: merge.method,
  };
}
