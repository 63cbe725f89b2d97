/** An object of a triple: a resource, or a text with its language or datatype. */
export type Term =
  | { readonly iri: string }
  | { readonly text: string; readonly language: string }
  | { readonly text: string; readonly datatype?: string };

/** What is said of one resource: its classes, and the values of its properties, both by their full names. */
export interface Resource {
  readonly iri: string;
  readonly types: readonly string[];
  readonly properties: readonly (readonly [property: string, values: readonly Term[]])[];
}

/** The namespaces in use, by prefix. */
export interface Graph {
  readonly prefixes: Readonly<Record<string, string>>;
  readonly resources: readonly Resource[];
}

export const NAMESPACES = {
  dcterms: 'http://purl.org/dc/terms/',
  prov: 'http://www.w3.org/ns/prov#',
  rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
  rdfs: 'http://www.w3.org/2000/01/rdf-schema#',
  schema: 'https://schema.org/',
  skos: 'http://www.w3.org/2004/02/skos/core#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
} as const;

/** The datatype of dates that may be uncertain, as the Library of Congress names it. */
export const EDTF = 'http://id.loc.gov/datatypes/edtf/EDTF';

/** An IRI in short, where a prefix and a plain name are enough. */
export function shortened(iri: string, prefixes: Readonly<Record<string, string>>): string | undefined {
  for (const [prefix, namespace] of Object.entries(prefixes)) {
    const local = iri.slice(namespace.length);
    if (iri.startsWith(namespace) && /^[A-Za-z_][A-Za-z0-9_-]*$/.test(local)) return `${prefix}:${local}`;
  }
  return undefined;
}

/** An address from the data as an IRI; undefined where it is none. */
export function iriOf(address: string): string | undefined {
  if (!/^[A-Za-z][A-Za-z0-9+.-]*:\S/.test(address)) return undefined;
  return address.replaceAll(/[\p{Cc} <>"{}|\\^`]/gu, (character) => encodeURIComponent(character));
}
