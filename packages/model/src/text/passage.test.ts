import { describe, expect, it } from 'vitest';
import { PARAGRAPHS, PLAIN, SENTENCES, setIn } from '../../test/invented-text.ts';
import { fingerprintOf, passageBetween } from './index.ts';

const passage = (...args: Parameters<typeof passageBetween>) => {
  const result = passageBetween(...args);
  return result.ok ? result.passage : result.reason;
};
const [sentence = ''] = SENTENCES;
const bare = (text: string) => text.replace(/\.$/, '');

describe('passageBetween', () => {
  it('begins with some words and ends with the nearest others after them', () => {
    expect(passage(PLAIN, 'The salt harbour', 'how long.')).toBe(bare(sentence));
    expect(passage(PLAIN, 'the SALT\nharbour', 'the')).toBe('The salt harbour closed its gates in the');
    expect(passage(PLAIN, 'salt harbour', 'salt harbour')).toBe('salt harbour');
    expect(passage(setIn(30), 'The salt', 'how long')).toBe(bare(sentence));
  });

  it('leaves out what interrupts it: running heads, pull quotes, a table', () => {
    const quote = 'Her pamphlet sold 600 copies in a\ntown of 900 readers';
    const table = 'Table 1. Leaks\n\nBelow Seven\n\nAbove Thirty-five\n\nSum 42';
    for (const between of ['Harbour Studies\n\n12', quote, table]) {
      const text = setIn(50).replace(/in the autumn|in the\nautumn/, `in the\n\n${between}\n\nautumn`);
      expect(text).toContain(between);
      expect(passage(text, 'The salt', 'how long')).toBe(bare(sentence));
      expect(fingerprintOf(text, sentence).ok).toBe(true);
    }
    const inTable = `${PLAIN}\n\n${table}`;
    expect(passage(inTable, 'Sum', '42')).toBe('Sum 42');
  });

  it('refuses words that stand in several places, and says where', () => {
    expect(passage(PLAIN, 'Anselm', 'party')).toMatch(
      /"Anselm" stand in 2 places: 3:\d+, 5:\d+\. Give more of them/,
    );
    const near = PLAIN.indexOf('Anselm read');
    expect(passage(PLAIN, 'Anselm', 'waterline', { near })).toBe(
      'Anselm read out the seven leaks below the waterline',
    );
  });

  it('refuses words that are not there, or not in that order', () => {
    expect(passage(PLAIN, 'sugar harbour', 'long')).toBe('The text does not have the words "sugar harbour".');
    expect(passage(PLAIN, '', 'long')).toBe('The text does not have the words "".');
    expect(passage(PLAIN, 'leaks to this day', 'salt')).toMatch(
      /"salt" do not follow on "leaks to this day" \(9:/,
    );
    expect(PARAGRAPHS).toHaveLength(5);
  });
});
