import { list, particle } from '../../../locale/korean.ts';
import type { NetworkWords, TieWords } from './index.ts';

const holder = (schools: boolean) => (schools ? '학파' : '행위자');
const counted = (holders: number, schools: boolean) => (schools ? `${holders}개 학파` : `행위자 ${holders}`);
const and = (from: string, to: string) => `${particle(from, '과', '와')} ${to}`;
const named = ({ through, more }: TieWords) => `${through.join(', ')}${more > 0 ? ` 외 ${more}` : ''}`;

export const ko: NetworkWords = {
  headline: (names, { over, schools, against, through }) => {
    const all = names.length === 2 ? and(names[0] ?? '', names[1] ?? '') : list(names);
    const each = names.length > 2 ? '각각 ' : '';
    if (over === 'concept') {
      return against
        ? `가장 많이 갈리는 개념은 ${all}, ${each}${counted(through, schools)}`
        : `함께 쓰이는 일이 가장 많은 개념은 ${all}, ${each}${counted(through, schools)}`;
    }
    return against
      ? `${all}, ${each}${through}개 개념에서 가장 크게 맞섬`
      : `${all}, ${each}${through}개 개념을 함께 지녀 가장 가까움`;
  },
  headlineWeight: ({ from, to, weight }) => `${and(from, to)}의 연결이 ${weight}로 가장 강함`,
  headlineEqual: (pairs, over, schools) =>
    `가장 강한 연결은 ${over === 'concept' ? '개념' : holder(schools)} ${pairs}쌍이 같음`,
  mostHeld: ({ concepts, holders, of, schools, rejected }) => {
    const verb = rejected ? '거부하는' : '지닌';
    if (holders < 2) return `둘 이상의 ${holder(schools)}가 ${verb} 개념은 없음`;
    const by = schools ? `${of}개 학파 가운데 ${holders}개` : `행위자 ${of} 가운데 ${holders}`;
    if (concepts.length > 3)
      return `가장 많은 ${holder(schools)}가 ${verb} 개념은 ${concepts.length}개, 각각 ${by}`;
    return `가장 많은 ${holder(schools)}가 ${verb} 개념은 ${list(concepts)}, ${concepts.length > 1 ? '각각 ' : ''}${by}`;
  },
  subtitle: ({ over, kind, schools, normalized }) => {
    const noun = holder(schools);
    const lines = {
      actor: {
        congruence: `선: 두 ${noun}가 모두 지닌 개념.`,
        conflict: `파선: 한 ${noun}는 지니고 다른 ${noun}는 거부하는 개념.`,
        subtract: `두 ${noun}가 일치하는 개념 수에서 맞서는 개념 수를 뺀 값. 0보다 크면 실선, 작으면 파선.`,
      },
      concept: {
        congruence: `선: 두 개념을 모두 지닌 ${noun}.`,
        conflict: `파선: 한 개념은 지니고 다른 개념은 거부하는 ${noun}.`,
        subtract: `두 개념을 같게 대하는 ${noun} 수에서 다르게 대하는 수를 뺀 값. 0보다 크면 실선, 작으면 파선.`,
      },
      both: {
        congruence: `선: 각 ${noun}가 지닌 개념.`,
        conflict: `파선: 각 ${noun}가 거부하는 개념.`,
        subtract: `선: 각 ${noun}가 지닌 개념, 파선: 거부하는 개념.`,
      },
    }[over][kind];
    return `${lines}${over === 'both' ? ' 굵은 글씨: 둘 이상.' : normalized ? ' 굵을수록 강하다(발언량으로 나눈 값).' : ' 굵을수록 많다.'}`;
  },
  strongest: (ties, of) =>
    `${of === 1 ? '연결은 하나이다' : ties.length === of ? `연결은 ${of}개이다` : `연결 ${of}개 가운데 가장 강한 것은 다음과 같다`}: ${ties
      .map((tie) => `${tie.from} – ${tie.to}(${tie.weight}: ${named(tie)})`)
      .join('; ')}.`,
  held: ({ concepts, shared, most, schools, kind }) => {
    const verb = kind === 'conflict' ? '거부된' : kind === 'congruence' ? '쓰인' : '쓰이거나 거부된';
    const names = most.map(({ concept, holders }) => `${concept}(${holders})`).join(', ');
    const more = shared > most.length ? ` 외 ${shared - most.length}개` : '';
    return `${verb} 개념은 ${concepts}개이고, 둘 이상의 ${holder(schools)}에 걸친 것은 ${shared}개이다${shared === 0 ? '' : `: ${names}${more}`}.`;
  },
  alone: (holders, kind) =>
    `${particle(list(holders), '은', '는')} 다른 누구와도 ${kind === 'conflict' ? '맞서는' : '함께하는'} 개념이 없다.`,
  camps: ({ modularity, camps, exact }) =>
    `두 진영으로 ${exact ? '가장 잘 나눈' : '나누어 찾은 가장 나은'} 결과(모듈성 ${modularity}): ${camps
      .map((camp) => (typeof camp === 'number' ? `${camp}개` : list(camp)))
      .join(' 대 ')}.`,
  undivided: '두 진영으로 나누어도 나누지 않은 것보다 낫지 않다.',
  basis: (statements, schools) =>
    `진술 ${statements}건을 바탕으로 한다. ${holder(schools)}가 어떤 개념을 지녔다는 기록이 없다고 거부한다는 뜻은 아니다.`,
  pair: (from, to) => `${from} – ${to}`,
  tie: (tie, over, against) =>
    over === 'both'
      ? against
        ? '거부함'
        : '지님'
      : `${against ? '맞섬' : '공통'}: ${named(tie)}(${tie.weight})`,
  statements: (statements) => `진술 ${statements}건`,
  column: {
    holder: (schools) => (schools ? '학파' : '학파·행위자'),
    concept: '개념',
    weight: '가중치',
    through: '개념',
    heldBy: (schools) => (schools ? '학파' : '학파·행위자'),
  },
};
