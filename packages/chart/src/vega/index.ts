export {
  areaMarks,
  lineMarks,
  literal,
  px,
  rectMarks,
  ruleMarks,
  symbolMarks,
  textMarks,
  tipped,
} from './marks.ts';
export type { Marks, PlacedText, TextSetting } from './marks.ts';
