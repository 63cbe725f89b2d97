import { list, two } from '../../../locale/chinese.ts';
import type { DriversWords, Names } from './index.ts';

const some = ({ named, more }: Names) => `${list(named)}${more > 0 ? `等${named.length + more}项` : ''}`;

const openness = (causes: number, open: number): string => {
  if (open === 0) return '多于其他各项';
  return open === causes ? '方向均未说明' : `其中${two(open)}个方向未说明`;
};

export const zhHans: DriversWords = {
  mostMoved: ({ driver, causes, open }) => `${driver}受${two(causes)}个因素影响，${openness(causes, open)}`,
  equallyMoved: (drivers, causes) => `${some(drivers)}各受${two(causes)}个因素影响，多于其他各项`,
  around: ({ driver, causes, effects }) => `${driver}：受${two(causes)}个因素影响，影响${two(effects)}个`,
  noLinks: (drivers) => `${two(drivers)}个因素之间没有联系`,
  subtitle: (around) =>
    `${around === undefined ? '' : `${around}周边，`}何者影响何者（据来源所述）。箭头由影响者指向被影响者。`,
  counts: ({ drivers, links, positive, negative, mixed }) =>
    `共${drivers}个因素、${links}条联系：正向${positive}条，负向${negative}条，方向未说明${mixed}条。`,
  mostMoving: (drivers, effects) =>
    `影响最多者为${some(drivers)}，${drivers.named.length + drivers.more > 1 ? '各' : '共'}${effects}条。`,
  noLoop: '没有反馈回路。',
  loops: (positive, negative) =>
    `共有${positive + negative}个反馈回路：强化${positive}个，抑制${negative}个。`,
  loop: (drivers, sign) =>
    `${[...drivers, drivers[0] ?? ''].join('→')}：${sign === 'positive' ? '强化' : '抑制'}变化。`,
  selection: '联系为来源所述者，未必是全部。',
  sign: { positive: '此增彼增', negative: '此增彼减', mixed: '方向未说明' },
  role: { factor: '影响他者', intervening: '受影响，也影响他者', outcome: '受影响' },
  looped: '粗线：属于反馈回路',
  link: (from, to) => `${from}→${to}`,
  degree: (causes, effects) => `受${causes}项影响，影响${effects}项`,
  printed: (words) => `原文：“${words}”`,
  condition: (condition) => `条件：${condition}`,
  column: {
    from: '影响者',
    to: '被影响者',
    sign: '方向',
    loop: '回路',
    condition: '条件',
    printed: '原文表述',
  },
  yes: '是',
};
