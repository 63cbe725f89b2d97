/** A text of nobody's: paragraphs of prose, with no sentence twice. */
export const PARAGRAPHS: readonly (readonly string[])[] = [
  [
    'The salt harbour closed its gates in the autumn of 1904, and nobody on the quay could say for how long.',
    'Merchants who had lent to the pilots asked the council for a date; the council asked the tide tables.',
    'By the first frost, half of the brine carts stood empty behind the customs house.',
  ],
  [
    'Three parties formed around the question of the northern lock.',
    'The oldest of them, led by “Widow” Anselm, held that a lock invites the sea to bargain.',
    'A younger circle of surveyors answered that the sea had never kept its side of any bargain.',
    'Between them stood the ferrymen, who were paid by the crossing and wished for more crossings.',
  ],
  [
    'When the survey of 1911 counted 42 leaks, each party found its own number in the same table.',
    'Anselm read out the seven leaks below the waterline; her opponents read out the thirty-five above it.',
  ],
  [
    'It was the lamplighter’s daughter, later a judge, who first wrote that the lock was a question of trust.',
    'Her pamphlet sold 600 copies in a town of 900 readers, and was never reprinted.',
    'What remains of it are quotations in the minutes, some of them mocking.',
  ],
  [
    'The vote was taken on a Tuesday, in heavy rain, with the windows open so that those outside could hear.',
    'No count has survived, and the two reports that we have differ by eleven voices.',
    'The lock was built nevertheless, of grey stone, and leaks to this day.',
  ],
];

export const SENTENCES: readonly string[] = PARAGRAPHS.flat();

/** The paragraphs one after the other, unbroken. */
export const PLAIN: string = PARAGRAPHS.map((sentences) => sentences.join(' ')).join('\n\n');

/**
 * Breaks a paragraph into lines of a width; a word that does not fit is hyphenated after so many letters as `hyphenate`
 * says, or goes to the next line.
 */
export function broken(paragraph: string, width: number, hyphenate: (word: string) => number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of paragraph.split(' ')) {
    if (line !== '' && line.length + 1 + word.length > width) {
      const cut = /^\p{L}+$/u.test(word) ? hyphenate(word) : 0;
      if (cut > 0 && cut < word.length) {
        lines.push(`${line} ${word.slice(0, cut)}-`);
        line = word.slice(cut);
        continue;
      }
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line];
}

/** The text set in lines of a width, with blank lines between paragraphs. */
export const setIn = (width: number, paragraphs: readonly (readonly string[])[] = PARAGRAPHS): string =>
  paragraphs.map((sentences) => broken(sentences.join(' '), width, () => 0).join('\n')).join('\n\n');
