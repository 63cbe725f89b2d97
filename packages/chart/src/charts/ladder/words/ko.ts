import { list, particle } from '../../../locale/korean.ts';
import type { LadderWords, Names } from './index.ts';

const some = ({ named, more }: Names) => `${list(named)}${more > 0 ? ` 외 ${more}개` : ''}`;

export const ko: LadderWords = {
  below: ({ actor, place, ...above }) =>
    `${particle(actor, '은', '는')} ${place}단계로, ${some(above)}보다 아래`,
  rankOf: ({ actor, place, rank }) => `${particle(actor, '은', '는')} ${place}단계: ${rank}`,
  noFocus: (conferredBy, rungs) => `${conferredBy}의 동반자 관계는 ${rungs}단계`,
  subtitle: (conferredBy) =>
    `${conferredBy}의 외교 어휘에 나타난 동반자 관계의 등급(높은 것부터)과 출처가 언급한 상대.`,
  rung: ({ place, ranks, open }) =>
    `${place}단계: ${ranks.map(({ rank, named, more }) => `${rank}(${named.length > 0 ? some({ named, more }) : '언급된 상대 없음'})`).join('; ')}${open ? '. 이들의 순서는 출처가 밝히지 않았다' : ''}.`,
  moreRungs: (count) => `그 아래에 ${count}단계가 더 있다.`,
  undated: ({ undated, uncertain, holders }) =>
    `상대 ${holders}개 중 ${undated}개는 시기가 없고 ${uncertain}개는 시기가 불확실하다.`,
  selection: '상대는 출처가 언급한 것이며 전부가 아닐 수 있다.',
  certain: '시작 시기가 알려짐',
  uncertain: '시작 시기가 불확실하거나 언급되지 않음',
  noDate: '시기 언급 없음',
  noHolder: '언급된 상대 없음',
  orderOpen: '이 등급들 가운데 어느 것이 더 높은지는 출처가 밝히지 않았다.',
  quoted: (formula) => `‘${formula}’`,
  column: { place: '단계', rank: '등급', holder: '상대', time: '시기', formula: '원문 표기' },
};
