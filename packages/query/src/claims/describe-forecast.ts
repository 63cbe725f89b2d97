import type { Locale } from '@yalu/model/text';
import { formatDate } from '@yalu/model/time';
import { describeVerdict } from './describe.ts';
import type { ForecastVerdict } from './forecast-types.ts';

interface Words {
  readonly notBegun: string;
  readonly notOver: (soFar: string) => string;
  readonly noCheck: Readonly<Record<'condition' | 'outcome', string>>;
  readonly condition: (detail: string) => string;
  readonly open: (detail: string, asOf: string) => string;
}

const words: Readonly<Record<Locale, Words>> = {
  en: {
    notBegun: 'its time has not begun',
    notOver: (soFar) => `its time is not over; so far ${soFar}`,
    noCheck: { condition: 'no data decide its condition', outcome: 'no data decide its outcome' },
    condition: (detail) => `its condition: ${detail}`,
    open: (detail, asOf) => `${detail}; as it stands at ${asOf}`,
  },
  ko: {
    notBegun: '아직 시작되지 않음',
    notOver: (soFar) => `시한이 끝나지 않음. 현재까지 ${soFar}`,
    noCheck: { condition: '조건을 판정할 자료가 없음', outcome: '결과를 판정할 자료가 없음' },
    condition: (detail) => `조건: ${detail}`,
    open: (detail, asOf) => `${detail}. ${asOf} 기준`,
  },
  'zh-Hans': {
    notBegun: '时间尚未开始',
    notOver: (soFar) => `期限未到；迄今${soFar}`,
    noCheck: { condition: '没有资料可判定其条件', outcome: '没有资料可判定其结果' },
    condition: (detail) => `其条件：${detail}`,
    open: (detail, asOf) => `${detail}；截至${asOf}`,
  },
};

/** What a forecast's result rests on, in a clause: "launches is 4, expected at least 1". */
export function describeForecast(forecast: ForecastVerdict, locale: Locale): string {
  const { result, reason, of, asOf, final, condition, outcome } = forecast;
  const say = words[locale];
  if (reason === 'not-begun') return say.notBegun;
  if (reason === 'no-check') return say.noCheck[of ?? 'outcome'];
  const isOfCondition = of === 'condition' || result === 'void';
  const part = isOfCondition ? condition : outcome;
  const told = part === undefined ? '' : describeVerdict(part, locale);
  const detail = isOfCondition ? say.condition(told) : told;
  if (result === 'too-early') return say.notOver(detail);
  return result === 'held' && !final ? say.open(detail, formatDate(asOf, locale)) : detail;
}
