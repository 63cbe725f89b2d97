import { CHANGE_TYPES } from './change-types.ts';
import { compareTexts } from './equal.ts';
import type { Change, Path } from './types.ts';

/** Orders changes: by collection, what its catalogue says first, then by record and by path. */
export function compareChanges(a: Change, b: Change): number {
  return (
    compareTexts(collectionOf(a), collectionOf(b)) ||
    compareTexts(idOf(a), idOf(b)) ||
    compareTexts(fieldOf(a), fieldOf(b)) ||
    comparePaths(pathOf(a), pathOf(b)) ||
    rankOf(a) - rankOf(b) ||
    compareTexts(aspectOf(a), aspectOf(b))
  );
}

const collectionOf = (change: Change): string => ('collection' in change ? change.collection : '');
const idOf = (change: Change): string => ('id' in change ? change.id : '');
const fieldOf = (change: Change): string => ('field' in change ? change.field : '');
const pathOf = (change: Change): Path => ('path' in change ? change.path : []);
const aspectOf = (change: Change): string => ('aspect' in change ? change.aspect : '');
const rankOf = ({ type }: Change): number => Object.keys(CHANGE_TYPES).indexOf(type);

function comparePaths(a: Path, b: Path): number {
  const differs = a.findIndex((step, index) => step !== b[index]);
  const [left, right] = [a[differs], b[differs]];
  if (left === undefined || right === undefined) return a.length - b.length;
  if (typeof left === 'number' && typeof right === 'number') return left - right;
  return compareTexts(String(left), String(right));
}
