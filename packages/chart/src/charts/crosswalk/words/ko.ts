import { list } from '../../../locale/korean.ts';
import type { CrosswalkWords, Names } from './index.ts';

const some = ({ named, more }: Names) => `${list(named)}${more > 0 ? ` 외 ${more}개` : ''}`;

export const ko: CrosswalkWords = {
  headline: ({ mapped, categories, left, right, exact, close }) => {
    const of = left === undefined ? '다른 유형론들' : `‘${left}’`;
    return mapped === 0
      ? `${of}의 범주 ${categories}개 가운데 ‘${right}’에 대응하는 것은 없음`
      : `${of}의 범주 ${categories}개 중 ${mapped}개가 ‘${right}’에 대응: 일치 ${exact}개, 근사 ${close}개`;
  },
  subtitle: '왼쪽 범주가 오른쪽 범주에 어떻게 대응하는가. 기호와 선의 모양은 관계를, 굵기는 확신을 나타낸다.',
  answer: {
    exactMatch: (from, to) => `‘${from}’ = ‘${to}’(같음).`,
    closeMatch: (from, to) => `‘${from}’ ≈ ‘${to}’(거의 같음).`,
    broadMatch: (from, to) => `‘${to}’: ‘${from}’보다 넓다.`,
    narrowMatch: (from, to) => `‘${to}’: ‘${from}’보다 좁다.`,
    relatedMatch: (from, to) => `‘${from}’ – ‘${to}’(관련됨).`,
  },
  moreAnswers: (count) => `이 밖에 대응이 ${count}개 더 있다.`,
  without: (categories) => `대응하는 것이 없는 범주: ${some(categories)}.`,
  unanswered: (categories) => `아무 범주도 대응하지 않는 것: ${some(categories)}.`,
  bounds: (target, lower, upper, total) =>
    `이 대응에 따르면 ${total}편 중 ${lower === upper ? lower : `${lower}~${upper}`}편이 ‘${target}’에 속한다.`,
  selection: '대응은 판단이며, 대응이 없는 범주는 아무도 연결하지 않은 것이다.',
  texts: (count) => `${count}편`,
  between: (lower, upper) => (lower === upper ? `${lower}편` : `${lower}~${upper}편`),
  none: '대응 없음',
  relation: {
    exactMatch: '같음',
    closeMatch: '거의 같음',
    broadMatch: '오른쪽이 더 넓음',
    narrowMatch: '오른쪽이 더 좁음',
    relatedMatch: '관련됨',
  },
  confidence: { high: '확신 높음', medium: '확신 중간', low: '확신 낮음', unsaid: '확신 언급 없음' },
  sure: { high: '확신 높음', medium: '중간', low: '낮음' },
  link: (from, to) => `${from} – ${to}`,
  column: { from: '왼쪽', relation: '관계', to: '오른쪽', confidence: '확신', texts: '편수' },
};
