import type { SeriesWords, ValueWords } from './index.ts';

const named = ({ years }: ValueWords) =>
  years.length === 0 ? '여러 해' : years.map((year) => `${year}년`).join('·');

const SHORT = { selected: '가려 뽑은 것(합계 아님)', partial: '일부 누락' };

export const ko: SeriesWords = {
  headline: (label, highest) => `${label}: ${named(highest)}에 가장 높음, ${highest.value}`,
  headlineOne: (label, only) => `${label}: ${named(only)} ${only.value}`,
  headlineEven: (label, value) => `${label}: 값이 있는 모든 해에 ${value}`,
  subtitle: ({ definition, unit, coverage, gaps }) => {
    const about = [
      ...(unit === '' ? [] : [`단위 ${unit}`]),
      ...(coverage === 'complete' ? [] : [SHORT[coverage]]),
    ].join(', ');
    return [
      ...(definition === '' ? [] : [definition]),
      ...(about === '' ? (definition === '' ? ['연도별.'] : []) : [`${about}.`]),
      ...(gaps ? ['빗금: 값이 없는 해(0이 아님).'] : []),
    ].join(' ');
  },
  units: { '1': '', share: '', 'USD million': '백만 달러', '%': '%' },
  axis: (unit) => `단위: ${unit}`,
  withUnit: (value, unit) => (unit === '' ? value : `${value}${unit === '%' ? '' : ' '}${unit}`),
  observed: (years, first, last) =>
    first.year === last.year
      ? `값이 있는 해는 ${first.year}년 하나이다(${first.value}).`
      : `값이 있는 해는 ${years}개이며 ${first.year}년 ${first.value}, ${last.year}년 ${last.value}이다.`,
  range: (highest, lowest) =>
    `가장 높은 값은 ${named(highest)}의 ${highest.value}, 가장 낮은 값은 ${named(lowest)}의 ${lowest.value}이다.`,
  gaps: (years, more) =>
    `값이 없는 해(0이 아님): ${[
      ...years.map(({ from, to }) => (from === to ? `${from}년` : `${from}~${to}년`)),
      ...(more > 0 ? [`그 밖의 ${more}개 기간`] : []),
    ].join(', ')}.`,
  missing: {
    'not-published': '발표되지 않음',
    'not-sourced': '출처를 찾지 못함',
    'not-applicable': '해당 없음',
    withheld: '비공개',
  },
  noValue: '값 없음',
  coverage: {
    complete: '정의한 대상 전부를 담는다.',
    selected: '가려 뽑은 것이므로 합계가 아니다.',
    partial: '정의한 대상을 모두 담지는 않는다.',
  },
  column: {
    year: '연도',
    value: (unit) => (unit === '' ? '값' : `값(${unit})`),
    missing: '값이 없는 까닭',
  },
};
