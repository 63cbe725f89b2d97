import { readdir } from 'node:fs/promises';
import { formatIssue, validateDataset } from '@yalu/model';
import { rawDatasetOf } from '@yalu/model/export';
import { recordFilesOf, writeFilesAtomic } from '@yalu/model/node';
import { defineCommand, textOption } from '../command.ts';
import { CliError } from '../errors.ts';
import { IMPORT_FORMATS, readExport } from '../export/read.ts';
import { exportWordsIn } from '../export-words.ts';
import { choiceOption } from '../options.ts';
import { writeWhole } from '../output/file.ts';

const MOST_SHOWN = 50;

export const dataImport = defineCommand({
  name: 'data import',
  summary: 'reads an export back, validates it, and writes records or a dataset.json',
  arguments: [{ name: '<path>', description: 'the directory of an export, a dataset.json or a .sqlite' }],
  options: [
    {
      flags: '--from <format>',
      description: 'what it is, where a directory holds several',
      choices: IMPORT_FORMATS,
    },
    {
      flags: '-o, --output <path>',
      description:
        'a directory for the records, which must be new or empty, or FILE.json; without it, nothing is written',
    },
  ],
  examples: [
    'yalu data import tables',
    'yalu data import tables -o records',
    'yalu data import yalu.sqlite -o dataset.json',
  ],
  part: 'none',
  run: async ({ format, locale, write }, [path = ''], options) => {
    const words = exportWordsIn(locale);
    const output = textOption(options, 'output');
    const isFile = output?.endsWith('.json') ?? false;
    if (output !== undefined && !isFile) await refuseFull(output);
    const read = await readExport(path, choiceOption(options, 'from', '--from', IMPORT_FORMATS));
    const validation = validateDataset(rawDatasetOf(read.dataset, read.placeOf));
    const isJson = format === 'json' || format === 'ndjson';
    if (isJson)
      write(
        `${JSON.stringify({ valid: validation.ok, issues: validation.issues }, null, format === 'json' ? 2 : 0)}\n`,
      );
    if (!validation.ok) {
      const errors = validation.issues.filter(({ severity }) => severity === 'error');
      if (isJson) return 1;
      const shown = errors.slice(0, MOST_SHOWN).map(formatIssue);
      const more = errors.length - shown.length;
      write([...shown, ...(more > 0 ? [words.more(more)] : []), words.invalid(errors.length), ''].join('\n'));
      return 1;
    }
    const { dataset } = validation;
    const counts = Object.values(dataset.records).map((records) => Object.keys(records).length);
    const total = counts.reduce((sum, count) => sum + count, 0);
    const say = (text: string): void => {
      if (!isJson) write(`${text}\n`);
    };
    say(
      words.read(
        `${dataset.name} ${dataset.version}`,
        total.toLocaleString(locale),
        counts.filter((count) => count > 0).length,
      ),
    );
    if (output === undefined) return 0;
    if (isFile) {
      await writeWhole(output, `${JSON.stringify(dataset, null, 1)}\n`);
      say(words.wrote(1, output));
    } else {
      const files = recordFilesOf(dataset);
      await writeFilesAtomic(output, files);
      say(words.wrote(files.length, output));
    }
    return 0;
  },
});

/** Records that are there already are not touched. */
async function refuseFull(directory: string): Promise<void> {
  let names: readonly string[];
  try {
    names = await readdir(directory);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return;
    throw new CliError(`-o: ${directory} is no directory. Name a new one, or FILE.json.`, { cause: error });
  }
  if (names.length > 0)
    throw new CliError(`-o: ${directory} is not empty. Name a new directory, and compare: yalu data diff.`);
}
