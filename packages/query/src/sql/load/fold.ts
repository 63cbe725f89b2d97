import { folded } from '../../memory/comparison.ts';

/** Whether a text is one that SQL folds as JavaScript does. */
const isPlain = (text: string): boolean => {
  for (let index = 0; index < text.length; index++) if (text.charCodeAt(index) > 127) return false;
  return true;
};

/** A text folded for `matches`, where `lower` does not do the same. */
export const foldedText = (text: string): string | null => (isPlain(text) ? null : folded(text));

/** All texts in a value of free JSON, folded. */
export function foldedTexts(value: unknown): string[] {
  if (typeof value === 'string') return [folded(value)];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(foldedTexts) : [];
}
