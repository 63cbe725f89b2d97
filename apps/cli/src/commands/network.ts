import {
  AFFILIATIONS,
  affiliationNetwork,
  discourseNetwork,
  DUPLICATE_RULES,
  graphML,
  matrixCsv,
  networkGraph,
  NORMALIZATIONS,
  type OneModeNetwork,
  polarization,
  positionStatements,
  type Statement,
  TIES,
  TWO_MODE_NORMALIZATIONS,
  type TwoModeNetwork,
} from '@yalu/query/stats';
import { type Context, defineCommand, type OptionValues, textOption } from '../command.ts';
import { CliError } from '../errors.ts';
import { modelWordsIn } from '../model-words.ts';
import { choiceOption } from '../options.ts';
import { formatTable } from '../output/table.ts';
import { writeWhole } from '../output/file.ts';
import { readStatements } from '../statements-file.ts';

export const network = defineCommand({
  name: 'network',
  summary: 'a discourse network of statements: who shares concepts with whom',
  arguments: [
    {
      name: '[file]',
      description: "a CSV file of statements, or - for standard input; the dataset's positions by default",
    },
  ],
  options: [
    { flags: '--actor <column>', description: 'who makes the statement' },
    { flags: '--concept <column>', description: 'what it is about' },
    { flags: '--agree <column>', description: 'yes or no, or a number' },
    { flags: '--time <column>', description: 'when, as 2018-03-25' },
    { flags: '--document <column>', description: 'the text that it stands in' },
    { flags: '--weight <column>', description: 'how much it counts' },
    {
      flags: '--over <nodes>',
      description: 'what is tied: actors or concepts; or actors to concepts (both)',
      choices: ['actor', 'concept', 'both'],
      default: 'actor',
    },
    {
      flags: '--kind <kind>',
      description: 'how agreement counts; "combine" is for --over both (default: congruence, or subtract)',
      choices: [...TIES, 'combine'],
    },
    {
      flags: '--normalize <how>',
      description: 'how ties are freed of activity; "activity" and "prominence" are for --over both',
      choices: [...new Set([...NORMALIZATIONS, ...TWO_MODE_NORMALIZATIONS])],
      default: 'none',
    },
    {
      flags: '--duplicates <rule>',
      description: 'what to leave out as said before',
      choices: DUPLICATE_RULES,
      default: 'include',
    },
    { flags: '-o, --output <file>', description: 'write the graph (.graphml) or its matrix (.csv)' },
  ],
  examples: [
    'yalu network',
    'yalu network statements.csv --actor who --concept what --agree stance --normalize average',
    'yalu network statements.csv --actor who --concept what --agree stance -o debate.graphml',
  ],
  part: 'core',
  run: async (context, [file], options) => {
    const { write, format, locale } = context;
    const output = textOption(options, 'output');
    if (output !== undefined && !/\.(?:graphml|csv)$/i.test(output))
      throw new CliError(`--output: ${output} must end in .graphml or .csv.`);
    const kind = textOption(options, 'kind');
    const statements =
      file === undefined ? fromDataset(context, options) : await fromFile(file, options, kind !== 'ignore');
    const found = networkOf(statements, options);
    if (output !== undefined) {
      await writeWhole(output, /\.csv$/i.test(output) ? matrixCsv(found) : graphML(networkGraph(found)));
      return 0;
    }
    const words = modelWordsIn(locale);
    const rows = tiesOf(found);
    const camps = found.mode === 'one' ? polarization(found) : undefined;
    if (format === 'json') {
      write(`${JSON.stringify({ ...found, ...(camps ? { polarization: camps } : {}) }, null, 2)}\n`);
      return 0;
    }
    const isForPeople = format === 'table' || format === 'md';
    const figure = new Intl.NumberFormat(locale, { maximumFractionDigits: 3 });
    const [from, to] =
      found.mode === 'two' ? [words.actor, words.concept] : [words[found.over], words[found.over]];
    const columns = [
      { key: 'from', label: from },
      { key: 'to', label: to },
      { key: 'weight', label: words.weight, align: 'right' as const },
    ];
    write(
      await formatTable(
        {
          columns,
          rows,
          show: (value) => (typeof value === 'number' ? figure.format(value) : String(value)),
        },
        format,
        locale,
      ),
    );
    if (!isForPeople) return 0;
    if (rows.length === 0) write(`${words.noTies}\n`);
    write(`\n${words.statements(found.statements, found.duplicates)}\n`);
    if (camps) {
      const [one, other] = camps.camps.map((names) => names.join(', '));
      write(
        other === ''
          ? `${words.undivided}\n`
          : `${words.camps} (${figure.format(camps.modularity)}): ${one} | ${other}\n`,
      );
    }
    return 0;
  },
});

const COLUMNS = ['actor', 'concept', 'agree', 'time', 'document', 'weight'] as const;

function fromDataset({ yalu }: Context, options: OptionValues): Statement[] {
  const named = COLUMNS.find((name) => textOption(options, name) !== undefined);
  if (named !== undefined) throw new CliError(`--${named} names a column: name the CSV file that it is in.`);
  return positionStatements(yalu);
}

const fromFile = (file: string, options: OptionValues, isAgreementNeeded: boolean): Promise<Statement[]> =>
  readStatements(
    file,
    {
      actor: textOption(options, 'actor'),
      concept: textOption(options, 'concept'),
      agree: textOption(options, 'agree'),
      time: textOption(options, 'time'),
      document: textOption(options, 'document'),
      weight: textOption(options, 'weight'),
    },
    isAgreementNeeded,
  );

function networkOf(statements: readonly Statement[], options: OptionValues): OneModeNetwork | TwoModeNetwork {
  const over = choiceOption(options, 'over', '--over', ['actor', 'concept', 'both']) ?? 'actor';
  const duplicates = choiceOption(options, 'duplicates', '--duplicates', DUPLICATE_RULES) ?? 'include';
  if (over === 'both') {
    return affiliationNetwork(statements, {
      kind: choiceOption(options, 'kind', '--kind with --over both', AFFILIATIONS) ?? 'subtract',
      normalize:
        choiceOption(options, 'normalize', '--normalize with --over both', TWO_MODE_NORMALIZATIONS) ?? 'none',
      duplicates,
    });
  }
  return discourseNetwork(statements, {
    over,
    kind: choiceOption(options, 'kind', `--kind with --over ${over}`, TIES) ?? 'congruence',
    normalize:
      choiceOption(options, 'normalize', `--normalize with --over ${over}`, NORMALIZATIONS) ?? 'none',
    duplicates,
  });
}

/** Every tie once, the heaviest first. */
function tiesOf(of: OneModeNetwork | TwoModeNetwork): { from: string; to: string; weight: number }[] {
  const [rows, columns] = of.mode === 'one' ? [of.nodes, of.nodes] : [of.actors, of.concepts];
  return of.matrix
    .flatMap((row, i) =>
      row.flatMap((weight, j) =>
        weight === 0 || (of.mode === 'one' && j <= i)
          ? []
          : [{ from: rows[i] ?? '', to: columns[j] ?? '', weight }],
      ),
    )
    .sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight));
}
