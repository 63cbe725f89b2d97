import { describe, expect, test } from 'vitest';
import { formatState, INITIAL, parseState } from '../src/state.ts';

const schools = ['traditional-geopolitics', 'developing-country', 'great-power'];
const parse = (search: string) => parseState(search, schools);

describe('parseState', () => {
  test('an empty query asks for nothing', () => {
    expect(parse('')).toEqual(INITIAL);
    expect(parse('?utm_source=mail')).toEqual(INITIAL);
  });

  test('reads a date, two schools and the grouping', () => {
    expect(parse('?asof=2005&compare=developing-country,great-power&by=group')).toEqual({
      asOf: '2005',
      compare: ['developing-country', 'great-power'],
      by: 'group',
    });
  });

  test('takes a text that is no date as it is, so that the page can say why it is none', () => {
    expect(parse('?asof=2018-13').asOf).toBe('2018-13');
    expect(parse('?asof=%5B2002%2C2007%5D').asOf).toBe('[2002,2007]');
  });

  test.each(['?asof=', '?asof=%20', `?asof=${'1'.repeat(121)}`])('%s is no date at all', (search) => {
    expect(parse(search).asOf).toBe(INITIAL.asOf);
  });

  test.each([
    ['an unknown school', 'great-power,greatest-power'],
    ['the same school twice', 'great-power,great-power'],
    ['one school', 'great-power'],
    ['three schools', schools.join(',')],
    ['none', ''],
    ['a name that objects inherit', 'constructor,toString'],
  ])('does not compare %s', (_, pair) => {
    expect(parse(`?compare=${pair}`).compare).toBeUndefined();
  });

  test('a grouping that there is not is the first', () => {
    expect(parse('?by=source').by).toBe('view');
  });
});

describe('formatState', () => {
  test('says only what was chosen', () => {
    expect(formatState(INITIAL)).toBe('');
    expect(formatState({ ...INITIAL, asOf: '2005' })).toBe('?asof=2005');
    expect(formatState({ ...INITIAL, by: 'group', compare: ['great-power', 'developing-country'] })).toBe(
      '?compare=great-power,developing-country&by=group',
    );
  });

  test('leaves alone what else stands in the address, and takes out what is no longer chosen', () => {
    expect(formatState({ ...INITIAL, asOf: '1995' }, '?utm_source=mail&by=group')).toBe(
      '?utm_source=mail&asof=1995',
    );
  });

  test.each(['2005', '1993/2002', '[2002,2007]', '1995~', '2018-03-25T09:30:00+08:00', 'a&b=c#d'])(
    '%s comes back as it was',
    (asOf) => {
      expect(parse(formatState({ ...INITIAL, asOf })).asOf).toBe(asOf);
    },
  );
});
