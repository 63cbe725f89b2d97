import { list, pause, two } from '../../../locale/chinese.ts';
import type { MatrixWords } from './index.ts';

export const zhHans: MatrixWords = {
  headline: (schools, dimensions, shared, same) =>
    same === dimensions
      ? `${two(schools)}个学派在${two(dimensions)}个维度上立场相同`
      : shared === 0
        ? `${two(schools)}个学派在${two(dimensions)}个维度上没有共同点`
        : `${two(schools)}个学派，在${two(dimensions)}个维度中的${two(shared)}个上有共同点`,
  headlineTwo: (first, second, { dimensions, differ, part, same }) => {
    const both = `${first}与${second}`;
    if (differ === dimensions) return `${both}：${two(dimensions)}个维度全部不同`;
    if (same === dimensions) return `${both}：${two(dimensions)}个维度全部相同`;
    const rest = [
      ...(part > 0 ? [`${two(part)}个部分相同`] : []),
      ...(same > 0 ? [`${two(same)}个相同`] : []),
    ];
    return `${both}：${two(dimensions)}个维度中${two(differ)}个不同，${rest.join('，')}`;
  },
  headlineOne: (school, dimensions) => `${school}在${two(dimensions)}个维度上的立场`,
  subtitle: (schools) =>
    schools > 2
      ? '各学派在各维度上的立场。“共有”后的符号表示在该维度上与其共有概念的其他学派。'
      : schools === 2
        ? '立场对照：≠\u{A0}没有共同概念，≈\u{A0}部分共同，=\u{A0}相同。'
        : '各维度上的立场。',
  also: '共有',
  relation: { same: '相同', part: '部分相同', differ: '不同' },
  relationsSentence: (relation, dimensions) =>
    `${{ same: '相同', part: '部分相同', differ: '不同' }[relation]}：${pause(dimensions)}。`,
  sharedSentence: (shared) =>
    `共有概念：${shared.map(({ concept, schools }) => `${concept}（${pause(schools)}）`).join('；')}。`,
  contents: (schools, dimensions) => `${list(schools)}在${two(dimensions)}个维度上的立场。`,
  missing: '未提及',
  column: { dimension: '维度', relation: '比较' },
};
