import { list } from '../../../locale/korean.ts';
import { decimal } from '../../../locale/format.ts';
import { digitsOf } from './level.ts';
import type { Names, WhatifWords } from './index.ts';

const level = (at: number) => decimal(at, 'ko', digitsOf(at));
const some = ({ named, more }: Names) => `${list(named)}${more > 0 ? ` 외 ${more}개` : ''}`;

export const ko: WhatifWords = {
  headline: ({ settings, moved, sure, sampled }) =>
    `모형: ${list(settings)}일 때 요인 ${moved}개가 움직이며, ` +
    (sampled
      ? sure === 0
        ? '방향이 확실한 것은 없음'
        : `방향이 확실한 것은 ${sure}개`
      : '범위는 구하지 않음'),
  nothing: (settings) => `모형: ${list(settings)}일 때 움직이는 다른 요인은 없음`,
  setting: (driver, at) => `${driver} ${typeof at === 'number' ? level(at) : `‘${at}’`}`,
  subtitle: (samples, level) =>
    `각 요인의 활성도(−1~1): 기준 상태와 설정한 상태.${samples === undefined ? '' : ` 선은 관계의 가중치를 ${samples}번 뽑았을 때 변화의 ${level} 범위.`}`,
  note: (note) => `${note}.`,
  rises: (drivers) => `거의 모든 추출에서 커지는 요인: ${some(drivers)}.`,
  falls: (drivers) => `거의 모든 추출에서 작아지는 요인: ${some(drivers)}.`,
  open: (drivers) => `어느 쪽으로도 움직일 수 있는 요인: ${some(drivers)}.`,
  largest: ({ driver, base, scenario, low, high, level }) =>
    `변화가 가장 큰 요인은 ${driver}(${base} → ${scenario}${low === undefined || high === undefined ? '' : `, 변화의 ${level}가 ${low}~${high}`}).`,
  assumed: ({ assumed, links, value, min, max }) =>
    `경로에 있는 관계 ${links}개 중 ${assumed}개는 출처가 강도를 수치로 밝히지 않아 ${value}(${min}~${max})로 가정했다.`,
  unsettled: (samples, settled) => `추출 ${samples}번 중 ${settled}번이 안정되어 범위에 쓰였다.`,
  key: {
    base: '기준 상태',
    set: '설정함',
    rises: '추출의 95% 이상에서 커짐',
    falls: '95% 이상에서 작아짐',
    open: '어느 쪽이든 가능',
    range: '변화의 범위',
  },
  values: (base, scenario) => `기준 ${base}, 시나리오 ${scenario}`,
  range: (low, high, level) => `변화의 ${level}: ${low}~${high}`,
  changes: '변화',
  column: {
    driver: '요인',
    base: '기준',
    scenario: '시나리오',
    change: '변화',
    low: '변화 하한',
    high: '변화 상한',
    rises: '커지는 비율',
    falls: '작아지는 비율',
  },
};
