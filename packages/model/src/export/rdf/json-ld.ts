import { type Graph, NAMESPACES, shortened, type Term } from './graph.ts';

/** A graph as JSON-LD 1.1, flat: one node a resource, its properties with the prefixes of the context. */
export function jsonLdOf({ prefixes, resources }: Graph): object {
  const short = (iri: string): string => shortened(iri, prefixes) ?? iri;
  const valueOf = (term: Term): unknown => {
    if ('iri' in term) return { '@id': term.iri };
    if ('language' in term) return { '@value': term.text, '@language': term.language };
    return term.datatype === undefined ? term.text : { '@value': term.text, '@type': short(term.datatype) };
  };
  return {
    '@context': { ...prefixes },
    '@graph': resources.flatMap(({ iri, types, properties }) =>
      types.length + properties.length === 0
        ? []
        : [
            {
              '@id': iri,
              ...(types.length === 0 ? {} : { '@type': types.map(short) }),
              ...Object.fromEntries(
                properties.map(([property, values]) => [
                  property === `${NAMESPACES.rdf}type` ? '@type' : short(property),
                  values.length === 1 && values[0] ? valueOf(values[0]) : values.map(valueOf),
                ]),
              ),
            },
          ],
    ),
  };
}
