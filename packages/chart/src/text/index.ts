export { blockOf, blockOfLines, lineHeightOf } from './block.ts';
export type { Block } from './block.ts';
export { widest, widthOf } from './measure.ts';
export type { Font, Weight } from './measure.ts';
export { plain } from './plain.ts';
export { wrap, wrapEvenly } from './wrap.ts';
