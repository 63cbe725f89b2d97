import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import type { Dataset } from '@yalu/model';
import { type Query, type Result, run } from '@yalu/query';
import { DERIVED_SERIES, type DerivedSeries, LAST_YEAR } from './derived-series.ts';
import { yamlOf } from './yaml.ts';

const PREFIX = 'derived-';
const HEAD = [
  '# yaml-language-server: $schema=../../../model/schema/series.json',
  '# Counted from the events. Change build/derived-series.ts, then run "pnpm --filter @yalu/data write".',
].join('\n');

/** The files of the derived series in `records/series/`: their names and what belongs into them. */
export function derivedSeriesFiles(dataset: Dataset): Readonly<Record<string, string>> {
  return Object.fromEntries(
    DERIVED_SERIES.map((series) => [
      `${series.id}.yaml`,
      `${HEAD}\n${yamlOf(deriveSeries(dataset, series))}`,
    ]),
  );
}

/** Writes the derived series into the folder of the series, and says whether that changed any of its files. */
export async function writeDerivedSeries(dataset: Dataset, folder: URL): Promise<boolean> {
  const files = new Map(Object.entries(derivedSeriesFiles(dataset)));
  let changed = false;
  for (const name of await readdir(folder)) {
    if (!name.startsWith(PREFIX)) continue;
    const file = new URL(name, folder);
    if (files.get(name) === (await readFile(file, 'utf8'))) {
      files.delete(name);
      continue;
    }
    changed = true;
    await rm(file);
  }
  for (const [name, text] of files) await writeFile(new URL(name, folder), text);
  return changed || files.size > 0;
}

/**
 * The record of a derived series, without its id: one observation a year, each the answer to the derivation during that
 * year. An event counts in the year that it certainly lies in; those that lie certainly in none are named in the note.
 */
export function deriveSeries(dataset: Dataset, series: DerivedSeries): Readonly<Record<string, unknown>> {
  const { label, definition, between, since, coverage, rule, sources, derivation } = series;
  const years = Array.from({ length: LAST_YEAR - since + 1 }, (_year, index) => String(since + index));
  const answers = years.map((year) => run(dataset, { ...derivation, during: year }));
  const left = eventsLeftOut(dataset, derivation, answers);
  return {
    label,
    definition,
    unit: '1',
    frequency: 'year',
    between,
    coverage: {
      span: { start: String(since), end: String(LAST_YEAR) },
      kind: coverage,
      rule,
    },
    observations: answers.map((answer, index) => ({ at: years[index], value: answer.rows[0]?.['value'] })),
    derivation,
    assertedBy: 'coder',
    reason:
      'Counted from the events, which name their sources: each value is the number that the derivation finds during the year. Which events are in is our choice; docs/data/inclusion-rules.md says by what rules.',
    ...(sources ? { citations: sources.map((source) => ({ source })) } : {}),
    ownTranslation: ['en', 'ko', 'zh-Hans'],
    ...(left.length === 0
      ? {}
      : {
          note: `Not counted, for they lie certainly in no single year from ${since} to ${LAST_YEAR}: ${left.join(', ')}.`,
        }),
  };
}

/** The events that the derivation asks for and no year has counted, each with its date. */
function eventsLeftOut(dataset: Dataset, derivation: Query, answers: readonly Result[]): string[] {
  const counted = new Set(answers.flatMap(eventsOf));
  return eventsOf(run(dataset, derivation))
    .filter((id) => !counted.has(id))
    .map((id) => `${id} (${dataset.records.event[id]?.date ?? 'undated'})`);
}

/** The ids of the events that an answer rests on. */
const eventsOf = ({ evidence }: Result): string[] =>
  evidence
    .flat()
    .filter(({ collection }) => collection === 'event')
    .map(({ id }) => id);
