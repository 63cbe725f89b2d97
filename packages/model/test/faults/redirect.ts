import { all, record, type RuleFaults } from './define.ts';

export const redirect: RuleFaults = {
  rule: 'redirect',
  faults: [
    {
      what: 'a dead end',
      change: record('school', 'older', { kind: 'moved', to: ['great-pwer'] }),
      issues: [
        'error redirect school/older to[0]: "great-pwer" is not a school of this dataset. Did you mean great-power?',
      ],
      fix: [{ op: 'replace', path: ['to', 0], value: 'great-power' }],
    },
    {
      what: 'a dead end like no other',
      change: record('school', 'older', { kind: 'moved', to: ['constructor'] }),
      issues: [
        'error redirect school/older to[0]: "constructor" is not a school of this dataset. Name one that exists.',
      ],
    },
    {
      what: 'a chain',
      change: all(
        record('school', 'older', { kind: 'moved', to: ['old'] }),
        record('school', 'old', { kind: 'moved', to: ['great-power'] }),
      ),
      issues: [
        'error redirect school/older to[0]: "old" is itself a redirect. Name where it leads: great-power.',
      ],
      fix: [{ op: 'replace', path: ['to', 0], value: 'great-power' }],
    },
    {
      what: 'a chain that forks',
      change: all(
        record('view', 'older', { kind: 'split', to: ['old', 'minimalist'] }),
        record('view', 'old', { kind: 'split', to: ['abandon', 'support'] }),
      ),
      issues: [
        'error redirect view/older to[0]: "old" is itself a redirect. Name where it leads: abandon, support.',
      ],
    },
    {
      what: 'a chain to what the redirect names already',
      change: all(
        record('view', 'older', { kind: 'split', to: ['old', 'abandon'] }),
        record('view', 'old', { kind: 'moved', to: ['abandon'] }),
      ),
      issues: ['error redirect view/older to[0]: "old" is itself a redirect. Name where it leads: abandon.'],
    },
    {
      what: 'a circle of one',
      change: record('school', 'old', { kind: 'moved', to: ['old'] }),
      issues: ['error redirect school/old to[0]: "old" leads back here. Name a school that has not moved.'],
    },
    {
      what: 'a circle of two',
      change: all(
        record('school', 'old', { kind: 'moved', to: ['older'] }),
        record('school', 'older', { kind: 'moved', to: ['old'] }),
      ),
      issues: [
        'error redirect school/old to[0]: "older" leads back here. Name a school that has not moved.',
        'error redirect school/older to[0]: "old" leads back here. Name a school that has not moved.',
      ],
    },
    {
      what: 'a circle of three',
      change: all(
        record('school', 'a', { kind: 'moved', to: ['b'] }),
        record('school', 'b', { kind: 'moved', to: ['c'] }),
        record('school', 'c', { kind: 'moved', to: ['a'] }),
      ),
      issues: [
        'error redirect school/a to[0]: "b" is itself a redirect. Name where it leads: c.',
        'error redirect school/b to[0]: "c" is itself a redirect. Name where it leads: a.',
        'error redirect school/c to[0]: "a" is itself a redirect. Name where it leads: b.',
      ],
    },
    {
      what: 'moved to two',
      change: record('view', 'old', { kind: 'moved', to: ['abandon', 'support'] }),
      issues: ['error redirect view/old to: a moved record goes to one id. Use kind: split for several.'],
    },
    {
      what: 'split into one',
      change: record('view', 'old', { kind: 'split', to: ['abandon'] }),
      issues: [
        'error redirect view/old to: a split record goes to two ids or more. Use kind: moved for one.',
      ],
    },
    {
      what: 'split into the same twice',
      change: record('view', 'old', { kind: 'split', to: ['abandon', 'support', 'abandon'] }),
      issues: ['error redirect view/old to[2]: "abandon" stands in the list twice. Keep one.'],
    },
  ],
  fine: [
    {
      what: 'moved',
      change: record('school', 'old', { kind: 'moved', to: ['great-power'], reason: 'Renamed.' }),
    },
    { what: 'split', change: record('view', 'old', { kind: 'split', to: ['abandon', 'support'] }) },
    {
      what: 'two that moved to the same',
      change: all(
        record('school', 'old', { kind: 'moved', to: ['great-power'] }),
        record('school', 'older', { kind: 'moved', to: ['great-power'] }),
      ),
    },
  ],
};
