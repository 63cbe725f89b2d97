import { list } from '../../../locale/korean.ts';
import type { ClaimsWords } from './index.ts';

export const ko: ClaimsWords = {
  headline: ({ checkable, holds, fails, all }) =>
    all
      ? `데이터로 판정할 수 있는 주장 ${checkable}개가 모두 성립`
      : `데이터로 판정할 수 있는 주장 ${checkable}개 중 ${holds}개 성립, ${fails}개 불성립`,
  noneCheckable: (total) => `주장 ${total}개 중 데이터로 판정할 수 있는 것은 없음`,
  allUnchecked: (checkable, total) => `주장 ${total}개 중 ${checkable}개를 데이터로 판정할 수 있음`,
  subtitle: (total, source) =>
    `${source === undefined ? '' : `${source}의 `}주장 ${total}개, 절별. 표시 하나가 주장 하나이다.`,
  whole: ({ checked, total, checkable, holds, fails, undecided, source }) =>
    `${source === undefined ? '' : `${source}의 `}주장 ${total}개 중 ${checkable}개를 데이터로 판정할 수 있다.${checked ? ` 성립 ${holds}개, 불성립 ${fails}개, 미정 ${undecided}개이다.` : ''}`,
  failing: (named, more) => `성립하지 않는 주장: ${named.join('; ')}${more > 0 ? ` 외 ${more}개` : ''}.`,
  undecided: (reasons) => `미정: ${list(reasons.map(({ reason, count }) => `${count}개(${reason})`))}.`,
  unchecked: (count) => `주장 ${count}개는 판정 결과가 주어지지 않았다.`,
  undecidable: (count) =>
    `주장 ${count}개는 어떤 데이터로도 판정할 수 없으며, 이는 옳고 그름을 뜻하지 않는다.`,
  selected: (count) => `판정 ${count}개는 전부가 아니라 선별된 기록에 근거한다.`,
  standing: {
    holds: '성립',
    fails: '불성립',
    undecided: '미정',
    unchecked: '판정 가능',
    undecidable: '데이터로 판정 불가',
  },
  reason: {
    'no-data': '비교할 자료 없음',
    'uncertain-time': '날짜가 불확실함',
    interval: '기대값에 너무 가까움',
    'missing-source': '출처 없는 기록',
    coverage: '빠진 기록이 있을 수 있음',
  },
  table: (number) => `표 ${number}`,
  noSection: '절 표시 없음',
  numbers: ([holds = '', checkable = '', all = '']) => `${holds} · ${checkable} · ${all}`,
  numbersHead: '성립 · 판정 가능 · 전체',
  column: { section: '절', claim: '주장', verdict: '판정' },
};
