import { list, particle, topic } from '../../../locale/korean.ts';
import type { EvolutionWords } from './index.ts';

const some = (named: readonly string[], more: number) => `${list(named)}${more > 0 ? ` 외 ${more}개` : ''}`;

export const ko: EvolutionWords = {
  grew: (school, outOf) => `${particle(school, '은', '는')} ${list(outOf)}에서 나옴`,
  overtook: (school, others) =>
    `${particle(school, '은', '는')} ${particle(list(others), '을', '를')} 앞지름`,
  unlinked: (schools) => `학파 ${schools}개, 기원이 언급된 것은 없음`,
  sentence: (statement) => `${statement}.`,
  subtitle: ({ linked, uncertain, open }) =>
    `막대: 각 학파가 우세했던 시기.${linked ? ' 선: 어느 학파에서 나왔고 어느 학파를 앞질렀는지.' : ''}${uncertain ? ' 빗금: 가능하나 확실하지 않음.' : ''}${open ? ' 화살표: 끝을 알 수 없음.' : ''}`,
  more: (count) => `이런 관계 ${count}개가 표에 더 있다.`,
  originless: (schools, more) =>
    `${more > 0 ? `${some(schools, more)}는` : topic(schools)} 출처가 기원이 된 학파를 언급하지 않는다(없었다는 뜻은 아님).`,
  periods: (periods, more) =>
    `우세한 시기: ${periods.map(({ label, dates }) => `${label} ${dates}`).join(', ')}${more > 0 ? ` 외 ${more}개` : ''}.`,
  undated: (schools, more) => `시기가 없어 연표에 놓을 수 없는 학파: ${some(schools, more)}.`,
  certain: '확실',
  possible: '가능',
  kind: { grew: '이어짐', overtook: '주류 자리를 내줌' },
  column: { school: '학파', dominant: '우세한 시기', grewOutOf: '기원이 된 학파', overtook: '앞지른 학파' },
};
