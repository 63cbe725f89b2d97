import type { Locale } from '@yalu/model/text';
import { firstOf, grown, isNot, isNumeric, rangeBetween, sortOf, typeOf } from './columns.ts';
import { type Asked, defineExpectation, type ExpectationKind, type Say } from './define.ts';
import { all, point, type Range, RELATIONS } from './range.ts';
import { either, list, number, object, text } from './shape.ts';

/** Other columns of the same row: the comparison must come out with each of them. */
export interface Columns {
  readonly column: string | readonly string[];
}

export const otherColumns = object({ column: either(text, list(text)) }, {});
const threshold = either(number, otherColumns);
export type Threshold = number | Columns;

/** The names of the columns that are compared with. */
export const columnsOf = (than: unknown): readonly string[] =>
  otherColumns.accepts(than) ? [than.column].flat() : [];

/** A number, or what stands in other columns, in words. */
export const inWords = (than: unknown, { value, column }: Say): string =>
  otherColumns.accepts(than) ? columnsOf(than).map(column).join(', ') : value(than);

/** Why numbers in these columns cannot be compared; undefined where they can. */
export function unfitColumns(asked: Asked, than: unknown, name: string): string | undefined {
  const unfit = columnsOf(than).find((other) => !isNumeric(asked, other, `expect.${name}.column`));
  return unfit === undefined ? undefined : isNot(asked, unfit, `${name} compares with a number.`);
}

type Name = Exclude<keyof typeof RELATIONS, 'equals'>;

/** A comparison of the number in the first row with a number, or with numbers in other columns of the row. */
export function comparison(
  name: Name,
  description: string,
  words: Readonly<Record<Locale, (than: string) => string>>,
): ExpectationKind<'column', Threshold> {
  const relation = RELATIONS[name];
  const sides = (than: Threshold, of: (column: string) => Range | undefined): (Range | undefined)[] =>
    typeof than === 'number' ? [point(than)] : columnsOf(than).map(of);
  const compare = (found: Range | undefined, thans: readonly (Range | undefined)[]) =>
    all(thans.map((than) => (found && than ? relation(found, than) : 'undecided')));
  return defineExpectation({
    about: 'column',
    value: threshold,
    description,
    columns: columnsOf,
    refusal: (than, asked) => {
      if (isNumeric(asked, asked.column, 'expect.column')) return unfitColumns(asked, than, name);
      return isNot(
        asked,
        asked.column,
        typeOf(asked) !== 'list' && sortOf(asked) === 'text'
          ? `${name} ${JSON.stringify(than)} compares with a number.`
          : 'an expectation is about a number or a text. Compute one.',
      );
    },
    judge: (than, answer, { column }) => {
      const cell = (other: string): Range | undefined => {
        const value = firstOf(answer, other);
        return typeof value === 'number' ? point(value) : undefined;
      };
      const outcome = compare(cell(column), sides(than, cell));
      const found = firstOf(answer, column);
      return outcome === 'undecided' ? { outcome, reason: 'no-data', found } : { outcome, found };
    },
    between: (than, strictest, widest, asked) => {
      const range = (column: string) => rangeBetween(asked, column, strictest, widest);
      const outcome = compare(range(asked.column), sides(than, range));
      return outcome === 'undecided' ? undefined : outcome;
    },
    survives: (than, outcome, answer, asked) => {
      const range = (column: string): Range | undefined => {
        const found = firstOf(answer, column);
        return typeof found === 'number' ? grown(asked, column, found) : undefined;
      };
      return outcome !== 'undecided' && compare(range(asked.column), sides(than, range)) === outcome;
    },
    words: {
      en: (than, say) => words.en(inWords(than, say)),
      ko: (than, say) => words.ko(inWords(than, say)),
      'zh-Hans': (than, say) => words['zh-Hans'](inWords(than, say)),
    },
  });
}
