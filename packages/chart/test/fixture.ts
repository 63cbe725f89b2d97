import type { LocaleString } from '@yalu/model/text';
import type { Caption, ChartErrorCode } from '../src/index.ts';

/** What the tests and the gallery draw of a chart: `fixtures/<name>.ts` exports one as `fixture`. */
export interface Fixture<Row extends object> {
  /** Rows as the sources have them, with labels in the three languages. */
  readonly rows: readonly Row[];
  /** Options that change the picture most, each under a short name. The defaults are drawn in any case. */
  readonly variants: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  /** The same rows with one text in the place of every label, however hostile. */
  readonly labelled: (text: string) => readonly Row[];
  /** As few rows as make a picture. */
  readonly one: readonly Row[];
  /** Rows of so many things, and what comes of 5,000: a picture, or an error that says what to do. */
  readonly many: {
    readonly rows: (count: number) => readonly Row[];
    readonly gives: 'picture' | ChartErrorCode;
  };
}

/** A label in English, Korean and Chinese. */
export const label = (en: string, ko: string, zhHans: string): LocaleString => ({
  en,
  ko,
  'zh-Hans': zhHans,
});

/** The same text in each language. */
export const everywhere = (text: string): LocaleString => label(text, text, text);

/** Numbers from 1. */
export const upTo = (count: number): readonly number[] =>
  Array.from({ length: count }, (_, index) => index + 1);

export const caption: Caption = {
  source: 'Kim Heung-kyu, Focus Asia, April 2020',
  dataset: '@yalu/data',
  version: '0.1.0',
  licence: 'CC BY 4.0',
};

/** What marks say of their source. */
export const sources: readonly LocaleString[] = [label('Kim 2020', '김흥규 2020', '金兴圭 2020')];

export const schools = {
  'traditional-geopolitics': label('Traditional Geopolitics School', '전통적 지정학파', '传统地缘政治学派'),
  'developing-country': label('Developing Country School', '발전도상국 학파', '发展中国家学派'),
  'rising-great-power': label('Rising Great Power School', '신흥 강대국 학파', '新兴大国学派'),
  'great-power': label('Great Power School', '강대국 학파', '大国学派'),
};
