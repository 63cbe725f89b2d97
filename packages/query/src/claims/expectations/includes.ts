import { onlyGrows, valuesOf } from './columns.ts';
import { defineExpectation } from './define.ts';
import { unlike } from './equals.ts';
import { either, list, number, text } from './shape.ts';

const scalar = either(number, text);
const value = either(scalar, list(scalar));

export const includes = defineExpectation({
  about: 'column',
  value,
  description: 'All of these stand in the column, each in some row, or in some item of a list',
  refusal: (wanted, asked) => unlike(asked, [wanted].flat(), 'includes'),
  judge: (wanted, answer, asked) => {
    const found = valuesOf(answer, asked.column);
    const isList = answer.rows.some((row) => Array.isArray(row[asked.column]));
    // An empty list holds nothing, and says so; without any value there is nothing to look in.
    if (found.length === 0 && !isList) return { outcome: 'undecided', reason: 'no-data', found: null };
    const missing = [wanted].flat().filter((one) => !found.includes(one));
    return { outcome: missing.length === 0 ? 'holds' : 'fails', found: [...new Set(found)] };
  },
  between: (wanted, strictest, widest, asked) => {
    if (!onlyGrows(asked, asked.column)) return undefined;
    const all = [wanted].flat();
    const [few, many] = [strictest, widest].map((answer) => valuesOf(answer, asked.column));
    if (all.every((one) => few?.includes(one))) return 'holds';
    return all.some((one) => !many?.includes(one)) && few?.length !== 0 ? 'fails' : undefined;
  },
  survives: (_wanted, outcome, _answer, asked) => outcome === 'holds' && onlyGrows(asked, asked.column),
  words: {
    en: (wanted, { value: show }) => `expected ${[wanted].flat().map(show).join(', ')} among them`,
    ko: (wanted, { value: show }) => `${[wanted].flat().map(show).join(', ')} 포함되어야 함`,
    'zh-Hans': (wanted, { value: show }) => `预期包括${[wanted].flat().map(show).join('、')}`,
  },
});
