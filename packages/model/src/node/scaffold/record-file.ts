import type { CollectionDefinition } from '../../collections/define.ts';
import { blockYaml } from '../yaml-write.ts';
import { inOrder } from './fill.ts';
import { type FormField, formOf } from './form.ts';

/** How the file of a record is written. */
export interface RecordFileOptions {
  /** Where the JSON Schema of the collection is, as seen from the file; editors complete and explain fields by it. */
  readonly schema?: string;
  /** Whether to list, in comments, the fields that the record could have besides. */
  readonly isCommented?: boolean;
}

/**
 * The text of the file of a record, in the style of all: the line for editors, then the fields in the order of the
 * collection; in comments what else there could be.
 */
export function recordFile(
  definition: CollectionDefinition,
  record: Readonly<Record<string, unknown>>,
  { schema, isCommented = false }: RecordFileOptions = {},
): string {
  const { id: _, ...fields } = record;
  const form = formOf(definition);
  const head = schema === undefined ? '' : `# yaml-language-server: $schema=${schema}\n`;
  const further = isCommented ? form.filter(({ name }) => !Object.hasOwn(fields, name)) : [];
  const comments =
    further.length === 0
      ? ''
      : `\n# A record of ${definition.name} may also have (take the # away, and write the value):\n${further.map(commentOn).join('')}`;
  return `${head}${blockYaml(inOrder(form, fields))}${comments}`;
}

/** A field that is not there: its name, and in the comment what it is. */
function commentOn(field: FormField): string {
  const { name, description, isList, kind, values, reference } = field;
  const what = [
    description,
    isList ? 'a list' : '',
    kind === 'reference'
      ? reference?.collection === '*'
        ? 'collection/id'
        : `id in ${reference?.collection ?? ''}`
      : '',
    values.length > 0 && values.length <= 8 ? values.map(({ value }) => value).join(' | ') : '',
  ].filter((part) => part !== '');
  return `# ${name}: # ${what.join('; ').replaceAll('\n', ' ')}\n`;
}
