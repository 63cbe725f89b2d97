import type { Locale } from '@yalu/model/text';
import type { Table } from '../../html/table.ts';
import { dictionary } from '../../locale/index.ts';
import type { Dimension, Figures, Relation } from './figures.ts';
import { matrixWords } from './words/index.ts';

export function matrixHeadline({ schools, dimensions }: Figures, locale: Locale): string {
  const words = matrixWords(locale);
  const [first, second] = schools;
  const count = (relation: Relation) => dimensions.filter((one) => one.relation === relation).length;
  if (first && second && schools.length === 2) {
    const figures = {
      dimensions: dimensions.length,
      differ: count('differ'),
      part: count('part'),
      same: count('same'),
    };
    return words.headlineTwo(first.label, second.label, figures);
  }
  if (first && schools.length === 1) return words.headlineOne(first.label, dimensions.length);
  return words.headline(schools.length, dimensions.length, count('part') + count('same'), count('same'));
}

export function matrixSubtitle({ schools }: Figures, locale: Locale): string {
  return matrixWords(locale).subtitle(schools.length);
}

export function matrixSummary({ schools, dimensions }: Figures, locale: Locale): string {
  const { sentences } = dictionary(locale);
  const words = matrixWords(locale);
  const labels = (relation: Relation) =>
    dimensions.filter((one) => one.relation === relation).map(({ label }) => label);
  const relations = (['same', 'part', 'differ'] as const).filter((relation) => labels(relation).length > 0);
  const shared = dimensions.flatMap((dimension) => dimension.shared);
  return sentences([
    words.contents(
      schools.map(({ label }) => label),
      dimensions.length,
    ),
    ...relations.map((relation) => words.relationsSentence(relation, labels(relation))),
    ...(shared.length > 0 && relations.length < 3
      ? [
          words.sharedSentence(
            shared.map((one) => ({ concept: one.concept, schools: one.schools.map(({ label }) => label) })),
          ),
        ]
      : []),
  ]);
}

/** One row for each dimension, one column for each school, and how they compare. */
export function matrixTable({ schools, dimensions }: Figures, locale: Locale): Table {
  const words = matrixWords(locale);
  return {
    columns: [
      { key: 'dimension', label: words.column.dimension, align: 'left' },
      ...schools.map((school) => ({
        key: `school-${school.id}`,
        label: school.label,
        align: 'left' as const,
      })),
      ...(schools.length > 1
        ? [{ key: 'relation', label: words.column.relation, align: 'left' as const }]
        : []),
    ],
    rows: dimensions.map((dimension) => ({
      dimension: dimension.label,
      ...Object.fromEntries(
        schools.map(({ id }) => [`school-${id}`, dimension.cells.get(id)?.label ?? words.missing]),
      ),
      ...(schools.length > 1 ? { relation: relationText(dimension, locale) } : {}),
    })),
  };
}

function relationText({ relation, shared }: Dimension, locale: Locale): string | null {
  const words = matrixWords(locale);
  if (relation === undefined) return null;
  const concepts = shared.map(({ concept }) => concept).join(', ');
  return concepts === '' ? words.relation[relation] : `${words.relation[relation]}: ${concepts}`;
}
