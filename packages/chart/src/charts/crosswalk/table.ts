import type { Locale } from '@yalu/model/text';
import type { Table } from '../../html/table.ts';
import type { Category, Figures } from './figures.ts';
import { crosswalkWords } from './words/index.ts';

/** One row for each mapping; a category on either side without one has a row of its own. */
export function crosswalkTable({ left, right, answers, total }: Figures, locale: Locale): Table {
  const words = crosswalkWords(locale);
  const { column } = words;
  const all = new Map(right.categories.map((category) => [category.id, category]));
  const texts = (category: Category | undefined): Record<string, string | null> =>
    total === undefined
      ? {}
      : { texts: category?.bounds ? words.between(category.bounds.lower, category.bounds.upper) : null };
  const unmapped = left.flatMap(({ categories }) => categories.filter(({ mapped }) => !mapped));
  return {
    columns: [
      { key: 'from', label: column.from, align: 'left' },
      { key: 'relation', label: column.relation, align: 'left' },
      { key: 'to', label: column.to, align: 'left' },
      { key: 'confidence', label: column.confidence, align: 'left' },
      ...(total === undefined ? [] : [{ key: 'texts', label: column.texts, align: 'left' as const }]),
    ],
    rows: [
      ...answers.map(({ fromLabel, toLabel, to, relation, confidence }) => ({
        from: fromLabel,
        relation: words.relation[relation],
        to: toLabel,
        confidence: words.confidence[confidence ?? 'unsaid'],
        ...texts(all.get(to)),
      })),
      ...unmapped.map(({ label }) => ({
        from: label,
        relation: words.none,
        to: null,
        confidence: null,
        ...texts(undefined),
      })),
      ...right.categories
        .filter(({ mapped }) => !mapped)
        .map((category) => ({
          from: null,
          relation: words.none,
          to: category.label,
          confidence: null,
          ...texts(category),
        })),
    ],
  };
}
