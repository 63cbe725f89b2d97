import { type CatalogueField, isObject } from '../../dataset/catalogue.ts';
import { compareTexts } from '../../dataset/diff/equal.ts';
import { type AnyDataset, targetOf } from '../../dataset/lookup.ts';
import { isLocale } from '../../text/locale.ts';
import type { About } from '../about.ts';
import { EDTF, type Graph, NAMESPACES, type Resource, type Term } from './graph.ts';
import { datasetResource, redirectResources, vocabularyResources } from './head.ts';
import { type Names, namesFrom } from './names.ts';
import { addressOf, classesOf, mappingOf, propertyOf } from './terms.ts';

const { prov, rdf, schema, xsd } = NAMESPACES;

/**
 * A dataset as a graph. Terms, schemes and mappings are those of SKOS, the dataset is one of schema.org, and what a
 * record rests on is PROV's `wasDerivedFrom`; for the rest each field has a property of the dataset's own vocabulary.
 * Objects inside of records have addresses too: `…/school/great-power#dominance.1`.
 */
export function graphOf(dataset: AnyDataset, about: About): Graph {
  return new Writer(dataset, about).graph();
}

type Properties = Map<string, Term[]>;
type Fields = ReadonlyMap<string, CatalogueField>;

/** The thing in a record that properties are said of. */
interface Subject {
  readonly collection: string;
  /** The way to it in the catalogue. */
  readonly path: string;
  readonly iri: string;
  readonly properties: Properties;
}

/** A field of a subject, and which item of it. */
interface FieldAt {
  readonly key: string;
  readonly path: string;
  readonly field: CatalogueField;
  /** From 1, of a list. */
  readonly item: number | undefined;
}

class Writer {
  readonly #dataset: AnyDataset;
  readonly #about: About;
  readonly #names: Names;
  readonly #resources: Resource[] = [];

  constructor(dataset: AnyDataset, about: About) {
    this.#dataset = dataset;
    this.#about = about;
    this.#names = namesFrom(about.base);
  }

  graph(): Graph {
    this.#resources.push(
      datasetResource(this.#dataset, this.#about),
      ...vocabularyResources(this.#dataset, this.#names),
    );
    const relations = new Map<string, [string, Term][]>();
    const { records, catalogue } = this.#dataset;
    for (const collection of Object.keys(catalogue)) {
      for (const record of Object.values(records[collection] ?? {})) {
        const mapping = mappingOf(collection, record);
        if (!mapping) continue;
        const of = relations.get(mapping.from) ?? [];
        relations.set(mapping.from, [
          ...of,
          [mapping.relation, { iri: this.#names.ofRecord('*', mapping.to) }],
        ]);
      }
    }
    for (const [collection, { fields }] of Object.entries(catalogue)) {
      const known = new Map(fields.map((field) => [field.path, field]));
      const byId: Readonly<Record<string, unknown>> = records[collection] ?? {};
      for (const id of Object.keys(byId).sort(compareTexts)) {
        const record = byId[id];
        if (isObject(record))
          this.#putRecord(collection, id, record, known, relations.get(`${collection}/${id}`));
      }
    }
    this.#resources.push(...redirectResources(this.#dataset, this.#names));
    return {
      prefixes: { ...NAMESPACES, yalu: this.#names.vocabulary },
      resources: this.#resources,
    };
  }

  #putRecord(
    collection: string,
    id: string,
    record: Readonly<Record<string, unknown>>,
    fields: Fields,
    relations: readonly (readonly [string, Term])[] = [],
  ): void {
    const iri = this.#names.ofRecord(collection, id);
    const properties: Properties = new Map([[`${schema}isPartOf`, [{ iri: this.#about.base }]]]);
    const at = this.#resources.length;
    const { id: _, ...rest } = record;
    this.#putFields({ collection, path: '', iri, properties }, rest, fields);
    for (const [property, term] of relations) add(properties, property, term);
    // Before the objects inside of it.
    this.#resources.splice(at, 0, {
      iri,
      types: [this.#names.ofClass(collection), ...classesOf(collection, record)],
      properties: [...properties],
    });
  }

  #putFields(subject: Subject, value: Readonly<Record<string, unknown>>, fields: Fields): void {
    for (const [key, one] of Object.entries(value)) {
      const path = subject.path === '' ? key : `${subject.path}.${key}`;
      const field = fields.get(path);
      if (!field || one === undefined) continue;
      const property = propertyOf(subject.collection, path) ?? this.#names.ofProperty(key);
      const items: readonly unknown[] = field.list && Array.isArray(one) ? one : [one];
      for (const [index, item] of items.entries()) {
        const at = { key, path, field, item: field.list ? index + 1 : undefined };
        for (const [as, term] of this.#termsOf(subject, property, at, item, fields))
          add(subject.properties, as, term);
      }
    }
  }

  /** What a value says, by property. An object is said to be there, and gets its own properties. */
  #termsOf(
    subject: Subject,
    property: string,
    at: FieldAt,
    value: unknown,
    fields: Fields,
  ): readonly (readonly [string, Term])[] {
    const { path, field } = at;
    if (field.type === 'json') return [[property, { text: JSON.stringify(value), datatype: `${rdf}JSON` }]];
    if (isObject(value)) {
      if (field.type !== 'locale-string') return this.#objectTerms(subject, property, at, value, fields);
      return Object.entries(value).flatMap(([language, text]) =>
        typeof text === 'string' && isLocale(language) ? [[property, { text, language }] as const] : [],
      );
    }
    const address = addressOf(subject.collection, path, value);
    if (address) return [address];
    const target = field.reference && targetOf(field.reference.collection, value);
    if (target) return [[property, { iri: this.#names.ofRecord(target.collection, target.id) }]];
    return [[property, literalOf(field, value)]];
  }

  #objectTerms(
    subject: Subject,
    property: string,
    { key, path, item }: FieldAt,
    value: Readonly<Record<string, unknown>>,
    fields: Fields,
  ): readonly (readonly [string, Term])[] {
    const place = `${encodeURIComponent(key)}${item === undefined ? '' : `.${item}`}`;
    const iri = `${subject.iri}${subject.path === '' ? '#' : '.'}${place}`;
    const properties: Properties = new Map();
    if (item !== undefined)
      add(properties, `${schema}position`, { text: String(item), datatype: `${xsd}integer` });
    const index = this.#resources.length;
    this.#putFields({ ...subject, path, iri, properties }, value, fields);
    this.#resources.splice(index, 0, { iri, types: [], properties: [...properties] });
    const source = key === 'citations' ? value['source'] : undefined;
    return [
      [property, { iri }],
      ...(typeof source === 'string'
        ? ([[`${prov}wasDerivedFrom`, { iri: this.#names.ofRecord('source', source) }]] as const)
        : []),
    ];
  }
}

function add(properties: Properties, property: string, term: Term): void {
  const terms = properties.get(property);
  if (!terms) properties.set(property, [term]);
  // Said once, as a graph knows each triple once.
  else if (!terms.some((one) => isSameTerm(one, term))) terms.push(term);
}

const isSameTerm = (a: Term, b: Term): boolean => JSON.stringify(a) === JSON.stringify(b);

/** A number in the one form that readers of JSON-LD give it: 1.5E3. */
const doubleText = (value: unknown): string =>
  Number(value)
    .toExponential()
    .replace(/^(-?\d)e/, '$1.0e')
    .replace('e+', 'e')
    .replace('e', 'E');

function literalOf({ type }: CatalogueField, value: unknown): Term {
  const text = typeof value === 'string' ? value : String(value);
  switch (typeof value) {
    case 'boolean':
      return { text, datatype: `${xsd}boolean` };
    case 'number':
      return type === 'integer'
        ? { text, datatype: `${xsd}integer` }
        : { text: doubleText(value), datatype: `${xsd}double` };
    default:
      return type === 'date' && text !== '..' ? { text, datatype: EDTF } : { text };
  }
}
