import { isObject } from '../catalogue.ts';
import { defineRule } from './define.ts';

/** How long a label may be, in units of a Latin letter: a line of a chart holds no more. */
export const LONGEST_LABEL = 80;

export const labelFits = defineRule({
  name: 'label-length',
  description: `A label is no longer than a chart can hold: ${LONGEST_LABEL} Latin letters, or half as many Korean or Chinese ones.`,
  severity: 'warning',
  *check({ records }) {
    for (const { collection, id, value } of records) {
      const label = value['label'];
      if (!isObject(label)) continue;
      for (const [language, text] of Object.entries(label)) {
        if (typeof text !== 'string') continue;
        const width = widthOf(text);
        if (width <= LONGEST_LABEL) continue;
        yield {
          collection,
          id,
          path: ['label', language],
          found: text,
          message: `is as wide as ${width} letters, and a chart holds ${LONGEST_LABEL}. Say it shorter; the rest can stand in definition or note.`,
        };
      }
    }
  },
});

/**
 * Width in Latin letters: those of Chinese, Japanese and Korean take two, and so do emoji; what several characters make
 * up, such as a letter with its accents, counts once.
 */
function widthOf(text: string): number {
  // No letter of an alphabet makes it wider than its length, and most labels are short.
  if (text.length * 2 <= LONGEST_LABEL) return text.length;
  let width = 0;
  for (const { segment } of new Intl.Segmenter().segment(text)) width += WIDE.test(segment) ? 2 : 1;
  return width;
}

const WIDE =
  /^(?:[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\u30A0-\u30FF\u3000-\u303F\uFF01-\uFF60]|\p{Emoji_Presentation}|\p{Emoji}\uFE0F)/u;
