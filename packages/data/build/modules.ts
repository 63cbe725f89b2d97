import type { Dataset } from '@yalu/model';
import { PARTS } from './parts.ts';
import { type ComputedVerdicts, roundNumbers } from './verdict.ts';

const HEAD = '// Generated from records/ by build/build.ts.\n';

/** `SchoolId`, `ConceptSchemeId`: the union of the ids of each collection, so that a misspelt id does not compile. */
export function idModule({ records }: Dataset): string {
  const unions = Object.entries(records).map(([collection, byId]) => {
    const ids = Object.keys(byId).map((id) => `\n  | '${id}'`);
    return `/** The ids of the collection ${collection}. */\nexport type ${typeName(collection)}Id =${ids.length > 0 ? ids.join('') : ' never'};\n`;
  });
  const members = Object.keys(records).map(
    (collection) => `  readonly ${quoted(collection)}: ${typeName(collection)}Id;\n`,
  );
  return `${HEAD}\n${unions.join('\n')}\n/** The union of ids of each collection. */\nexport interface Ids {\n${members.join('')}}\n`;
}

/**
 * One module a collection that holds its records as JSON text, parsed when they are first asked for: a long JSON
 * string loads several times faster than the same as an object literal, and what nobody asks for costs nothing.
 */
export function collectionModules(dataset: Dataset, verdicts: ComputedVerdicts): Record<string, string> {
  const names = Object.keys(dataset.records);
  const parts: Readonly<Record<string, readonly string[]>> = { ...PARTS, full: names };
  const modules = Object.entries(dataset.records).map(([name, records]) => [
    `${name}.ts`,
    `${HEAD}export const records: string = ${stringLiteral(JSON.stringify(records))};\nexport const entry: string = ${stringLiteral(JSON.stringify(dataset.catalogue[name]))};\n`,
  ]);
  const { name, version, licence, redirects } = dataset;
  return {
    ...Object.fromEntries(modules),
    'verdicts.ts': `${HEAD}export const claims = ${stringLiteral(JSON.stringify(roundNumbers(verdicts.claims)))};\nexport const forecasts = ${stringLiteral(JSON.stringify(roundNumbers(verdicts.forecasts)))};\n`,
    'head.ts': `${HEAD}export const head = ${JSON.stringify({ name, version, licence, redirects })} as const;\n`,
    ...Object.fromEntries(
      Object.entries(parts).map(([part, held]) => [
        `${part}.ts`,
        partModule(names.filter((collection) => held.includes(collection))),
      ]),
    ),
  };
}

/** The collections of one entry of the package, in the order of the registry. */
function partModule(names: readonly string[]): string {
  return [
    HEAD,
    ...names.map((name) => `import * as ${camel(name)} from './${name}.ts';\n`),
    `\nexport type Collection =${names.map((name) => `\n  | '${name}'`).join('')};\n`,
    '\n/** Each collection: its records and its entry of the catalogue, as JSON text. */\n',
    'export const texts: Readonly<Record<Collection, { readonly records: string; readonly entry: string }>> = {\n',
    ...names.map((name) => `  ${quoted(name)}: ${camel(name)},\n`),
    '};\n',
  ].join('');
}

const camel = (name: string): string =>
  name.replace(/-(.)/g, (_match, letter: string) => letter.toUpperCase());
const typeName = (name: string): string =>
  name.replace(/(?:^|-)(.)/g, (_match, letter: string) => letter.toUpperCase());
const quoted = (name: string): string => (/^\w+$/.test(name) ? name : `'${name}'`);

/** A single-quoted literal: JSON is full of double quotes, which would each need a backslash. */
const stringLiteral = (text: string): string =>
  `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'").replaceAll('\u2028', '\\u2028').replaceAll('\u2029', '\\u2029')}'`;
