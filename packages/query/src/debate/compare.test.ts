import { expect, test } from 'vitest';
import { records } from '../../test/records.ts';
import { dataset, validated } from '../../test/fixture.ts';
import { comparableSchools } from './compare.ts';

test('the schools that can be compared are those with positions, in the order of their source', () => {
  expect(comparableSchools(dataset).map(({ id, order }) => [id, order])).toEqual([
    ['geopolitics', 1],
    ['developing', 2],
    ['rising', 3],
    ['great-power', 4],
  ]);
  expect(comparableSchools(validated({ ...records, position: {}, claim: {} }))).toEqual([]);
});
