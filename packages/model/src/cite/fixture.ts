import type { AnyDataset } from '../dataset/lookup.ts';
import type { DatasetWork } from './citation.ts';

export const work: DatasetWork = {
  title: 'Yalu: data',
  authors: [{ literal: 'The Yalu contributors' }],
  url: 'https://example.org/yalu',
};

export const tally = {
  id: 'views',
  label: { en: 'Views', ko: '견해' },
  corpus: 'texts',
  typology: 'kim-views',
  counts: [
    { view: 'abandon', count: 8 },
    { view: 'limited-sanctions', count: 30 },
  ],
  citations: [
    { source: 'kim-2020', locator: { table: '2' } },
    { source: 'kim-2020', locator: { note: '4' } },
    { source: 'kim-2020', locator: { table: '2', row: 'Abandonment' }, supports: ['counts'] },
    { source: 'kim-2020', locator: { table: '2', row: 'Limited Sanctions' }, supports: ['counts'] },
    { source: 'kim-2020', locator: { note: '4' } },
    { source: 'shin-2024', supports: ['corpus'] },
  ],
  alternatives: [
    { field: 'corpus', value: 'other', reason: 'It is older.', citations: [{ source: 'xinhua' }] },
  ],
};

/** A dataset with a tally, a judgement, and sources whose names are Latin, Korean, Chinese, and those of agencies. */
export const dataset: AnyDataset = {
  name: 'yalu',
  version: '0.4.0',
  licence: 'CC-BY-4.0',
  catalogue: {
    tally: {
      name: 'tally',
      title: 'Tally',
      description: 'Counts.',
      fields: [
        {
          path: 'counts.view',
          type: 'string',
          list: false,
          optional: false,
          reference: { collection: 'view', inverse: 'counts' },
        },
      ],
    },
  },
  redirects: {},
  records: {
    tally: { views: tally },
    view: {
      abandon: {
        id: 'abandon',
        ...{
          citations: [{ source: 'kim-2020', locator: { table: '2', row: 'Abandonment', column: 'Views' } }],
        },
      },
      'limited-sanctions': { id: 'limited-sanctions' },
    },
    claim: {
      judged: {
        id: 'judged',
        ...{
          label: { en: 'Judged', ko: '판단' },
          assertedBy: 'coder',
          reason: 'We read it so.',
          citations: [],
        },
      },
    },
    source: {
      'kim-2020': {
        id: 'kim-2020',
        ...{
          type: 'report',
          title: "China's Evolving North Korea Policy: 100% {new} & \\old_~^#$",
          author: [{ family: 'Kim', given: 'Heung-kyu' }],
          containerTitle: 'Focus Asia: Perspective & Analysis',
          publisher: 'Institute for Security and Development Policy',
          publisherPlace: 'Stockholm',
          issued: '2020-04',
          url: 'https://example.org/a_b?c={d}&e=%20',
          numberOfPages: 8,
          language: 'en',
        },
      },
      'shin-2024': {
        id: 'shin-2024',
        ...{
          type: 'article-journal',
          title: '북중 관계의 변화',
          author: [
            { family: '신', given: '종호' },
            { family: '이', given: '국화' },
          ],
          containerTitle: '통일정책연구',
          issued: '2024',
          volume: '33',
          issue: '1',
          page: '1-28',
          doi: '10.1234/abc_d',
          language: 'ko',
        },
      },
      xinhua: {
        id: 'xinhua',
        ...{
          type: 'article-newspaper',
          title: '金正恩访华',
          author: [{ literal: '新华社' }, { literal: 'Bell and Howell, Inc.' }],
          issued: '2018-03-28~',
          accessed: '2024-01-02',
          language: 'zh-Hans',
        },
      },
      undated: {
        id: 'undated',
        ...{ type: 'webpage', title: 'A page', issued: '[2002,2007]', archived: 'https://example.org/x' },
      },
    },
  },
};
