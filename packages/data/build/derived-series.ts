import type { LocaleString, Records } from '@yalu/model';
import type { Filter, Query } from '@yalu/query';

/** The last year that the derived series count. */
export const LAST_YEAR = 2025;

type Coverage = Records['series']['coverage']['kind'];

/** A series that is counted from the events, and the rule that it is counted by. */
export interface DerivedSeries {
  readonly id: string;
  readonly label: LocaleString;
  readonly definition: LocaleString;
  readonly between: readonly string[];
  /** The first year counted. */
  readonly since: number;
  readonly coverage: Coverage;
  /** What was taken in, and what a zero means. */
  readonly rule: LocaleString;
  /** Sources of the claim that nothing is missing, where the events' own sources do not say so. */
  readonly sources?: readonly string[];
  /** Counts as `value`; each observation is its answer `during` one year. */
  readonly derivation: Query;
}

const counted = (where: Filter, unnest?: string): Query => ({
  from: 'event',
  ...(unnest === undefined ? {} : { unnest }),
  where,
  certainty: 'certain',
  aggregate: { value: { count: true } },
});

const ballots = (vote: string): Query =>
  counted(
    { kind: 'unsc-resolution', 'facts.ballots.actor': 'CHN', 'facts.ballots.vote': vote },
    'facts.ballots',
  );

const visits = (kind: 'leader-visit' | 'high-level-visit', from: string, to: string): Query =>
  counted({ kind, 'facts.from': from, 'facts.to': to, 'facts.where': 'host' });

const visitsRead: LocaleString = {
  en: 'Visits for which a source could be read. Others are known and not in, so that a zero means none that we hold.',
  ko: '출처를 읽을 수 있었던 방문만 담았다. 알려졌으나 담지 않은 방문이 있으므로 0은 수록된 것이 없다는 뜻이다.',
  'zh-Hans': '仅收录可读到来源的访问。另有已知而未收录者，故0仅表示未收录。',
};

const textsHeld: LocaleString = {
  en: 'Resolutions 825 to 2397 on North Korea alone and the two drafts that were vetoed. The yearly renewals of the panel of experts are not in, so that a zero means none among these.',
  ko: '북한만을 다룬 결의 825호부터 2397호까지와 거부된 초안 두 건. 전문가 패널의 연례 연장은 담지 않았으므로 0은 이 가운데 없다는 뜻이다.',
  'zh-Hans':
    '专涉朝鲜的第825号至第2397号决议及两份被否决的草案。专家小组年度延期决议未收录，故0仅表示其中没有。',
};

/** Every derived series, in the order of their ids. */
export const DERIVED_SERIES: readonly DerivedSeries[] = [
  {
    id: 'derived-china-votes-abstain',
    label: {
      en: 'China’s abstentions on North Korea (events held)',
      ko: '대북 결의안에 대한 중국의 기권(수록 사건)',
      'zh-Hans': '中国对涉朝决议案弃权（收录事件）',
    },
    definition: {
      en: 'Votes of the Security Council on North Korea held as events of kind unsc-resolution in which China abstained, counted by year.',
      ko: 'unsc-resolution 유형의 사건으로 수록된 안보리 대북 표결 가운데 중국이 기권한 것을 해마다 센 수.',
      'zh-Hans': '作为unsc-resolution类事件收录的安理会涉朝表决中，中国弃权者逐年计数。',
    },
    between: ['CHN', 'PRK'],
    since: 1993,
    coverage: 'selected',
    rule: textsHeld,
    derivation: ballots('abstain'),
  },
  {
    id: 'derived-china-votes-veto',
    label: {
      en: 'China’s vetoes on North Korea (events held)',
      ko: '대북 결의안에 대한 중국의 거부권 행사(수록 사건)',
      'zh-Hans': '中国对涉朝决议案行使否决权（收录事件）',
    },
    definition: {
      en: 'Drafts of the Security Council on North Korea held as events of kind unsc-resolution that China vetoed, counted by year.',
      ko: 'unsc-resolution 유형의 사건으로 수록된 안보리 대북 초안 가운데 중국이 거부한 것을 해마다 센 수.',
      'zh-Hans': '作为unsc-resolution类事件收录的安理会涉朝草案中，中国否决者逐年计数。',
    },
    between: ['CHN', 'PRK'],
    since: 1993,
    coverage: 'selected',
    rule: textsHeld,
    derivation: ballots('veto'),
  },
  {
    id: 'derived-china-votes-yes',
    label: {
      en: 'China’s votes in favour on North Korea (events held)',
      ko: '대북 결의안에 대한 중국의 찬성(수록 사건)',
      'zh-Hans': '中国对涉朝决议案投赞成票（收录事件）',
    },
    definition: {
      en: 'Votes of the Security Council on North Korea held as events of kind unsc-resolution in which China voted in favour, counted by year.',
      ko: 'unsc-resolution 유형의 사건으로 수록된 안보리 대북 표결 가운데 중국이 찬성한 것을 해마다 센 수.',
      'zh-Hans': '作为unsc-resolution类事件收录的安理会涉朝表决中，中国投赞成票者逐年计数。',
    },
    between: ['CHN', 'PRK'],
    since: 1993,
    coverage: 'selected',
    rule: textsHeld,
    derivation: ballots('yes'),
  },
  {
    id: 'derived-high-level-visits-to-china',
    label: {
      en: 'High-level visits from North Korea to China (events held)',
      ko: '북한 고위급 인사의 방중(수록 사건)',
      'zh-Hans': '朝鲜高级别官员访华（收录事件）',
    },
    definition: {
      en: 'Events of kind high-level-visit from North Korea to China, below the rank of leader, counted by year. Meetings in third countries are not counted.',
      ko: '북한에서 중국으로 간 high-level-visit 유형의 사건, 곧 최고지도자보다 낮은 인사의 방문을 해마다 센 수. 제3국 회동은 세지 않는다.',
      'zh-Hans':
        '朝鲜赴华的high-level-visit类事件，即最高领导人以下人士的访问，逐年计数。在第三国的会晤不计。',
    },
    between: ['PRK', 'CHN'],
    since: 1949,
    coverage: 'partial',
    rule: visitsRead,
    derivation: visits('high-level-visit', 'PRK', 'CHN'),
  },
  {
    id: 'derived-high-level-visits-to-dprk',
    label: {
      en: 'High-level visits from China to North Korea (events held)',
      ko: '중국 고위급 인사의 방북(수록 사건)',
      'zh-Hans': '中国高级别官员访朝（收录事件）',
    },
    definition: {
      en: 'Events of kind high-level-visit from China to North Korea, below the rank of leader, counted by year. Meetings in third countries are not counted.',
      ko: '중국에서 북한으로 간 high-level-visit 유형의 사건, 곧 최고지도자보다 낮은 인사의 방문을 해마다 센 수. 제3국 회동은 세지 않는다.',
      'zh-Hans':
        '中国赴朝的high-level-visit类事件，即最高领导人以下人士的访问，逐年计数。在第三国的会晤不计。',
    },
    between: ['CHN', 'PRK'],
    since: 1949,
    coverage: 'partial',
    rule: visitsRead,
    derivation: visits('high-level-visit', 'CHN', 'PRK'),
  },
  {
    id: 'derived-leader-visits-to-china',
    label: {
      en: 'Leaders’ visits from North Korea to China (events held)',
      ko: '북한 최고지도자의 방중(수록 사건)',
      'zh-Hans': '朝鲜领导人访华（收录事件）',
    },
    definition: {
      en: 'Events of kind leader-visit from North Korea to China, counted by year. Meetings in third countries are not counted.',
      ko: '북한에서 중국으로 간 leader-visit 유형의 사건을 해마다 센 수. 제3국 회동은 세지 않는다.',
      'zh-Hans': '朝鲜赴华的leader-visit类事件逐年计数。在第三国的会晤不计。',
    },
    between: ['PRK', 'CHN'],
    since: 1949,
    coverage: 'partial',
    rule: visitsRead,
    derivation: visits('leader-visit', 'PRK', 'CHN'),
  },
  {
    id: 'derived-leader-visits-to-dprk',
    label: {
      en: 'Leaders’ visits from China to North Korea (events held)',
      ko: '중국 지도자의 방북(수록 사건)',
      'zh-Hans': '中国领导人访朝（收录事件）',
    },
    definition: {
      en: 'Events of kind leader-visit from China to North Korea, counted by year. Meetings in third countries are not counted.',
      ko: '중국에서 북한으로 간 leader-visit 유형의 사건을 해마다 센 수. 제3국 회동은 세지 않는다.',
      'zh-Hans': '中国赴朝的leader-visit类事件逐年计数。在第三国的会晤不计。',
    },
    between: ['CHN', 'PRK'],
    since: 1949,
    coverage: 'partial',
    rule: visitsRead,
    derivation: visits('leader-visit', 'CHN', 'PRK'),
  },
  {
    id: 'derived-missile-tests',
    label: {
      en: 'North Korean missile tests (events held)',
      ko: '북한 미사일 시험(수록 사건)',
      'zh-Hans': '朝鲜导弹试射（收录事件）',
    },
    definition: {
      en: 'Events of kind missile-test, counted by year: one for each event, however many missiles it had.',
      ko: 'missile-test 유형의 사건을 해마다 센 수. 미사일이 몇 발이든 사건 하나로 센다.',
      'zh-Hans': 'missile-test类事件逐年计数，每起事件无论导弹数量均计一次。',
    },
    between: ['PRK'],
    since: 1993,
    coverage: 'selected',
    rule: {
      en: 'A choice of the launches that CSIS lists: mostly first flights, launches over or towards Japan, those that the Security Council answered and those close to an event between China and North Korea. It is no count of North Korea’s launches, and a zero means none that we hold.',
      ko: 'CSIS 목록에서 고른 발사로, 주로 첫 비행, 일본 상공이나 방면으로의 발사, 안보리가 대응한 발사, 북중 간 사건에 가까운 발사이다. 북한 발사의 총수가 아니며 0은 수록된 것이 없다는 뜻이다.',
      'zh-Hans':
        '从CSIS列表中选取的发射：主要为首次试飞、飞越或射向日本者、安理会作出回应者以及邻近中朝间事件者。并非朝鲜发射总数，0仅表示未收录。',
    },
    derivation: counted({ kind: 'missile-test' }),
  },
  {
    id: 'derived-nuclear-tests',
    label: {
      en: 'North Korean nuclear tests (events held)',
      ko: '북한 핵실험(수록 사건)',
      'zh-Hans': '朝鲜核试验（收录事件）',
    },
    definition: {
      en: 'Events of kind nuclear-test, counted by year.',
      ko: 'nuclear-test 유형의 사건을 해마다 센 수.',
      'zh-Hans': 'nuclear-test类事件逐年计数。',
    },
    between: ['PRK'],
    since: 1993,
    coverage: 'complete',
    rule: {
      en: 'Every underground nuclear explosion of North Korea, so that a zero means that there was none.',
      ko: '북한의 모든 지하 핵폭발. 0은 핵실험이 없었다는 뜻이다.',
      'zh-Hans': '朝鲜历次地下核爆均已收录，故0表示当年没有。',
    },
    sources: ['csis-provocations'],
    derivation: counted({ kind: 'nuclear-test' }),
  },
  {
    id: 'derived-unsc-resolutions',
    label: {
      en: 'Security Council resolutions on North Korea (events held)',
      ko: '유엔 안보리 대북 결의(수록 사건)',
      'zh-Hans': '联合国安理会涉朝决议（收录事件）',
    },
    definition: {
      en: 'Resolutions of the Security Council on North Korea alone, other than the yearly renewals of the panel of experts, that were adopted, counted by year.',
      ko: '북한만을 다루어 채택된 안보리 결의를 해마다 센 수. 전문가 패널의 연례 연장은 세지 않는다.',
      'zh-Hans': '安理会通过的专涉朝鲜的决议逐年计数，专家小组年度延期决议不计。',
    },
    between: ['unsc', 'PRK'],
    since: 1993,
    coverage: 'complete',
    rule: {
      en: 'Every resolution of the definition since the first of 1993, so that a zero means that there was none.',
      ko: '1993년 첫 결의 이후 정의에 맞는 결의 전부. 0은 결의가 없었다는 뜻이다.',
      'zh-Hans': '自1993年首份决议以来符合定义者全部收录，故0表示当年没有。',
    },
    derivation: counted({ kind: 'unsc-resolution', 'facts.adopted': true }),
  },
];
