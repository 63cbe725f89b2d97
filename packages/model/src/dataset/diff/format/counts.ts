import { CHANGE_TYPES } from '../change-types.ts';
import { groupBy } from '../group.ts';
import type { Change } from '../types.ts';

/** `1 record added, 2 moved; 12 values changed in 4 records.`, or that nothing differs. */
export function countChanges(changes: readonly Change[]): string {
  if (changes.length === 0) return 'nothing differs.';
  const byType = groupBy<Change, string>(changes, ({ type }) => type);
  const types = Object.entries(CHANGE_TYPES).flatMap(([type, { noun, verb }]) => {
    const count = byType.get(type)?.length ?? 0;
    return count === 0 ? [] : [{ type, noun, verb, count }];
  });
  const parts = [...groupBy(types, ({ noun }) => noun).values()].map((verbs) =>
    verbs.map((one, index) => `${index === 0 ? subject(one) : String(one.count)} ${one.verb}`).join(', '),
  );
  const records = new Set(
    changes.flatMap((change) => ('path' in change ? [`${change.collection}/${change.id}`] : [])),
  ).size;
  const where = records === 0 ? '' : ` in ${records} ${records === 1 ? 'record' : 'records'}`;
  return `${parts.join('; ')}${where}.`;
}

/** A dataset has one name and one licence; all else is counted. */
const subject = ({ type, noun, count }: { type: string; noun: string; count: number }): string =>
  type === 'name-changed' || type === 'licence-changed' ? noun : `${count} ${noun}${count === 1 ? '' : 's'}`;
