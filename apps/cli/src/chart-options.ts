import { isChartName, loadChart } from '@yalu/chart/registry';
import { isObject } from '@yalu/model/dataset';
import * as z from 'zod/mini';
import type { OptionDefinition, OptionValues } from './command.ts';
import { CliError } from './errors.ts';

type JsonSchema = Readonly<Record<string, unknown>>;

/** One option of a chart as the command line takes it. */
interface ChartOption {
  /** The option's own name: `asOf`. */
  readonly name: string;
  /** The flag without dashes: `as-of`. */
  readonly flag: string;
  readonly schema: JsonSchema;
}

/** The options of a chart, read off their schema. */
async function optionsOf(name: string): Promise<ChartOption[]> {
  if (!isChartName(name)) return [];
  const { options } = await loadChart(name);
  const { properties } = z.toJSONSchema(options, { io: 'input' });
  return Object.entries(properties ?? {}).map(([key, schema]) => ({
    name: key,
    flag: key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`),
    schema: isObject(schema) ? schema : {},
  }));
}

/** The flags of a chart's own options. */
export async function chartFlags(name: string): Promise<OptionDefinition[]> {
  return (await optionsOf(name)).map(({ flag, schema }) => {
    const { description, type, default: standard } = schema;
    const choices = Array.isArray(schema['enum']) ? schema['enum'].map(String) : undefined;
    const value = type === 'array' ? '<a,b,...>' : '<value>';
    const shownDefault =
      standard === undefined || standard === '' || (Array.isArray(standard) && standard.length === 0)
        ? ''
        : ` (default: ${String(standard)})`;
    return {
      flags: `--${flag} ${value}`,
      description: `${typeof description === 'string' ? description.replace(/\.$/, '') : `option of the chart ${name}`}${shownDefault}`,
      ...(choices ? { choices } : {}),
    };
  });
}

/** The options of a chart as its schema wants them, from what was typed. @throws CliError for a value of another type */
export async function chartOptions(
  name: string,
  values: OptionValues,
): Promise<Readonly<Record<string, unknown>>> {
  return Object.fromEntries(
    (await optionsOf(name)).flatMap(({ name: key, flag, schema }) => {
      const typed = values[key];
      return typeof typed === 'string' ? [[key, valueOf(typed, schema, flag)]] : [];
    }),
  );
}

function valueOf(typed: string, schema: JsonSchema, flag: string): unknown {
  switch (schema['type']) {
    case 'array':
      return typed
        .split(',')
        .map((item) => item.trim())
        .filter((item) => item !== '');
    case 'number':
    case 'integer': {
      const number = Number(typed);
      if (typed.trim() === '' || Number.isNaN(number))
        throw new CliError(`--${flag}: ${JSON.stringify(typed)} is no number.`);
      return number;
    }
    case 'boolean':
      if (typed !== 'true' && typed !== 'false')
        throw new CliError(`--${flag}: write true or false, not ${JSON.stringify(typed)}.`);
      return typed === 'true';
    default:
      return typed;
  }
}
