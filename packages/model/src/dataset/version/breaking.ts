import type { Change } from '../diff/types.ts';
import { formatPath } from '../issue.ts';
import { show } from '../wording.ts';
import type { VersionReason } from './version-impact.ts';

/** A change that may break programs, in the three parts that release notes tell it in. Plain sentences. */
export interface BreakingNote {
  /** What it is about: `event/visit`, or `event.place` for a field. */
  readonly subject: string;
  readonly previously: string;
  readonly now: string;
  /** What becomes of programs and queries that ran before, and what to do. */
  readonly impact: string;
}

/** What each rule of the greatest impact means for those who used the data before, by its name. */
export const BREAKING_IMPACT: Readonly<Record<string, string>> = {
  'record-removed': 'Look-ups of the id fail, and queries that name it find nothing.',
  'record-restored': 'Look-ups of the id give another record than before.',
  'redirect-removed': 'Look-ups of the former id fail. Name the record by its new id.',
  'kind-changed': 'Programs that expect the fields of the former kind do not find them.',
  'collection-removed': 'Programs and queries that name the collection fail.',
  'time-changed': 'Temporal filters give other records. Name the field that is meant in the query.',
  'field-removed': 'Programs and queries that name the field fail or find nothing.',
  'field-type': 'Programs that read the field as it was may fail.',
  'field-list': 'Programs that read one value, or a list of them, fail.',
  'field-optional': 'Programs have to expect records without the field.',
  'enum-value-removed': 'Queries that name the value are refused.',
  'enum-closed-or-opened':
    'Programs may meet values that they do not know, and queries that name others are refused.',
  'reference-changed': 'Queries that follow the reference fail.',
  'inverse-renamed': 'Queries that go back along the reference fail. Use its new name.',
  'name-changed': 'Programs that look at the name of the dataset take it for another.',
  'licence-changed': 'What was allowed may no longer be. Read the terms before you update.',
};

/** The changes of a version that may break programs, told as release notes tell them. */
export function breakingNotes(reasons: readonly VersionReason[]): BreakingNote[] {
  return reasons
    .filter(({ impact }) => impact === 'major')
    .map(({ rule, change, message }) => ({
      subject: subjectOf(change),
      previously: previously(change),
      now: message,
      impact: BREAKING_IMPACT[rule] ?? 'Programs that ran before may fail.',
    }));
}

function subjectOf(change: Change): string {
  if ('id' in change) return `${change.collection}/${change.id}`;
  if ('field' in change) return `${change.collection}.${change.field}`;
  return 'collection' in change ? change.collection : 'dataset';
}

function previously(change: Change): string {
  const subject = subjectOf(change);
  switch (change.type) {
    case 'name-changed':
      return `The dataset was called ${change.old}.`;
    case 'licence-changed':
      return `The licence was ${change.old}.`;
    case 'record-removed':
      return `${subject} was a record${calledBy(change.record)}.`;
    case 'record-restored':
    case 'redirect-removed':
      return `${subject} led to ${change.redirect.to.join(', ')}.`;
    case 'value-changed':
    case 'value-removed':
      return `${subject} ${formatPath(change.path)} was ${show(change.old)}.`;
    case 'collection-removed':
      return `There was a collection ${subject}.`;
    case 'field-removed':
      return `Records of ${change.collection} could have the field ${change.field}.`;
    case 'collection-changed':
    case 'field-changed':
      return `For ${subject}, ${change.aspect} was ${change.old === undefined ? 'not said' : show(change.old)}.`;
    default:
      return `${subject} was not there.`;
  }
}

function calledBy({ label }: Readonly<Record<string, unknown>>): string {
  const english = typeof label === 'object' && label !== null && 'en' in label ? label.en : label;
  return typeof english === 'string' ? `, ${show(english)}` : '';
}
