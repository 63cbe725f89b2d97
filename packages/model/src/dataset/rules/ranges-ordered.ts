import { isObject, valuesAt } from '../catalogue.ts';
import { defineRule } from './define.ts';

export const rangesOrdered = defineRule({
  name: 'range',
  description: 'A quantity has a value or a range, and the value lies in its range.',
  severity: 'error',
  *check({ records, fields }) {
    const ranged = new Map<string, readonly string[]>();
    for (const { collection, id, value: record } of records) {
      let paths = ranged.get(collection);
      if (!paths) {
        const names = new Set(fields(collection).map(({ path }) => path));
        paths = [...names].filter((path) =>
          ['value', 'min', 'max'].every((part) => names.has(`${path}.${part}`)),
        );
        ranged.set(collection, paths);
      }
      for (const at of paths) {
        for (const { path, value: quantity } of valuesAt(record, at)) {
          if (!isObject(quantity)) continue;
          const known = (['min', 'value', 'max'] as const).flatMap((part) => {
            const number = quantity[part];
            return typeof number === 'number' ? [{ part, number }] : [];
          });
          if (known.length === 0 && quantity['asPrinted'] === undefined) {
            yield {
              collection,
              id,
              path,
              message: 'has neither value nor min nor max. Give it one of them.',
            };
          }
          const wrong = known.find(
            ({ number }, index) => index > 0 && number < (known[index - 1]?.number ?? number),
          );
          if (wrong) {
            yield {
              collection,
              id,
              path: [...path, wrong.part],
              found: wrong.number,
              message: `is out of order: min, value and max do not fall (${known.map(({ part, number }) => `${part} ${number}`).join(', ')}).`,
            };
          }
        }
      }
    }
  },
});
