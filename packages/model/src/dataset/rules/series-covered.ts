import { covers, hull } from '../../time/bounds.ts';
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
      let before: { readonly at: string; readonly from: number } | undefined;
      for (const [index, observation] of (observations as readonly unknown[]).entries()) {
        const at = isObject(observation) ? observation['at'] : undefined;
        if (typeof at !== 'string') continue;
        const place = { collection, id, path: ['observations', index, 'at'], found: at };
        const readings = readingsOf(at);
        const from = hull(readings).min;
        if (before !== undefined && from <= before.from) {
          yield {
            ...place,
            message:
              at === before.at
                ? `"${at}" is observed twice. Keep one.`
                : `"${at}" comes after "${before.at}". Put the observations in order of time.`,
          };
        }
        before = { at, from };
        if (covers(covered, readings) === 'impossible') {
          yield { ...place, message: `"${at}" lies outside the coverage, ${start} to ${end}.` };
        }
        if (/^\d{4}$/.test(at)) years.push(Number(at));
      }
      if (frequency === 'year' && years.length === observations.length) {
        const gap = years.find((year, index) => index > 0 && year - (years[index - 1] ?? year) > 1);
        if (gap !== undefined) {
          yield {
            collection,
            id,
            path: ['observations'],
            message: `have a gap before ${gap}. Add the years between, with a value or with missing and its reason: absent is not zero.`,
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
