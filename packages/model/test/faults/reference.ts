import { all, citations, fields, record, type RuleFaults } from './define.ts';

export const reference: RuleFaults = {
  rule: 'reference',
  faults: [
    {
      what: 'a misspelt id',
      change: fields('document', 'one-essay', { corpus: 'esays' }),
      issues: [
        'error reference document/one-essay corpus: "esays" is not a corpus of this dataset. Did you mean essays?',
      ],
      fix: [{ op: 'replace', path: ['corpus'], value: 'essays' }],
    },
    {
      what: 'an id in other case',
      change: fields('era', 'xi', { actor: ['xi-jinping', 'prk'] }),
      issues: ['error reference era/xi actor[1]: "prk" is not an actor of this dataset. Did you mean PRK?'],
      fix: [{ op: 'replace', path: ['actor', 1], value: 'PRK' }],
    },
    {
      what: 'an id like no other',
      change: fields('view', 'abandon', { group: 'zzz' }),
      issues: [
        'error reference view/abandon group: "zzz" is not a concept of this dataset. Add concept/zzz.yaml or name one that exists.',
      ],
    },
    {
      what: 'an id that every object inherits',
      change: fields('view', 'abandon', { group: 'constructor' }),
      issues: [
        'error reference view/abandon group: "constructor" is not a concept of this dataset. Add concept/constructor.yaml or name one that exists.',
      ],
    },
    {
      what: 'an id that could be a slip for two others',
      change: all(
        record('concept', 'pressure-a', { label: { en: 'A' }, scheme: 'means', citations }),
        record('concept', 'pressure-b', { label: { en: 'B' }, scheme: 'means', citations }),
        fields('view', 'abandon', { group: 'pressure-c' }),
        fields('view', 'support', { group: 'pressure-a' }),
        fields('view', 'minimalist', { group: 'pressure-b' }),
      ),
      issues: [
        'error reference view/abandon group: "pressure-c" is not a concept of this dataset. Did you mean pressure-a, pressure-b or pressure?',
      ],
    },
    {
      what: 'an id that differs in a digit from one of something else',
      change: fields('coding', 'one-essay-xi', { citations: [{ source: 'kim-2021' }] }),
      issues: [
        'error reference coding/one-essay-xi citations[0].source: "kim-2021" is not a source of this dataset. Did you mean kim-2020?',
      ],
    },
    {
      what: 'a short id that differs in a letter',
      change: fields('rank', 'all-weather', { conferredBy: 'CHE' }),
      issues: [
        'error reference rank/all-weather conferredBy: "CHE" is not an actor of this dataset. Did you mean CHN?',
      ],
    },
    {
      what: 'a collection that does not exist',
      change: fields('claim', 'views-add-up', { subjects: ['taly/views-2016', 'school/great-power'] }),
      issues: [
        'error reference claim/views-add-up subjects[0]: "taly/views-2016" names the collection "taly", which does not exist. Did you mean tally?',
      ],
      fix: [{ op: 'replace', path: ['subjects', 0], value: 'tally/views-2016' }],
    },
    {
      what: 'a collection that does not exist, of which nothing else is right either',
      change: fields('claim', 'views-add-up', { subjects: ['constructor/views-2016'] }),
      issues: [
        'error reference claim/views-add-up subjects[0]: "constructor/views-2016" names the collection "constructor", which does not exist.',
      ],
    },
    {
      what: 'what has moved to one',
      change: all(
        record('school', 'old', { kind: 'moved', to: ['great-power'] }),
        fields('position', 'great-power-means', { school: 'old' }),
        fields('claim', 'views-add-up', { subjects: ['school/old'] }),
      ),
      issues: [
        'error reference claim/views-add-up subjects[0]: "school/old" was moved to great-power. Name that instead.',
        'error reference position/great-power-means school: "old" was moved to great-power. Name that instead.',
      ],
      fix: [
        { op: 'replace', path: ['subjects', 0], value: 'school/great-power' },
        { op: 'replace', path: ['school'], value: 'great-power' },
      ],
    },
    {
      what: 'what was split',
      change: all(
        record('view', 'old', { kind: 'split', to: ['abandon', 'support'] }),
        fields('coding', 'one-essay-xi', { view: 'old' }),
      ),
      issues: [
        'error reference coding/one-essay-xi view: "old" was split to abandon, support. Name one of those instead.',
      ],
    },
    {
      what: 'what has moved to nowhere',
      change: all(
        record('view', 'old', { kind: 'moved', to: ['nowhere'] }),
        fields('coding', 'one-essay-xi', { view: 'old' }),
      ),
      issues: [
        'error reference coding/one-essay-xi view: "old" was moved to nowhere. Name that instead.',
        'error redirect view/old to[0]: "nowhere" is not a view of this dataset. Name one that exists.',
      ],
    },
    {
      what: 'a reference deep inside',
      change: fields('event', 'kim-beijing-2018', {
        dates: [{ role: 'announced', date: '2018-03-28', actor: 'xi-jinpin' }],
        facts: { type: 'visit', from: 'PRK', to: 'CHN', visitor: ['PRK', 'xi-jinpin'] },
      }),
      issues: [
        'error reference event/kim-beijing-2018 dates[0].actor: "xi-jinpin" is not an actor of this dataset. Did you mean xi-jinping?',
        'error reference event/kim-beijing-2018 facts.visitor[1]: "xi-jinpin" is not an actor of this dataset. Did you mean xi-jinping?',
      ],
      fix: [
        { op: 'replace', path: ['facts', 'visitor', 1], value: 'xi-jinping' },
        { op: 'replace', path: ['dates', 0, 'actor'], value: 'xi-jinping' },
      ],
    },
    {
      what: 'a reference of a record that has other faults besides',
      change: fields('event', 'kim-beijing-2018', { date: '2018-13', actors: ['CHN', 'xi-jinpng'] }),
      issues: [
        'error reference event/kim-beijing-2018 actors[1]: "xi-jinpng" is not an actor of this dataset. Did you mean xi-jinping?',
        'error date event/kim-beijing-2018 date: "2018-13" is not a date in our EDTF profile (month 13). Did you mean 2018-12?',
      ],
      fix: [{ op: 'replace', path: ['actors', 1], value: 'xi-jinping' }],
    },
  ],
  fine: [
    {
      what: 'references of any kind',
      change: fields('claim', 'views-add-up', {
        subjects: ['school/great-power', 'actor/CHN', 'source-note/open-end'],
      }),
    },
    {
      what: 'an id that is one of what every object inherits, and exists',
      change: all(
        record('actor', 'constructor', { label: { en: 'A builder' }, type: 'person', citations }),
        fields('position', 'great-power-means', { school: undefined, actor: 'constructor' }),
      ),
    },
  ],
};
