import { type CollectionDefinition, describeCollection, MAPPABLE, record } from '../../src/index.ts';
import { type Row, rowsOf, rowsOfShape } from './rows.ts';

/** One line between two entities. */
interface Line {
  readonly from: string;
  readonly to: string;
  readonly marks: string;
  readonly label: string;
}

/** Fields that every record has, and that no diagram needs to repeat. */
const LEFT_OUT: ReadonlySet<string> = new Set(
  rowsOfShape(record({}))
    .map(({ path }) => path)
    .filter((path) => path !== 'id' && path !== 'label'),
);

/** The name under which a reference to a record of any collection is drawn. */
const ANY = 'any-record';

/** The entity diagram of a collection: its own fields, what it refers to, and what refers to it. */
export function collectionDiagram(
  definition: CollectionDefinition,
  all: readonly CollectionDefinition[],
): string {
  const lines = [
    ...linesOf(definition),
    ...all
      .filter(({ name }) => name !== definition.name)
      .flatMap((other) => linesOf(other).filter(({ to }) => to === definition.name)),
  ];
  const own = rowsOf(definition).filter(
    ({ path, reference }) => !path.includes('.') && !reference && !LEFT_OUT.has(path),
  );
  return diagram(lines, [`  ${definition.name} {`, ...own.map(attribute), '  }']);
}

/** The entity diagram of all collections; that each cites sources goes without saying. */
export function overviewDiagram(all: readonly CollectionDefinition[]): string {
  return diagram(all.flatMap(linesOf), []);
}

function diagram(lines: readonly Line[], entity: readonly string[]): string {
  const merged = new Map<string, Line>();
  for (const line of lines) {
    const key = `${line.from} ${line.to} ${line.marks}`;
    const other = merged.get(key);
    merged.set(key, other ? { ...other, label: `${other.label}, ${line.label}` } : line);
  }
  return [
    'erDiagram',
    ...entity,
    ...[...merged.values()].map(({ from, to, marks, label }) => `  ${from} ${marks} ${to} : "${label}"`),
  ].join('\n');
}

function linesOf(definition: CollectionDefinition): Line[] {
  const { name } = definition;
  return rowsOf(definition)
    .filter(({ type }) => type !== 'Citation')
    .flatMap((row) =>
      row.reference
        ? [
            {
              from: name,
              to: row.reference.collection === '*' ? ANY : row.reference.collection,
              marks: marksOf(row),
              label: row.path,
            },
          ]
        : [],
    );
}

/** How many records a reference names: one, at most one, one or more, or any number. */
function marksOf({ path, isList, isFilled, required }: Row): string {
  const isMany = isList || path.includes('.');
  if (isMany) return isFilled && required === 'yes' && !path.includes('.') ? '}o--|{' : '}o--o{';
  return required === 'yes' ? '}o--||' : '}o--o|';
}

function attribute({ path, type, isList, required }: Row): string {
  const shown = type.replace(/\W+/g, '-').toLowerCase();
  return `    ${shown}${isList ? '[]' : ''} ${path}${required === 'yes' ? '' : ' "optional"'}`;
}

/** The fields that refer to a collection, by the collections that have them. */
export function referrersTo(
  name: string,
  all: readonly CollectionDefinition[],
): readonly { readonly from: string; readonly path: string; readonly inverse: string }[] {
  return all.flatMap((definition) =>
    describeCollection(definition).fields.flatMap(({ path, reference }) =>
      reference &&
      (reference.collection === name || reference.collection === '*') &&
      canRefer(definition.name, name)
        ? [{ from: definition.name, path, inverse: reference.inverse }]
        : [],
    ),
  );
}

/** A reference to any collection may be to some only: a mapping joins categories. */
const canRefer = (from: string, to: string): boolean =>
  from !== 'mapping' || MAPPABLE.some((collection) => collection === to);
