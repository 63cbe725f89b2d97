import { expect, test } from 'vitest';
import { dataset } from '../../../test/fixture.ts';
import { records } from '../../../test/records.ts';
import { discourseNetwork } from './one-mode.ts';
import { positionStatements } from './positions.ts';

test('a school agrees with each concept that its positions name', () => {
  const statements = positionStatements(dataset);
  const named = Object.values(records.position).reduce((sum, { concepts }) => sum + concepts.length, 0);
  expect(statements).toHaveLength(named);
  for (const { actor, agree } of statements) {
    expect(Object.keys(records.school)).toContain(actor);
    expect(agree).toBe(true);
  }
  expect(discourseNetwork(statements).nodes).toEqual(
    [...new Set(statements.map(({ actor }) => actor))].sort(),
  );
});

test('only of some schools, only on a dimension', () => {
  const [school = '', ...others] = [...new Set(positionStatements(dataset).map(({ actor }) => actor))];
  expect(others.length).toBeGreaterThan(0);
  expect(new Set(positionStatements(dataset, { holders: [school] }).map(({ actor }) => actor))).toEqual(
    new Set([school]),
  );
  const [dimension = ''] = Object.keys(records.dimension);
  const on = positionStatements(dataset, { dimension });
  expect(on.length).toBeGreaterThan(0);
  expect(on.length).toBeLessThan(positionStatements(dataset).length);
});

test('names the nearest to what is unknown', () => {
  expect(() => positionStatements(dataset, { holders: ['grat-power'] })).toThrow(/Did you mean great-power/);
  expect(() => positionStatements(dataset, { dimension: 'nothing' })).toThrow(
    expect.objectContaining({ code: 'value-unknown' }),
  );
});
