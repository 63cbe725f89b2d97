/** The records of the fixture dataset, as files of records would hold them. */

const citations = [{ source: 'essay' }];
const label = (en: string, ko?: string, zh?: string) => ({
  en,
  ...(ko === undefined ? {} : { ko }),
  ...(zh === undefined ? {} : { 'zh-Hans': zh }),
});

const state = (iso3: string, en: string, ko: string, zh: string) => ({
  label: label(en, ko, zh),
  type: 'state',
  iso3,
  citations,
});
const person = (en: string, ko: string, zh: string) => ({
  label: label(en, ko, zh),
  type: 'person',
  citations,
});

const event = (date: string, kind: string, rest: object = {}) => ({
  label: label(`${kind} of ${date}`),
  date,
  kind,
  citations,
  ...rest,
});
const visit = (date: string, place: string, rest: object = {}) =>
  event(date, 'leader-visit', {
    initiator: ['PRK'],
    target: ['CHN'],
    actors: ['PRK', 'CHN', 'kim'],
    place,
    facts: { type: 'visit', from: 'PRK', to: 'CHN' },
    ...rest,
  });

export const records = {
  source: {
    essay: {
      label: label('An essay'),
      kind: 'essay',
      type: 'article',
      title: 'An essay',
      author: [{ family: 'Kim', given: 'A' }, { literal: 'Committee' }],
      issued: '2020-04',
    },
    handbook: {
      label: label('A handbook'),
      kind: 'book',
      type: 'book',
      title: 'A handbook',
      issued: '1999~',
      numberOfPages: 300,
    },
    leaflet: { label: label('A leaflet'), kind: 'official-document', type: 'document', title: 'A leaflet' },
  },
  actor: {
    CHN: state('CHN', 'China', '중국', '中国'),
    KOR: state('KOR', 'South Korea', '한국', '韩国'),
    PRK: state('PRK', 'North Korea', '북한', '朝鲜'),
    kim: person('Kim Jong Un', '김정은', '金正恩'),
    xi: person('Xi Jinping', '시진핑', '习近平'),
  },
  'concept-scheme': {
    perception: { label: label('Perceptions of the DPRK'), definition: label('How it is seen'), citations },
    means: { label: label('Means'), definition: label('What is done'), ordered: true, citations },
  },
  concept: {
    asset: {
      label: label('Strategic asset', '전략적 자산', '战略资产'),
      scheme: 'perception',
      order: 1,
      citations,
    },
    buffer: {
      label: label('Buffer zone', '완충지대', '缓冲地带'),
      scheme: 'perception',
      broader: 'asset',
      citations,
    },
    burden: {
      label: label('Strategic burden', '전략적 부담', '战略负担'),
      scheme: 'perception',
      order: 2,
      citations,
    },
    pressure: { label: label('Pressure'), scheme: 'means', order: 2, citations: [{ source: 'handbook' }] },
    support: {
      label: label('Support'),
      scheme: 'means',
      order: 1,
      citations: [{ source: 'handbook', locator: { page: 12 } }],
    },
  },
  typology: {
    schools: {
      label: label('Schools'),
      of: 'school',
      source: 'essay',
      method: label('Reading'),
      citations,
    },
    views: { label: label('Views'), of: 'view', source: 'essay', method: label('Coding'), citations },
  },
  school: {
    developing: {
      label: label('Developing country school', '발전도상국 학파', '发展中国家学派'),
      typology: 'schools',
      order: 2,
      dominance: [{ span: { start: '2003', end: '2012' }, asPrinted: '2003-2012' }],
      citations,
    },
    dormant: {
      label: label('Dormant school'),
      typology: 'schools',
      order: 5,
      citations: [{ source: 'handbook' }],
    },
    geopolitics: {
      label: label('Geopolitics school', '지정학 학파', '地缘政治学派'),
      typology: 'schools',
      order: 1,
      dominance: [
        { span: { start: '1993', end: '[2002,2007]' }, asPrinted: '1993-2002/07', terms: 'Jiang', citations },
      ],
      citations,
    },
    'great-power': {
      label: label('Great power school', '강대국 학파', '大国学派'),
      typology: 'schools',
      definition: label('Holds that China leads.', '중국이 이끈다고 본다.'),
      order: 4,
      dominance: [{ span: { start: '2018', end: '..', knownUntil: '2020-04' }, asPrinted: '2018-' }],
      citations,
    },
    rising: {
      label: label('Rising power school', '신흥 강대국 학파', '新兴大国学派'),
      typology: 'schools',
      order: 3,
      dominance: [
        { span: { start: '2010', end: '2013' }, asPrinted: '2010-2013' },
        { span: { start: '2016~', end: '2017' }, asPrinted: 'about 2016-2017' },
      ],
      citations: [{ source: 'essay' }, { source: 'handbook', locator: { page: 7 } }],
    },
  },
  dimension: {
    means: {
      label: label('Means'),
      question: label('What is to be done?'),
      scheme: 'means',
      order: 2,
      citations,
    },
    perception: {
      label: label('Perception'),
      question: label('What is the DPRK?'),
      scheme: 'perception',
      order: 1,
      citations,
    },
  },
  position: {
    'developing-perception': {
      label: label('A burden'),
      school: 'developing',
      dimension: 'perception',
      asPrinted: 'burden',
      concepts: ['burden'],
      citations,
    },
    'geopolitics-means': {
      label: label('Support it'),
      school: 'geopolitics',
      dimension: 'means',
      asPrinted: 'support',
      concepts: ['support'],
      citations,
    },
    'geopolitics-perception': {
      label: label('A buffer'),
      school: 'geopolitics',
      dimension: 'perception',
      asPrinted: 'buffer zone',
      concepts: ['buffer'],
      citations,
    },
    'great-power-perception': {
      label: label('An asset'),
      school: 'great-power',
      dimension: 'perception',
      asPrinted: 'asset, buffer',
      concepts: ['asset', 'buffer'],
      citations,
    },
    'rising-means': {
      label: label('Both'),
      school: 'rising',
      dimension: 'means',
      asPrinted: 'pressure and support',
      concepts: ['pressure', 'support'],
      citations,
    },
  },
  view: {
    abandon: { label: label('Abandon', '포기'), typology: 'views', order: 3, citations },
    minimal: { label: label('Minimal'), typology: 'views', order: 4, citations },
    sanctions: {
      label: label('Sanctions', '제재'),
      typology: 'views',
      group: 'pressure',
      order: 2,
      citations,
    },
    stability: {
      label: label('Stability', '안정'),
      typology: 'views',
      group: 'support',
      order: 1,
      citations,
    },
  },
  corpus: {
    articles: {
      label: label('Articles'),
      window: '2013/2016',
      documents: 10,
      kinds: label('articles'),
      engines: ['CNKI'],
      coders: 2,
      citations,
    },
    pamphlets: {
      label: label('Pamphlets'),
      window: '2017',
      documents: 9,
      kinds: label('pamphlets'),
      coders: { missing: 'not-stated-by-source' },
      citations,
    },
  },
  tally: {
    'views-articles': {
      label: label('Views in articles'),
      corpus: 'articles',
      typology: 'views',
      counts: [
        { view: 'stability', count: 4 },
        { view: 'sanctions', count: 5 },
        { view: 'abandon', count: 1 },
      ],
      missing: [{ view: 'minimal', missing: 'not-counted-by-source' }],
      citations,
    },
    'views-pamphlets': {
      label: label('Views in pamphlets'),
      corpus: 'pamphlets',
      typology: 'views',
      counts: [
        { view: 'stability', count: 0 },
        { view: 'sanctions', count: 6 },
      ],
      incomplete: 'The source leaves three texts out.',
      citations,
    },
  },
  event: {
    'aid-1995': event('1995~', 'economic-aid', {
      initiator: ['CHN'],
      target: ['PRK'],
      actors: ['CHN', 'PRK'],
    }),
    'aid-2017': event('2017', 'economic-aid', {
      initiator: ['CHN', 'KOR'],
      target: ['PRK'],
      actors: ['CHN', 'KOR', 'PRK'],
    }),
    'pact-1961': event('1961-07-11', 'treaty', {
      initiator: ['CHN', 'PRK'],
      actors: ['CHN', 'PRK'],
      place: 'Beijing, CHN',
    }),
    'protest-2016': event('2016-07/2016-09', 'statement', {
      initiator: ['CHN'],
      target: ['KOR'],
      actors: ['CHN', 'KOR'],
      place: 'Beijing, CHN',
    }),
    'talks-2002': event('[2002,2007]', 'high-level-visit', {
      initiator: ['CHN'],
      target: ['PRK'],
      actors: ['CHN', 'PRK'],
    }),
    'test-2016': event('2016-09-09', 'nuclear-test', {
      initiator: ['PRK'],
      actors: ['PRK'],
      place: 'Punggye-ri, PRK',
      facts: { type: 'nuclear-test', testNumber: 5, magnitude: 5.3, yieldKtMin: 10 },
    }),
    'test-2017': event('2017-09-03', 'nuclear-test', {
      initiator: ['PRK'],
      actors: ['PRK'],
      place: 'Punggye-ri, PRK',
      facts: { type: 'nuclear-test', testNumber: 6, magnitude: 6.3 },
    }),
    'visit-2018-03': visit('2018-03-25/2018-03-28', 'Beijing, CHN', {
      citations: [{ source: 'essay' }, { source: 'handbook', locator: { page: 1 } }],
    }),
    'visit-2018-05': visit('2018-05', 'Dalian, CHN'),
    'visit-2018-or-2019': visit('2018-12~', 'Beijing, CHN', {
      assertedBy: 'coder',
      reason: 'the day is not known',
    }),
    'visit-2019': visit('2019-01-07/2019-01-10', 'Beijing, CHN'),
    'vote-2006': event('2006-07-15', 'unsc-resolution', {
      actors: ['CHN'],
      facts: {
        type: 'security-council',
        resolution: 1695,
        votesFor: 15,
        votesAgainst: 0,
        ballots: [{ actor: 'CHN', vote: 'yes' }],
      },
    }),
  },
  claim: {
    'four-visits': {
      label: label('Four visits in 2018'),
      text: label('Kim went to China four times in 2018.'),
      kind: 'descriptive',
      subjects: ['actor/kim', 'event/visit-2019'],
      check: {
        query: {
          from: 'event',
          where: { kind: 'leader-visit', actors: 'kim' },
          during: '2018',
          aggregate: { visits: { count: true } },
        },
        expect: { column: 'visits', equals: 4 },
        context: [
          {
            label: label('Visits in 2019', '2019년의 방문'),
            query: {
              from: 'event',
              where: { kind: 'leader-visit', actors: 'kim' },
              during: '2019',
              aggregate: { visits: { count: true } },
            },
          },
        ],
      },
      citations,
    },
    'sanctions-majority': {
      label: label('Sanctions as the majority'),
      text: label('More than half favour sanctions.'),
      kind: 'descriptive',
      subjects: ['tally/views-articles', 'view/sanctions'],
      check: {
        query: {
          from: 'tally',
          where: { id: 'views-articles' },
          unnest: 'counts',
          aggregate: {
            supporters: { sum: 'counts.count', where: { 'counts.view': 'sanctions' } },
            total: { sum: 'counts.count' },
            share: { share: 'counts.count', where: { 'counts.view': 'sanctions' } },
          },
        },
        expect: { column: 'share', moreThan: 0.5 },
      },
      citations,
    },
    'three-visits': {
      label: label('Three visits in 2018'),
      text: label('Kim went to China three times in 2018.'),
      kind: 'descriptive',
      subjects: ['actor/kim'],
      check: {
        query: {
          from: 'event',
          where: { kind: 'leader-visit', actors: 'kim' },
          during: '2018',
          aggregate: { visits: { count: true } },
        },
        expect: { column: 'visits', equals: 3 },
      },
      citations,
    },
    'views-will-change': {
      label: label('Views will change'),
      text: label('The views will change.'),
      kind: 'predictive',
      subjects: ['tally/views-articles'],
      citations,
    },
  },
} as const;

/** Former ids. */
export const redirects = {
  school: {
    'great-power-school': { kind: 'moved', to: ['great-power'], reason: 'shorter' },
    nationalist: { kind: 'split', to: ['rising', 'great-power'] },
  },
  claim: {
    'visits-2018': { kind: 'moved', to: ['four-visits'] },
    majorities: { kind: 'split', to: ['sanctions-majority', 'four-visits'] },
  },
} as const;
