import { describe, expect, test } from 'vitest';
import { render } from './dialect.ts';
import { allOf, anyOf, bound, FALSE, isSame, listed, named, not, sql, TRUE } from './fragment.ts';

describe('a statement', () => {
  test('numbers its values in the order in which they stand, and says their types', () => {
    const inner = sql`b = ${bound('two')}`;
    expect(render(sql`a > ${bound(1.5)} AND ${inner} AND ${bound(true)}`)).toEqual({
      sql: 'a > $1::DOUBLE AND b = $2::VARCHAR AND $3::BOOLEAN',
      parameters: [1.5, 'two', true],
    });
  });

  test('quotes names, whatever is in them', () => {
    const { sql: text, parameters } = render(
      sql`SELECT ${listed([named('a'), named('x"; DROP TABLE y; --')])}`,
    );
    expect(text).toBe('SELECT "a", "x""; DROP TABLE y; --"');
    expect(parameters).toEqual([]);
  });
});

describe('conditions', () => {
  const one = sql`a = 1`;

  test('leave out what makes no difference', () => {
    expect(allOf([])).toBe(TRUE);
    expect(allOf([TRUE, one])).toBe(one);
    expect(allOf([one, FALSE])).toBe(FALSE);
    expect(anyOf([])).toBe(FALSE);
    expect(anyOf([FALSE, one])).toBe(one);
    expect(anyOf([one, TRUE])).toBe(TRUE);
    expect(not(TRUE)).toBe(FALSE);
    expect(not(FALSE)).toBe(TRUE);
  });

  test('stand in brackets where there are several', () => {
    expect(render(sql`NOT ${anyOf([one, sql`b`])}`).sql).toBe('NOT (a = 1 OR b)');
    expect(render(allOf([one, anyOf([one, sql`b`])])).sql).toBe('(a = 1 AND (a = 1 OR b))');
  });

  test('do not hold of what is absent, nor do their opposites fail of it', () => {
    expect(render(not(one)).sql).toBe('NOT coalesce(a = 1, FALSE)');
  });

  test('are the same where they are written alike', () => {
    expect(isSame(sql`a = ${bound(1)}`, sql`a = ${bound(1)}`)).toBe(true);
    expect(isSame(sql`a = ${bound(1)}`, sql`a = ${bound('1')}`)).toBe(false);
    expect(isSame(named('a'), bound('a'))).toBe(false);
  });
});
