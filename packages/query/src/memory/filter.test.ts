import { describe, expect, test } from 'vitest';
import type { Filter } from '../ast/types.ts';
import { idsOf, refusal, refused } from '../../test/ask.ts';
import { anyDataset } from '../../test/fixture.ts';
import { run } from './run.ts';

const events = (where: Filter): unknown[] => idsOf({ from: 'event', where });
const schools = (where: Filter): unknown[] => idsOf({ from: 'school', where });
const ALL_SCHOOLS = ['developing', 'dormant', 'geopolitics', 'great-power', 'rising'];

describe('comparisons', () => {
  test.each<[string, Filter, string[]]>([
    ['a bare value is eq', { kind: 'nuclear-test' }, ['test-2016', 'test-2017']],
    ['eq', { 'facts.magnitude': { eq: 6.3 } }, ['test-2017']],
    ['eq of a number that is zero', { 'facts.votesAgainst': 0 }, ['vote-2006']],
    ['eq of a date is that of its text', { date: '2017' }, ['aid-2017']],
    ['in', { kind: { in: ['treaty', 'statement'] } }, ['pact-1961', 'protest-2016']],
    ['in nothing', { kind: { in: [] } }, []],
    ['lt', { 'facts.magnitude': { lt: 6.3 } }, ['test-2016']],
    ['lte', { 'facts.magnitude': { lte: 6.3 } }, ['test-2016', 'test-2017']],
    ['gt', { 'facts.magnitude': { gt: 5.3 } }, ['test-2017']],
    ['gte', { 'facts.testNumber': { gte: 5 } }, ['test-2016', 'test-2017']],
    ['several conditions', { 'facts.magnitude': { gt: 5, lt: 6, ne: 5.4 } }, ['test-2016']],
    ['texts by code point', { place: { gt: 'D' } }, ['test-2016', 'test-2017', 'visit-2018-05']],
    ['matches, in any case', { place: { matches: 'PUNGGYE' } }, ['test-2016', 'test-2017']],
    ['matches a date', { date: { matches: '2018-0' } }, ['visit-2018-03', 'visit-2018-05']],
    ['exists', { 'facts.magnitude': { exists: true } }, ['test-2016', 'test-2017']],
    ['no conditions at all', { 'facts.magnitude': {}, kind: 'treaty' }, ['pact-1961']],
  ])('%s', (_name, where, expected) => {
    expect(events(where)).toEqual(expected);
  });

  test('never hold for what is absent', () => {
    expect(events({ 'facts.magnitude': { lt: 100 } })).toEqual(['test-2016', 'test-2017']);
    expect(events({ 'facts.yieldKtMin': { gte: 0 } })).toEqual(['test-2016']);
    expect(events({ 'facts.votesAgainst': { lte: 0 } })).toEqual(['vote-2006']);
  });

  test('null, absence and exists: false are the same', () => {
    const without = schools({ definition: { exists: false } });
    expect(without).toEqual(['developing', 'dormant', 'geopolitics', 'rising']);
    expect(schools({ definition: null })).toEqual(without);
    expect(schools({ definition: { eq: null } })).toEqual(without);
    expect(schools({ definition: { in: [null] } })).toEqual(without);
    expect(schools({ definition: { ne: null } })).toEqual(['great-power']);
    expect(events({ place: { in: ['Dalian, CHN', null] } })).toEqual([
      'aid-1995',
      'aid-2017',
      'talks-2002',
      'visit-2018-05',
      'vote-2006',
    ]);
  });

  test('ne holds for what is absent, too', () => {
    expect(events({ 'facts.magnitude': { ne: 5.3 } })).toHaveLength(11);
    expect(events({ 'facts.magnitude': { ne: 5.3, exists: true } })).toEqual(['test-2017']);
  });
});

describe('fields with several values', () => {
  test('meet a condition where some value does', () => {
    expect(events({ initiator: 'KOR' })).toEqual(['aid-2017']);
    expect(events({ initiator: { in: ['KOR', 'PRK'] } })).toContain('pact-1961');
    expect(schools({ 'dominance.asPrinted': { matches: 'about' } })).toEqual(['rising']);
    expect(schools({ 'positions.concepts': 'buffer' })).toEqual(['geopolitics', 'great-power']);
  });

  test('meet ne where no value is equal', () => {
    expect(events({ initiator: { ne: 'CHN' } })).toEqual([
      'test-2016',
      'test-2017',
      'visit-2018-03',
      'visit-2018-05',
      'visit-2018-or-2019',
      'visit-2019',
      'vote-2006',
    ]);
  });

  test('may meet each condition with another value; unnest binds them to one', () => {
    const where = { 'counts.view': 'stability', 'counts.count': { gt: 4 } };
    expect(idsOf({ from: 'tally', where })).toEqual(['views-articles', 'views-pamphlets']);
    expect(idsOf({ from: 'tally', where, unnest: 'counts' })).toEqual([]);
  });

  test('are absent where the list is empty', () => {
    expect(schools({ dominance: null })).toEqual(['dormant']);
    expect(schools({ 'positions.id': { exists: false } })).toEqual(['dormant']);
    expect(schools({ positions: { exists: true } })).toEqual([
      'developing',
      'geopolitics',
      'great-power',
      'rising',
    ]);
  });
});

describe('texts in several languages', () => {
  test('match in any of them', () => {
    expect(schools({ label: { matches: '학파' } })).toEqual([
      'developing',
      'geopolitics',
      'great-power',
      'rising',
    ]);
    expect(schools({ label: { matches: '大国' } })).toEqual(['great-power', 'rising']);
    expect(schools({ label: { matches: 'GREAT' } })).toEqual(['great-power']);
  });

  test('match in one of them, where the path says which', () => {
    expect(schools({ 'label.en': { matches: 'school' } })).toHaveLength(5);
    expect(schools({ 'label.zh-Hans': { matches: 'school' } })).toEqual([]);
  });

  test('match however their characters are composed', () => {
    expect(schools({ label: { matches: '지정학'.normalize('NFD') } })).toEqual(['geopolitics']);
    expect(schools({ label: { matches: 'Ｇｒｅａｔ' } })).toEqual(['great-power']);
  });

  test('are literal: no pattern, no quoting', () => {
    for (const matches of ['.*', '%', "' OR 1=1 --", '(', '\\'])
      expect(schools({ label: { matches } })).toEqual([]);
  });

  test('stand in free JSON as well', () => {
    expect(idsOf({ from: 'claim', where: { check: { matches: 'leader-visit' } } })).toEqual([
      'four-visits',
      'three-visits',
    ]);
  });
});

describe('a number that may be missing with a reason', () => {
  test('is absent where it is, and the reason has a path of its own', () => {
    expect(idsOf({ from: 'corpus', where: { coders: 2 } })).toEqual(['articles']);
    expect(idsOf({ from: 'corpus', where: { coders: { gt: 1 } } })).toEqual(['articles']);
    expect(idsOf({ from: 'corpus', where: { coders: null } })).toEqual(['pamphlets']);
    expect(idsOf({ from: 'corpus', where: { coders: { exists: true } } })).toEqual(['articles']);
    expect(idsOf({ from: 'corpus', where: { 'coders.missing': 'not-stated-by-source' } })).toEqual([
      'pamphlets',
    ]);
    expect(refused({ from: 'corpus', where: { coders: { matches: '2' } } }).message).toContain('coders is');
  });
});

describe('all, any and not', () => {
  test.each<[string, Filter, string[]]>([
    ['all', { all: [{ order: { gt: 1 } }, { order: { lt: 4 } }] }, ['developing', 'rising']],
    ['all of nothing', { all: [] }, ALL_SCHOOLS],
    ['any', { any: [{ order: 1 }, { id: 'rising' }] }, ['geopolitics', 'rising']],
    ['any of nothing', { any: [] }, []],
    ['not', { not: { order: { lte: 3 } } }, ['dormant', 'great-power']],
    ['not nothing', { not: {} }, []],
    [
      'not holds for what is absent',
      { not: { 'dominance.terms': 'Jiang' } },
      ['developing', 'dormant', 'great-power', 'rising'],
    ],
    ['beside fields', { order: { gt: 2 }, any: [{ id: 'rising' }, { id: 'geopolitics' }] }, ['rising']],
    [
      'within each other',
      { not: { any: [{ all: [{ order: 1 }, { id: 'geopolitics' }] }, { not: { order: { lt: 5 } } }] } },
      ['developing', 'great-power', 'rising'],
    ],
    ['nothing', {}, ALL_SCHOOLS],
  ])('%s', (_name, where, expected) => {
    expect(schools(where)).toEqual(expected);
  });

  test.each<[Filter, string]>([
    // The type of a filter rules these out; JSON does not.
    [{ all: { order: 1 } } as unknown as Filter, 'where.all must be a list of filters.'],
    [{ any: 'order' } as unknown as Filter, 'where.any must be a list of filters.'],
    [{ not: [{ order: 1 }] } as unknown as Filter, 'where.not must be a filter.'],
    [{ all: [null] } as unknown as Filter, 'where.all.0 must be a filter.'],
    [
      { order: [1, 2] } as unknown as Filter,
      'where.order must be a value or conditions; for one of several values, write { "in": [...] }.',
    ],
    [{ order: { in: 1 } } as unknown as Filter, 'where.order.in must be a list of values.'],
  ])('%j is no filter', (where, message) => {
    expect(refused({ from: 'school', where })).toMatchObject({ code: 'query-invalid', message });
  });

  test('nested without end are refused', () => {
    const deep = Array(10_000)
      .fill(0)
      .reduce<Filter>((inner) => ({ not: inner }), {});
    expect(refused({ from: 'school', where: deep })).toMatchObject({
      code: 'query-invalid',
      message: expect.stringContaining('Flatten'),
    });
  });
});

describe('a value that can never be there', () => {
  test.each<[string, Filter, string]>([
    ['event', { kind: 'leader-vist' }, '"leader-vist" is no value of kind. Did you mean leader-visit?'],
    [
      'event',
      { kind: { ne: 'leader-vist' } },
      '"leader-vist" is no value of kind. Did you mean leader-visit?',
    ],
    [
      'event',
      { kind: { in: ['treaty', 'leader-vist'] } },
      '"leader-vist" is no value of kind. Did you mean leader-visit?',
    ],
    [
      'event',
      { 'facts.ballots.vote': 'maybe' },
      '"maybe" is no value of facts.ballots.vote. There are yes, no, abstain, veto, absent.',
    ],
    ['event', { actors: 'PKR' }, '"PKR" is no actor. Did you mean PRK?'],
    ['position', { school: 'risin' }, '"risin" is no school. Did you mean rising?'],
    [
      'position',
      { school: 'hasOwnProperty' },
      '"hasOwnProperty" is no school. There are developing, dormant, geopolitics, great-power, rising.',
    ],
    [
      'position',
      { 'school.positions.dimension': 'percepton' },
      '"percepton" is no dimension. Did you mean perception?',
    ],
    ['school', { id: 'great-powr' }, '"great-powr" is no school. Did you mean great-power?'],
    ['position', { 'school.id': 'great-powr' }, '"great-powr" is no school. Did you mean great-power?'],
    [
      'claim',
      { subjects: 'actor/kin' },
      '"actor/kin" is no record (collection/id) that subjects could name. Did you mean actor/kim?',
    ],
    [
      'claim',
      { subjects: 'kim' },
      '"kim" is no record (collection/id) that subjects could name. Did you mean actor/kim?',
    ],
    [
      'claim',
      { subjects: 'school/great-power-school' },
      '"school/great-power-school" was moved to school/great-power. Name that instead.',
    ],
    [
      'claim',
      { subjects: '__proto__/toString' },
      '"__proto__/toString" is no record (collection/id) that subjects could name.',
    ],
    [
      'position',
      { school: 'great-power-school' },
      '"great-power-school" was moved to great-power. Name that instead.',
    ],
    [
      'school',
      { id: 'nationalist' },
      '"nationalist" was split to rising, great-power. Name one of those instead.',
    ],
  ])('%s %j is refused with the nearest', (from, where, message) => {
    expect(refused({ from, where })).toMatchObject({ code: 'value-unknown', message });
  });

  test('says where it stands', () => {
    expect(refused({ from: 'event', where: { any: [{}, { kind: { in: ['treaty', 'x'] } }] } }).at).toBe(
      'where.any.1.kind.in.1',
    );
  });

  test.each<[string, Filter, string]>([
    ['school', { order: '2' }, 'order is a number, and "2" is a string.'],
    ['school', { order: { gt: '2' } }, 'order is a number, and "2" is a string.'],
    ['school', { order: true }, 'order is a number, and true is a boolean.'],
    ['concept-scheme', { ordered: 'true' }, 'ordered is a boolean, and "true" is a string.'],
    ['concept-scheme', { ordered: { lt: 1 } }, 'ordered is a boolean, and nothing is above or below 1.'],
    ['event', { place: 5 }, 'place is a string, and 5 is a number.'],
    ['event', { place: { lt: 5 } }, 'place is a string, and 5 is a number.'],
    ['event', { date: 2018 }, 'date is a string, and 2018 is a number.'],
    [
      'school',
      { order: { matches: '2' } },
      'order is an integer and no text. Give matches a text or a label.',
    ],
    [
      'school',
      { positions: { matches: 'x' } },
      'positions is a record and no text. Give matches a text or a label.',
    ],
    [
      'school',
      { dominance: { matches: '2003' } },
      'dominance is an object and no text. Give matches a text or a label.',
    ],
    [
      'school',
      { label: 'Dormant school' },
      'label is a whole locale-string, which equals no single value. Name a language, such as en, or use matches, which looks in all of them.',
    ],
    [
      'school',
      { positions: 'rising-means' },
      'positions is a whole record, which equals no single value. Name a field of it, such as id.',
    ],
    [
      'school',
      { dominance: '2003-2012' },
      'dominance is a whole object, which equals no single value. Name a field of it.',
    ],
    [
      'school',
      { 'dominance.span': '2003/2012' },
      'dominance.span is a whole span, which equals no single value. Name its start or end, or ask about time with asOf, during, overlaps, throughout, before or after.',
    ],
    [
      'event',
      { date: { lt: '2018' } },
      'date is a date, which may be uncertain: ask about it with before, after, during, overlaps or asOf, and "time": "date".',
    ],
    [
      'school',
      { 'dominance.span': { gte: '2018' } },
      'dominance.span is a span, which may be uncertain: ask about it with before, after, during, overlaps or asOf, and "time": "dominance.span".',
    ],
  ])('%s %j is of the wrong type', (from, where, message) => {
    expect(refused({ from, where })).toMatchObject({ code: 'value-type', message });
  });

  test('is a date that is none', () => {
    expect(refused({ from: 'event', where: { date: '2018-13' } })).toMatchObject({
      code: 'date-invalid',
      message: expect.stringContaining('2018-12'),
    });
    expect(schools({ 'dominance.span.end': '..' })).toEqual(['great-power']);
  });

  test('is refused even where there are no rows to compare with', () => {
    const empty = { ...anyDataset, records: { ...anyDataset.records, event: {} } };
    expect(refusal(() => run(empty, { from: 'event', where: { kind: 'x' } })).code).toBe('value-unknown');
  });

  test.each(['eqq', '__proto__', 'constructor', 'hasOwnProperty'])('no comparison is called %s', (name) => {
    expect(refused({ from: 'school', where: { order: Object.fromEntries([[name, 1]]) } })).toMatchObject({
      code: 'query-invalid',
      message: expect.stringContaining(`There is no comparison "${name}".`),
    });
  });
});
