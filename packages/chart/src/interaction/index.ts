export { walkHint } from './hint.ts';
export { WALK_STYLE, walkMarks } from './walk.ts';
