import { readFile } from 'node:fs/promises';
import { run } from '@yalu/query';
import { describeCoverage } from '@yalu/query/text';
import { parseQuery } from '@yalu/query/schema';
import { defineCommand } from '../command.ts';
import { CliError } from '../errors.ts';
import { formatTable } from '../output/table.ts';

/** A query is small; a larger file is something else. */
const LARGEST = 1_000_000;

export const query = defineCommand({
  name: 'query',
  summary: 'runs a query (JSON) and prints its rows',
  arguments: [{ name: '<file>', description: 'a file with the query, or - for standard input' }],
  options: [
    {
      flags: '--engine <engine>',
      description: 'what runs the query',
      choices: ['memory'],
      default: 'memory',
    },
  ],
  examples: [`echo '{"from":"event","group":["kind"]}' | yalu query -`],
  run: async ({ dataset, locale, format, write, warn }, [file = '-']) => {
    const { rows, columns, coverage } = run(dataset, parseQuery(await readJson(file)));
    write(
      await formatTable(
        {
          columns: columns.map(({ name, type }) => ({
            key: name,
            label: name,
            align: ['integer', 'number', 'share'].includes(type) ? 'right' : 'left',
          })),
          rows,
        },
        format,
        locale,
      ),
    );
    for (const line of describeCoverage(coverage, locale)) warn(line);
    return 0;
  },
});

async function readJson(file: string): Promise<unknown> {
  const shown = file === '-' ? 'standard input' : file;
  let text: string;
  try {
    text = file === '-' ? await standardInput() : await readFile(file, 'utf8');
  } catch (cause) {
    if (cause instanceof CliError) throw cause;
    throw new CliError(
      `The query ${shown} cannot be read: ${cause instanceof Error ? cause.message : String(cause)}.`,
      { cause },
    );
  }
  if (text.length > LARGEST)
    throw new CliError(`The query ${shown} has ${text.length} characters; a query has at most ${LARGEST}.`);
  try {
    return JSON.parse(text) as unknown;
  } catch (cause) {
    throw new CliError(
      `The query ${shown} is not JSON: ${cause instanceof Error ? cause.message : String(cause)}.`,
      { cause },
    );
  }
}

async function standardInput(): Promise<string> {
  let text = '';
  process.stdin.setEncoding('utf8');
  for await (const chunk of process.stdin) {
    text += String(chunk);
    if (text.length > LARGEST) break;
  }
  return text;
}
