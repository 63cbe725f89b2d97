import { type Graph, shortened, type Term } from './graph.ts';

/** A graph in Turtle (W3C, RDF 1.1). */
export function turtleOf({ prefixes, resources }: Graph): string {
  const short = (iri: string): string => shortened(iri, prefixes) ?? `<${iri}>`;
  const head = Object.entries(prefixes).map(([prefix, namespace]) => `@prefix ${prefix}: <${namespace}> .\n`);
  const blocks = resources.flatMap(({ iri, types, properties }) => {
    const said = [
      ...(types.length === 0 ? [] : [`a ${types.map(short).join(', ')}`]),
      ...properties.map(
        ([property, values]) =>
          `${short(property)} ${values.map((value) => turtleTerm(value, short)).join(', ')}`,
      ),
    ];
    return said.length === 0 ? [] : [`\n${short(iri)}\n  ${said.join(' ;\n  ')} .\n`];
  });
  return [...head, ...blocks].join('');
}

function turtleTerm(term: Term, short: (iri: string) => string): string {
  if ('iri' in term) return short(term.iri);
  const text = `"${term.text.replaceAll(/["\\\p{Cc}]/gu, escaped)}"`;
  if ('language' in term) return `${text}@${term.language}`;
  return term.datatype === undefined ? text : `${text}^^${short(term.datatype)}`;
}

const ESCAPES: Readonly<Record<string, string>> = {
  '"': '\\"',
  '\\': '\\\\',
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
};

const escaped = (character: string): string =>
  ESCAPES[character] ?? `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
