import { didYouMean, inLocale, type Locale } from '@yalu/model/text';
import {
  type Driver,
  type DriverEdge,
  type DriverMap,
  driverMap,
  INFERENCE_RULES,
  type RangedRow,
  scenario,
  type ScenarioOptions,
  scenarioRanges,
  type ScenarioRow,
  TRANSFERS,
} from '@yalu/query/stats';
import { defineCommand, listOption } from '../command.ts';
import { CliError } from '../errors.ts';
import { modelWordsIn } from '../model-words.ts';
import { choiceOption, numberOption } from '../options.ts';
import { formatTable } from '../output/table.ts';
import { progressTo } from '../progress.ts';

export const whatif = defineCommand({
  name: 'whatif',
  summary: 'what the cognitive map of drivers makes of a change: a model, not a prediction',
  options: [
    {
      flags: '--set <driver=value>',
      description: 'holds a driver at a level from -1 to 1, or in one of its states (required)',
      repeatable: true,
    },
    {
      flags: '--rule <rule>',
      description: 'how states follow from one another',
      choices: INFERENCE_RULES,
      default: 'kosko',
    },
    {
      flags: '--transfer <function>',
      description: 'how sums are brought into the range of states',
      choices: TRANSFERS,
      default: 'tanh',
    },
    { flags: '--lambda <number>', description: 'steepness of the transfer function', default: '1' },
    { flags: '--samples <n>', description: 'draws weights from their ranges so often, and gives ranges' },
    { flags: '--seed <n>', description: 'seed of the samples', default: '1' },
  ],
  examples: [
    'yalu whatif --set us-china-competition=1',
    'yalu whatif --set us-china-competition=1 --set dprk-tests=paused --samples 1000 --seed 7',
  ],
  run: async ({ yalu, locale, format, write, warn }, _args, options) => {
    const map = driverMap(yalu);
    const chosen: ScenarioOptions = {
      set: settingsOf(map, listOption(options, 'set')),
      rule: choiceOption(options, 'rule', '--rule', INFERENCE_RULES) ?? 'kosko',
      transfer: choiceOption(options, 'transfer', '--transfer', TRANSFERS) ?? 'tanh',
      lambda: numberOption(options, 'lambda', '--lambda') ?? 1,
    };
    const samples = numberOption(options, 'samples', '--samples');
    const ranged =
      samples === undefined
        ? undefined
        : await scenarioRanges(map, {
            ...chosen,
            samples,
            seed: numberOption(options, 'seed', '--seed') ?? 1,
            onProgress: progressTo(warn),
          });
    const found = ranged ?? scenario(map, chosen);
    const words = modelWordsIn(locale);
    for (const which of ['baseline', 'scenario'] as const)
      if (found.outcomes[which] === 'chaos') warn(`yalu: ${words.unsettled(words[which])}`);
    if (ranged && samples !== undefined && ranged.settled < samples)
      warn(`yalu: ${words.unsettledSamples(samples - ranged.settled)}`);
    const note = inLocale(found.note, locale);
    const drivers = new Map(map.drivers.map((driver) => [driver.id, driver]));
    const records = found.rows.map((row) => recordOf(row, drivers, locale));
    if (format === 'json') {
      const used = new Set(records.flatMap(({ links }) => links));
      const links = map.edges.filter(({ id }) => used.has(id));
      write(`${JSON.stringify({ ...found, note, unstated: map.unstated, rows: records, links }, null, 2)}\n`);
      return 0;
    }
    const figure = new Intl.NumberFormat(locale, {
      minimumFractionDigits: 3,
      maximumFractionDigits: 3,
      signDisplay: 'negative',
    });
    const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 });
    const isForPeople = format === 'table' || format === 'md';
    const right = (key: string, label: string) => ({ key, label, align: 'right' as const });
    const moved = records.filter(({ isSet, links }) => isSet || links.length > 0);
    const rows = (isForPeople ? moved : records).map((record) => ({
      ...record,
      note,
      range: 'low' in record ? { low: record.low, high: record.high } : null,
    }));
    write(
      await formatTable(
        {
          columns: [
            { key: 'id', label: words.driver },
            { key: 'label', label: '' },
            right('baseline', words.baseline),
            right('scenario', words.scenario),
            right('change', words.change),
            ...(ranged === undefined
              ? []
              : isForPeople
                ? [right('range', words.range(percent.format(0.9)))]
                : [right('low', 'low'), right('high', 'high')]),
            ...(ranged === undefined ? [] : [right('rises', words.rises), right('falls', words.falls)]),
            ...(isForPeople
              ? []
              : [
                  { key: 'links', label: words.links },
                  { key: 'note', label: 'note' },
                ]),
          ],
          rows: isForPeople ? rows.sort((a, b) => size(b) - size(a)) : rows,
          show: (value, column) => {
            if (column === 'range') return rangeText(value, figure);
            if (typeof value !== 'number') return value === null ? '' : String(value);
            return column === 'rises' || column === 'falls' ? percent.format(value) : figure.format(value);
          },
        },
        format,
        locale,
      ),
    );
    if (isForPeople) {
      const plain = new Intl.NumberFormat(locale);
      const on = new Set(moved.flatMap(({ links }) => links));
      const assumed = map.edges.filter(({ id, isAssumed }) => isAssumed && on.has(id)).length;
      const { value, min, max } = map.unstated;
      write(`\n${note}\n`);
      if (assumed > 0)
        write(
          `${words.assumed(assumed, on.size, plain.format(value), plain.format(min), plain.format(max))}\n`,
        );
    }
    return 0;
  },
});

const size = ({ change }: { readonly change: number | null }): number => Math.abs(change ?? 0);

function rangeText(value: unknown, figure: Intl.NumberFormat): string {
  const { low, high } = (value ?? {}) as { readonly low?: number | null; readonly high?: number | null };
  return typeof low === 'number' && typeof high === 'number'
    ? `${figure.format(low)} – ${figure.format(high)}`
    : '';
}

/** A row for output: its edges by the ids of their links. */
function recordOf(
  { concept, edges, ...row }: ScenarioRow<DriverEdge> | RangedRow<DriverEdge>,
  drivers: ReadonlyMap<string, Driver>,
  locale: Locale,
) {
  const label = drivers.get(concept)?.label;
  return {
    id: concept,
    label: label ? inLocale(label, locale) : concept,
    ...row,
    links: edges.map(({ id }) => id),
  };
}

/** What is to be held, by driver. @throws CliError for what is no setting, no driver or none of its states */
function settingsOf({ drivers }: DriverMap, settings: readonly string[]): Record<string, number> {
  if (settings.length === 0)
    throw new CliError('whatif needs --set DRIVER=VALUE, such as --set us-china-competition=1.');
  return Object.fromEntries(
    settings.map((setting) => {
      const at = setting.indexOf('=');
      if (at < 1 || at === setting.length - 1)
        throw new CliError(`--set: ${JSON.stringify(setting)} is no setting. Write DRIVER=VALUE.`);
      const [id, value] = [setting.slice(0, at).trim(), setting.slice(at + 1).trim()];
      const driver = drivers.find((one) => one.id === id);
      if (!driver) {
        const ids = drivers.map((one) => one.id);
        throw new CliError(`--set: there is no driver "${id}". ${didYouMean(id, ids)}`.trimEnd());
      }
      const state = driver.states.find((one) => one.state === value);
      const level = state?.level ?? Number(value);
      if (!(level >= -1 && level <= 1) || value === '') {
        const states = driver.states.map((one) => `${one.state} (${one.level})`).join(', ');
        throw new CliError(
          `--set: ${JSON.stringify(value)} is no level or state of ${id}. Write a number from -1 to 1, or ${states}.`,
        );
      }
      return [id, level];
    }),
  );
}
