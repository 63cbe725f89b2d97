import { all, citations, fields, record, type RuleFaults } from './define.ts';

const concept = (id: string, broader?: string) =>
  record('concept', id, {
    label: { en: id },
    scheme: 'means',
    ...(broader === undefined ? {} : { broader }),
    citations,
  });
const school = (id: string, more: object) =>
  record('school', id, { label: { en: id }, typology: 'kim-schools', order: 2, citations, ...more });
const named = (...groups: string[]) =>
  all(
    fields('view', 'abandon', { group: groups[0] }),
    fields('view', 'support', { group: groups[1] ?? groups[0] }),
    fields('view', 'minimalist', { group: groups[2] ?? groups[0] }),
  );

export const cycle: RuleFaults = {
  rule: 'cycle',
  faults: [
    {
      what: 'an era that is a part of itself',
      change: fields('era', 'xi-second-term', { partOf: 'xi-second-term' }),
      issues: [
        'error cycle era/xi-second-term partOf: leads back to itself: xi-second-term > xi-second-term. Take one of these steps out.',
      ],
    },
    {
      what: 'two that are parts of each other',
      change: fields('era', 'xi', { partOf: 'xi-second-term' }),
      issues: [
        'error cycle era/xi partOf: leads back to itself: xi > xi-second-term > xi. Take one of these steps out.',
      ],
    },
    {
      what: 'three concepts',
      change: all(concept('c', 'a'), concept('b', 'c'), concept('a', 'b')),
      issues: [
        'error cycle concept/a broader: leads back to itself: a > b > c > a. Take one of these steps out.',
      ],
    },
    {
      what: 'a way into a cycle is not in it',
      change: all(concept('c', 'b'), concept('b', 'a'), concept('a', 'b'), named('c')),
      issues: [
        'error cycle concept/a broader: leads back to itself: a > b > a. Take one of these steps out.',
      ],
    },
    {
      what: 'two cycles that share a record',
      change: all(
        school('a', { lineage: ['b', 'great-power'] }),
        school('b', { lineage: ['a'] }),
        fields('school', 'great-power', { lineage: ['a'] }),
      ),
      issues: [
        'error cycle school/a lineage[0]: leads back to itself: a > b > a. Take one of these steps out.',
        'error cycle school/a lineage[1]: leads back to itself: a > great-power > a. Take one of these steps out.',
      ],
    },
    {
      what: 'two cycles apart',
      change: all(concept('a', 'b'), concept('b', 'a'), concept('c', 'd'), concept('d', 'c')),
      issues: [
        'error cycle concept/a broader: leads back to itself: a > b > a. Take one of these steps out.',
        'error cycle concept/c broader: leads back to itself: c > d > c. Take one of these steps out.',
      ],
    },
    {
      what: 'a long cycle',
      change: all(
        ...Array.from({ length: 20 }, (_, index) =>
          concept(`c${String(index).padStart(2, '0')}`, `c${String((index + 1) % 20).padStart(2, '0')}`),
        ),
      ),
      issues: [
        'error cycle concept/c00 broader: leads back to itself: c00 > c01 > c02 > c03 > c04 > c05 > c06 > c07 > 10 more > c18 > c19 > c00. Take one of these steps out.',
      ],
    },
  ],
  fine: [
    { what: 'a chain', change: all(concept('a', 'b'), concept('b', 'c'), concept('c'), named('a')) },
    {
      what: 'a diamond',
      change: all(
        school('top', {}),
        school('left', { lineage: ['top'] }),
        school('right', { lineage: ['top'] }),
        school('bottom', { lineage: ['left', 'right'] }),
      ),
    },
    {
      what: 'two schools that overtook each other, one after the other',
      change: all(
        school('rival', { displaced: ['great-power'] }),
        fields('school', 'great-power', { displaced: ['rival'] }),
      ),
    },
    {
      what: 'an actor that holds an office in itself',
      change: fields('actor', 'CHN', { roles: [{ role: { en: 'Host' }, of: 'CHN' }] }),
    },
  ],
};
