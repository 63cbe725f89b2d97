import { list, particle } from '../../../locale/korean.ts';
import type { MatrixWords } from './index.ts';

export const ko: MatrixWords = {
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
    const rest = [...(part > 0 ? [`${part}개는 일부 같음`] : []), ...(same > 0 ? [`${same}개는 같음`] : [])];
    return `${both}, ${dimensions}개 차원 가운데 ${differ}개는 다르고 ${rest.join(', ')}`;
  },
  headlineOne: (school, dimensions) => `${school}의 ${dimensions}개 차원별 입장`,
  subtitle: (schools) =>
    schools > 2
      ? '차원별 각 학파의 입장. ‘공유’ 뒤의 기호는 같은 차원에서 개념을 공유하는 다른 학파.'
      : schools === 2
        ? '두 입장의 비교: ≠\u{A0}공유 개념 없음, ≈\u{A0}일부 공유, =\u{A0}같음.'
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
};
