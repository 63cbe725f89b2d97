import type { LocaleString } from '@yalu/model/text';
import type { DistributionRow } from '../src/charts/distribution/figures.ts';
import type { MatrixRow } from '../src/charts/matrix/rows.ts';
import type { TimelineRow } from '../src/charts/timeline/rows.ts';
import type { Caption } from '../src/index.ts';

/** A label in English, Korean and Chinese. */
export const label = (en: string, ko: string, zhHans: string): LocaleString => ({
  en,
  ko,
  'zh-Hans': zhHans,
});

export const caption: Caption = {
  source: 'Kim Heung-kyu, Focus Asia, April 2020',
  dataset: '@yalu/data',
  version: '0.1.0',
  licence: 'CC BY 4.0',
};

const groups = {
  supporter: label('Supporter', '지지론', '支持论'),
  'status-quo': label('Status quo', '현상유지론', '维持现状论'),
  'normal-relations': label('Normal state-to-state relations', '정상국가관계론', '正常国家关系论'),
  abandonment: label('Abandonment', '북한 포기론', '弃朝论'),
};

const counted = (
  order: number,
  view: string,
  name: LocaleString,
  group: keyof typeof groups,
  count: number,
): DistributionRow => ({ view, label: name, group, groupLabel: groups[group], order, count });

/** Table 2 of Kim (2020): 91 articles and pamphlets of 2013 to 2016, and the view that its note names and does not count. */
export const distributionRows: readonly DistributionRow[] = [
  counted(
    1,
    'conditional-support',
    label('Conditional support', '조건부 지지', '有条件支持'),
    'supporter',
    1,
  ),
  counted(
    2,
    'unconditional-support',
    label('Unconditional support', '무조건적 지지', '无条件支持'),
    'supporter',
    1,
  ),
  counted(
    3,
    'maintaining-stability',
    label('Maintaining stability', '안정 유지', '维护稳定'),
    'status-quo',
    34,
  ),
  counted(
    4,
    'nuclear-recognition',
    label('Recognition of nuclear weapons', '핵보유 인정', '承认拥核'),
    'status-quo',
    2,
  ),
  counted(
    5,
    'limited-sanctions',
    label('Limited sanctions', '제한적 제재', '有限制裁'),
    'normal-relations',
    30,
  ),
  counted(
    6,
    'active-sanctions',
    label('Active sanctions', '적극적 제재', '积极制裁'),
    'normal-relations',
    15,
  ),
  counted(7, 'abandon', label('Abandonment', '북한 포기', '放弃朝鲜'), 'abandonment', 8),
  {
    view: 'minimalist',
    label: label('Minimalist approach', '최소주의적 접근', '最低限度介入'),
    group: null,
    groupLabel: null,
    order: 8,
    count: null,
    missing: 'not-counted-by-source',
  },
];

const schools = {
  'traditional-geopolitics': label('Traditional Geopolitics School', '전통적 지정학파', '传统地缘政治学派'),
  'developing-country': label('Developing Country School', '발전도상국 학파', '发展中国家学派'),
  'rising-great-power': label('Rising Great Power School', '신흥 강대국 학파', '新兴大国学派'),
  'great-power': label('Great Power School', '강대국 학파', '大国学派'),
};

const event = (
  order: number,
  id: string,
  name: LocaleString,
  date: string,
  eventKind: string,
): TimelineRow => ({
  id,
  label: name,
  kind: 'event',
  order,
  date,
  eventKind,
});

const school = (
  order: number,
  id: keyof typeof schools,
  span: TimelineRow['span'] & object,
  asPrinted: string,
): TimelineRow => ({
  id,
  label: schools[id],
  kind: 'school',
  order,
  span,
  asPrinted,
});

/** The periods of dominance of Table 1, and events around them. */
export const timelineRows: readonly TimelineRow[] = [
  school(1, 'traditional-geopolitics', { start: '1993', end: '[2002,2007]' }, '1993~2002/07'),
  school(2, 'developing-country', { start: '2003', end: '2012' }, '2003~2012'),
  school(3, 'rising-great-power', { start: '2010', end: '2017' }, '2010~2017'),
  school(4, 'great-power', { start: '2018', end: '..', knownUntil: '2020-04' }, '2018~'),
  event(
    1,
    'cho-myong-rok-beijing-2003',
    label(
      'Cho Myong Rok meets Hu Jintao in Beijing',
      '조명록 방중, 후진타오 면담',
      '赵明禄访华，与胡锦涛会面',
    ),
    '2003-04-21/2003-04-23',
    'high-level-visit',
  ),
  event(
    2,
    'nuclear-test-1-2006',
    label("North Korea's first nuclear test", '북한 제1차 핵실험', '朝鲜第一次核试验'),
    '2006-10-09',
    'nuclear-test',
  ),
  event(
    3,
    'nuclear-test-3-2013',
    label("North Korea's third nuclear test", '북한 제3차 핵실험', '朝鲜第三次核试验'),
    '2013-02-12',
    'nuclear-test',
  ),
  event(
    4,
    'nuclear-test-4-2016-jan',
    label("North Korea's fourth nuclear test", '북한 제4차 핵실험', '朝鲜第四次核试验'),
    '2016-01-06',
    'nuclear-test',
  ),
  event(
    5,
    'thaad-decision-2016',
    label(
      'South Korea and the United States decide to deploy THAAD',
      '한미, 사드 배치 결정',
      '韩美决定部署“萨德”',
    ),
    '2016-07-08',
    'statement',
  ),
  event(
    6,
    'kim-jong-un-beijing-2018-03',
    label(
      "Kim Jong Un's first visit to China: Beijing",
      '김정은 제1차 방중(베이징)',
      '金正恩第一次访华（北京）',
    ),
    '2018-03-25/2018-03-28',
    'leader-visit',
  ),
  event(
    7,
    'xi-jinping-pyongyang-2019',
    label("Xi Jinping's state visit to North Korea", '시진핑 국빈 방북', '习近平对朝鲜进行国事访问'),
    '2019-06-20/2019-06-21',
    'leader-visit',
  ),
];

const dimensions = {
  'international-status': label("China's international status", '중국의 국제적 지위', '中国的国际地位'),
  'key-word': label('Key word', '핵심어', '关键词'),
  'us-relationship': label('Relationship with the United States', '대미 관계', '对美关系'),
  'policy-direction': label('Policy direction', '정책 방향', '政策方向'),
  'peninsula-policy': label('Policy on the Korean Peninsula', '한반도 정책', '对朝鲜半岛政策'),
  'rok-policy': label('Policy on South Korea', '대한(對韓) 정책', '对韩政策'),
  'dprk-perception': label('Perception of North Korea', '대북 인식', '对朝认知'),
  'dprk-means': label('Policy means on North Korea', '대북 정책 수단', '对朝政策手段'),
};

type Cell = readonly [name: LocaleString, ...concepts: string[]];

/** The cells of Table 1 by dimension, in the order of the schools. */
const cells: Readonly<Record<keyof typeof dimensions, readonly Cell[]>> = {
  'international-status': [
    [label('Traditional big power', '전통적 대국', '传统大国'), 'traditional-big-power'],
    [label('Developing country', '발전도상국', '发展中国家'), 'developing-country-status'],
    [label('Rising great power', '신흥 강대국', '新兴大国'), 'rising-great-power-status'],
    [
      label('Great / global power', '강대국 / 글로벌 강대국', '大国 / 全球性大国'),
      'great-power-status',
      'global-power',
    ],
  ],
  'key-word': [
    [
      label('Geopolitics / buffer zone', '지정학 / 완충지대', '地缘政治 / 缓冲地带'),
      'geopolitics',
      'buffer-zone-key-word',
    ],
    [label('Hide capacities and bide time', '도광양회', '韬光养晦'), 'hide-and-bide'],
    [label('Taking necessary measures', '필요한 조치를 취함', '采取必要措施'), 'taking-necessary-measures'],
    [
      label(
        "China's Dream / Belt and Road / China Production 2025",
        '중국몽 / 일대일로 / 중국제조 2025',
        '中国梦 / 一带一路 / 中国制造2025',
      ),
      'chinas-dream',
      'belt-and-road',
      'china-production-2025',
    ],
  ],
  'us-relationship': [
    [label('Competitive', '경쟁적 관계', '竞争关系'), 'competitive'],
    [label('Cooperative', '협력적 관계', '合作关系'), 'cooperative'],
    [label('Hedging', '헤징', '对冲'), 'hedging-towards-us'],
    [label('Competition and rivalry', '경쟁과 각축', '竞争与角逐'), 'competition-and-rivalry'],
  ],
  'policy-direction': [
    [label('Challenging', '도전', '挑战'), 'challenging'],
    [label('From bandwagoning to hedging', '편승에서 헤징으로', '从追随到对冲'), 'bandwagoning', 'hedging'],
    [
      label('Mixture of hedging and soft balancing', '헤징과 연성 균형의 혼합', '对冲与软制衡并用'),
      'hedging',
      'soft-balancing',
    ],
    [
      label('Expansion and hard balancing', '확장과 경성 균형', '扩张与硬制衡'),
      'expansion',
      'hard-balancing',
    ],
  ],
  'peninsula-policy': [
    [label('Recovery of influence', '영향력 회복', '恢复影响力'), 'recovery-of-influence'],
    [label('Status quo', '현상유지', '维持现状'), 'preserve-status-quo'],
    [
      label(
        'Status quo with potential for change',
        '변화 가능성을 열어 둔 현상유지',
        '维持现状，但存在变化的可能',
      ),
      'preserve-status-quo',
      'potential-for-change',
    ],
    [
      label('Balancing and expansion of influence', '균형과 영향력 확대', '平衡与扩大影响力'),
      'balancing',
      'expansion-of-influence',
    ],
  ],
  'rok-policy': [
    [label('Not friendly', '비우호적', '不友好'), 'not-friendly'],
    [
      label(
        'Subject for diplomatic inclusiveness and management',
        '외교적 포용과 관리의 대상',
        '外交包容与管控的对象',
      ),
      'diplomatic-inclusiveness',
      'management',
    ],
    [
      label(
        'Opportunistic but more inclined to South Korea',
        '기회주의적이나 한국 쪽으로 더 기욺',
        '机会主义，但更倾向韩国',
      ),
      'opportunistic',
      'inclining-to-rok',
    ],
    [label('Pressure and inclusion', '압박과 포용', '施压与包容'), 'pressure-on-rok', 'inclusion'],
  ],
  'dprk-perception': [
    [label('Buffer zone', '완충지대', '缓冲地带'), 'buffer-zone'],
    [label('Trouble-maker', '트러블메이커', '麻烦制造者'), 'trouble-maker'],
    [
      label('Trouble-maker / strategic card', '트러블메이커 / 전략적 카드', '麻烦制造者 / 战略牌'),
      'trouble-maker',
      'strategic-card',
    ],
    [
      label('Trouble-maker and strategic asset', '트러블메이커이자 전략적 자산', '麻烦制造者兼战略资产'),
      'trouble-maker',
      'strategic-asset',
    ],
  ],
  'dprk-means': [
    [
      label('Political support and economic aid', '정치적 지지와 경제 지원', '政治支持与经济援助'),
      'political-support',
      'economic-aid',
    ],
    [
      label('Economic aid and diplomatic persuasion', '경제 지원과 외교적 설득', '经济援助与外交劝说'),
      'economic-aid',
      'diplomatic-persuasion',
    ],
    [
      label('Complex means including coercion', '강압을 포함한 복합적 수단', '包括强制在内的综合手段'),
      'complex-means',
      'coercion',
    ],
    [
      label(
        'Limited economic and military aid / pressure',
        '제한적 경제·군사 지원 / 압박',
        '有限的经济和军事援助 / 施压',
      ),
      'limited-economic-aid',
      'limited-military-aid',
      'pressure',
    ],
  ],
};

/** Table 1: four schools by eight dimensions. */
export const matrixRows: readonly MatrixRow[] = Object.entries(dimensions).flatMap(
  ([dimension, dimensionLabel], row) =>
    // The keys of both objects are the same by type.
    cells[dimension as keyof typeof dimensions].map(([name, ...concepts], column): MatrixRow => {
      const [id, schoolLabel] = Object.entries(schools)[column] ?? ['', label('', '', '')];
      return {
        school: id,
        schoolLabel,
        schoolOrder: column + 1,
        dimension,
        dimensionLabel,
        dimensionOrder: row + 1,
        label: name,
        concepts,
      };
    }),
);
