import type { Locale } from '@yalu/model/text';
import { integer, percent } from '../../locale/format.ts';
import type { Figures, Part } from './figures.ts';
import { distributionWords } from './words/index.ts';

export type EntryLevel = 'group' | 'view' | 'missing';

/** A line of the chart. Views that are not counted have no `part`. */
export interface Entry {
  readonly label: string;
  readonly value: string;
  readonly level: EntryLevel;
  /** Whether the headline speaks of it. */
  readonly accent: boolean;
  /** Whether it stands under a group. */
  readonly nested: boolean;
  readonly part?: Part;
  /** Room before it, in line heights. */
  readonly gap: number;
}

/**
 * The lines of the chart from the top: each group and under it its views, or the groups alone. A group with a single
 * view of the same name is one line. Views that are not counted come last.
 */
export function entriesOf(figures: Figures, by: 'view' | 'group', locale: Locale): Entry[] {
  const { grouped, groups, largest } = figures;
  const entry = (part: Part, level: 'group' | 'view', accent: boolean, gap: number): Entry => ({
    label: part.label,
    value: `${integer(part.count, locale)} · ${percent(part.share, locale)}`,
    level,
    accent,
    nested: grouped && level === 'view',
    part,
    gap,
  });
  const counted = groups.flatMap((group, index): Entry[] => {
    if (!grouped) return group.views.map((view) => entry(view, 'view', view.id === largest.id, 0));
    const accent = group.named && group.id === largest.id;
    const head = entry(group, 'group', accent, index === 0 ? 0 : by === 'group' ? 0.2 : 0.55);
    if (by === 'group' || group.same) return [head];
    return [head, ...group.views.map((view) => entry(view, 'view', accent, 0))];
  });
  const missing = figures.missing.map((label, index): Entry => ({
    label,
    value: distributionWords(locale).notCounted,
    level: 'missing',
    accent: false,
    nested: false,
    gap: index === 0 ? 0.4 : 0,
  }));
  return [...counted, ...missing];
}
