import { list, particle, topic } from '../../../locale/korean.ts';
import type { TimelineWords } from './index.ts';

const dominance = (certain: readonly string[], possible: readonly string[]) => {
  const parts = [
    ...(certain.length > 0 ? [`${list(certain)} 우세`] : []),
    ...(possible.length > 0 ? [`${list(possible)} 우세 가능`] : []),
  ];
  return parts.length > 0 ? parts.join(', ') : '우세한 학파 없음';
};

export const ko: TimelineWords = {
  headline: (schools, since, together) =>
    together === undefined
      ? `${since} 이후 ${schools}개 학파가 차례로 우세`
      : `${since} 이후 ${schools}개 학파, ${together.span}에는 ${together.schools}개가 동시에 우세`,
  headlineOne: (school, span) => `${school}: ${span}`,
  headlineEvents: (events, from, to) =>
    from === to ? `사건 ${events}건, ${from}` : `사건 ${events}건, ${from}부터 ${to}까지`,
  headlineAsOf: (date, certain, possible) => `${date}: ${dominance(certain, possible)}`,
  subtitle: ({ schools, events, named, possible, open }) =>
    [
      schools
        ? events
          ? '각 학파가 우세했던 시기와 주요 사건.'
          : '각 학파가 우세했던 시기.'
        : '날짜별 사건.',
      ...(events && !named ? ['사건이 너무 많아 이름은 표에만 있음.'] : []),
      ...(possible ? ['빗금: 가능성이 있으나 출처가 확정하지 않은 시기.'] : []),
      ...(open ? ['화살표: 끝이 알려지지 않음.'] : []),
    ].join(' '),
  asOf: (date) => `${date} 기준`,
  stated: (school, certainty) => `${school}: ${certainty}`,
  certainty: { certain: '우세', possible: '우세 가능', impossible: '우세하지 않음' },
  periods: (periods) =>
    `학파별 우세 시기: ${periods.map(({ school, span }) => `${school} ${span}`).join(', ')}.`,
  knownUntil: (school, date) => `${school}의 끝은 열려 있으며 출처는 ${date}까지만 알려 준다.`,
  uncertainEnds: (schools) => `${topic(schools)} 시기가 확실하지 않다.`,
  togetherSentence: (schools, span) => `${span}에는 ${particle(list(schools), '이', '가')} 동시에 우세했다.`,
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
};
