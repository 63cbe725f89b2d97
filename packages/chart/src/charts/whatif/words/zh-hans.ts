import { list, two } from '../../../locale/chinese.ts';
import { decimal } from '../../../locale/format.ts';
import { digitsOf } from './level.ts';
import type { Names, WhatifWords } from './index.ts';

const level = (at: number) => decimal(at, 'zh-Hans', digitsOf(at));
const some = ({ named, more }: Names) => `${list(named)}${more > 0 ? `等${named.length + more}项` : ''}`;

export const zhHans: WhatifWords = {
  headline: ({ settings, moved, sure, sampled }) =>
    `模型：在${list(settings)}之下，${two(moved)}个因素变动` +
    (sampled ? (sure === 0 ? '，方向均不确定' : `，其中${two(sure)}个方向确定`) : ''),
  nothing: (settings) => `模型：在${list(settings)}之下，没有其他因素变动`,
  setting: (driver, at) => `${driver}为${typeof at === 'number' ? level(at) : `“${at}”`}`,
  subtitle: (samples, level) =>
    `各因素的激活度（−1至1）：基准状态与设定之后。${samples === undefined ? '' : `线段：抽取联系权重${samples}次所得变化的${level}范围。`}`,
  note: (note) => `${note}。`,
  rises: (drivers) => `几乎每次抽取都上升：${some(drivers)}。`,
  falls: (drivers) => `几乎每次抽取都下降：${some(drivers)}。`,
  open: (drivers) => `升降皆有可能：${some(drivers)}。`,
  largest: ({ driver, base, scenario, low, high, level }) =>
    `变化最大者为${driver}，由${base}至${scenario}${low === undefined || high === undefined ? '' : `（${level}的变化在${low}与${high}之间）`}。`,
  assumed: ({ assumed, links, value, min, max }) =>
    `途中${links}条联系里，有${assumed}条来源未以数字说明强度，假定为${value}（${min}至${max}）。`,
  unsettled: (samples, settled) => `${samples}次抽取中，${settled}次归于稳定并计入范围。`,
  key: {
    base: '基准状态',
    set: '设定',
    rises: '至少95%的抽取中上升',
    falls: '至少95%中下降',
    open: '升降皆可能',
    range: '变化的范围',
  },
  values: (base, scenario) => `基准${base}，情景${scenario}`,
  range: (low, high, level) => `${level}的变化：${low}至${high}`,
  changes: '变化',
  column: {
    driver: '因素',
    base: '基准',
    scenario: '情景',
    change: '变化',
    low: '变化下限',
    high: '变化上限',
    rises: '上升的比例',
    falls: '下降的比例',
  },
};
