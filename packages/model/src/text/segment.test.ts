import { describe, expect, it } from 'vitest';
import { broken, PARAGRAPHS, setIn } from '../../test/invented-text.ts';
import { segmentText, type TextHints } from './segment.ts';

const kindsOf = (text: string, hints?: TextHints) =>
  segmentText(text, hints).map(({ kind, start, end }) => [kind, text.slice(start, end).replace(/\s+/g, ' ')]);

const paragraph = (index: number, width = 60) =>
  broken((PARAGRAPHS[index] ?? []).join(' '), width, () => 0).join('\n');
const short = ([kind = '', text = '']: readonly string[]) => [kind, text.slice(0, 24)];

describe('segmentText', () => {
  it('calls paragraphs body, whatever their length', () => {
    expect(kindsOf(`${setIn(60)}\n\nIt leaks.`).map(([kind]) => kind)).toEqual(Array(6).fill('body'));
    expect(segmentText('')).toEqual([]);
    expect(kindsOf('Buffer Zone')).toEqual([['body', 'Buffer Zone']]);
  });

  it('tells headings by what follows them', () => {
    const text = `A Lock and Its Town\n\nOda Brandt\n\n${paragraph(0)}\n\nThe Three\nParties\n\n${paragraph(1)}\n\nthe end of a list`;
    expect(kindsOf(text).map(short)).toEqual([
      ['heading', 'A Lock and Its Town'],
      ['heading', 'Oda Brandt'],
      ['body', 'The salt harbour closed '],
      ['heading', 'The Three Parties'],
      ['body', 'Three parties formed aro'],
      ['body', 'the end of a list'],
    ]);
  });

  it('does not take the end of a page for a heading', () => {
    const lines = paragraph(0, 40).split('\n');
    const text = `${paragraph(1)}\n\n${lines[0]}\n\n\n12\n\n${lines.slice(1).join('\n')}`;
    expect(kindsOf(text).map(([kind]) => kind)).toEqual(['body', 'body', 'furniture', 'body']);
  });

  it('finds running heads that it is told of, also in pieces and with page numbers', () => {
    const known = ['A Lock and Its Town', 'Harbour Studies: Notes & Essays', 'May 1999'];
    const lines = paragraph(0).split('\n');
    const text = [
      ...lines.slice(0, 2),
      '7 Harbour Studies Notes & Essays May 1999',
      lines[2],
      '',
      'Harbour Studies',
      'Notes & Essays',
      '',
      'May 1999',
      '',
      '8',
      '',
      'A Lock and Its Town',
      '',
      ...lines.slice(3),
    ].join('\n');
    const found = kindsOf(text, { known });
    expect(found.filter(([kind]) => kind === 'furniture').map(([, printed]) => printed)).toEqual([
      '7 Harbour Studies Notes & Essays May 1999',
      'Harbour Studies Notes & Essays',
      'May 1999',
      '8',
      'A Lock and Its Town',
    ]);
    expect(found.filter(([kind]) => kind === 'body')).toHaveLength(2);
  });

  it('finds running heads that it is not told of by their repetition', () => {
    const lines = paragraph(1, 40).split('\n');
    const text = lines.map((line, index) => `${line}\nthe lock question, ${index + 3}`).join('\n');
    expect(kindsOf(text).filter(([kind]) => kind === 'furniture')).toHaveLength(lines.length);
    expect(kindsOf(text).filter(([kind]) => kind === 'body')).toEqual([
      ['body', expect.stringContaining('Three parties')],
    ]);
  });

  it('finds pull quotes, also shortened, in the middle of a sentence, and if a word was changed', () => {
    const quote = 'The oldest held that a lock\ninvites the sea to bargain.';
    const changed =
      'The oldest of them, led by\n“Widow” Anselm, said that a lock\ninvites the sea to bargain.';
    for (const pulled of [quote, changed]) {
      const lines = paragraph(2).split('\n');
      const text = `${paragraph(1)}\n\n${lines[0]}\n\n${pulled}\n\n${lines.slice(1).join('\n')}`;
      expect(kindsOf(text)[2]).toEqual(['pull-quote', pulled.replace(/\n/g, ' ')]);
      expect(kindsOf(text).map(([kind]) => kind)).toEqual(['body', 'body', 'pull-quote', 'body']);
    }
    expect(kindsOf(`${paragraph(1)}\n\n${paragraph(2)}`).map(([kind]) => kind)).toEqual(['body', 'body']);
  });

  it('keeps the cells of a table together, and its caption out', () => {
    const table = 'Table 2. Who wanted what\n\nParty Lock\n\nAnselm No\n\nSurveyors Yes 2\n';
    const text = `${paragraph(0)}\n\n${table}\n${paragraph(1)}\n\nTable 2 says who wanted the lock and who did not.`;
    expect(kindsOf(text).map(short)).toEqual([
      ['body', 'The salt harbour closed '],
      ['heading', 'Table 2. Who wanted what'],
      ['table', 'Party Lock'],
      ['table', 'Anselm No'],
      ['table', 'Surveyors Yes 2'],
      ['body', 'Three parties formed aro'],
      ['body', 'Table 2 says who wanted '],
    ]);
  });

  it('knows notes by their heading or their star', () => {
    const text = `${paragraph(0)}\n\n* Written in the winter of the second flood.\n\nNotes\n\n1 A short one.\n\n${paragraph(1)}`;
    expect(kindsOf(text).map(([kind]) => kind)).toEqual(['body', 'note', 'heading', 'note', 'note']);
  });

  it('reads Korean and Chinese', () => {
    const korean =
      '북쪽 수문을 둘러싸고 세 당파가 생겨났다. 가장 오래된 당파는 수문이 바다를 흥정에 끌어들인다고 보았다.';
    const chinese =
      '围绕北闸的问题形成了三个派别。最老的一派认为，水闸会招来大海与人讨价还价，因此不应修建。';
    const text = `수문 문제\n\n${korean}\n\n水闸问题\n\n${chinese}\n\n参考文献\n\n《盐港研究》第三卷。`;
    expect(kindsOf(text).map(([kind]) => kind)).toEqual([
      'heading',
      'body',
      'heading',
      'body',
      'heading',
      'note',
    ]);
  });

  it('counts letters and digits, and all of them', () => {
    const text = `${setIn(50)}\n\nNotes\n\n1 A short one.`;
    const sum = segmentText(text).reduce((total, { characters }) => total + characters, 0);
    expect(sum).toBe(text.replace(/[^\p{L}\p{N}]/gu, '').length);
  });
});
