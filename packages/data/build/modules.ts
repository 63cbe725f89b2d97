import type { Dataset } from '@yalu/model';
import { type ComputedVerdict, roundNumbers } from './verdict.ts';

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
export function collectionModules(
  dataset: Dataset,
  verdicts: readonly ComputedVerdict[],
): Record<string, string> {
  const texts: Record<string, string> = {
    catalogue: JSON.stringify(dataset.catalogue),
    verdicts: JSON.stringify(roundNumbers(verdicts)),
  };
  for (const [collection, records] of Object.entries(dataset.records))
    texts[collection] = JSON.stringify(records);
  const modules = Object.entries(texts).map(([name, text]) => [
    `${name}.ts`,
    `${HEAD}export const json = ${stringLiteral(text)};\n`,
  ]);
  const names = Object.keys(dataset.records);
  const registry = [
    HEAD,
    ...names.map((name) => `import { json as ${camel(name)} } from './${name}.ts';\n`),
    '\n/** Each collection as JSON text. */\nexport const texts = {\n',
    ...names.map((name) => `  ${quoted(name)}: ${camel(name)},\n`),
    '} as const;\n',
    `\nexport const head = ${JSON.stringify({ name: dataset.name, version: dataset.version, licence: dataset.licence, redirects: dataset.redirects })} as const;\n`,
  ].join('');
  return { ...Object.fromEntries(modules), 'registry.ts': registry };
}

const camel = (name: string): string =>
  `${name.replace(/-(.)/g, (_match, letter: string) => letter.toUpperCase())}Json`;
const typeName = (name: string): string =>
  name.replace(/(?:^|-)(.)/g, (_match, letter: string) => letter.toUpperCase());
const quoted = (name: string): string => (/^\w+$/.test(name) ? name : `'${name}'`);

/** A single-quoted literal: JSON is full of double quotes, which would each need a backslash. */
const stringLiteral = (text: string): string =>
  `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'").replaceAll('\u2028', '\\u2028').replaceAll('\u2029', '\\u2029')}'`;
