import { isObject } from '../../dataset/catalogue.ts';
import { iriOf, NAMESPACES, type Term } from './graph.ts';

const { dcterms, prov, rdf, schema, skos } = NAMESPACES;

/** Collections whose records are terms of a scheme. */
const CONCEPTS = ['concept', 'school', 'view', 'characterization'];
const SCHEMES = ['concept-scheme', 'typology'];

const isSkos = (collection: string): boolean => CONCEPTS.includes(collection) || SCHEMES.includes(collection);

/** The classes of others that the records of a collection belong to. */
export function classesOf(collection: string, record: Readonly<Record<string, unknown>>): readonly string[] {
  if (CONCEPTS.includes(collection)) return [`${skos}Concept`];
  if (SCHEMES.includes(collection)) return [`${skos}ConceptScheme`];
  switch (collection) {
    case 'event':
      return [`${schema}Event`];
    case 'source':
      return [`${schema}CreativeWork`, `${prov}Entity`];
    case 'mapping':
      return [`${rdf}Statement`];
    case 'actor':
      return actorClasses[String(record['type'])] ?? [];
    default:
      return [];
  }
}

const actorClasses: Readonly<Record<string, readonly string[]>> = {
  state: [`${schema}Country`],
  person: [`${schema}Person`],
  organisation: [`${schema}Organization`],
};

/** The property of others that a field of a record is; undefined where it is one of our own. */
export function propertyOf(collection: string, path: string): string | undefined {
  const inScheme = CONCEPTS.includes(collection) ? `${skos}inScheme` : undefined;
  switch (path) {
    case 'label':
      return isSkos(collection) ? `${skos}prefLabel` : `${NAMESPACES.rdfs}label`;
    case 'altLabels':
      return `${skos}altLabel`;
    case 'definition':
      return `${skos}definition`;
    case 'note':
      return `${skos}note`;
    case 'typology':
      return inScheme;
    case 'scheme':
      return collection === 'concept' ? inScheme : undefined;
    case 'broader':
    case 'notation':
      return collection === 'concept' ? `${skos}${path}` : undefined;
    case 'title':
    case 'issued':
      return collection === 'source' ? `${dcterms}${path}` : undefined;
    case 'from':
      return collection === 'mapping' ? `${rdf}subject` : undefined;
    case 'to':
      return collection === 'mapping' ? `${rdf}object` : undefined;
    default:
      return undefined;
  }
}

/** What a field says in the words of others, where it is no plain value: addresses, and relations of SKOS. */
export function addressOf(
  collection: string,
  path: string,
  value: unknown,
): readonly [string, Term] | undefined {
  if (typeof value !== 'string') return undefined;
  const at = (property: string, address: string): readonly [string, Term] | undefined => {
    const iri = iriOf(address);
    return iri === undefined ? undefined : [property, { iri }];
  };
  switch (`${collection} ${path}`) {
    case 'source url':
      return at(`${schema}url`, value);
    case 'source doi':
      return at(`${schema}sameAs`, `https://doi.org/${value}`);
    case 'actor wikidata':
      return at(`${schema}sameAs`, `http://www.wikidata.org/entity/${value}`);
    case 'mapping relation':
      return at(`${rdf}predicate`, `${skos}${value}`);
    default:
      return undefined;
  }
}

/** The relation that a mapping is, from one record to another. */
export function mappingOf(
  collection: string,
  record: unknown,
): { readonly from: string; readonly relation: string; readonly to: string } | undefined {
  if (collection !== 'mapping' || !isObject(record)) return undefined;
  const { from, to, relation } = record;
  return typeof from === 'string' && typeof to === 'string' && typeof relation === 'string'
    ? { from, to, relation: `${skos}${relation}` }
    : undefined;
}
