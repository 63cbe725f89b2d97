import { list } from '../../../locale/chinese.ts';
import type { ShiftedWords, ShiftWords, SideWords } from './index.ts';

const side = (name: string, { total, window }: SideWords) =>
  `${name}：${window === '' ? '' : `${window}，`}${total}篇`;
const moved = ({ label, before, after }: ShiftedWords) => `${label}从${before}变为${after}`;
const texts = ({ total, window }: SideWords) => `${total}篇${window === '' ? '' : `（${window}）`}`;

export const zhHans: ShiftWords = {
  headline: {
    none: ({ label, signed, direction }) =>
      direction === 'same'
        ? '各比例没有变化'
        : `没有超出噪声的变化，变化最大的是${label}（${signed}个百分点）`,
    one: (shifted) => `${moved(shifted)}，超出噪声`,
    several: (count, largest) => `${count}个比例的变化超出噪声，最大的是${moved(largest)}`,
    alone: (label, share, least) =>
      least === ''
        ? `目前只有一次计数：${label}占${share}，文章太少，任何变化都不会超出噪声`
        : `目前只有一次计数：${label}占${share}，须变动${least}个百分点才超出噪声`,
  },
  subtitle: (level) =>
    `前后所占比例及各自的${level}威尔逊区间，以及两者之差和纽科姆区间（所有差值同时为${level}）。`,
  subtitleAlone: (level) =>
    `仅有的一次计数中的比例和${level}威尔逊区间。灰色：同等篇数的第二次计数若落在其中，则在噪声范围内（纽科姆区间，同时为${level}）。`,
  before: (given) => side('之前', given),
  after: (given) => side('之后', given),
  only: texts,
  exceeds: '超出噪声',
  within: '在噪声范围内',
  shares: '文章比例',
  differences: '差值（百分点）',
  beyond: '超出噪声的篇数',
  points: (signed) => `${signed}个百分点`,
  range: (low, high) => `${low}至${high}`,
  beyondNoise: (down, up) =>
    [...(down === null ? [] : [`${down}篇以下`]), ...(up === null ? [] : [`${up}篇以上`])].join('或') || '无',
  counts: (before, after) => `第一次计数有${texts(before)}，第二次有${texts(after)}。`,
  countAlone: (before) => `只有一次计数，共${texts(before)}，没有可比较的计数。`,
  shifted: (shifted, more, level) =>
    `超出噪声的变化：${shifted
      .map((one) => `${moved(one)}（${one.signed}个百分点，${level}区间${one.low}至${one.high}）`)
      .join('；')}${more > 0 ? `；另有${more}项` : ''}。`,
  unshifted: (count, all, level) =>
    `${all ? '没有变化超出噪声' : `${count}项变化未超出噪声`}：在所有差值同时为${level}的水平上，各区间都包含零。`,
  test: ({ kind, p, differs, rough }) =>
    `整体来看，两次计数的差异${differs ? '大于' : '并不大于'}偶然所致（${kind === 'exact' ? '精确检验' : '卡方检验'}，p ${p}${rough ? '，因部分计数很小而为粗略值' : ''}）。`,
  assumption: '两次计数视为没有共同文章的样本。',
  alone: ({ label, count, beyond }) =>
    `占比最大的是${label}，共${count}篇；同等篇数的第二次计数若为${beyond}，则变化超出噪声。`,
  leftOut: (views, alone) =>
    `${alone ? '提及但未计数（并非零）' : '并非两次都计数（并非零），未计入比例'}：${list(views)}。`,
  notCounted: '未计数',
  column: {
    view: '观点',
    beforeCount: '之前篇数',
    beforeShare: '之前比例',
    afterCount: '之后篇数',
    afterShare: '之后比例',
    difference: '差值（百分点）',
    interval: '差值的区间',
    shift: '与噪声相比',
  },
};
