import { list, two } from '../../../locale/chinese.ts';
import type { CrosswalkWords, Names } from './index.ts';

const some = ({ named, more }: Names) => `${list(named)}${more > 0 ? `等${named.length + more}项` : ''}`;

export const zhHans: CrosswalkWords = {
  headline: ({ mapped, categories, left, right, exact, close }) => {
    const of = left === undefined ? '其他分类' : `“${left}”`;
    return mapped === 0
      ? `${of}的${two(categories)}个类别在“${right}”中均无对应`
      : `${of}的${two(categories)}个类别中，${two(mapped)}个在“${right}”中有对应：相同${exact}个，相近${close}个`;
  },
  subtitle: '左侧类别如何对应右侧类别。符号与线型表示关系，粗细表示把握。',
  answer: {
    exactMatch: (from, to) => `“${from}”与“${to}”相同。`,
    closeMatch: (from, to) => `“${from}”与“${to}”相近。`,
    broadMatch: (from, to) => `“${from}”属于更宽的“${to}”。`,
    narrowMatch: (from, to) => `“${from}”包含更窄的“${to}”。`,
    relatedMatch: (from, to) => `“${from}”与“${to}”相关。`,
  },
  moreAnswers: (count) => `另有${two(count)}条对应。`,
  without: (categories) => `没有对应者：${some(categories)}。`,
  unanswered: (categories) => `无类别与之对应者：${some(categories)}。`,
  bounds: (target, lower, upper, total) =>
    `按这些对应，${total}篇中有${lower === upper ? lower : `${lower}至${upper}`}篇属于“${target}”。`,
  selection: '对应关系属于判断；没有对应的类别只是无人作过对应。',
  texts: (count) => `${count}篇`,
  between: (lower, upper) => (lower === upper ? `${lower}篇` : `${lower}至${upper}篇`),
  none: '无对应',
  relation: {
    exactMatch: '相同',
    closeMatch: '相近',
    broadMatch: '右者更宽',
    narrowMatch: '右者更窄',
    relatedMatch: '相关',
  },
  confidence: { high: '把握大', medium: '把握中等', low: '把握小', unsaid: '未说明把握' },
  sure: { high: '把握大', medium: '中等', low: '小' },
  link: (from, to) => `${from}—${to}`,
  column: { from: '左', relation: '关系', to: '右', confidence: '把握', texts: '篇数' },
};
