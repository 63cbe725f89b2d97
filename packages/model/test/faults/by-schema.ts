import type { FixOperation } from '../../src/dataset/fix.ts';
import { minimal } from '../dataset.ts';
import { type Change, type Fields, fields, record } from './define.ts';

const event = (changed: Fields) => fields('event', 'kim-beijing-2018', changed);
const label = minimal.event['kim-beijing-2018'].label;

/** Faults that a schema sees, and the steps that mend them. */
export const mendable: readonly (readonly [what: string, Change, readonly FixOperation[]])[] = [
  [
    'a misspelt field',
    event({ label: undefined, lable: label }),
    [{ op: 'rename-key', path: ['lable'], key: 'label' }],
  ],
  [
    'a misspelt field that may be left out',
    fields('school', 'great-power', { definitoin: { en: 'A school.' } }),
    [{ op: 'rename-key', path: ['definitoin'], key: 'definition' }],
  ],
  [
    'a field within in other case',
    fields('actor', 'PRK', { label: { en: 'North Korea', 'zh-hans': '朝鲜' } }),
    [{ op: 'rename-key', path: ['label', 'zh-hans'], key: 'zh-Hans' }],
  ],
  [
    'a misspelt field in one of several forms',
    fields('source', 'kim-2020', { author: [{ family: 'Kim', givn: 'A.' }] }),
    [{ op: 'rename-key', path: ['author', 0, 'givn'], key: 'given' }],
  ],
  [
    'a misspelt field of facts',
    event({ facts: { type: 'visit', from: 'PRK', to: 'CHN', levl: 'leader' } }),
    [{ op: 'rename-key', path: ['facts', 'levl'], key: 'level' }],
  ],
  ['a year without quotes', event({ date: 2018 }), [{ op: 'replace', path: ['date'], value: '2018' }]],
  [
    'a number for a text',
    fields('coding', 'one-essay-xi', { passage: { table: 1 } }),
    [{ op: 'replace', path: ['passage', 'table'], value: '1' }],
  ],
  [
    'a number in quotes',
    fields('view', 'abandon', { order: '-7' }),
    [{ op: 'replace', path: ['order'], value: -7 }],
  ],
  [
    'a word for true',
    event({ kind: 'statement', facts: { type: 'act', confirmed: 'yes', priorNotice: 'false' } }),
    [
      { op: 'replace', path: ['facts', 'priorNotice'], value: false },
      { op: 'replace', path: ['facts', 'confirmed'], value: true },
    ],
  ],
  ['one for a list', event({ actors: 'CHN' }), [{ op: 'replace', path: ['actors'], value: ['CHN'] }]],
  [
    'one with fields for a list',
    event({ citations: { source: 'kim-2020' } }),
    [{ op: 'replace', path: ['citations'], value: [{ source: 'kim-2020' }] }],
  ],
  [
    'a fixed value as one says it',
    event({ kind: 'Leader visit' }),
    [{ op: 'replace', path: ['kind'], value: 'leader-visit' }],
  ],
  [
    'a fixed value of a word more, in other case',
    fields('mapping', 'abandon-buffer-zone', { relation: 'related match' }),
    [{ op: 'replace', path: ['relation'], value: 'relatedMatch' }],
  ],
  [
    'a type of facts in other case',
    event({ facts: { type: 'Visit', from: 'PRK', to: 'CHN' } }),
    [{ op: 'replace', path: ['facts', 'type'], value: 'visit' }],
  ],
  [
    'an id that stands in the record of another',
    fields('actor', 'PRK', { id: 'CHN' }),
    [{ op: 'remove', path: ['id'] }],
  ],
  [
    'one id for a list of them, of what has moved',
    record('school', 'old', { kind: 'moved', to: 'great-power' }),
    [{ op: 'replace', path: ['to'], value: ['great-power'] }],
  ],
];

/** Faults for which there is more than one way out, or none. */
export const ambiguous: readonly (readonly [what: string, Change])[] = [
  ['a field that is there already', event({ lable: label })],
  ['a field that could be one of two', event({ tate: '2018' })],
  ['a field like no other', event({ zzz: 1 })],
  ['a value that would not fit under the right name', fields('view', 'abandon', { definitoin: 'A text.' })],
  ['a number that may have lost a zero', fields('coding', 'one-essay-xi', { passage: { table: 2.1 } })],
  ['a number that is no date', event({ date: 20180325 })],
  ['a date that is none', event({ date: '2018-13' })],
  ['a text that is no number', fields('view', 'abandon', { order: 'first' })],
  ['a number with more to it', fields('view', 'abandon', { order: '1st' })],
  ['a number with a point for a whole one', fields('view', 'abandon', { order: '1.5' })],
  ['a word that is neither true nor false', event({ facts: { type: 'act', confirmed: 'perhaps' } })],
  ['a misspelt fixed value', event({ kind: 'leader-vist' })],
  ['one that is wrong for a list', event({ actors: 5 })],
  ['nothing for a list', event({ actors: null })],
  ['a field without a value', event({ date: null })],
  ['two fields for one', event({ label: undefined, lable: label, labell: label })],
  ['an id that differs from the name', fields('actor', 'PRK', { id: 'north-korea' })],
  ['one id of what was split', record('school', 'old', { kind: 'split', to: 'great-power' })],
  ['no record', record('view', 'another', 5)],
];
