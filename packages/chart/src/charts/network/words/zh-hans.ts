import { list, pause, two } from '../../../locale/chinese.ts';
import type { NetworkWords, TieWords } from './index.ts';

const holder = (schools: boolean) => (schools ? '学派' : '行为体');
const named = ({ through, more }: TieWords) =>
  `${pause(through)}${more > 0 ? `等${through.length + more}项` : ''}`;

export const zhHans: NetworkWords = {
  headline: (names, { over, schools, against, through }) => {
    const each = names.length > 2 ? '两两之间' : '';
    if (over === 'concept') {
      return against
        ? `${list(names)}${each}分歧最多：${two(through)}个${holder(schools)}`
        : `${list(names)}${each}最常被一同持有：${two(through)}个${holder(schools)}`;
    }
    return against
      ? `${list(names)}${each}对立最多：${two(through)}个概念`
      : `${list(names)}${each}共有的概念最多：${two(through)}个`;
  },
  headlineWeight: ({ from, to, weight }) => `${from}与${to}的联系最强，为${weight}`,
  headlineEqual: (pairs, over, schools) =>
    `有${two(pairs)}对${over === 'concept' ? '概念' : holder(schools)}的联系同为最强`,
  mostHeld: ({ concepts, holders, of, schools, rejected }) => {
    const verb = rejected ? '拒绝' : '持有';
    if (holders < 2) return `没有概念为一个以上的${holder(schools)}所${verb}`;
    const by = `${of}个${holder(schools)}中有${two(holders)}个`;
    if (concepts.length > 3) return `有${concepts.length}个概念最多为${holder(schools)}所${verb}，各为${by}`;
    return `最多${holder(schools)}${verb}的概念是${list(concepts)}，${concepts.length > 1 ? '各为' : ''}${by}`;
  },
  subtitle: ({ over, kind, schools, normalized }) => {
    const noun = holder(schools);
    const lines = {
      actor: {
        congruence: `线：两个${noun}都持有的概念。`,
        conflict: `虚线：一个${noun}持有而另一个拒绝的概念。`,
        subtract: `两个${noun}一致的概念数减去对立的概念数：大于零为实线，小于零为虚线。`,
      },
      concept: {
        congruence: `线：同时持有两个概念的${noun}。`,
        conflict: `虚线：持有一个概念而拒绝另一个的${noun}。`,
        subtract: `对两个概念态度相同的${noun}数减去态度不同的${noun}数：大于零为实线，小于零为虚线。`,
      },
      both: {
        congruence: `线：各${noun}所持有的概念。`,
        conflict: `虚线：各${noun}所拒绝的概念。`,
        subtract: `线：各${noun}所持有的概念；虚线：所拒绝的概念。`,
      },
    }[over][kind];
    return `${lines}${over === 'both' ? '粗体：不止一个。' : normalized ? '线越粗联系越强（已按发言量调整）。' : '线越粗数量越多。'}`;
  },
  strongest: (ties, of) =>
    `${of === 1 ? '仅有一条联系' : ties.length === of ? `共有${two(of)}条联系` : `${of}条联系中最强的是`}：${ties
      .map((tie) => `${tie.from}与${tie.to}（${tie.weight}：${named(tie)}）`)
      .join('；')}。`,
  held: ({ concepts, shared, most, schools, kind }) => {
    const verb = kind === 'conflict' ? '被拒绝' : kind === 'congruence' ? '被持有' : '被持有或拒绝';
    const names = most.map(({ concept, holders }) => `${concept}（${holders}）`).join('、');
    const more = shared > most.length ? `等${shared}个` : '';
    return `共有${concepts}个概念${verb}，其中${shared}个涉及一个以上的${holder(schools)}${shared === 0 ? '' : `：${names}${more}`}。`;
  },
  alone: (holders, kind) =>
    `${list(holders)}与其他${kind === 'conflict' ? '各方没有对立的' : '各方没有共同的'}概念。`,
  camps: ({ modularity, camps, exact }) =>
    `${exact ? '最佳的' : '所找到的最佳'}两分（模块度${modularity}）为：${camps
      .map((camp) => (typeof camp === 'number' ? `${camp}个` : list(camp)))
      .join('对')}。`,
  undivided: '分为两个阵营并不优于不分。',
  basis: (statements, schools) =>
    `以${statements}条陈述为据；没有记载某${holder(schools)}持有某概念，并不表示其拒绝该概念。`,
  pair: (from, to) => `${from} – ${to}`,
  tie: (tie, over, against) =>
    over === 'both'
      ? against
        ? '拒绝'
        : '持有'
      : `${against ? '对立' : '共有'}：${named(tie)}（${tie.weight}）`,
  statements: (statements) => `${statements}条陈述`,
  column: {
    holder: (schools) => (schools ? '学派' : '学派或行为体'),
    concept: '概念',
    weight: '权重',
    through: '概念',
    heldBy: (schools) => (schools ? '学派' : '学派和行为体'),
  },
};
