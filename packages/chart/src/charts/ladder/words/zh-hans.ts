import { list } from '../../../locale/chinese.ts';
import type { LadderWords, Names } from './index.ts';

const some = ({ named, more }: Names) => `${list(named)}${more > 0 ? `等${named.length + more}方` : ''}`;

export const zhHans: LadderWords = {
  below: ({ actor, place, ...above }) => `${actor}居第${place}级，在${some(above)}之下`,
  rankOf: ({ actor, place, rank }) => `${actor}居第${place}级：${rank}`,
  noFocus: (conferredBy, rungs) => `${conferredBy}的伙伴关系分为${rungs}级`,
  subtitle: (conferredBy) => `${conferredBy}外交用语中的伙伴关系等级（由高到低），以及来源所提及的对象。`,
  rung: ({ place, ranks, open }) =>
    `第${place}级：${ranks.map(({ rank, named, more }) => `${rank}（${named.length > 0 ? some({ named, more }) : '未提及对象'}）`).join('；')}${open ? '，其先后来源未作定论' : ''}。`,
  moreRungs: (count) => `其下还有${count}级。`,
  undated: ({ undated, uncertain, holders }) =>
    `${holders}个对象中，${undated}个没有日期，${uncertain}个日期不确定。`,
  selection: '对象为来源所提及者，未必是全部。',
  certain: '起始日期已知',
  uncertain: '起始日期不确定或未说明',
  noDate: '未说明日期',
  noHolder: '未提及对象',
  orderOpen: '这些等级孰高孰低，来源未作定论。',
  quoted: (formula) => `“${formula}”`,
  column: { place: '级', rank: '等级', holder: '对象', time: '时间', formula: '原文表述' },
};
