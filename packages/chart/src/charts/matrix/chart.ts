import * as z from 'zod/mini';
import { styleOf } from '../../theme/style.ts';
import { frame } from '../../vega/frame.ts';
import { defineChart } from '../define.ts';
import { figuresOf } from './figures.ts';
import { columnsOf, gridContent } from './grid.ts';
import { type MatrixRow, matrixRows } from './rows.ts';
import { stackContent } from './stack.ts';
import { matrixHeadline, matrixSubtitle, matrixSummary, matrixTable } from './sentences.ts';

export interface MatrixOptions {
  readonly schools: readonly string[];
}

/** Below this width of the content, dimensions are stacked. */
const NARROW = 520;

/** What each school holds on each dimension, with what they share. Of two schools: a comparison. */
export const matrix = /* @__PURE__ */ defineChart<MatrixRow, MatrixOptions>({
  name: 'matrix',
  title: { en: 'Matrix of positions', ko: '입장 비교표', 'zh-Hans': '立场对照表' },
  description: {
    en: 'What each school of thought holds on each dimension, and what they share. Two schools are compared.',
    ko: '차원별로 각 학파의 입장과 공유하는 개념을 보인다. 두 학파를 고르면 서로 비교한다.',
    'zh-Hans': '各学派在各维度上的立场及共有概念。选两个学派则相互对照。',
  },
  options: z.strictObject({
    schools: z
      ._default(z.array(z.string().check(z.minLength(1))), [])
      .check(z.describe('Ids of the schools shown; all where it is empty; two are compared')),
  }),
  queries: () => ({
    positions: {
      from: 'position',
      select: {
        school: 'school',
        schoolLabel: 'school.label',
        schoolOrder: 'school.order',
        dimension: 'dimension',
        dimensionLabel: 'dimension.label',
        dimensionOrder: 'dimension.order',
        label: 'label',
        concepts: 'concepts',
        conceptLabels: 'concepts.label',
        sources: 'citations.source.label',
      },
      order: [{ by: 'dimensionOrder' }, { by: 'schoolOrder' }],
    },
  }),
  rows: matrixRows,
  headline: (rows, { schools }, locale) => matrixHeadline(figuresOf(rows, schools, locale), locale),
  summary: (rows, { schools }, locale) => matrixSummary(figuresOf(rows, schools, locale), locale),
  table: (rows, { schools }, locale) => matrixTable(figuresOf(rows, schools, locale), locale),
  spec(rows, { schools }, context) {
    const style = styleOf(context);
    const figures = figuresOf(rows, schools, context.locale);
    const headline = matrixHeadline(figures, context.locale);
    const columns = style.inner < NARROW ? undefined : columnsOf(figures, style);
    return frame(
      {
        headline,
        subtitle: matrixSubtitle(figures, context.locale),
        description: `${headline}. ${matrixSummary(figures, context.locale)}`,
        caption: context.caption,
        ...(columns ? gridContent(figures, columns, style) : stackContent(figures, style)),
      },
      style,
    );
  },
});
