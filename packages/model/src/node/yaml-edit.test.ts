import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { applyOperations, type FixOperation } from '../dataset/fix.ts';
import { editYaml } from './yaml-edit.ts';
import { blockYaml } from './yaml-write.ts';

const TEXT = `# A record.
label:
  en: A visit   # as printed
  kor: 방문

date: 2018 # the year
actors: CHN
target: [ CHN,  PRK ] # both
ownTranslation: [en, ko]
citations:
  # The first.
  - sorce: 'kim-2020'
    locator: { page: 1, table: "2" }
span:
  start: "2018"
  end: "2019"
  knownUntil: "2020"   # gone
note: >-
  Folded
  text.
`;

const edit = (...operations: FixOperation[]): string | undefined => editYaml(TEXT, operations);

describe('editYaml', () => {
  it.each<[string, FixOperation, string, string]>([
    ['a value', { op: 'replace', path: ['date'], value: '2018' }, 'date: 2018 #', 'date: "2018" #'],
    ['a name', { op: 'rename-key', path: ['label', 'kor'], key: 'ko' }, '  kor: 방문', '  ko: 방문'],
    [
      'a name in an item',
      { op: 'rename-key', path: ['citations', 0, 'sorce'], key: 'source' },
      "- sorce: 'kim",
      "- source: 'kim",
    ],
    [
      'a value that becomes a list',
      { op: 'replace', path: ['actors'], value: ['CHN'] },
      'actors: CHN',
      'actors: [CHN]',
    ],
    [
      'an item in brackets',
      { op: 'replace', path: ['target', 1], value: 'KOR' },
      'CHN,  PRK ]',
      'CHN,  KOR ]',
    ],
    ['an item taken out', { op: 'remove', path: ['ownTranslation', 1] }, '[en, ko]', '[en]'],
    ['the first item taken out', { op: 'remove', path: ['ownTranslation', 0] }, '[en, ko]', '[ko]'],
    [
      'a line taken out',
      { op: 'remove', path: ['span', 'knownUntil'] },
      '  knownUntil: "2020"   # gone\n',
      '',
    ],
    [
      'a field in brackets taken out',
      { op: 'remove', path: ['citations', 0, 'locator', 'page'] },
      '{ page: 1, table: "2" }',
      '{ table: "2" }',
    ],
    ['a folded text', { op: 'remove', path: ['note'] }, 'note: >-\n  Folded\n  text.\n', ''],
    [
      'a field that becomes a list of one',
      { op: 'replace', path: ['span'], value: [{ start: '2018', end: '2019', knownUntil: '2020' }] },
      '  start: "2018"\n  end: "2019"\n  knownUntil',
      '  - start: "2018"\n    end: "2019"\n    knownUntil',
    ],
  ])('changes what it must and nothing else: %s', (_, operation, from, to) => {
    expect(edit(operation)).toBe(TEXT.replace(from, to));
  });

  it('takes several steps at once', () => {
    expect(
      edit(
        { op: 'remove', path: ['span', 'knownUntil'] },
        { op: 'rename-key', path: ['label', 'kor'], key: 'ko' },
        { op: 'replace', path: ['date'], value: '2018' },
      ),
    ).toBe(
      TEXT.replace('  knownUntil: "2020"   # gone\n', '')
        .replace('kor:', 'ko:')
        .replace('date: 2018', 'date: "2018"'),
    );
  });

  it('keeps the line ends of other systems, also where it writes the text anew', () => {
    const text = 'a: 1\r\n# kept\r\nb: 2\r\n';
    expect(editYaml(text, [{ op: 'replace', path: ['a'], value: 'x' }])).toBe('a: x\r\n# kept\r\nb: 2\r\n');
    expect(editYaml(text, [{ op: 'add', path: ['c'], value: [1] }])).toBe(
      'a: 1\r\n# kept\r\nb: 2\r\nc:\r\n  - 1\r\n',
    );
  });

  it('keeps comments where it has to write the text anew', () => {
    const edited = editYaml('a: # why\n  - b # one\n', [{ op: 'remove', path: ['a', 0] }]);
    expect(parse(edited ?? '')).toEqual({ a: [] });
    expect(edited).toContain('# why');
  });

  it('leaves alone what it cannot read', () => {
    expect(editYaml('a: [', [{ op: 'remove', path: ['a'] }])).toBeUndefined();
  });

  it('says afterwards what the operation asks for, whatever the record', () => {
    const leaf = fc.oneof(fc.string({ maxLength: 6 }), fc.integer(), fc.boolean());
    const name = fc.stringMatching(/^[a-z]{1,4}$/);
    const record = fc.dictionary(
      name,
      fc.oneof(
        leaf,
        fc.array(
          fc.oneof(leaf, fc.dictionary(name, leaf, { minKeys: 1, maxKeys: 2, noNullPrototype: true })),
          { maxLength: 3 },
        ),
        fc.dictionary(name, leaf, { maxKeys: 3, noNullPrototype: true }),
      ),
      { minKeys: 1, maxKeys: 4, noNullPrototype: true },
    );
    fc.assert(
      fc.property(record, fc.nat(), fc.nat(), leaf, (value, pick, which, instead) => {
        const keys = Object.keys(value);
        const key = keys[pick % keys.length] ?? '';
        const inner = value[key];
        const innerKeys = typeof inner === 'object' ? Object.keys(inner) : [];
        const last = innerKeys[which % Math.max(1, innerKeys.length)];
        const path = last === undefined ? [key] : [key, Array.isArray(inner) ? Number(last) : last];
        const operations: FixOperation[][] = [
          [{ op: 'replace', path, value: instead }],
          [{ op: 'remove', path }],
          [{ op: 'replace', path: [key], value: [JSON.parse(JSON.stringify(inner))] }],
          [{ op: 'rename-key', path: [key], key: 'renamed' }],
        ];
        for (const some of operations) {
          const edited = editYaml(`# kept\n${blockYaml(value)}`, some);
          expect(parse(edited ?? 'null') ?? {}).toEqual(applyOperations(value, some));
          // What is left of a record without any field is no matter.
          if (edited !== '{}\n') expect(edited).toContain('# kept');
        }
      }),
      { numRuns: 200 },
    );
  });
});
