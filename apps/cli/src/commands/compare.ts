import { inLocale } from '@yalu/model/text';
import { compareSchools } from '@yalu/query/debate';
import { defineCommand } from '../command.ts';
import { formatTable } from '../output/table.ts';
import { wordsIn } from '../words.ts';

export const compare = defineCommand({
  name: 'compare',
  summary: 'schools side by side: dimensions x schools, differing cells marked',
  arguments: [{ name: '<school...>', description: 'two schools or more' }],
  examples: ['yalu compare developing-country great-power'],
  part: 'core',
  run: async ({ yalu, locale, format, write }, schools) => {
    const words = wordsIn(locale);
    const comparison = compareSchools(yalu, schools);
    write(
      await formatTable(
        {
          columns: [
            { key: 'dimension', label: words.dimension },
            { key: 'differs', label: words.differs },
            ...comparison.schools.map(({ id, label }) => ({ key: id, label: inLocale(label, locale) })),
          ],
          rows: comparison.dimensions.map(({ dimension, label, cells, differs }) => ({
            dimension: format === 'csv' ? dimension : inLocale(label, locale),
            differs: format === 'csv' ? differs : differs ? words.yes : words.no,
            ...Object.fromEntries(
              comparison.schools.map(({ id }, index) => [
                id,
                cells[index] ? inLocale(cells[index].label, locale) : '',
              ]),
            ),
          })),
          records: comparison.dimensions,
        },
        format,
        locale,
      ),
    );
    return 0;
  },
});
