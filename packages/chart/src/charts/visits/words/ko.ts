import type { VisitsWords } from './index.ts';

const named = (years: readonly number[]) => years.map((year) => `${year}년`).join('·');

export const ko: VisitsWords = {
  headline: ({ years, most, towards }) => {
    if (years.length > 1) return `기록된 고위급 방문은 ${named(years)}이 각 ${most}회로 가장 많음`;
    if (most === 1) return `기록된 고위급 방문 1회, ${named(years)}`;
    const where =
      towards === 'equal'
        ? `양방향 각 ${most / 2}회`
        : towards.count === most
          ? `모두 ${towards.name} 방문`
          : `그중 ${towards.count}회가 ${towards.name} 방문`;
    return `기록된 고위급 방문은 ${named(years)}이 ${most}회로 가장 많음, ${where}`;
  },
  headlineEven: (most) => `기록된 고위급 방문은 어느 해에도 ${most}회를 넘지 않음`,
  subtitle:
    '데이터셋에 기록된 방문, 시작된 해별. 칸 하나가 방문 한 번이다. 칸이 없는 해는 기록이 없는 해이며, 방문이 없었다는 뜻은 아니다.',
  leader: '정상급 방문',
  other: '그 밖의 고위급 방문',
  side: (name, visits) => `${name} 방문: ${visits}회`,
  total: ({ total, first, last, above, toAbove, below, toBelow }) =>
    `데이터셋에는 ${first === last ? `${first}년` : `${first}년부터 ${last}년까지`} 고위급 방문 ${total}회가 기록되어 있다(${above} 방문 ${toAbove}회, ${below} 방문 ${toBelow}회).`,
  leaders: (visits) => `정상급 방문은 ${visits}회이다.`,
  empty: (years, of, { from, to }) =>
    `${of}년 가운데 ${years}년은 기록이 없다${from === to ? '' : `(가장 긴 기간은 ${from}~${to}년)`}. 연대기가 아니므로 방문이 없었다는 뜻은 아니다.`,
  undated: (visits) => `해가 확실하지 않은 ${visits}회는 그리지 않았다.`,
  column: {
    year: '연도',
    to: (name) => `${name} 방문`,
    leaders: '정상급 방문',
    visits: '방문',
  },
};
