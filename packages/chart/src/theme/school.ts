import type { Theme } from './theme.ts';

/** Seven shapes that Vega knows, told apart without colour and at 8 px. */
export const SCHOOL_SHAPES = [
  'circle',
  'square',
  'triangle-up',
  'diamond',
  'cross',
  'triangle-down',
  'triangle-right',
] as const;

export interface SchoolMark {
  readonly color: string;
  readonly shape: (typeof SCHOOL_SHAPES)[number];
}

/**
 * How a school is drawn, from its order in the source, which begins at 1. Four hues and seven shapes make 28 pairs,
 * so that more schools than hues still differ.
 */
export function schoolMark(order: number, theme: Theme): SchoolMark {
  const index = Math.max(0, Math.round(order) - 1);
  return {
    color: theme.schools[index % theme.schools.length] ?? theme.ink,
    shape: SCHOOL_SHAPES[index % SCHOOL_SHAPES.length] ?? 'circle',
  };
}
