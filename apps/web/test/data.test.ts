import { dataset as yalu } from '@yalu/data/full';
import type { Dataset, Records } from '@yalu/model';
import { comparableSchools, compareSchools, dominantSchools } from '@yalu/query/debate';
import { describe, expect, test } from 'vitest';
import { neededOf } from '../src/data.ts';

// Narrower ids are still ids.
const dataset = yalu as unknown as Dataset<Records>;
const needed = neededOf(dataset);
const years = Array.from({ length: 36 }, (_, index) => String(1990 + index));

describe('what the browser gets of the dataset', () => {
  test.each([...years, '[2002,2007]', '2020-04', '2020-05', '1993/2025'])(
    'answers who was dominant in %s as the whole does',
    (date) => {
      expect(dominantSchools(needed, date).map(({ id, certainty, why }) => [id, certainty, why])).toEqual(
        dominantSchools(dataset, date).map(({ id, certainty, why }) => [id, certainty, why]),
      );
    },
  );

  test('compares any two schools as the whole does', () => {
    const schools = comparableSchools(dataset).map(({ id }) => id);
    const pairs = schools.flatMap((first) =>
      schools.filter((second) => second !== first).map((second) => [first, second]),
    );
    expect(pairs).toHaveLength(12);
    for (const pair of pairs) expect(compareSchools(needed, pair)).toEqual(compareSchools(dataset, pair));
  });

  test('is a fraction of it', () => {
    expect(JSON.stringify(needed).length).toBeLessThan(JSON.stringify(dataset).length / 4);
  });
});
