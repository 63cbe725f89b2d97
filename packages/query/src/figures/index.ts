export type { Figure, FigureContext, FigureSource } from './define.ts';
export { diffFigures } from './diff-figures.ts';
export type { FigureChange, FigureValue } from './diff-figures.ts';
export { FIGURE_SOURCES, keyFigures } from './registry.ts';
export type { KeyFigures } from './registry.ts';
export { sourcingOf } from './sourcing.ts';
export type { Sourcing } from './sourcing.ts';
