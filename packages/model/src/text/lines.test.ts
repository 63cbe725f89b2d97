import { describe, expect, it } from 'vitest';
import { broken, PARAGRAPHS } from '../../test/invented-text.ts';
import { linesOf } from './lines.ts';

const printed = (text: string) => linesOf(text).map(({ start, end }) => text.slice(start, end));

describe('linesOf', () => {
  it('ends lines wherever Unicode does, and leaves out blank ones', () => {
    expect(printed('a\r\nb\rc\nd\u2028e\u0085f\n \t\n\u3000\n g \n')).toEqual([...'abcdefg']);
    expect(linesOf('')).toEqual([]);
  });

  it('says what stands apart, and how far lines are set in', () => {
    const lines = linesOf('a\nb\n\n  c\n\fd');
    expect(lines.map(({ isApart, indent }) => [isApart, indent])).toEqual([
      [true, 0],
      [false, 0],
      [true, 2],
      [true, 0],
    ]);
  });

  it('reads two columns printed side by side one after the other', () => {
    const columns = PARAGRAPHS.slice(0, 2).map((sentences) => broken(sentences.join(' '), 34, () => 0));
    const [left = [], right = []] = columns;
    const rows = Array.from({ length: Math.max(left.length, right.length) }, (_row, index) =>
      `${(left[index] ?? '').padEnd(38)}${right[index] ?? ''}`.trimEnd(),
    );
    expect(Math.min(left.length, right.length)).toBeGreaterThan(7);
    expect(printed(rows.join('\n'))).toEqual([...left, ...right]);
    const twoPages = `${rows.join('\n')}\f${rows.join('\n')}`;
    expect(printed(twoPages)).toEqual([...left, ...right, ...left, ...right]);
  });
});
