import type { Words } from './words.ts';

export const zhHans: Words = {
  caption: ({ source, dataset, version, licence }) =>
    `来源：${source}。数据：${dataset} ${version}，${licence}。`,
  sentences: (parts) => parts.join(''),
  noted: (label, note) => `${label}，${note}`,
  sources: (named, more) => `来源：${named.join('；')}${more > 0 ? `等${named.length + more}种` : ''}`,
};
