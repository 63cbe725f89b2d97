import type { Change } from '../types.ts';

/** The changes without fields that came or went with the field that they belong to. */
export function foldFields(changes: readonly Change[]): Change[] {
  const keyOf = (type: string, collection: string, field: string): string => `${type} ${collection} ${field}`;
  const whole = new Set(
    changes.flatMap((change) =>
      change.type === 'field-added' || change.type === 'field-removed'
        ? [keyOf(change.type, change.collection, change.field)]
        : [],
    ),
  );
  return changes.filter((change) => {
    if (change.type !== 'field-added' && change.type !== 'field-removed') return true;
    const { type, collection, field } = change;
    const dot = field.lastIndexOf('.');
    return dot < 0 || !whole.has(keyOf(type, collection, field.slice(0, dot)));
  });
}
