import { LOCALES } from '@yalu/model/text';
import { describe, expect, test } from 'vitest';
import { fixture } from '../../../test/fixtures/claims.ts';
import { claims } from './chart.ts';
import { figuresOf } from './figures.ts';
import type { ClaimsRow } from './rows.ts';

const { rows } = fixture;
const options = claims.parseOptions();
const row = (id: string, verdict: ClaimsRow['verdict'], more: Partial<ClaimsRow> = {}): ClaimsRow => ({
  claim: id,
  label: { en: id },
  section: 'One',
  order: 0,
  verdict,
  ...more,
});

describe('some claims of the essay', () => {
  test('the headline counts what holds and what fails of what data can decide', () => {
    expect(LOCALES.map((locale) => claims.headline(rows, options, locale))).toEqual([
      'Of 16 claims that data can decide, 13 hold and 1 fails',
      '데이터로 판정할 수 있는 주장 16개 중 13개 성립, 1개 불성립',
      '可用数据判定的16条论断中，13条成立，1条不成立',
    ]);
  });

  test('the summary names what fails, why some are open, and what rests on a choice', () => {
    expect(claims.summary(rows, options, 'en')).toBe(
      'Of 24 claims of Kim 2020, 16 can be decided by data: 13 hold, 1 fails, 2 stay undecided. ' +
        'What fails: No meeting before 2018. ' +
        'Undecided: 1 (nothing to compare) and 1 (dates are open). ' +
        'No data could decide 8 claims, which says nothing for or against. ' +
        '1 verdict rests on records that are a choice and not all there were.',
    );
  });

  test('sections stand in the order of the source, tables after them', () => {
    const { sections } = figuresOf(rows, options, 'en');
    expect(sections.map(({ label, counts, checkable }) => [label, counts.holds, checkable])).toEqual([
      ['Introduction', 1, 1],
      ['Changing Chinese Strategic Thinking and Influence on North Korea Policies', 9, 10],
      ['North Korea Policy Under Xi Jinping', 2, 4],
      ['Table 2', 1, 1],
    ]);
  });

  test('there is a mark for each claim of the table, in its order', () => {
    const { datasets } = claims.spec(rows, options, { locale: 'en', theme: 'light', width: 960 });
    const drawn = (datasets as { claims: { tip: string }[] }).claims; // the layer of that name
    const told = claims.table(rows, options, 'en').rows.map(({ claim, verdict }) => [claim, verdict]);
    expect(drawn.map(({ tip }) => tip.split('\n').slice(0, 2))).toEqual(told);
    expect(drawn[0]?.tip).toBe('The treaty of 1961\nholds\nSource: Kim 2020');
  });

  test('those that no data could decide can be left out', () => {
    expect(claims.table(rows, { ...options, show: 'checkable' }, 'en').rows).toHaveLength(16);
  });
});

test('what nobody checked is not said to hold or fail, and is no zero', () => {
  const given = [row('a', 'unchecked'), row('b', 'undecidable')];
  expect(claims.headline(given, options, 'en')).toBe('Data can decide 1 of 2 claims');
  expect(claims.summary(given, options, 'en')).toBe(
    'Of 2 claims, 1 can be decided by data. What came of the checks of 1 claim was not given. ' +
      'No data could decide 1 claim, which says nothing for or against.',
  );
  const { datasets } = claims.spec(given, options, { locale: 'en', theme: 'light', width: 960 });
  expect(datasets).toHaveProperty('numbers', [expect.objectContaining({ lines: ['– · 1 · 2'] })]);
});

test.each([
  [[row('a', 'holds'), row('b', 'holds')], 'All 2 claims that data can decide hold'],
  [[row('a', 'holds')], 'The one claim that data can decide holds'],
  [[row('a', 'undecidable')], 'Data can decide none of 1 claim'],
  [[row('a', 'fails')], 'Of 1 claim that data can decide, 0 hold and 1 fails'],
])('a headline of other findings', (given, headline) => {
  expect(claims.headline(given, options, 'en')).toBe(headline);
});

describe('rows of the answers', () => {
  const answer = (claim: string, section: string | null, more: object = {}) => ({
    claim,
    label: { en: claim, ko: null },
    section,
    table: null,
    sections: ['One', 'Two'],
    check: null,
    source: { en: 'Kim 2020' },
    ...more,
  });

  test('a claim stands once, in the first of its sections, with what came of its check', () => {
    const given = [
      answer('a', null, { table: '2', check: {} }),
      answer('a', 'Two', { check: {} }),
      answer('a', 'One', { check: {} }),
      answer('b', null, { table: '1' }),
      answer('c', 'Elsewhere', { check: {} }),
    ];
    const verdicts = [
      { claim: 'a', verdict: 'undecided', reason: 'coverage', coverage: { selected: [{}] } },
      { claim: 'of-another-source', verdict: 'fails' },
    ];
    const found = claims.rows({ claims: { rows: given }, verdicts: { rows: verdicts } });
    expect(
      found.map(({ claim, section, table, order, verdict }) => [claim, section, table, order, verdict]),
    ).toEqual([
      ['a', 'One', null, 0, 'undecided'],
      ['b', null, '1', 3, 'undecidable'],
      ['c', 'Elsewhere', null, 2, 'unchecked'],
    ]);
    expect(found[0]).toMatchObject({ reason: 'coverage', selected: true, sources: [{ en: 'Kim 2020' }] });
  });

  test('without verdicts it is known which claims have a check', () => {
    const found = claims.rows({ claims: { rows: [answer('a', 'One', { check: {} }), answer('b', 'One')] } });
    expect(found.map(({ verdict }) => verdict)).toEqual(['unchecked', 'undecidable']);
  });

  test('a verdict that is none is refused', () => {
    const given = { claims: { rows: [] }, verdicts: { rows: [{ claim: 'a', verdict: 'true' }] } };
    expect(() => claims.rows(given)).toThrow(expect.objectContaining({ code: 'rows-invalid' }));
  });
});
