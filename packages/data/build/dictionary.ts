import type { Catalogue, CatalogueEntry, CatalogueField, Dataset, Records } from '@yalu/model';
import { valuesAt } from '@yalu/model';
import { countsOf, table, tallied } from './markdown.ts';

type Series = Records['series'];

/** The fields that records of every collection have; they get a table of their own. */
const COMMON = ['id', 'label', 'citations', 'assertedBy', 'reason', 'confidence', 'ownTranslation', 'note'];
const COMMON_ROOTS = new Set([...COMMON, 'alternatives']);

/**
 * The data dictionary as a page in Markdown: what this version of the dataset holds, collection by collection, with the
 * coverage of each field; the sources, the kinds of event, the series and the typologies.
 */
export function dictionaryPage(dataset: Dataset): string {
  return [
    '# Data dictionary',
    '<!-- Written from the records by the build of @yalu/data; do not edit. Run "pnpm --filter @yalu/data write". -->',
    'What the dataset holds, counted from its records. What each field means, [the model](../model.md) says, collection by collection; by which rules events and series were taken in, [inclusion-rules.md](inclusion-rules.md); how dates are written, [time.md](../time.md).',
    '## Collections',
    collectionTable(dataset),
    '## Sources',
    ...sourceParagraphs(dataset),
    '## Events by kind',
    'A count means nothing without its rule: [which events are in](inclusion-rules.md).',
    eventTable(dataset),
    '## Series',
    'Coverage is `complete` where all that the definition names is in, `selected` where it is a choice, `partial` where some is known to be missing. Missing years have no value and a reason; they are not zero. Series whose id begins with `derived-` are counted from the events, by the query that stands in their `derivation`, asked `during` each year.',
    seriesTable(dataset),
    '## Typologies',
    typologyTable(dataset),
    '## Fields',
    'Each field that is in use: in how many of the records it stands, what it refers to (→), and how often each of its values occurs where they are fixed. Filled-in defaults count as used. Left out are the fields that all records share (see [Collections](#collections)) and the parts of texts, spans and citations.',
    ...Object.values(dataset.catalogue).flatMap((entry) => fieldParagraphs(dataset, entry)),
  ]
    .join('\n\n')
    .concat('\n');
}

const recordsOf = (
  { records }: Dataset,
  collection: string,
): readonly Readonly<Record<string, unknown>>[] => {
  const byCollection: Readonly<Record<string, object>> = records;
  return Object.values(byCollection[collection] ?? {});
};

const having = (records: readonly unknown[], path: string): number =>
  records.filter((record) => valuesAt(record, path).length > 0).length;

const orDash = (count: number): string | number => (count === 0 ? '–' : count);

function collectionTable(dataset: Dataset): string {
  return table(
    [
      'Collection',
      'Records:',
      'Cited:',
      'Two sources or more:',
      'By our coders:',
      'Alternatives:',
      'Korean:',
      'Chinese:',
    ],
    Object.keys(dataset.catalogue).map((collection) => {
      const records = recordsOf(dataset, collection);
      return [
        `[\`${collection}\`](../model/${collection}.md)`,
        records.length,
        orDash(having(records, 'citations.source')),
        orDash(records.filter((record) => sourcesOf(record).size > 1).length),
        orDash(records.filter(({ assertedBy }) => assertedBy === 'coder').length),
        orDash(having(records, 'alternatives.field')),
        orDash(having(records, 'label.ko')),
        orDash(having(records, 'label.zh-Hans')),
      ];
    }),
  );
}

const sourcesOf = (record: unknown): ReadonlySet<unknown> =>
  new Set(valuesAt(record, 'citations.source').map(({ value }) => value));

function sourceParagraphs({ records, catalogue }: Dataset): string[] {
  const sources = Object.values(records.source);
  const meanings = meaningsOf(catalogue, 'source', 'kind');
  const languages = tallied(sources.map(({ language }) => language ?? 'not stated'));
  return [
    table(
      ['Kind', 'Sources:', 'What it is'],
      countsOf(sources.map(({ kind }) => kind)).map(([kind, count]) => [kind, count, meanings[kind] ?? '']),
    ),
    `Languages: ${languages}.`,
  ];
}

function eventTable({ records, catalogue }: Dataset): string {
  const events = Object.values(records.event);
  return table(
    ['Kind', 'Events:', 'Two sources or more:', 'First', 'Last', 'What it is'],
    Object.entries(meaningsOf(catalogue, 'event', 'kind')).map(([kind, meaning]) => {
      const ofKind = events.filter((event) => event.kind === kind);
      const years = ofKind.flatMap(({ date }) => date.match(/\d{4}/g) ?? []).toSorted();
      return [
        `\`${kind}\``,
        ofKind.length,
        ofKind.filter((event) => sourcesOf(event).size > 1).length,
        years[0] ?? '–',
        years.at(-1) ?? '–',
        meaning,
      ];
    }),
  );
}

function seriesTable({ records }: Dataset): string {
  return table(
    ['Series', 'Unit', 'Every', 'From', 'To', 'Coverage', 'Values:', 'Missing'],
    Object.values(records.series).map(({ id, unit, frequency, coverage, observations }) => [
      `\`${id}\``,
      unit,
      frequency,
      coverage.span.start,
      coverage.span.end,
      coverage.kind,
      observations.filter((observation) => 'value' in observation).length,
      missingOf(observations),
    ]),
  );
}

/** The observations that are missing, runs of them as `2001–2004`. */
function missingOf(observations: Series['observations']): string {
  const runs: { start: string; end: string; last: number }[] = [];
  for (const [index, observation] of observations.entries()) {
    if (!('missing' in observation)) continue;
    const run = runs.at(-1);
    if (run?.last === index - 1) Object.assign(run, { end: observation.at, last: index });
    else runs.push({ start: observation.at, end: observation.at, last: index });
  }
  return runs.map(({ start, end }) => (start === end ? start : `${start}–${end}`)).join(', ') || '–';
}

function typologyTable({ records }: Dataset): string {
  return table(
    ['Typology', 'Of', 'Name', 'Categories:', 'Mappings:'],
    Object.values(records.typology).map(({ id, of, label }) => {
      const categories = Object.values<{ readonly id: string; readonly typology?: string }>(records[of])
        .filter(({ typology }) => typology === id)
        .map((category) => `${of}/${category.id}`);
      const mappings = Object.values(records.mapping).filter(
        ({ from, to }) => categories.includes(from) || categories.includes(to),
      );
      return [`\`${id}\``, of, label.en, categories.length, orDash(mappings.length)];
    }),
  );
}

function fieldParagraphs(dataset: Dataset, entry: CatalogueEntry): string[] {
  const records = recordsOf(dataset, entry.name);
  const heading = `### ${entry.title}`;
  if (records.length === 0) return [heading, 'No records yet.'];
  const fields = entry.fields.filter((field) => isListed(field, entry));
  const used = fields.filter(({ path }) => having(records, path) > 0);
  const unused = fields.filter(
    ({ path }) =>
      having(records, path) === 0 &&
      !fields.some((other) => path.startsWith(`${other.path}.`) && having(records, other.path) === 0),
  );
  return [
    heading,
    `\`${entry.name}\`, ${records.length} record${records.length === 1 ? '' : 's'}`,
    used.map((field) => fieldLine(records, field)).join('\n'),
    ...(unused.length === 0 ? [] : [`Not in use: ${unused.map(({ path }) => `\`${path}\``).join(', ')}.`]),
  ];
}

/** Whether the field is one of the collection's own, and no part of a text, a span or a citation. */
function isListed({ path }: CatalogueField, { fields }: CatalogueEntry): boolean {
  const steps = path.split('.');
  if (COMMON_ROOTS.has(steps[0] ?? '')) return false;
  return steps.slice(0, -1).every((step, index) => {
    const parent = fields.find((field) => field.path === steps.slice(0, index + 1).join('.'));
    return parent?.type !== 'locale-string' && parent?.type !== 'span' && step !== 'citations';
  });
}

function fieldLine(records: readonly unknown[], { path, reference, values }: CatalogueField): string {
  const target = reference
    ? ` → ${reference.collection === '*' ? 'any collection' : `\`${reference.collection}\``}`
    : '';
  const found = records.flatMap((record) => valuesAt(record, path).map(({ value }) => String(value)));
  return `- \`${path}\` ${having(records, path)}${target}${values ? `: ${tallied(found)}` : ''}`;
}

/** What the fixed values of a field mean, in the order of the schema. */
function meaningsOf(
  catalogue: Catalogue,
  collection: string,
  path: string,
): Readonly<Record<string, string>> {
  return catalogue[collection]?.fields.find((field) => field.path === path)?.meanings ?? {};
}
