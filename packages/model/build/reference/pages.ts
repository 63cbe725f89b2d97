import { readdirSync, readFileSync } from 'node:fs';
import { format, resolveConfig } from 'prettier';
import {
  alternative,
  citation,
  type CollectionDefinition,
  collections,
  figure,
  localeString,
  locator,
  record,
  span,
} from '../../src/index.ts';
import { LARGEST } from '../../src/node/record-text.ts';
import { collectionDiagram, overviewDiagram, referrersTo } from './diagram.ts';
import { type Row, rowsOf, rowsOfShape, SHAPES } from './rows.ts';
import { rulesOf, rulesOfAll } from './rules-of.ts';

const docs = new URL('../../../../docs/', import.meta.url);
const examples = new URL('../../examples/', import.meta.url);
const readme = new URL('../../README.md', import.meta.url);

const all: readonly CollectionDefinition[] = Object.values(collections);
const common = rowsOfShape(record({}));
const isCommon = ({ path }: Row): boolean =>
  common.some((row) => path === row.path || path.startsWith(`${row.path}.`));

/** The pages of the reference, by the place that each has. */
export async function referencePages(): Promise<ReadonlyMap<URL, string>> {
  const pages = new Map<URL, string>([[new URL('model.md', docs), overview()]]);
  for (const definition of all) pages.set(new URL(`model/${definition.name}.md`, docs), pageOf(definition));
  const formatted = new Map<URL, string>();
  for (const [place, text] of pages)
    formatted.set(place, await format(text, { ...(await resolveConfig(place)), parser: 'markdown' }));
  return formatted;
}

const GENERATED =
  '<!-- Written by packages/model/build/reference.ts from the schemas. Change those, and run it again. -->';

const REFERENCES =
  'A type that is a link to a collection is a reference, the id of a record in it; to any record it is written `collection/id`. In parentheses stands what the way back is called.';

function pageOf(definition: CollectionDefinition): string {
  const { name, title, description, time, uncited, supporting } = definition;
  const { file, text } = exampleOf(name);
  const rows = rowsOf(definition).filter((row) => !isCommon(row));
  const referrers = referrersTo(name, all);
  const own = rulesOf(name);
  return [
    GENERATED,
    `# ${title} (\`${name}\`)`,
    description,
    [
      `A record is a file \`${name}/<id>.yaml\`. Besides the fields below it has those that [every record has](../model.md#every-record-has).`,
      time === undefined ? '' : `Questions about a time look at \`${time}\`.`,
      uncited ? 'It may stand without citations.' : '',
      supporting ? 'It is there for others to refer to: one that no record names is warned of.' : '',
    ]
      .filter((sentence) => sentence !== '')
      .join(' '),
    '## Fields',
    REFERENCES,
    table(rows.filter(({ form }) => form === undefined)),
    ...valuesOf(rows.filter(({ form }) => form === undefined)),
    ...formsIn(rows),
    '## What refers to it',
    referrers.length === 0
      ? 'Nothing.'
      : markdownTable(
          ['From', 'By the field', 'The way back is called'],
          groupReferrers(referrers).map(({ from, paths, inverse }) => [
            from,
            paths.map((path) => `\`${path}\``).join(', '),
            `\`${inverse}\``,
          ]),
        ),
    '## Diagram',
    fenced('mermaid', collectionDiagram(definition, all)),
    '## Example',
    `[${file}](../../packages/model/examples/${file}), of a [dataset of an invented debate](../../packages/model/examples/README.md):`,
    fenced('yaml', text),
    '## Rules',
    own.length === 0
      ? 'None of its own; the [rules for every record](../model.md#rules) hold.'
      : [
          'Besides the [rules for every record](../model.md#rules):',
          '',
          ...own.map(
            (rule) =>
              `- \`${rule.name}\`${rule.severity === 'warning' ? ' (a warning)' : ''}: ${rule.description}`,
          ),
        ].join('\n'),
  ].join('\n\n');
}

function overview(): string {
  return [
    GENERATED,
    '# The model',
    `A dataset is made of records in ${all.length} collections. A record is one YAML file, \`<collection>/<id>.yaml\`: the file's name is the id, and references between records are ids. The [JSON Schemas](../packages/model/README.md#define-a-collection) with which an editor completes and explains a file are written from the same declarations as these pages.`,
    '## Collections',
    markdownTable(
      ['Collection', 'What a record is'],
      all.map(({ name, description }) => [`[\`${name}\`](model/${name}.md)`, description]),
    ),
    'Each of these cites sources; the diagram leaves that out.',
    fenced('mermaid', overviewDiagram(all)),
    '## Every record has',
    REFERENCES,
    table(common, true),
    ...valuesOf(common),
    '## Shapes',
    'Fields of these shapes are found in many places.',
    ...SHAPES.flatMap((shape) => [
      `### ${shape}`,
      SHAPE_WORDS[shape],
      table(shapes[shape], true),
      ...valuesOf(shapes[shape], '####'),
    ]),
    '### Date',
    'A text in our profile of the Extended Date/Time Format, in quotes: `"2018-03-25"`, `"1995~"`, `"[2002,2007]"`. See [Dates and spans](time.md).',
    '## What a file may be',
    `A text in UTF-8 of at most ${LARGEST.toLocaleString('en')} bytes, with one document of YAML 1.2 in it. Dates and \`yes\` are texts there; anchors, aliases, tags, keys twice and tabs before fields are refused, and so are symbolic links, folders in the folder of a collection, and names that differ only in capitals. Of a larger file no more is read than shows that it is larger. Each fault is said with its place in the file; of one file at most a hundred are listed.`,
    '## Records that have moved',
    'A published id never vanishes. In place of a record that has another id now, or became several, stands a file with the old name and only these fields; what looks it up is led on, and a reference to it is reported.',
    markdownTable(
      ['Field', 'Type', 'Required', 'Meaning'],
      [
        ['`kind`', 'string', 'yes', '`moved`: to one id; `split`: to several'],
        ['`to`', 'list of ids', 'yes', 'The ids to use instead, none of which has moved itself'],
        ['`reason`', 'string', '', 'Why'],
      ],
    ),
    '## Rules',
    'A schema looks at one record. What it cannot say is a rule; each issue has the name of its rule for a code. These look at every record, and those that look at a collection stand on its page.',
    markdownTable(
      ['Rule', 'What it demands'],
      rulesOfAll().map(({ name, severity, description }) => [
        `\`${name}\``,
        `${description}${severity === 'warning' ? ' (A warning.)' : ''}`,
      ]),
    ),
    'Where there is one way out and a program can take it, an issue has a `fix`, and `applyFixes` applies it.',
    '## Your own collection',
    'A collection is one declaration. Its catalogue entry, its JSON Schema and its record type follow from it:',
    fenced('ts', ownCollection()),
    `Useful parts: \`localeString\`, \`edtf\`, \`span\`, \`choice\` (fixed values, each with what it means), \`ref\` and \`anyRef\` (references, with the name of the way back), \`quantity\`, \`figure\`, \`missing\`, \`citation\`, \`valueCitations\`. To make it a part of this model, add a file to \`packages/model/src/collections\` and a line to \`registry.ts\` there.`,
  ].join('\n\n');
}

const shapes: Readonly<Record<(typeof SHAPES)[number], readonly Row[]>> = {
  Text: rowsOfShape(localeString('')),
  Span: rowsOfShape(span('')),
  Citation: rowsOfShape(citation()),
  Locator: rowsOfShape(locator()),
  Figure: rowsOfShape(figure()),
  Alternative: rowsOfShape(alternative()),
};

const SHAPE_WORDS: Readonly<Record<(typeof SHAPES)[number], string>> = {
  Text: 'A text in English and, where written, in Korean and simplified Chinese.',
  Span: 'A time whose ends may be approximate, one of several, unknown or open.',
  Citation: 'A source and the place in it.',
  Locator: 'A place in a source, as exact as the source allows.',
  Figure: 'A published figure. It has a value or one end of a range at least.',
  Alternative: "A value that other sources give for a field; the record's own is the preferred one.",
};

/** The fields of the forms of a union, a table for each form. */
function formsIn(rows: readonly Row[]): string[] {
  const forms = new Map<string, Row[]>();
  for (const row of rows) {
    if (row.form === undefined) continue;
    const form = forms.get(row.form);
    if (form) form.push(row);
    else forms.set(row.form, [row]);
  }
  return [...forms].flatMap(([form, inForm]) => {
    const [first] = inForm;
    const field = first?.path.split('.').slice(0, -1).join('.') ?? '';
    const [meaning = ''] = Object.values(first?.meanings ?? {});
    const others = inForm.slice(1);
    return [`### \`${field}\` with \`${form}\``, `${meaning}.`, table(others), ...valuesOf(others, '####')];
  });
}

function table(rows: readonly Row[], isOnOverview = false): string {
  if (rows.length === 0) return 'None.';
  return markdownTable(
    ['Field', 'Type', 'Required', 'Meaning'],
    rows.map((row) => [`\`${row.path}\``, typeCell(row, isOnOverview), requiredCell(row), meaningCell(row)]),
  );
}

/** A reference is shown as the collection that it points into, with the name of the way back. */
function typeCell({ type, isList, reference }: Row, isOnOverview: boolean): string {
  const list = isList ? 'list of ' : '';
  if (reference) {
    const { collection, inverse } = reference;
    const target =
      collection === '*' ? 'any record' : `[${collection}](${isOnOverview ? 'model/' : ''}${collection}.md)`;
    return `${list}${target} (\`${inverse}\`)`;
  }
  const isShape = SHAPES.some((shape) => shape === type) || type === 'Date';
  return isShape
    ? `${list}[${type}](${isOnOverview ? '' : '../model.md'}#${type.toLowerCase()})`
    : `${list}${type}`;
}

function requiredCell({ path, required, default: value }: Row): string {
  if (path === 'id') return "no: the file's name";
  if (value !== undefined) return `no: \`${JSON.stringify(value)}\``;
  return required === 'no' ? '' : required;
}

function meaningCell({ path, description, meanings }: Row): string {
  if (Object.keys(meanings).length === 0) return description;
  return `${description.replace(/\.$/, '')}. [Values](#${anchorOf(valuesHeading(path))})`;
}

const valuesHeading = (path: string): string => `Values of \`${path}\``;

const anchorOf = (heading: string): string =>
  heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N} -]/gu, '')
    .replaceAll(' ', '-');

/** What the fixed values of fields mean, a list for each field. */
function valuesOf(rows: readonly Row[], marks = '###'): string[] {
  return rows
    .filter(({ meanings }) => Object.keys(meanings).length > 0)
    .flatMap(({ path, meanings }) => [
      `${marks} ${valuesHeading(path)}`,
      Object.entries(meanings)
        .map(([value, meaning]) => `- \`${value}\`: ${meaning}`)
        .join('\n'),
    ]);
}

/** Many fields of one collection lead here by one name: citations, above all. */
function groupReferrers(referrers: ReturnType<typeof referrersTo>): {
  readonly from: string;
  readonly paths: readonly string[];
  readonly inverse: string;
}[] {
  const groups = new Map<string, { from: string; paths: string[]; inverse: string }>();
  for (const { from, path, inverse } of referrers) {
    const isCitation = inverse === 'citedBy';
    const key = isCitation ? inverse : `${from} ${inverse}`;
    const group = groups.get(key);
    if (!group) {
      groups.set(key, {
        from: isCitation ? 'every collection' : `[${from}](${from}.md)`,
        paths: [isCitation ? 'citations.source' : path],
        inverse,
      });
    } else if (!isCitation) group.paths.push(path);
  }
  return [...groups.values()];
}

/** The longest example of a collection: it shows the most. */
function exampleOf(collection: string): { readonly file: string; readonly text: string } {
  const folder = new URL(`${collection}/`, examples);
  const files = readdirSync(folder)
    .sort()
    .map((name) => ({
      file: `${collection}/${name}`,
      // The first line is for editors, and right where the file lies.
      text: readFileSync(new URL(name, folder), 'utf8').replace(/^# yaml-language-server.*\n/, ''),
    }));
  const [first, ...others] = files;
  if (!first) throw new Error(`There is no example of ${collection}. Add one to packages/model/examples.`);
  return others.reduce((longest, file) => (file.text.length > longest.text.length ? file : longest), first);
}

/** The sample of the README, which a test compiles and runs. */
function ownCollection(): string {
  const section = readFileSync(readme, 'utf8').split('\n## Define a collection\n')[1] ?? '';
  const sample = /^```ts\n(.*?)^```$/ms.exec(section)?.[1];
  if (sample === undefined) throw new Error('README.md has no sample under "Define a collection".');
  return sample.trimEnd();
}

const fenced = (language: string, text: string): string => `\`\`\`${language}\n${text.trimEnd()}\n\`\`\``;

function markdownTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|').replaceAll('\n', ' ')).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}
