export { brush, BRUSH_STYLE } from './brush.ts';
export type { BrushSettings } from './brush.ts';
export { walkHint } from './hint.ts';
export { WALK_STYLE, walkMarks } from './walk.ts';
