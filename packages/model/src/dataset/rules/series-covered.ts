import { covers, type Extent, hull } from '../../time/bounds.ts';
import { readingsOf } from '../../time/edtf.ts';
import { isSpanOrdered, spanReadings } from '../../time/span.ts';
import { isObject } from '../catalogue.ts';
import { defineRule } from './define.ts';

export const seriesCovered = defineRule({
  name: 'series',
  description:
    'The observations of a series are in order of time, each once and within its coverage; every year of an annual series is observed or missing with a reason; a selection says by what rule.',
  severity: 'error',
  *check({ of }) {
    for (const { collection, id, value } of of('series')) {
      const { coverage, observations, frequency } = value;
      if (!isObject(coverage) || !Array.isArray(observations) || !isObject(coverage['span'])) continue;
      const { start, end } = coverage['span'];
      if (typeof start !== 'string' || typeof end !== 'string' || !isSpanOrdered({ start, end })) continue;
      const covered = spanReadings({ start, end });
      const years: number[] = [];
      let before: ({ readonly at: string } & Extent) | undefined;
      for (const [index, observation] of (observations as readonly unknown[]).entries()) {
        const at = isObject(observation) ? observation['at'] : undefined;
        if (typeof at !== 'string') continue;
        const place = { collection, id, path: ['observations', index, 'at'], found: at };
        const readings = readingsOf(at);
        const { min, max } = hull(readings);
        if (before !== undefined && min <= before.min && max <= before.max) {
          yield {
            ...place,
            message:
              at === before.at
                ? `"${at}" is observed twice. Keep one.`
                : `"${at}" comes after "${before.at}". Put the observations in order of time.`,
          };
        }
        before = { at, min, max };
        if (covers(covered, readings) === 'impossible') {
          yield { ...place, message: `"${at}" lies outside the coverage, ${start} to ${end}.` };
        }
        if (/^\d{4}$/.test(at)) years.push(Number(at));
      }
      if (frequency === 'year' && years.length === observations.length) {
        for (const [from, to] of gapsIn(years, start, end)) {
          yield {
            collection,
            id,
            path: ['observations'],
            message: `have a gap: ${from === to ? from : `${from} to ${to}`}. Add the years, with a value or with missing and its reason: absent is not zero.`,
          };
        }
      }
      if (coverage['kind'] !== 'complete' && coverage['rule'] === undefined) {
        yield {
          collection,
          id,
          path: ['coverage', 'kind'],
          found: coverage['kind'],
          message: 'needs a rule: say what was taken in, for a count means nothing without it.',
        };
      }
    }
  },
});

/** The years that are not observed, from the start of the coverage to its end where those are years too. */
function* gapsIn(years: readonly number[], start: string, end: string): Generator<readonly [number, number]> {
  const first = /^\d{4}$/.test(start) ? [Number(start) - 1] : [];
  const last = /^\d{4}$/.test(end) ? [Number(end) + 1] : [];
  // Years out of order have been reported as such.
  const all = [...first, ...years.toSorted((a, b) => a - b), ...last];
  for (const [index, year] of all.entries()) {
    const before = all[index - 1] ?? year;
    if (year - before > 1) yield [before + 1, year - 1];
  }
}
