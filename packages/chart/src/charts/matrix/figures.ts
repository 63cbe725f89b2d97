import type { Locale, LocaleString } from '@yalu/model/text';
import { ChartError } from '../../errors.ts';
import { groupedBy } from '../../group.ts';
import { atMost } from '../limit.ts';
import { labelIn } from '../rows.ts';
import type { MatrixRow } from './rows.ts';

export interface School {
  readonly id: string;
  readonly label: string;
  readonly order: number;
}

export interface Cell {
  readonly label: string;
  readonly concepts: readonly string[];
  /** The other schools shown that share a concept with the cell on its dimension. */
  readonly sharedWith: readonly School[];
  readonly sources: readonly LocaleString[];
}

/** How the schools shown compare: all cells the same, some concept in two or more, or none in common. */
export type Relation = 'same' | 'part' | 'differ';

export interface Dimension {
  readonly id: string;
  readonly label: string;
  /** By school id. A school without a position on the dimension has none. */
  readonly cells: ReadonlyMap<string, Cell>;
  /** Undefined where fewer than two schools have a position. */
  readonly relation: Relation | undefined;
  readonly shared: readonly { readonly concept: string; readonly schools: readonly School[] }[];
}

/** All figures of the chart; picture, headline, summary and table are made from these alone. */
export interface Figures {
  readonly schools: readonly School[];
  readonly dimensions: readonly Dimension[];
}

const MOST_SCHOOLS = 24;
const MOST_DIMENSIONS = 60;

/**
 * @param shown ids of the schools to show; all where it is empty
 * @throws ChartError `rows-too-many`; `rows-empty` where no cell is left, `rows-invalid` where a school has two positions on a dimension
 */
export function figuresOf(rows: readonly MatrixRow[], shown: readonly string[], locale: Locale): Figures {
  const kept = shown.length === 0 ? rows : rows.filter(({ school }) => shown.includes(school));
  if (kept.length === 0) {
    const among = shown.length === 0 ? '' : ` of ${shown.join(', ')}`;
    throw new ChartError('rows-empty', `There is nothing to draw: no position${among}.`);
  }
  const schools = [...groupedBy(kept, ({ school }) => school).values()]
    .flatMap(([first]) => (first ? [first] : []))
    .map(({ school, schoolLabel, schoolOrder }): School => ({
      id: school,
      label: labelIn(schoolLabel, school, locale),
      order: schoolOrder,
    }))
    .sort((a, b) => a.order - b.order || (a.id < b.id ? -1 : 1));
  const dimensions = [...groupedBy(kept, ({ dimension }) => dimension).values()]
    .sort(([a], [b]) => (a?.dimensionOrder ?? 0) - (b?.dimensionOrder ?? 0))
    .map((members) => dimensionOf(members, schools, locale));
  atMost(MOST_SCHOOLS, schools.length, 'matrix', 'schools', 'Choose some with the option schools.');
  atMost(MOST_DIMENSIONS, dimensions.length, 'matrix', 'dimensions', 'Ask for fewer.');
  return { schools, dimensions };
}

function dimensionOf(members: readonly MatrixRow[], schools: readonly School[], locale: Locale): Dimension {
  const [first] = members;
  const id = first?.dimension ?? '';
  const bySchool = new Map<string, MatrixRow>();
  for (const row of members) {
    if (bySchool.has(row.school)) {
      throw new ChartError(
        'rows-invalid',
        `The school ${row.school} has two positions on the dimension ${id}.`,
      );
    }
    bySchool.set(row.school, row);
  }
  const holders = (concept: string) =>
    schools.filter((school) => bySchool.get(school.id)?.concepts.includes(concept));
  const concepts = [...new Set(members.flatMap((row) => row.concepts))];
  const shared = concepts.filter((concept) => holders(concept).length > 1);
  return {
    id,
    label: first ? labelIn(first.dimensionLabel, id, locale) : id,
    cells: new Map(
      members.map((row): [string, Cell] => [
        row.school,
        {
          label: labelIn(row.label, row.concepts.join(', '), locale),
          concepts: row.concepts,
          sources: row.sources ?? [],
          sharedWith: schools.filter(
            (school) =>
              school.id !== row.school &&
              row.concepts.some((concept) => bySchool.get(school.id)?.concepts.includes(concept)),
          ),
        },
      ]),
    ),
    relation: members.length < 2 ? undefined : relationOf(concepts, shared.length, members),
    shared: shared.map((concept) => ({
      concept: conceptLabel(concept, members, locale),
      schools: holders(concept),
    })),
  };
}

function relationOf(concepts: readonly string[], shared: number, members: readonly MatrixRow[]): Relation {
  const everywhere = concepts.every((concept) => members.every((row) => row.concepts.includes(concept)));
  if (everywhere && concepts.length > 0) return 'same';
  return shared > 0 ? 'part' : 'differ';
}

function conceptLabel(concept: string, members: readonly MatrixRow[], locale: Locale): string {
  for (const { concepts, conceptLabels } of members) {
    const label: LocaleString | undefined = conceptLabels?.[concepts.indexOf(concept)];
    if (label) return labelIn(label, concept, locale);
  }
  return concept;
}
