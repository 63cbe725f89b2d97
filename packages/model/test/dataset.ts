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
      type: 'webpage',
      title: 'An essay',
      author: [{ family: 'Kim', given: 'A.' }, { literal: 'An institute' }],
      issued: '2020-04',
    },
  },
  actor: {
    CHN: { label: label('China'), type: 'state', iso3: 'CHN', citations },
    PRK: { label: label('North Korea'), type: 'state', iso3: 'PRK', citations },
  },
  'concept-scheme': {
    perception: { label: label('Perception'), definition, citations },
    means: { label: label('Means'), definition, citations },
  },
  concept: {
    'buffer-zone': { label: label('Buffer zone'), scheme: 'perception', citations },
    pressure: { label: label('Pressure'), scheme: 'means', citations },
  },
  school: {
    'great-power': {
      label: label('Great Power School'),
      order: 1,
      dominance: [{ span: { start: '2018', end: '..', knownUntil: '2020-04' }, asPrinted: '2018~' }],
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
  },
  characterization: {
    ally: { label: label('Allies'), between: ['CHN', 'PRK'], definition, order: 1, citations },
  },
  view: {
    abandon: { label: label('Abandonment'), order: 1, citations },
    support: { label: label('Support'), order: 2, citations },
    minimalist: { label: label('Minimalist'), order: 3, citations },
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
  tally: {
    'views-2016': {
      label: label('Views'),
      corpus: 'essays',
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
