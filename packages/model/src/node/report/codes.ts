import { rules } from '../../dataset/rules/registry.ts';

/** What the codes of issues mean that are no rule's name. */
const OTHERS: Readonly<Record<string, string>> = {
  file: 'A record is a plain UTF-8 text file of moderate size, named after its id, in the folder of its collection.',
  yaml: 'A record is one document of YAML 1.2 without aliases, tags and fields that stand twice.',
  collection: 'A folder is named after a collection of the model.',
  id: 'An id is of lower-case words joined by hyphens, and is the name of the file.',
  'duplicate-id': 'No two records of a collection have one id.',
  'unknown-field': 'A record has only the fields of its collection.',
  'missing-field': 'A record has all fields that its collection requires.',
  value: 'A value is of the kind that its field takes.',
  date: 'A date is one of our EDTF profile.',
  coverage: 'A statement on coverage names collections, fields and values that there are.',
};

/** What the code of an issue means, in a sentence; for one that is not known, the code. */
export function describeCode(code: string): string {
  const rule = rules.find(({ name }) => name === code);
  return rule?.description ?? (Object.hasOwn(OTHERS, code) ? OTHERS[code] : undefined) ?? code;
}
