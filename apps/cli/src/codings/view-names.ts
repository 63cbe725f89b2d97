import { LOCALES } from '@yalu/model/text';
import type { YaluDataset } from '../dataset.ts';

/**
 * A function that finds the id of a view by its name: an id as it is, or a label in any language, whatever its case. A
 * name that no view has, or several have, stays as it is.
 *
 * @param tally the tally whose typology's views come first, where several have the name
 */
export function viewNamed({ records }: YaluDataset, tally: string | undefined): (name: string) => string {
  const views = Object.values(records.view);
  const tallies = Object.values(records.tally);
  const typology =
    tally === undefined
      ? tallies.length === 1
        ? tallies[0]?.typology
        : undefined
      : records.tally[tally]?.typology;
  const byLabel = new Map<string, Set<string>>();
  // Those of the typology alone decide, where there are some.
  for (const own of [true, false]) {
    const found = new Map<string, Set<string>>();
    for (const view of views.filter((one) => (one.typology === typology) === own)) {
      for (const locale of LOCALES) {
        const label = view.label[locale];
        if (label !== undefined)
          found.set(folded(label), (found.get(folded(label)) ?? new Set()).add(view.id));
      }
    }
    for (const [label, ids] of found) if (!byLabel.has(label)) byLabel.set(label, ids);
  }
  const ids = new Set(views.map(({ id }) => id));
  return (name) => {
    if (ids.has(name)) return name;
    const [only, ...others] = byLabel.get(folded(name)) ?? [];
    return only !== undefined && others.length === 0 ? only : name;
  };
}

const folded = (text: string): string => text.normalize('NFKC').trim().toLowerCase();
