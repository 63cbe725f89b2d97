import { conjunction } from './format.ts';
import { particle } from './korean.ts';
import type { Words } from './words.ts';

const list = (parts: readonly string[]) => conjunction(parts, 'ko');
const topic = (parts: readonly string[]) => particle(list(parts), '은', '는');

const dominance = (certain: readonly string[], possible: readonly string[]) => {
  const parts = [
    ...(certain.length > 0 ? [`${list(certain)} 우세`] : []),
    ...(possible.length > 0 ? [`${list(possible)} 우세 가능`] : []),
  ];
  return parts.length > 0 ? parts.join(', ') : '우세한 학파 없음';
};

export const ko: Words = {
  caption: ({ source, dataset, version, licence }) =>
    `출처: ${source}. 데이터: ${dataset} ${version}, ${licence}.`,
  sentences: (parts) => parts.join(' '),

  timeline: {
    headline: (schools, since, together) =>
      together === undefined
        ? `${since} 이후 ${schools}개 학파가 차례로 우세`
        : `${since} 이후 ${schools}개 학파, ${together.span}에는 ${together.schools}개가 동시에 우세`,
    headlineOne: (school, span) => `${school}: ${span}`,
    headlineEvents: (events, from, to) =>
      from === to ? `사건 ${events}건, ${from}` : `사건 ${events}건, ${from}부터 ${to}까지`,
    headlineAsOf: (date, certain, possible) => `${date}: ${dominance(certain, possible)}`,
    subtitle: ({ schools, events, possible, open }) =>
      [
        schools
          ? events
            ? '각 학파가 우세했던 시기와 주요 사건.'
            : '각 학파가 우세했던 시기.'
          : '날짜별 사건.',
        ...(possible ? ['빗금: 가능성이 있으나 출처가 확정하지 않은 시기.'] : []),
        ...(open ? ['화살표: 끝이 알려지지 않음.'] : []),
      ].join(' '),
    asOf: (date) => `${date} 기준`,
    certainty: { certain: '우세', possible: '우세 가능', impossible: '우세하지 않음' },
    periods: (periods) =>
      `학파별 우세 시기: ${periods.map(({ school, span }) => `${school} ${span}`).join(', ')}.`,
    knownUntil: (school, date) => `${school}의 끝은 열려 있으며 출처는 ${date}까지만 알려 준다.`,
    uncertainEnds: (schools) => `${topic(schools)} 시기가 확실하지 않다.`,
    togetherSentence: (schools, span) =>
      `${span}에는 ${particle(list(schools), '이', '가')} 동시에 우세했다.`,
    asOfSentence: (date, certain, possible) => `${date} 기준: ${dominance(certain, possible)}.`,
    events: (events, from, to) =>
      from === to
        ? `표시된 사건은 ${events}건(${from})이다.`
        : `표시된 사건은 ${from}부터 ${to}까지 ${events}건이다.`,
    column: {
      what: '학파 또는 사건',
      kind: '종류',
      when: '시기',
      printed: '출처의 표기',
      certain: '확실',
      possible: '가능',
    },
    kind: { school: '학파', event: '사건' },
    until: (date) => `${date}까지`,
    from: (date) => `${date}부터`,
  },

  matrix: {
    headline: (schools, dimensions, shared, same) =>
      same === dimensions
        ? `${schools}개 학파, ${dimensions}개 차원에서 입장이 모두 같음`
        : shared === 0
          ? `${schools}개 학파, ${dimensions}개 차원에서 공통점 없음`
          : `${schools}개 학파, ${dimensions}개 차원 가운데 ${shared}개에서 일부 공통점`,
    headlineTwo: (first, second, { dimensions, differ, part, same }) => {
      const both = `${particle(first, '과', '와')} ${second}`;
      if (differ === dimensions) return `${both}, ${dimensions}개 차원에서 모두 다름`;
      if (same === dimensions) return `${both}, ${dimensions}개 차원에서 모두 같음`;
      const rest = [
        ...(part > 0 ? [`${part}개는 일부 같음`] : []),
        ...(same > 0 ? [`${same}개는 같음`] : []),
      ];
      return `${both}, ${dimensions}개 차원 가운데 ${differ}개는 다르고 ${rest.join(', ')}`;
    },
    headlineOne: (school, dimensions) => `${school}의 ${dimensions}개 차원별 입장`,
    subtitle: (schools) =>
      schools > 2
        ? '차원별 각 학파의 입장. ‘공유’ 뒤의 기호는 같은 차원에서 개념을 공유하는 다른 학파.'
        : schools === 2
          ? '두 입장의 비교: ≠ 공유 개념 없음, ≈ 일부 공유, = 같음.'
          : '차원별 입장.',
    also: '공유',
    relation: { same: '같음', part: '일부 같음', differ: '다름' },
    relationsSentence: (relation, dimensions) =>
      `${{ same: '같음', part: '일부 같음', differ: '다름' }[relation]}: ${dimensions.join(', ')}.`,
    sharedSentence: (shared) =>
      `공유 개념: ${shared.map(({ concept, schools }) => `${concept}(${schools.join(', ')})`).join('; ')}.`,
    contents: (schools, dimensions) => `${list(schools)}의 ${dimensions}개 차원별 입장이다.`,
    missing: '언급 없음',
    column: { dimension: '차원', relation: '비교' },
  },

  distribution: {
    headline: ({ label, count, total, share }, relation) =>
      `${label}: ${total}편 중 ${count}편, ` +
      {
        below: share,
        'just-short': '절반에 조금 못 미침',
        exactly: '정확히 절반',
        'just-over': '절반을 조금 넘음',
        above: `절반을 넘음(${share})`,
      }[relation],
    subtitle: ({ total, level, views, groups }) =>
      `${total}편에서 차지하는 비율${views && groups ? '(굵은 글씨는 견해 묶음)' : groups ? '(견해 묶음별)' : '(견해별)'}. 선은 각각 따로 구한 ${level} 윌슨 점수 구간.`,
    half: '절반',
    notCounted: '집계 없음',
    values: '편수 · 비율',
    noGroup: '묶음 없음',
    largest: ({ label, count, total, share, low, high }, level) =>
      `비율이 가장 큰 것은 ${particle(label, '으로', '로')} ${total}편 중 ${count}편, ${share}이다(${level} 윌슨 점수 구간 ${low}~${high}).`,
    next: (shares) =>
      `그다음은 ${shares.map(({ label, count, share }) => `${label} ${count}편(${share})`).join(', ')}이다.`,
    againstHalf: (open, level) =>
      open
        ? `구간이 절반을 포함하므로 ${level} 수준에서 과반 여부를 단정할 수 없다.`
        : '구간은 절반을 포함하지 않는다.',
    missing: (views) => `출처가 언급했으나 집계하지 않은 견해(0이 아님): ${list(views)}.`,
    column: {
      view: '견해',
      group: '묶음',
      count: '편수',
      share: '비율',
      low: '구간 하한',
      high: '구간 상한',
    },
  },
};
