import type { Locale } from '@yalu/model/text';
import type { CodingMerge } from './merge-codings.ts';

type Words = (numbers: {
  readonly added: number;
  readonly base: number;
  readonly p: string;
  readonly level: string;
}) => {
  readonly 'exceeds-noise': string;
  readonly 'within-noise': string;
  readonly 'nothing-added': string;
};

const words: Readonly<Record<Locale, Words>> = {
  en: ({ added, base, p, level }) => ({
    'exceeds-noise': `The shift exceeds noise: the ${added} new documents differ from the ${base} of the base by more than two samples of this size would by chance (p ${p}, level ${level}).`,
    'within-noise': `The shift is within noise: two samples of this size would often differ as much by chance (${added} new documents, ${base} in the base, p ${p}, level ${level}).`,
    'nothing-added': 'No document was added, so that there is no shift.',
  }),
  ko: ({ added, base, p, level }) => ({
    'exceeds-noise': `변화가 잡음을 넘어선다: 새 문헌 ${added}건과 기존 ${base}건의 차이는 이 크기의 두 표본이 우연히 보일 차이보다 크다(p ${p}, 수준 ${level}).`,
    'within-noise': `변화는 잡음 범위 안에 있다: 이 크기의 두 표본은 우연히도 이만큼 차이를 보이는 일이 잦다(새 문헌 ${added}건, 기존 ${base}건, p ${p}, 수준 ${level}).`,
    'nothing-added': '추가된 문헌이 없어 변화도 없다.',
  }),
  'zh-Hans': ({ added, base, p, level }) => ({
    'exceeds-noise': `变化超出噪声：新增${added}篇与原有${base}篇之间的差异，大于同等规模的两个样本偶然出现的差异（p ${p}，置信水平${level}）。`,
    'within-noise': `变化在噪声范围之内：同等规模的两个样本常会偶然出现这样大的差异（新增${added}篇，原有${base}篇，p ${p}，置信水平${level}）。`,
    'nothing-added': '没有新增文献，因此没有变化。',
  }),
};

/** Whether the shift exceeds noise, in a sentence. */
export function describeShift(merge: CodingMerge, locale: Locale): string {
  const p = merge.test?.p ?? 1;
  const level = Number(merge.method.parameters['level']);
  return words[locale]({
    added: merge.added,
    base: merge.total - merge.added,
    p: p < 0.001 ? '< 0.001' : `= ${p.toFixed(3)}`,
    level: new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 2 }).format(level),
  })[merge.shift];
}
