import type { DateWords } from './words.ts';

const SEASONS = ['봄', '여름', '가을', '겨울'];

const yearText = (year: number): string => (year > 0 ? `${year}년` : `기원전 ${1 - year}년`);

/** Korean. In a span the unit stands once, behind the second number, where both share it. */
export const ko: DateWords = {
  date: ({ year, month, day }) =>
    [
      yearText(year),
      ...(month === undefined ? [] : [`${month}월`]),
      ...(day === undefined ? [] : [`${day}일`]),
    ].join(' '),
  years: (from, to) =>
    from > 0 ? `${from}~${to}년` : `${yearText(from)}~${to > 0 ? '기원후 ' : ''}${yearText(to)}`,
  months: (year, from, to) => `${yearText(year)} ${from}~${to}월`,
  days: (year, month, from, to) => `${yearText(year)} ${month}월 ${from}~${to}일`,
  daysOfMonths: (year, month, day, toMonth, toDay) =>
    `${yearText(year)} ${month}월 ${day}일~${toMonth}월 ${toDay}일`,
  range: (from, to) => `${from}~${to}`,
  through: (from, to) => `${from}부터 ${to}까지`,
  since: (from) => `${from}부터`,
  until: (to) => `${to}까지`,
  endUnknown: (from) => `${from}부터(종료 시점 미상)`,
  startUnknown: (to) => `${to}까지(시작 시점 미상)`,
  decade: (year) => `${year}년대`,
  season: (year, season) => `${yearText(year)} ${SEASONS[season - 1]}`,
  hemisphere: (season, hemisphere) => `${season}(${hemisphere === 'north' ? '북반구' : '남반구'})`,
  quarter: (year, quarter) => `${yearText(year)} ${quarter}분기`,
  half: (year, half) => `${yearText(year)} ${half === 1 ? '상반기' : '하반기'}`,
  about: (date) => `${date}경`,
  uncertain: (date) => `${date}(불확실)`,
  between: (from, to) => `${from}에서 ${to} 사이`,
  orEarlier: (date) => `${date} 또는 그 이전`,
  orLater: (date) => `${date} 또는 그 이후`,
  unknown: '미상',
};
