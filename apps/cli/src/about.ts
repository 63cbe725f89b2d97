import type { DatasetWork } from '@yalu/model/cite';

/** The built-in dataset as a work, as `CITATION.cff` has it. */
export const ABOUT_YALU: DatasetWork = {
  title: "Yalu: typed, citable, versioned data on China's policy towards North Korea",
  authors: [{ literal: 'The Yalu contributors' }],
  url: 'https://github.com/yalu-data/yalu',
};
