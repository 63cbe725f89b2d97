import { readdir } from 'node:fs/promises';
import { extname, join } from 'node:path';
import type { ExportOptions } from '@yalu/model/export';
import { type FileContent, writeFilesAtomic } from '@yalu/model/node';
import { ABOUT_YALU } from '../about.ts';
import { defineCommand, type OptionValues, textOption } from '../command.ts';
import { CliError } from '../errors.ts';
import { EXPORT_FORMATS, exportedFiles } from '../export/formats.ts';
import { exportWordsIn } from '../export-words.ts';
import { choiceOption } from '../options.ts';
import { formatTable } from '../output/table.ts';

export const dataExport = defineCommand({
  name: 'data export',
  summary: 'the dataset as tables, linked data, Parquet or a database',
  options: [
    { flags: '--to <format>', description: 'what to write', choices: EXPORT_FORMATS },
    { flags: '-o, --output <dir>', description: 'the directory that the files go to' },
    { flags: '--title <text>', description: 'what the dataset is called in descriptors' },
    {
      flags: '--description <text>',
      description: 'what it holds, in a sentence or two; by default its counts',
    },
    { flags: '--homepage <url>', description: 'where it is at home' },
    {
      flags: '--base <iri>',
      description: 'what the addresses of records begin with in jsonld and ttl; by default urn:yalu:NAME/',
    },
  ],
  examples: [
    'yalu data export --to csv -o tables',
    'yalu data export --to sqlite -o . --data packages/data/records',
    'yalu data export --to ttl -o rdf --base https://example.org/yalu/',
  ],
  run: async ({ dataset, format, locale, write }, _args, options) => {
    const to = choiceOption(options, 'to', '--to', EXPORT_FORMATS);
    if (to === undefined) throw new CliError(`It needs --to FORMAT: ${EXPORT_FORMATS.join(', ')}.`);
    const directory = textOption(options, 'output');
    if (directory === undefined) throw new CliError('It needs -o DIR, the directory that the files go to.');
    const files = await exportedFiles(dataset, to, aboutFrom(options));
    await refuseStrangers(directory, files);
    await writeFilesAtomic(directory, files);
    if (format === 'table') {
      write(`${exportWordsIn(locale).wrote(files.length, directory)}\n`);
      return 0;
    }
    const columns = [
      { key: 'file', label: 'File' },
      { key: 'bytes', label: 'Bytes', align: 'right' as const },
    ];
    const rows = files.map(({ path, bytes }) => ({ file: path, bytes: Buffer.byteLength(bytes) }));
    write(await formatTable({ columns, rows }, format, locale));
    return 0;
  },
});

/** What is said of the dataset: of the built-in one what is known, of another what the options say. */
function aboutFrom(options: OptionValues): ExportOptions {
  const [title, description, homepage, base] = ['title', 'description', 'homepage', 'base'].map((name) =>
    textOption(options, name),
  );
  if (
    (base !== undefined && !/^[a-z][a-z0-9+.-]*:\S*[/#:]$/i.test(base)) ||
    /[<>"{}|\\^`]/.test(base ?? '')
  ) {
    throw new CliError(
      `--base: ${JSON.stringify(base)} cannot begin an address. Write one that ends in / or #, such as https://example.org/yalu/`,
    );
  }
  const isOwn = textOption(options, 'data') === undefined;
  return {
    ...(isOwn
      ? {
          title: ABOUT_YALU.title,
          ...(ABOUT_YALU.url === undefined ? {} : { homepage: ABOUT_YALU.url }),
          contributors: ABOUT_YALU.authors.map((author) => ({
            name:
              'literal' in author ? author.literal : [author.given, author.family].filter(Boolean).join(' '),
          })),
        }
      : {}),
    ...(title === undefined ? {} : { title }),
    ...(description === undefined ? {} : { description }),
    ...(homepage === undefined ? {} : { homepage }),
    ...(base === undefined ? {} : { base }),
  };
}

/** A file that is left over from another export would be read as a table of this one. */
async function refuseStrangers(directory: string, files: readonly FileContent[]): Promise<void> {
  const folders = new Set(files.map(({ path }) => path.split('/').slice(0, -1).join('/')));
  const own = new Set(files.map(({ path }) => path));
  const endings = new Set(files.map(({ path }) => extname(path)));
  for (const folder of folders) {
    for (const name of await namesIn(join(directory, folder))) {
      const path = folder === '' ? name : `${folder}/${name}`;
      if (own.has(path) || !endings.has(extname(name)) || name.endsWith('.json')) continue;
      throw new CliError(
        `-o: ${join(directory, path)} is no file of this export, and would be taken for one. Delete it, or name another directory.`,
      );
    }
  }
}

async function namesIn(directory: string): Promise<readonly string[]> {
  try {
    return await readdir(directory);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
    if (error instanceof Error && 'code' in error && error.code === 'ENOTDIR')
      throw new CliError(`-o: ${directory} is a file. Name a directory.`, { cause: error });
    throw error;
  }
}
