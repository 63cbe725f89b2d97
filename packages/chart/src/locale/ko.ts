import type { Words } from './words.ts';

export const ko: Words = {
  caption: ({ source, dataset, version, licence }) =>
    `출처: ${source}. 데이터: ${dataset} ${version}, ${licence}.`,
  sentences: (parts) => parts.join(' '),
  noted: (label, note) => `${label}, ${note}`,
  sources: (named, more) => `출처: ${named.join('; ')}${more > 0 ? ` 외 ${more}건` : ''}`,
};
