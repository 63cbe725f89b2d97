import { describe, expect, test } from 'vitest';
import { idsOf, refusal } from '../../test/ask.ts';
import { dataset } from '../../test/fixture.ts';
import { conditionFrom } from './condition.ts';

const events = (text: string): unknown[] =>
  idsOf({ from: 'event', where: conditionFrom(dataset, 'event', text) });

describe('a condition of one line', () => {
  test.each<[string, object]>([
    ['kind=leader-visit', { kind: { eq: 'leader-visit' } }],
    ['kind!=treaty', { kind: { ne: 'treaty' } }],
    ['facts.magnitude>=5', { 'facts.magnitude': { gte: 5 } }],
    ['facts.magnitude < 5.5', { 'facts.magnitude': { lt: 5.5 } }],
    ['label~treaty of 1961', { label: { matches: 'treaty of 1961' } }],
    ['label.en~a=b', { 'label.en': { matches: 'a=b' } }],
    ['initiator.label.en=China', { 'initiator.label.en': { eq: 'China' } }],
  ])('%s', (text, filter) => {
    expect(conditionFrom(dataset, 'event', text)).toEqual(filter);
  });

  test('of positions, the id of a dimension stands for what is held on it', () => {
    const filter = conditionFrom(dataset, 'position', 'perception=buffer');
    expect(filter).toEqual({ dimension: 'perception', concepts: { eq: 'buffer' } });
    expect(idsOf({ from: 'position', where: filter })).toEqual([
      'geopolitics-perception',
      'great-power-perception',
    ]);
  });

  test('is met by the rows that meet its filter', () => {
    expect(events('facts.magnitude>5.5')).toEqual(['test-2017']);
    expect(events('place~dalian')).toEqual(['visit-2018-05']);
    expect(
      idsOf({ from: 'concept-scheme', where: conditionFrom(dataset, 'concept-scheme', 'ordered=true') }),
    ).toEqual(['means']);
  });

  test.each([
    ['kind', 'query-invalid', 'is no condition. Write FIELD=VALUE'],
    ['', 'query-invalid', 'is no condition.'],
    ['=treaty', 'query-invalid', 'is no condition.'],
    ['kid=treaty', 'field-unknown', 'Did you mean id or kind?'],
    ['facts.magnitude>strong', 'value-type', 'facts.magnitude is a number, and "strong" is none.'],
    ['facts.magnitude>', 'value-type', 'facts.magnitude is a number, and "" is none.'],
  ])('%j is refused', (text, code, message) => {
    expect(refusal(() => conditionFrom(dataset, 'event', text))).toMatchObject({
      code,
      message: expect.stringContaining(message),
    });
  });

  test('of a truth value is true or false', () => {
    expect(refusal(() => conditionFrom(dataset, 'concept-scheme', 'ordered=yes')).message).toBe(
      'ordered is true or false, and "yes" is neither.',
    );
    expect(refusal(() => conditionFrom(dataset, 'evnt' as 'event', 'kind=treaty')).code).toBe(
      'collection-unknown',
    );
  });
});
