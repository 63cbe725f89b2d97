import { lookUp } from '@yalu/model/dataset';
import { fingerprintOf, hintsOf, offsetOf, passageBetween, readText, type ReadText } from '@yalu/model/text';
import { type Context, defineCommand, type OptionValues, textOption } from '../command.ts';
import { CliError } from '../errors.ts';
import { formatTable } from '../output/table.ts';
import { readTextFile } from '../text-file.ts';

export const fingerprint = defineCommand({
  name: 'fingerprint',
  summary: 'the fingerprint of a passage of a text, for a citation',
  arguments: [{ name: '<file>', description: 'a text, or - for standard input' }],
  options: [
    { flags: '--passage <words>', description: 'the whole passage, or - for standard input' },
    { flags: '--from <words>', description: 'the first words of the passage' },
    { flags: '--to <words>', description: 'its last words: the nearest such words after the first' },
    { flags: '--near <line>', description: 'of several places the nearest to this line, or line:column' },
    { flags: '--source <id>', description: 'the source that the text is of: tells its page furniture' },
  ],
  examples: [
    "yalu fingerprint essay.txt --from 'The school' --to 'until 2020.'",
    "yalu fingerprint essay.txt --passage 'Buffer Zone' --near 252",
  ],
  run: async (context, [file = '-'], options) => {
    const passage = textOption(options, 'passage');
    const [from, to] = [textOption(options, 'from'), textOption(options, 'to')];
    if ((passage === undefined) === (from === undefined && to === undefined))
      throw new CliError('fingerprint needs --passage WORDS, or --from WORDS and --to WORDS.');
    if (passage === undefined && (from === undefined || to === undefined))
      throw new CliError(`fingerprint needs ${from === undefined ? '--from' : '--to'} WORDS as well.`);
    if (passage === '-' && file === '-')
      throw new CliError('Only one of the text and the passage can come from standard input.');
    const text = await readTextFile(file, 'The text');
    const read = readText(text, hintsFor(context, textOption(options, 'source')));
    const near = nearOption(text, options);
    const asked =
      passage === '-' ? await readTextFile('-', '--passage') : (passage ?? between(read, from, to, near));
    const words = typeof asked === 'string' ? asked : asked.passage;
    const made = fingerprintOf(read, words, typeof asked === 'string' ? near : { near: asked.start });
    if (!made.ok) throw new CliError(made.reason);
    const { pieces } = made.occurrence;
    const [first] = pieces;
    if (context.format === 'table') {
      context.write(`${made.fingerprint}\n`);
      return 0;
    }
    const row = { fingerprint: made.fingerprint, line: first?.line, column: first?.column };
    const columns = ['fingerprint', 'line', 'column'].map((key) => ({ key, label: key }));
    context.write(
      await formatTable(
        { columns, rows: [row], records: [{ ...row, pieces }] },
        context.format,
        context.locale,
      ),
    );
    return 0;
  },
});

function hintsFor({ yalu }: Context, source: string | undefined) {
  const [record] = source === undefined ? [] : lookUp(yalu, 'source', source).records;
  return record ? hintsOf(record) : {};
}

/** The passage between two groups of words, and where it begins. */
function between(
  read: ReadText,
  from = '',
  to = '',
  near: { readonly near?: number },
): { readonly passage: string; readonly start: number } {
  const found = passageBetween(read, from, to, near);
  if (!found.ok) throw new CliError(found.reason);
  return { passage: found.passage, start: found.occurrence.pieces[0]?.start ?? 0 };
}

function nearOption(text: string, options: OptionValues): { readonly near?: number } {
  const near = textOption(options, 'near');
  if (near === undefined) return {};
  const [, line, column = '1'] = /^(\d+)(?::(\d+))?$/.exec(near) ?? [];
  if (line === undefined)
    throw new CliError(
      `--near: "${near}" is no line. Give its number, such as 252, or line and column: 252:13.`,
    );
  return { near: offsetOf(text, { line: Number(line), column: Number(column) }) };
}
