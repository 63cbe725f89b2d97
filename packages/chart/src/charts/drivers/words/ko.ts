import { list, particle } from '../../../locale/korean.ts';
import type { DriversWords, Names } from './index.ts';

const some = ({ named, more }: Names) => `${list(named)}${more > 0 ? ` 외 ${more}개` : ''}`;

const openness = (causes: number, open: number): string => {
  if (open === 0) return '가장 많다';
  return open === causes ? '방향은 모두 밝혀지지 않음' : `그중 ${open}개는 방향이 밝혀지지 않음`;
};

export const ko: DriversWords = {
  mostMoved: ({ driver, causes, open }) =>
    `${particle(driver, '을', '를')} 움직이는 요인은 ${causes}개, ${openness(causes, open)}`,
  equallyMoved: (drivers, causes) =>
    `${particle(some(drivers), '을', '를')} 움직이는 요인이 각 ${causes}개로 가장 많다`,
  around: ({ driver, causes, effects }) => `${driver}: 움직이는 요인 ${causes}개, 움직여지는 것 ${effects}개`,
  noLinks: (drivers) => `요인 ${drivers}개를 잇는 관계가 없다`,
  subtitle: (around) =>
    `${around === undefined ? '' : `${around} 주변에서 `}무엇이 무엇을 움직이는가(출처의 서술). 화살표는 움직이는 쪽에서 움직여지는 쪽으로 향한다.`,
  counts: ({ drivers, links, positive, negative, mixed }) =>
    `요인 ${drivers}개와 관계 ${links}개: 정(+) ${positive}개, 부(−) ${negative}개, 방향이 밝혀지지 않은 것 ${mixed}개.`,
  mostMoving: (drivers, effects) =>
    `가장 많은 것을 움직이는 요인: ${some(drivers)}(${drivers.named.length + drivers.more > 1 ? '각 ' : ''}${effects}개).`,
  noLoop: '되먹임 고리는 없다.',
  loops: (positive, negative) =>
    `되먹임 고리는 ${positive + negative}개이다: 강화하는 것 ${positive}개, 완화하는 것 ${negative}개.`,
  loop: (drivers, sign) =>
    `${[...drivers, drivers[0] ?? ''].join(' → ')}: 변화를 ${sign === 'positive' ? '강화한다' : '완화한다'}.`,
  selection: '관계는 출처가 서술한 것이며 전부가 아닐 수 있다.',
  sign: {
    positive: '한쪽이 커지면 다른 쪽도 커짐',
    negative: '한쪽이 커지면 다른 쪽은 작아짐',
    mixed: '방향이 밝혀지지 않음',
  },
  role: { factor: '다른 것을 움직임', intervening: '움직여지고 또 움직임', outcome: '움직여짐' },
  looped: '굵은 선: 되먹임 고리의 일부',
  link: (from, to) => `${from} → ${to}`,
  degree: (causes, effects) => `움직이는 요인 ${causes}개, 움직여지는 것 ${effects}개`,
  printed: (words) => `원문: ‘${words}’`,
  condition: (condition) => `조건: ${condition}`,
  column: {
    from: '움직이는 것',
    to: '움직여지는 것',
    sign: '방향',
    loop: '고리',
    condition: '조건',
    printed: '원문 표기',
  },
  yes: '예',
};
