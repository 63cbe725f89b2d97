import type { Locale } from '@yalu/model/text';
import type { Why } from './why.ts';

const words: Readonly<
  Record<
    Locale,
    {
      readonly cut: (at: string, left: number) => string;
      readonly single: (at: string, without: number, alone: number) => string;
      readonly together: (at: string, alone: number) => string;
      readonly none: string;
    }
  >
> = {
  en: {
    cut: (at, left) => `${at} cuts the whole answer away: there are ${left} rows before it.`,
    single: (at, without, alone) =>
      `${at} leaves nothing: without it there would be ${without}, and it alone keeps ${alone}.`,
    together: (at, alone) =>
      `No row meets ${at} and what stands before it together; it alone keeps ${alone}.`,
    none: 'There are no records to ask.',
  },
  ko: {
    cut: (at, left) => `${at} 때문에 답이 모두 잘려 나감: 그 전에는 ${left}행.`,
    single: (at, without, alone) =>
      `${at} 조건에서 남는 것이 없음: 이 조건이 없으면 ${without}행, 이 조건만으로는 ${alone}행.`,
    together: (at, alone) =>
      `${at} 조건과 그 앞의 조건을 함께 만족하는 행이 없음. 이 조건만으로는 ${alone}행.`,
    none: '물을 기록이 없음.',
  },
  'zh-Hans': {
    cut: (at, left) => `${at} 截去了全部结果：之前有 ${left} 行。`,
    single: (at, without, alone) => `${at} 之后没有剩余：去掉它有 ${without} 行，仅用它有 ${alone} 行。`,
    together: (at, alone) => `没有行同时满足 ${at} 与它之前的条件；仅用它有 ${alone} 行。`,
    none: '没有可查询的记录。',
  },
};

/** Why an answer is empty, in words; nothing where it is not. */
export function describeWhy({ scanned, left, filters, emptiedBy }: Why, locale: Locale): string[] {
  const say = words[locale];
  if (emptiedBy.length === 0) return scanned === 0 && left === 0 ? [say.none] : [];
  return emptiedBy.map((at) => {
    const filter = filters.find((one) => one.at === at);
    if (!filter) return say.cut(at, left);
    return filter.without > 0 ? say.single(at, filter.without, filter.alone) : say.together(at, filter.alone);
  });
}
