import type { Words } from './words.ts';

export const en: Words = {
  caption: ({ source, dataset, version, licence }) =>
    `Source: ${source}. Data: ${dataset} ${version}, ${licence}.`,
  sentences: (parts) => parts.join(' '),
  noted: (label, note) => `${label}, ${note}`,
  sources: (named, more) => `Source: ${named.join('; ')}${more > 0 ? ` and ${more} more` : ''}`,
};
