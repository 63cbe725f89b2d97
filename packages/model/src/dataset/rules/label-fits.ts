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
  const characters = SINGLE.test(text) ? text : segmentsOf(text);
  let width = 0;
  for (const character of characters) width += WIDE.test(character) ? 2 : 1;
  return width;
}

/** Characters of which none makes up another together with its neighbours: what nearly all labels consist of. */
const SINGLE =
  /^[\u0020-\u007E\u00A1-\u00AC\u00AE-\u02FF\u2010-\u2027\u3000-\u3029\u30A1-\u30FA\u4E00-\u9FFF\uAC00-\uD7A3\uFF01-\uFF60]*$/;

let segmenter: Intl.Segmenter | undefined;

/** Characters as people count them. What knows them takes longer to load than the rule takes for thousands of labels. */
function* segmentsOf(text: string): Generator<string> {
  segmenter ??= new Intl.Segmenter();
  for (const { segment } of segmenter.segment(text)) yield segment;
}

const WIDE =
  /^(?:[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\u30A0-\u30FF\u3000-\u303F\uFF01-\uFF60]|\p{Emoji_Presentation}|\p{Emoji}\uFE0F)/u;
