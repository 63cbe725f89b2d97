import { describe, expect, it } from 'vitest';
import { type Fixture, minimal, rawDataset, withFields, withRecord } from '../../test/dataset.ts';
import { formatIssue, formatPath } from './issue.ts';
import { rules } from './rules/registry.ts';
import { validateDataset } from './validate.ts';

const citations = [{ source: 'kim-2020' }];
const issuesOf = (fixture: Fixture) => validateDataset(rawDataset(fixture)).issues;
/** `code collection/id path: message` */
const shown = (fixture: Fixture): string[] =>
  issuesOf(fixture).map(
    ({ code, collection, id, path, message }) =>
      `${code} ${collection}/${id} ${formatPath(path)}: ${message}`,
  );
const cell = {
  label: { en: 'A cell' },
  school: 'great-power',
  dimension: 'dprk-perception',
  asPrinted: 'x',
  concepts: ['buffer-zone'],
  citations,
};
const span = (start: unknown, end: unknown, more = {}) => ({
  dominance: [{ span: { start, end, ...more }, asPrinted: 'x' }],
});
const KNOWN_FIELDS =
  'label, altLabels, definition, order, dominance, citations, assertedBy, reason, confidence, ownTranslation, note';

describe('validateDataset', () => {
  it('takes a valid dataset', () => {
    const validation = validateDataset(rawDataset(minimal));
    expect(validation.issues).toEqual([]);
    expect(validation.ok).toBe(true);
  });

  // Each dataset is the valid one with one fault, and yields that issue and no other.
  it.each<[string, Fixture, string]>([
    [
      'an unknown collection',
      withRecord('schol', 'x', {}),
      'collection schol/x : There is no collection "schol". Did you mean school?',
    ],
    [
      'an inherited name as a collection',
      withRecord('constructor', 'x', {}),
      'collection constructor/x : There is no collection "constructor".',
    ],
    [
      'an id of another form',
      withRecord('actor', 'Xi_Jinping', {}),
      'id actor/Xi_Jinping : "Xi_Jinping" cannot be an id: write lower-case words joined by hyphens, or the ISO 3166-1 alpha-3 code of a state.',
    ],
    [
      'an id that the record contradicts',
      withFields('actor', 'CHN', { id: 'china' }),
      'id actor/CHN id: The id "china" is not the name of the file, "CHN". Rename the file, or delete the line: the file\'s name is the id.',
    ],
    [
      'an id of another record',
      withFields('actor', 'CHN', { id: 'PRK' }),
      'duplicate-id actor/CHN id: The id "PRK" is already that of another actor, and the name of this file says "CHN". Delete the line: the file\'s name is the id.',
    ],
    [
      'an unknown field',
      withFields('school', 'great-power', { lable: 'x' }),
      'unknown-field school/great-power lable: is no field of a school. Did you mean label?',
    ],
    [
      'an unknown field like no other',
      withFields('school', 'great-power', { zzzzzz: 1 }),
      `unknown-field school/great-power zzzzzz: is no field of a school. Its fields are ${KNOWN_FIELDS}.`,
    ],
    [
      'an unknown field within',
      withFields('event', 'kim-beijing-2018', { facts: { magnitud: 5 } }),
      'unknown-field event/kim-beijing-2018 facts.magnitud: is no field of facts in an event. Did you mean magnitude?',
    ],
    [
      'an unknown field in one of several forms',
      withFields('source', 'kim-2020', { author: [{ family: 'Kim', givn: 'A.' }] }),
      'unknown-field source/kim-2020 author[0].givn: is no field of author in a source. Did you mean given?',
    ],
    [
      'a field missing',
      withFields('tally', 'views-2016', { label: undefined }),
      'missing-field tally/views-2016 label: is missing: What the record is called.',
    ],
    [
      'a field missing within',
      withFields('corpus', 'essays', { kinds: { ko: '논문' } }),
      'missing-field corpus/essays kinds.en: is missing: English.',
    ],
    [
      'a field without a value',
      withFields('view', 'abandon', { definition: null }),
      'value view/abandon definition: is empty: What the view holds, in our words. Give it a value, or delete the line.',
    ],
    [
      'a date that is none',
      withFields('event', 'kim-beijing-2018', { date: '2018-13' }),
      'date event/kim-beijing-2018 date: "2018-13" is not a date in our EDTF profile (month 13). Did you mean 2018-12?',
    ],
    [
      'a number for a date',
      withFields('event', 'kim-beijing-2018', { date: 2018 }),
      'value event/kim-beijing-2018 date: is the number 2018, and a date is a text. Put it in quotes: "2018".',
    ],
    [
      'a list for a date',
      withFields('event', 'kim-beijing-2018', { date: ['2018'] }),
      'value event/kim-beijing-2018 date: ["2018"] does not fit: When it happened (expected a text).',
    ],
    [
      'an interval for an end',
      withFields('school', 'great-power', span('2018/2019', '2020')),
      'date school/great-power dominance[0].span.start: "2018/2019" is a span itself, and the end of a span is one date. Write [2018..2019] for some time in it.',
    ],
    [
      'an open start',
      withFields('school', 'great-power', span('..', '2020')),
      'date school/great-power dominance[0].span.start: ".." is not a date in our EDTF profile. Write a year, month or day such as 2018, 2018-03 or 2018-03-25, a span such as 1993/2002, one of several such as [2002,2007], or an approximate date such as 1995~.',
    ],
    [
      'a value of a list of values, misspelt',
      withFields('event', 'kim-beijing-2018', { kind: 'leader-vist' }),
      'value event/kim-beijing-2018 kind: "leader-vist" is none of the values allowed. Did you mean leader-visit?',
    ],
    [
      'a value of a list of values, like no other',
      withFields('actor', 'CHN', { type: 'zzz' }),
      'value actor/CHN type: "zzz" is none of the values allowed. They are state, person, organisation, group.',
    ],
    [
      'a number that is no whole number',
      withFields('corpus', 'essays', { documents: 10.5 }),
      'value corpus/essays documents: 10.5 does not fit: Number of texts (expected a whole number).',
    ],
    [
      'a text that is empty',
      withFields('position', 'great-power-perception', { asPrinted: '' }),
      'value position/great-power-perception asPrinted: "" does not fit: The cell as the source prints it, line breaks undone (expected a text that is not empty).',
    ],
    [
      'a list that is too short',
      withFields('characterization', 'ally', { between: ['CHN'] }),
      'value characterization/ally between: ["CHN"] does not fit: The parties to the relationship (expected 2 or more).',
    ],
    [
      'a number that is too great',
      withFields('event', 'kim-beijing-2018', { facts: { votesFor: 16 } }),
      'value event/kim-beijing-2018 facts.votesFor: 16 does not fit: Security Council: votes in favour (expected at most 15).',
    ],
    [
      'a pattern not kept',
      withFields('actor', 'CHN', { iso3: 'chn' }),
      'value actor/CHN iso3: "chn" does not fit: ISO 3166-1 alpha-3 code of a state (invalid string: must match pattern /^[A-Z]{3}$/).',
    ],
    [
      'one of several forms, and none of them',
      withFields('corpus', 'essays', { coders: 'two' }),
      'value corpus/essays coders: "two" does not fit: How many people coded them, or why that is not known (expected another kind of value).',
    ],
    [
      'a record that is none',
      withRecord('view', 'abandon', 5),
      'value view/abandon : 5 is no record: write its fields as "name: value" lines.',
    ],
    [
      'a reference of another form',
      withFields('position', 'great-power-perception', { school: 'Great Power' }),
      'value position/great-power-perception school: "Great Power" cannot be the id of a record in school.',
    ],
    [
      'a reference to nothing',
      withFields('position', 'great-power-perception', { school: 'great-pwer' }),
      'reference position/great-power-perception school: "great-pwer" is not a school of this dataset. Did you mean great-power?',
    ],
    [
      'a reference in a list',
      withFields('event', 'kim-beijing-2018', { actors: ['CHN', 'prk'] }),
      'reference event/kim-beijing-2018 actors[1]: "prk" is not an actor of this dataset. Did you mean PRK?',
    ],
    [
      'a reference like no other',
      withFields('position', 'great-power-perception', { school: 'zzz' }),
      'reference position/great-power-perception school: "zzz" is not a school of this dataset. Add school/zzz.yaml or name one that exists.',
    ],
    [
      'a reference to an inherited name',
      withFields('position', 'great-power-perception', { school: 'constructor' }),
      'reference position/great-power-perception school: "constructor" is not a school of this dataset. Add school/constructor.yaml or name one that exists.',
    ],
    [
      'a reference into no collection',
      withFields('claim', 'views-add-up', { subjects: ['taly/views-2016'] }),
      'reference claim/views-add-up subjects[0]: "taly/views-2016" names the collection "taly", which does not exist. Did you mean tally?',
    ],
    [
      'a reference of any kind, without its collection',
      withFields('claim', 'views-add-up', { subjects: ['views-2016'] }),
      'value claim/views-add-up subjects[0]: "views-2016" is not of the form collection/id, such as school/great-power.',
    ],
    [
      'a reference to what has moved',
      withRecord(
        'school',
        'old',
        { kind: 'moved', to: ['great-power'] },
        withFields('position', 'great-power-perception', { school: 'old' }),
      ),
      'reference position/great-power-perception school: "old" was moved to great-power. Name that instead.',
    ],
    [
      'a reference to what was split',
      withRecord(
        'concept',
        'old',
        { kind: 'split', to: ['buffer-zone', 'pressure'] },
        withFields('position', 'great-power-perception', { concepts: ['old'] }),
      ),
      'reference position/great-power-perception concepts[0]: "old" was split to buffer-zone, pressure. Name one of those instead.',
    ],
    [
      'a dead end',
      withRecord('school', 'old', { kind: 'moved', to: ['great-pwer'] }),
      'redirect school/old to[0]: "great-pwer" is not a school of this dataset. Did you mean great-power?',
    ],
    [
      'a redirect to an inherited name',
      withRecord('school', 'old', { kind: 'moved', to: ['constructor'] }),
      'redirect school/old to[0]: "constructor" is not a school of this dataset.',
    ],
    [
      'a chain',
      withRecord(
        'school',
        'older',
        { kind: 'moved', to: ['old'] },
        withRecord('school', 'old', { kind: 'moved', to: ['great-power'] }),
      ),
      'redirect school/older to[0]: "old" is itself a redirect. Name where it leads: great-power.',
    ],
    [
      'a circle of one',
      withRecord('school', 'old', { kind: 'moved', to: ['old'] }),
      'redirect school/old to[0]: "old" leads back here. Name a school that has not moved.',
    ],
    [
      'moved to two',
      withRecord('concept', 'old', { kind: 'moved', to: ['buffer-zone', 'pressure'] }),
      'redirect concept/old to: a moved record goes to one id. Use kind: split for several.',
    ],
    [
      'split into one',
      withRecord('concept', 'old', { kind: 'split', to: ['buffer-zone'] }),
      'redirect concept/old to: a split record goes to two ids or more. Use kind: moved for one.',
    ],
    [
      'split twice into the same',
      withRecord('concept', 'old', { kind: 'split', to: ['pressure', 'pressure'] }),
      'redirect concept/old to[1]: "pressure" stands in the list twice. Keep one.',
    ],
    [
      'moved to a text',
      withRecord('school', 'old', { kind: 'moved', to: 'great-power' }),
      'redirect school/old to: "great-power" is no list. List the ids to use instead: to: [great-power]',
    ],
    [
      'moved to nowhere',
      withRecord('school', 'old', { kind: 'moved' }),
      'redirect school/old to: is missing. List the ids to use instead: to: [great-power]',
    ],
    [
      'moved and not',
      withRecord('school', 'old', { kind: 'moved', to: ['great-power'], label: { en: 'Old' } }),
      'unknown-field school/old label: is no field of a record that has moved: those are kind, to and reason. Delete it.',
    ],
    [
      'moved to no id',
      withRecord('school', 'old', { kind: 'moved', to: [5] }),
      'redirect school/old to[0]: 5 cannot be the id of a school.',
    ],
    [
      'moved without a reason',
      withRecord('school', 'old', { kind: 'moved', to: ['great-power'], reason: '' }),
      'redirect school/old reason: "" is no text. Say why the record has moved, or leave it out.',
    ],
    [
      'a kind of redirect that is none',
      withRecord('event', 'old', { kind: 'mved', to: ['kim-beijing-2018'] }),
      'redirect event/old kind: "mved" is not known. Write moved for one id, or split for several.',
    ],
    [
      'no kind of redirect',
      withRecord('event', 'old', { to: ['kim-beijing-2018'] }),
      'redirect event/old kind: is missing. Write moved for one id, or split for several.',
    ],
    [
      'no citations',
      withFields('view', 'abandon', { citations: [] }),
      'uncited view/abandon : cites no source. Add citations, or assertedBy: coder with a reason if it is our own judgement.',
    ],
    [
      'a judgement without a reason',
      withFields('view', 'abandon', { assertedBy: 'coder' }),
      'uncited view/abandon assertedBy: a judgement of our coders needs a reason. Add the field reason.',
    ],
    [
      'a span the wrong way round',
      withFields('school', 'great-power', span('2018', '2017')),
      'span school/great-power dominance[0].span.end: "2017" is before the start, "2018". Exchange them, or mend the wrong one.',
    ],
    [
      'an open span of which nobody can speak',
      withFields('school', 'great-power', span('2018', '..')),
      'span school/great-power dominance[0].span.end: is open, and nothing says how far the source can speak. Add knownUntil, usually the date of the source.',
    ],
    [
      'a limit for a span that ends',
      withFields('school', 'great-power', span('2018', '2019', { knownUntil: '2020' })),
      'span school/great-power dominance[0].span.knownUntil: has no meaning for a span that ends ("2019"). Leave it out, or make the end "..".',
    ],
    [
      'a limit before the start',
      withFields('school', 'great-power', span('2018', '..', { knownUntil: '2017' })),
      'span school/great-power dominance[0].span.knownUntil: "2017" is before the start, "2018". A source that speaks of the start knows it.',
    ],
    [
      'counts that do not add up',
      withFields('corpus', 'essays', { documents: 11 }),
      'tally tally/views-2016 counts: add up to 10, and corpus/essays has 11 documents. Correct a count, or say why in the field incomplete.',
    ],
    [
      'a view counted twice',
      withFields('tally', 'views-2016', {
        counts: [
          { view: 'abandon', count: 3 },
          { view: 'abandon', count: 7 },
        ],
      }),
      'tally tally/views-2016 counts[1].view: "abandon" stands in this tally twice. Keep one.',
    ],
    [
      'a view counted and not',
      withFields('tally', 'views-2016', { missing: [{ view: 'support', missing: 'not-counted-by-source' }] }),
      'tally tally/views-2016 missing[0].view: "support" stands in this tally twice. Keep one.',
    ],
    [
      'a concept of another scheme',
      withFields('position', 'great-power-perception', { concepts: ['buffer-zone', 'pressure'] }),
      'concept-scheme position/great-power-perception concepts[1]: "pressure" is a concept of means, and the dimension dprk-perception takes those of perception.',
    ],
    [
      'a cell held twice',
      withRecord('position', 'same-cell', cell),
      'concept-scheme position/same-cell dimension: the position of great-power on dprk-perception is already held by position/great-power-perception. Keep one.',
    ],
  ])('reports %s', (_, fixture, issue) => {
    expect(shown(fixture)).toEqual([issue]);
  });

  it.each<[string, Fixture]>([
    [
      'no citations with a judgement and its reason',
      withFields('view', 'abandon', { citations: undefined, assertedBy: 'coder', reason: 'We think so.' }),
    ],
    ['no citations of a source', withFields('source', 'kim-2020', { issued: undefined })],
    [
      'counts that do not add up, and why',
      withFields(
        'corpus',
        'essays',
        { documents: 11 },
        withFields('tally', 'views-2016', { incomplete: 'One text was lost.' }),
      ),
    ],
    ['an id that says the same', withFields('actor', 'CHN', { id: 'CHN' })],
    ['a span with sets for ends', withFields('school', 'great-power', span('[2002,2007]', '[2005,2017]'))],
    [
      'a record that has moved',
      withRecord('school', 'old', { kind: 'moved', to: ['great-power'], reason: 'Renamed.' }),
    ],
    [
      'a record that was split',
      withRecord('concept', 'old', { kind: 'split', to: ['buffer-zone', 'pressure'] }),
    ],
    [
      'ids that objects inherit',
      withRecord('actor', 'constructor', { label: { en: 'x' }, type: 'person', citations }),
    ],
    [
      'why coders are not known',
      withFields('corpus', 'essays', { coders: { missing: 'not-stated-by-source' } }),
    ],
  ])('takes %s', (_, fixture) => {
    expect(shown(fixture)).toEqual([]);
  });

  it('reports a duplicate id with the place of the first', () => {
    const { records, ...head } = rawDataset(minimal);
    const [first] = records;
    if (!first) throw new Error('the fixture is empty');
    const locate = () => ({ file: 'source/kim-2020.yml', line: 1, column: 1 });
    const { issues } = validateDataset({
      ...head,
      records: [{ ...first, locate }, ...records.slice(1), first],
    });
    expect(issues.map(formatIssue)).toEqual([
      'source/kim-2020 The id "kim-2020" is already that of another source, in source/kim-2020.yml. Give one of them another id, or delete it.',
    ]);
  });

  it('reports everything in one run, in the same order whatever the order of the records', () => {
    const broken = [
      (fixture: Fixture) => withFields('actor', 'CHN', { wikidata: 'x', typ: 'state' }, fixture),
      (fixture: Fixture) => withFields('event', 'kim-beijing-2018', { date: '2018-13', kind: 'x' }, fixture),
      (fixture: Fixture) =>
        withFields('position', 'great-power-perception', { school: 'x', concepts: ['pressure'] }, fixture),
      (fixture: Fixture) => withRecord('school', 'old', { kind: 'moved', to: ['x', 'y'] }, fixture),
      (fixture: Fixture) => withRecord('nothing', 'x', {}, fixture),
    ].reduce<Fixture>((fixture, change) => change(fixture), minimal);
    const raw = rawDataset(broken);
    const { ok, issues } = validateDataset(raw);
    expect(ok).toBe(false);
    expect(issues.map(({ code, collection, id }) => `${code} ${collection}/${id}`)).toEqual([
      'unknown-field actor/CHN',
      'value actor/CHN',
      'date event/kim-beijing-2018',
      'value event/kim-beijing-2018',
      'collection nothing/x',
      'concept-scheme position/great-power-perception',
      'reference position/great-power-perception',
      'redirect school/old',
      'redirect school/old',
      'redirect school/old',
    ]);
    expect(validateDataset({ ...raw, records: raw.records.toReversed() }).issues).toEqual(issues);
  });

  it('follows the references of a record that has other faults besides', () => {
    const broken = withFields('event', 'kim-beijing-2018', {
      date: '2018-13',
      actors: ['CHM', 'No Id'],
      target: 'CHN',
      citations: [{ source: 'kim-2002', page: 5 }],
    });
    expect(issuesOf(broken).map(({ code, path }) => `${code} ${formatPath(path)}`)).toEqual([
      'reference actors[0]',
      'value actors[1]',
      'unknown-field citations[0].page',
      'reference citations[0].source',
      'date date',
      'value target',
    ]);
  });

  it('has a fault above for each rule', () => {
    expect(rules.map(({ name }) => name).sort()).toEqual([
      'concept-scheme',
      'redirect',
      'reference',
      'span',
      'tally',
      'uncited',
    ]);
    for (const { description } of rules) expect(description).toMatch(/^[A-Z].*\.$/);
  });

  it('hands on what the reader found, and puts issues where their values stand', () => {
    const raw = rawDataset(withFields('actor', 'CHN', { typ: 'x' }));
    const fromReader = {
      code: 'yaml',
      severity: 'error',
      collection: 'actor',
      id: 'a',
      path: [],
      message: 'is not valid YAML here.',
    } as const;
    const records = raw.records.map((record) => ({
      ...record,
      locate: (path: readonly (string | number)[], what = 'value') => ({
        file: `${what}:${path.join('.')}`,
        line: 3,
        column: 7,
      }),
    }));
    const { issues } = validateDataset({ ...raw, records, issues: [fromReader] });
    expect(issues.map(formatIssue)).toEqual([
      'key:typ:3:7 typ is no field of an actor. Did you mean type?',
      'actor/a is not valid YAML here.',
    ]);
  });
});

describe('a dataset that is valid', () => {
  const validation = validateDataset(
    rawDataset(withRecord('school', 'old', { kind: 'moved', to: ['great-power'] })),
  );
  if (!validation.ok) throw new Error(validation.issues.map(formatIssue).join('\n'));
  const { dataset } = validation;

  it('has its defaults filled in and its ids in the records', () => {
    expect(dataset.records.event['kim-beijing-2018']).toMatchObject({
      id: 'kim-beijing-2018',
      facts: {},
      assertedBy: 'source',
    });
    expect(dataset.records.source['kim-2020']).toMatchObject({ citations: [] });
    expect(dataset.records.corpus['essays']).toMatchObject({ engines: [] });
    expect(dataset.records['concept-scheme']['means']).toMatchObject({ ordered: false });
    expect(dataset.redirects).toEqual({ school: { old: { kind: 'moved', to: ['great-power'] } } });
  });

  it('has every collection, in the order of the registry, and its records in the order of their ids', () => {
    expect(Object.keys(dataset.records)).toEqual([
      'source',
      'actor',
      'concept-scheme',
      'concept',
      'school',
      'dimension',
      'position',
      'characterization',
      'view',
      'corpus',
      'tally',
      'event',
      'claim',
    ]);
    expect(Object.keys(dataset.records.view)).toEqual(['abandon', 'minimalist', 'support']);
    expect(Object.keys(dataset.catalogue)).toEqual(Object.keys(dataset.records));
  });

  it('is plain JSON', () => {
    expect(JSON.parse(JSON.stringify(dataset))).toEqual(dataset);
  });

  it('is the same whatever the order of the records', () => {
    const raw = rawDataset(withRecord('school', 'old', { kind: 'moved', to: ['great-power'] }));
    const other = validateDataset({ ...raw, records: raw.records.toReversed() });
    expect(JSON.stringify(other)).toBe(JSON.stringify(validation));
  });

  it('of nothing is valid, and empty', () => {
    const empty = validateDataset(rawDataset({}));
    expect(
      empty.ok && Object.values(empty.dataset.records).every((records) => Object.keys(records).length === 0),
    ).toBe(true);
  });
});
