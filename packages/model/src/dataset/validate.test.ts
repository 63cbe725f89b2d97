import { describe, expect, it } from 'vitest';
import { type Fixture, minimal, rawDataset, withFields, withRecord } from '../../test/dataset.ts';
import { formatIssue, formatPath } from './issue.ts';
import { validateDataset } from './validate.ts';

const citations = [{ source: 'kim-2020' }];
const issuesOf = (fixture: Fixture) => validateDataset(rawDataset(fixture)).issues;
/** `code collection/id path: message` */
const shown = (fixture: Fixture): string[] =>
  issuesOf(fixture).map(
    ({ code, collection, id, path, message }) =>
      `${code} ${collection}/${id} ${formatPath(path)}: ${message}`,
  );
const span = (start: unknown, end: unknown, more = {}) => ({
  dominance: [{ span: { start, end, ...more }, asPrinted: 'x' }],
});
const KNOWN_FIELDS =
  'label, typology, altLabels, definition, order, dominance, keyWords, affiliations, lineage, displaced, citations, assertedBy, reason, confidence, ownTranslation, alternatives, note';

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
      withFields('event', 'kim-beijing-2018', { facts: { type: 'nuclear-test', magnitud: 5 } }),
      'unknown-field event/kim-beijing-2018 facts.magnitud: is no field of facts in an event. Did you mean magnitude or magnitudes?',
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
      'value corpus/essays documents: 10.5 does not fit: Number of texts, or why it is not known (expected a whole number).',
    ],
    [
      'a text that is empty',
      withFields('position', 'great-power-perception', { asPrinted: '' }),
      'value position/great-power-perception asPrinted: "" does not fit: The cell or words as the source prints them, line breaks undone (expected a text that is not empty).',
    ],
    [
      'a list that is too short',
      withFields('characterization', 'ally', { between: ['CHN'] }),
      'value characterization/ally between: ["CHN"] does not fit: The parties to the relationship (expected 2 or more).',
    ],
    [
      'a number that is too great',
      withFields('event', 'kim-beijing-2018', { facts: { type: 'security-council', votesFor: 16 } }),
      'value event/kim-beijing-2018 facts.votesFor: 16 does not fit: Security Council: votes in favour (expected at most 15).',
    ],
    [
      'facts without a type',
      withFields('event', 'kim-beijing-2018', { facts: { votesFor: 16 } }),
      'missing-field event/kim-beijing-2018 facts.type: is missing: Which of the other fields there are depends on it.',
    ],
    [
      'facts of a type that there is not',
      withFields('event', 'kim-beijing-2018', { facts: { type: 'vist' } }),
      'value event/kim-beijing-2018 facts.type: "vist" is none of the values allowed. Did you mean visit?',
    ],
    [
      'facts of a type like no other',
      withFields('event', 'kim-beijing-2018', { facts: { type: 'zzz' } }),
      'value event/kim-beijing-2018 facts.type: "zzz" is none of the values allowed. They are nuclear-test, launch, security-council, visit, congress, talks, treaty, incident, act.',
    ],
    [
      'a field of other facts',
      withFields('event', 'kim-beijing-2018', { kind: 'statement', facts: { type: 'act', magnitude: 5 } }),
      'unknown-field event/kim-beijing-2018 facts.magnitude: is no field of facts in an event. Its fields are type, document, keyWord, officialReason, anniversary, priorNotice, confirmed.',
    ],
    [
      'an observation with a value and none',
      withFields('series', 'trade', { observations: [{ at: '2013', value: 1, missing: 'withheld' }] }),
      'unknown-field series/trade observations[0].missing: is no field of observations in a series. Its fields are at, value, citations.',
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
      'a reference of any kind, without its collection',
      withFields('claim', 'views-add-up', { subjects: ['views-2016'] }),
      'value claim/views-add-up subjects[0]: "views-2016" is not of the form collection/id, such as school/great-power.',
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
  ])('reports %s', (_, fixture, issue) => {
    expect(shown(fixture)).toEqual([issue]);
  });

  it.each<[string, Fixture]>([
    ['an id that says the same', withFields('actor', 'CHN', { id: 'CHN' })],
    [
      'ids that objects inherit',
      withFields(
        'era',
        'xi',
        { actor: ['xi-jinping', 'constructor'] },
        withRecord('actor', 'constructor', { label: { en: 'x' }, type: 'person', citations }),
      ),
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
    const { issues } = validateDataset({
      ...head,
      records: [
        { ...first, locate: () => ({ file: 'source/kim-2020.yaml', line: 1, column: 1 }) },
        ...records.slice(1),
        { ...first, locate: () => ({ file: 'source/kim-2020.yml', line: 1, column: 1 }) },
      ],
    });
    expect(issues.map(formatIssue)).toEqual([
      'source/kim-2020.yml:1:1 The id "kim-2020" is already that of another source, in source/kim-2020.yaml. Give one of them another id, or delete it.',
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
      facts: { type: 'visit', where: 'host' },
      goldstein: 1.9,
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
      'source-note',
      'actor',
      'era',
      'concept-scheme',
      'concept',
      'typology',
      'mapping',
      'school',
      'dimension',
      'position',
      'characterization',
      'rank',
      'view',
      'corpus',
      'document',
      'coding',
      'tally',
      'event',
      'measure',
      'series',
      'driver',
      'link',
      'claim',
      'forecast',
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
