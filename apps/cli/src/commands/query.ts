import { readFile } from 'node:fs/promises';
import type { AnyDataset } from '@yalu/model/dataset';
import { type Query, type Result, run, why } from '@yalu/query';
import { parseQuery } from '@yalu/query/schema';
import { describeCoverage, describeExplanation, describeWhy } from '@yalu/query/text';
import { defineCommand, textOption } from '../command.ts';
import { CliError } from '../errors.ts';
import { formatTable } from '../output/table.ts';

/** A query is small; a larger file is something else. */
const LARGEST = 1_000_000;

interface Engine {
  readonly run: (dataset: AnyDataset, asked: Query) => Promise<Pick<Result, 'rows' | 'columns' | 'coverage'>>;
  /** What it does to answer: for people, and for whoever wants the SQL. */
  readonly explain: (dataset: AnyDataset, asked: Query) => Promise<string>;
}

/** What can run a query, by name. */
const engines: Readonly<Record<string, Engine>> = {
  memory: {
    run: (dataset, asked) => Promise.resolve(run(dataset, asked)),
    explain: (dataset, asked) =>
      Promise.resolve(`${describeExplanation(run(dataset, asked).explain()).join('\n')}\n`),
  },
  duckdb: {
    run: async (dataset, asked) => {
      const { duckdb } = await import('@yalu/query/duckdb');
      const engine = await duckdb(dataset);
      try {
        const answer = await engine.run(asked);
        return { ...answer, coverage: { ...answer.coverage, selected: answer.coverage.selected ?? [] } };
      } finally {
        await engine.close();
      }
    },
    explain: async (dataset, asked) => {
      const { toSQL } = await import('@yalu/query/duckdb');
      const { sql, parameters } = toSQL(dataset, asked);
      return `${sql}\n${parameters.map((value, index) => `-- $${index + 1} = ${JSON.stringify(value)}\n`).join('')}`;
    },
  },
};

export const query = defineCommand({
  name: 'query',
  summary: 'runs a query (JSON) and prints its rows',
  arguments: [{ name: '<file>', description: 'a file with the query, or - for standard input' }],
  options: [
    {
      flags: '--engine <engine>',
      description: 'what runs the query',
      choices: Object.keys(engines),
      default: 'memory',
    },
    {
      flags: '--explain',
      description: 'prints the SQL and its parameters, or which indexes are read, and no rows',
    },
  ],
  examples: [`echo '{"from":"event","group":["kind"]}' | yalu query -`],
  run: async ({ dataset, locale, format, write, warn }, [file = '-'], options) => {
    const asked = parseQuery(await readJson(file));
    const name = textOption(options, 'engine') ?? 'memory';
    const engine = Object.hasOwn(engines, name) ? engines[name] : undefined;
    if (!engine)
      throw new CliError(`--engine: there is no engine "${name}". Use ${Object.keys(engines).join(' or ')}.`);
    if (options['explain'] === true) {
      write(await engine.explain(dataset, asked));
      return 0;
    }
    const { rows, columns, coverage } = await engine.run(dataset, asked);
    write(
      await formatTable(
        {
          columns: columns.map(({ name: key, type }) => ({
            key,
            label: key,
            align: ['integer', 'number', 'share'].includes(type) ? 'right' : 'left',
          })),
          rows,
        },
        format,
        locale,
      ),
    );
    const reasons = rows.length === 0 ? describeWhy(why(dataset, asked), locale) : [];
    for (const line of [...reasons, ...describeCoverage(coverage, locale)]) warn(line);
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
