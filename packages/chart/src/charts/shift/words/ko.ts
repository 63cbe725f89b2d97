import { list, particle } from '../../../locale/korean.ts';
import type { ShiftedWords, ShiftWords, SideWords } from './index.ts';

const side = (name: string, { total, window }: SideWords) =>
  `${name}: ${window === '' ? '' : `${window}, `}${total}편`;
const moved = ({ label, before, after }: ShiftedWords) => `${label} ${before}에서 ${after}로`;
const texts = ({ total, window }: SideWords) => `${total}편${window === '' ? '' : `(${window})`}`;

export const ko: ShiftWords = {
  headline: {
    none: ({ label, signed, direction }) =>
      direction === 'same'
        ? '비율의 변화 없음'
        : `잡음을 넘는 변화는 없음, 가장 큰 변화는 ${label} ${signed}%p`,
    one: (shifted) => `${moved(shifted)}, 잡음을 넘는 변화`,
    several: (count, largest) => `${count}개 비율이 잡음을 넘어 변함, 가장 큰 것은 ${moved(largest)}`,
    alone: (label, share, least) =>
      least === ''
        ? `집계는 하나뿐: ${label} ${share}, 글이 적어 어떤 변화도 잡음을 넘지 못함`
        : `집계는 하나뿐: ${label} ${share}, ${least}%p 이상 변해야 잡음을 넘음`,
  },
  subtitle: (level) =>
    `이전과 이후의 비율과 각각의 ${level} 윌슨 구간, 그리고 그 차이와 뉴컴 구간(모든 차이를 함께 ${level}).`,
  subtitleAlone: (level) =>
    `하나뿐인 집계의 비율과 ${level} 윌슨 구간. 회색: 같은 편수의 두 번째 집계가 잡음 범위 안에 들 구간(뉴컴 구간, 모두 함께 ${level}).`,
  before: (given) => side('이전', given),
  after: (given) => side('이후', given),
  only: texts,
  exceeds: '잡음을 넘음',
  within: '잡음 범위 안',
  shares: '글의 비율',
  differences: '차이(%p)',
  beyond: '잡음을 넘는 편수',
  points: (signed) => `${signed}%p`,
  range: (low, high) => `${low} ~ ${high}`,
  beyondNoise: (down, up) =>
    [...(down === null ? [] : [`${down}편 이하`]), ...(up === null ? [] : [`${up}편 이상`])].join(' 또는 ') ||
    '없음',
  counts: (before, after) => `첫 집계는 ${texts(before)}, 둘째 집계는 ${texts(after)}이다.`,
  countAlone: (before) => `집계는 ${texts(before)} 하나이며 견줄 집계가 없다.`,
  shifted: (shifted, more, level) =>
    `잡음을 넘는 변화: ${shifted
      .map((one) => `${moved(one)}(${one.signed}%p, ${level} 구간 ${one.low}~${one.high})`)
      .join(', ')}${more > 0 ? ` 외 ${more}개` : ''}.`,
  unshifted: (count, all, level) =>
    `${all ? '잡음을 넘는 변화는 없다' : `${count}개는 잡음을 넘지 않는다`}. 모든 차이를 함께 ${level} 수준으로 볼 때 각 구간이 0을 포함한다.`,
  test: ({ kind, p, differs, rough }) =>
    `전체로 보면 두 집계의 차이는 우연보다 ${differs ? '크다' : '크다고 할 수 없다'}(${kind === 'exact' ? '정확 검정' : '카이제곱 검정'}, p ${p}${rough ? ', 작은 수가 있어 대략의 값' : ''}).`,
  assumption: '두 집계에는 같은 글이 없다고 본다.',
  alone: ({ label, count, beyond }) =>
    `비율이 가장 큰 것은 ${particle(label, '으로', '로')} ${count}편이다. 같은 편수의 두 번째 집계에서 ${particle(beyond, '이면', '면')} 잡음을 넘는 변화이다.`,
  leftOut: (views, alone) =>
    `${alone ? '언급되었으나 집계되지 않은 견해(0이 아님)' : '양쪽이 함께 집계하지 않아 비율에서 뺀 견해(0이 아님)'}: ${list(views)}.`,
  notCounted: '집계 없음',
  column: {
    view: '견해',
    beforeCount: '이전 편수',
    beforeShare: '이전 비율',
    afterCount: '이후 편수',
    afterShare: '이후 비율',
    difference: '차이(%p)',
    interval: '차이의 구간',
    shift: '잡음과 비교',
  },
};
