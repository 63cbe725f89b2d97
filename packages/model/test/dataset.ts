import type { RawDataset, RawRecord } from '../src/dataset/raw.ts';

type Fields = Readonly<Record<string, unknown>>;
/** Records by collection and id, without what each of them needs and the tests do not look at. */
export type Fixture = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

const citations = [{ source: 'kim-2020' }];
const label = (en: string) => ({ en });
const definition = { en: 'A definition.' };

/** A valid dataset with one record or two in each collection. */
export const minimal = {
  source: {
    'kim-2020': {
      label: label('Kim 2020'),
      kind: 'essay',
      type: 'webpage',
      title: 'An essay',
      author: [{ family: 'Kim', given: 'A.' }, { literal: 'An institute' }],
      issued: '2020-04',
    },
  },
  actor: {
    CHN: { label: label('China'), type: 'state', iso3: 'CHN', citations },
    PRK: { label: label('North Korea'), type: 'state', iso3: 'PRK', citations },
    'xi-jinping': {
      label: label('Xi Jinping'),
      type: 'person',
      wikidata: 'Q15031',
      names: [{ text: '习近平', language: 'zh-Hans', kind: 'native' }],
      roles: [
        {
          role: { en: 'General Secretary' },
          of: 'CHN',
          span: { start: '2012-11', end: '..', knownUntil: '2020-04' },
        },
      ],
      citations,
    },
  },
  'source-note': {
    'open-end': {
      label: label('An open end'),
      source: 'kim-2020',
      locator: { table: '1' },
      kind: 'ambiguity',
      prints: '2018~',
      reading: { en: 'From 2018, and still so in April 2020.' },
      records: ['school/great-power'],
      citations,
    },
  },
  era: {
    xi: {
      label: label('Xi Jinping'),
      kind: 'leadership',
      actor: ['xi-jinping'],
      span: { start: '2012-11', end: '..', knownUntil: '2020-04' },
      citations,
    },
    'xi-second-term': {
      label: label("Xi Jinping's second term"),
      kind: 'term',
      actor: ['xi-jinping'],
      span: { start: '2017-10', end: '2022-10' },
      partOf: 'xi',
      citations,
    },
  },
  'concept-scheme': {
    perception: { label: label('Perception'), definition, citations },
    means: { label: label('Means'), definition, citations },
    partnership: { label: label('Partnership'), definition, ordered: true, citations },
  },
  concept: {
    'buffer-zone': { label: label('Buffer zone'), scheme: 'perception', citations },
    pressure: { label: label('Pressure'), scheme: 'means', citations },
    'all-weather': { label: label('All-weather'), scheme: 'partnership', order: 1, citations },
  },
  typology: {
    'kim-schools': {
      label: label('Schools'),
      of: 'school',
      source: 'kim-2020',
      method: { en: 'Reading.' },
      citations,
    },
    'kim-characterizations': {
      label: label('Characterizations'),
      of: 'characterization',
      source: 'kim-2020',
      method: { en: 'Reading.' },
      citations,
    },
    'kim-views': {
      label: label('Views'),
      of: 'view',
      source: 'kim-2020',
      method: { en: 'Coding.' },
      citations,
    },
  },
  mapping: {
    'abandon-buffer-zone': {
      label: label('A mapping'),
      from: 'view/abandon',
      to: 'concept/buffer-zone',
      relation: 'relatedMatch',
      assertedBy: 'coder',
      reason: 'Whoever would abandon it needs no buffer.',
    },
  },
  school: {
    'great-power': {
      label: label('Great Power School'),
      typology: 'kim-schools',
      order: 1,
      dominance: [
        {
          span: { start: '2018', end: '..', knownUntil: '2020-04' },
          asPrinted: '2018~',
          terms: 'Xi 2nd Term',
          eras: ['xi-second-term'],
        },
      ],
      affiliations: [{ actor: 'xi-jinping', role: 'audience', extent: 'some' }],
      citations,
    },
  },
  dimension: {
    'dprk-perception': {
      label: label('Perception of North Korea'),
      question: { en: 'What is it to China?' },
      scheme: 'perception',
      order: 1,
      citations,
    },
    'dprk-means': {
      label: label('Means on North Korea'),
      question: { en: 'By what means?' },
      scheme: 'means',
      order: 2,
      citations,
    },
  },
  position: {
    'great-power-perception': {
      label: label('A cell'),
      school: 'great-power',
      dimension: 'dprk-perception',
      asPrinted: 'Buffer zone',
      concepts: ['buffer-zone'],
      citations,
    },
    'great-power-means': {
      label: label('Another cell'),
      school: 'great-power',
      dimension: 'dprk-means',
      asPrinted: 'Pressure',
      concepts: ['pressure'],
      citations,
    },
  },
  characterization: {
    ally: {
      label: label('Allies'),
      typology: 'kim-characterizations',
      between: ['CHN', 'PRK'],
      definition,
      order: 1,
      citations,
    },
  },
  rank: {
    'all-weather': {
      label: label('All-weather partnership'),
      conferredBy: 'CHN',
      concept: 'all-weather',
      order: 1,
      holders: [{ actor: 'PRK', asPrinted: 'all-weather' }],
      citations,
    },
  },
  view: {
    abandon: { label: label('Abandonment'), typology: 'kim-views', order: 1, citations },
    support: { label: label('Support'), typology: 'kim-views', order: 2, citations },
    minimalist: { label: label('Minimalist'), typology: 'kim-views', order: 3, citations },
  },
  corpus: {
    essays: {
      label: label('Essays'),
      window: '2013/2016',
      documents: 10,
      kinds: { en: 'essays' },
      coders: 2,
      citations,
    },
  },
  document: {
    'one-essay': { label: label('An essay'), corpus: 'essays', title: 'An essay', date: '2014', citations },
  },
  coding: {
    'one-essay-xi': {
      label: label('A coding'),
      document: 'one-essay',
      coder: 'xi-jinping',
      view: 'abandon',
      date: '2016-05',
      confidence: 'low',
      citations,
    },
  },
  tally: {
    'views-2016': {
      label: label('Views'),
      corpus: 'essays',
      typology: 'kim-views',
      counts: [
        { view: 'abandon', count: 3 },
        { view: 'support', count: 7 },
      ],
      missing: [{ view: 'minimalist', missing: 'not-counted-by-source' }],
      citations,
    },
  },
  event: {
    'kim-beijing-2018': {
      label: label('Kim in Beijing'),
      date: '2018-03-25/2018-03-28',
      kind: 'leader-visit',
      initiator: ['PRK'],
      target: ['CHN'],
      actors: ['CHN', 'PRK'],
      facts: { type: 'visit', from: 'PRK', to: 'CHN', level: 'leader', visitNumber: 1 },
      cameo: '042',
      citations,
    },
  },
  measure: {
    'coal-ban': {
      label: label('Coal ban'),
      type: 'ban',
      by: ['CHN'],
      towards: ['PRK'],
      span: { start: '2017-02-19', end: '2017-12-31' },
      figures: [{ of: { en: 'Coal' }, max: 7_500_000, unit: 't' }],
      citations,
    },
  },
  series: {
    trade: {
      label: label('Trade'),
      definition: { en: 'Imports.' },
      unit: 'USD million',
      frequency: 'year',
      between: ['PRK', 'CHN'],
      coverage: { span: { start: '2013', end: '2015' }, kind: 'complete' },
      observations: [
        { at: '2013', value: 1.5 },
        { at: '2014', value: 2 },
        { at: '2015', missing: 'not-sourced' },
      ],
      citations,
    },
  },
  driver: {
    rivalry: {
      label: label('Rivalry'),
      role: 'factor',
      definition,
      states: [
        { state: 'calm', label: label('Calm'), level: 0 },
        { state: 'intense', label: label('Intense'), level: 1 },
      ],
      citations,
    },
    ties: {
      label: label('Ties'),
      role: 'outcome',
      definition,
      states: [
        { state: 'cold', label: label('Cold'), level: -1 },
        { state: 'warm', label: label('Warm'), level: 1 },
      ],
      citations,
    },
  },
  link: {
    'rivalry-ties': {
      label: label('Rivalry draws them together'),
      from: 'rivalry',
      to: 'ties',
      sign: 'positive',
      strength: { min: 0.2, value: 0.5, max: 0.8, asPrinted: 'most important' },
      citations,
    },
  },
  claim: {
    'views-add-up': {
      label: label('A claim'),
      text: { en: 'The counts add up.' },
      kind: 'descriptive',
      subjects: ['tally/views-2016', 'corpus/essays'],
      citations,
    },
  },
  forecast: {
    tighter: {
      label: label('Closer ties'),
      condition: { text: { en: 'If rivalry grows' } },
      outcome: { text: { en: 'ties grow closer.' } },
      madeOn: '2020-04',
      horizon: { start: '2020-04', end: '2025' },
      probability: { asPrinted: 'might' },
      subjects: ['link/rivalry-ties'],
      resolution: {
        verdict: 'held',
        asOf: '2025',
        reason: { en: 'They did.' },
        evidence: [{ record: 'event/kim-beijing-2018', bearing: 'for' }],
      },
      citations,
    },
  },
} satisfies Fixture;

/** A dataset as it would be read, of the records of a fixture. */
export function rawDataset(fixture: Fixture): RawDataset {
  const records = Object.entries(fixture).flatMap(([collection, byId]) =>
    Object.entries(byId).map(([id, value]): RawRecord => ({ collection, id, value })),
  );
  return { name: 'fixture', version: '1.0.0', licence: 'CC0-1.0', records };
}

/** The fixture with other fields in one record; a field of `undefined` is left out. */
export function withFields(
  collection: keyof typeof minimal,
  id: string,
  fields: Fields,
  fixture: Fixture = minimal,
): Fixture {
  const record = fixture[collection]?.[id];
  const merged = Object.entries({ ...(typeof record === 'object' ? record : {}), ...fields }).filter(
    ([, value]) => value !== undefined,
  );
  return withRecord(collection, id, Object.fromEntries(merged), fixture);
}

/** The fixture with one record more, or another in its place. */
export function withRecord(
  collection: string,
  id: string,
  value: unknown,
  fixture: Fixture = minimal,
): Fixture {
  return { ...fixture, [collection]: { ...fixture[collection], [id]: value } };
}
