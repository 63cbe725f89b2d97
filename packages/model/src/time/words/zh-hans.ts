import type { DateWords } from './words.ts';

const SEASONS = ['春季', '夏季', '秋季', '冬季'];
const NUMERALS = ['一', '二', '三', '四'];

const yearText = (year: number): string => (year > 0 ? `${year}年` : `公元前${1 - year}年`);

/** Simplified Chinese. Each number keeps its unit. */
export const zhHans: DateWords = {
  date: ({ year, month, day }) =>
    [
      yearText(year),
      ...(month === undefined ? [] : [`${month}月`]),
      ...(day === undefined ? [] : [`${day}日`]),
    ].join(''),
  years: (from, to) => `${yearText(from)}至${from <= 0 && to > 0 ? '公元' : ''}${yearText(to)}`,
  months: (year, from, to) => `${yearText(year)}${from}月至${to}月`,
  days: (year, month, from, to) => `${yearText(year)}${month}月${from}日至${to}日`,
  daysOfMonths: (year, month, day, toMonth, toDay) =>
    `${yearText(year)}${month}月${day}日至${toMonth}月${toDay}日`,
  range: (from, to) => `${from}至${to}`,
  through: (from, to) => `${from}至${to}`,
  since: (from) => `${from}起`,
  until: (to) => `至${to}`,
  endUnknown: (from) => `${from}起（结束时间不详）`,
  startUnknown: (to) => `至${to}（开始时间不详）`,
  decade: (year) => `${year}年代`,
  season: (year, season) => `${yearText(year)}${SEASONS[season - 1]}`,
  hemisphere: (season, hemisphere) => `${season}（${hemisphere === 'north' ? '北半球' : '南半球'}）`,
  quarter: (year, quarter) => `${yearText(year)}第${NUMERALS[quarter - 1]}季度`,
  half: (year, half) => `${yearText(year)}${half === 1 ? '上' : '下'}半年`,
  about: (date) => `${date}前后`,
  uncertain: (date) => `${date}（存疑）`,
  between: (from, to) => `${from}至${to}之间`,
  orEarlier: (date) => `${date}或更早`,
  orLater: (date) => `${date}或更晚`,
  unknown: '不详',
};
