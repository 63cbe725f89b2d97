import { compareTexts } from '../../dataset/diff/equal.ts';
import type { AnyDataset } from '../../dataset/lookup.ts';
import { type About, isSpdx, licenceUrl } from '../about.ts';
import { iriOf, NAMESPACES, type Resource, type Term } from './graph.ts';
import type { Names } from './names.ts';
import { propertyOf } from './terms.ts';

const { dcterms, rdf, rdfs, schema } = NAMESPACES;

/** What is said of the dataset itself. */
export function datasetResource({ name, version, licence }: AnyDataset, about: About): Resource {
  const { base, title, description, homepage, contributors } = about;
  const page = homepage === undefined ? undefined : iriOf(homepage);
  return resource(
    base,
    [`${schema}Dataset`],
    [
      [`${schema}name`, { text: title }],
      [`${schema}alternateName`, { text: name }],
      [`${schema}description`, { text: description }],
      [`${schema}version`, { text: version }],
      ...(isSpdx(licence) ? ([[`${schema}license`, { iri: licenceUrl(licence) }]] as const) : []),
      ...(page === undefined ? [] : ([[`${schema}url`, { iri: page }]] as const)),
      ...contributors.map((one) => [`${schema}creator`, { text: one.name }] as const),
    ],
  );
}

/** What the dataset's own classes and properties mean. */
export function vocabularyResources({ catalogue }: AnyDataset, names: Names): readonly Resource[] {
  const said = new Map<string, Set<string>>();
  for (const [collection, { fields }] of Object.entries(catalogue)) {
    for (const { path, description } of fields) {
      const key = path.slice(path.lastIndexOf('.') + 1);
      if (key === 'id' || propertyOf(collection, path) !== undefined) continue;
      const meanings = said.get(key) ?? new Set();
      said.set(key, meanings);
      if (description !== undefined) meanings.add(description);
    }
  }
  return [
    ...Object.entries(catalogue).map(([collection, { title, description }]) =>
      resource(
        names.ofClass(collection),
        [`${rdfs}Class`],
        [
          [`${rdfs}label`, { text: title, language: 'en' }],
          [`${rdfs}comment`, { text: description, language: 'en' }],
        ],
      ),
    ),
    ...[...said]
      .sort(([a], [b]) => compareTexts(a, b))
      .map(([key, meanings]) =>
        resource(
          names.ofProperty(key),
          [`${rdf}Property`],
          [
            [`${rdfs}label`, { text: key }],
            ...[...meanings].map((text) => [`${rdfs}comment`, { text, language: 'en' }] as const),
          ],
        ),
      ),
  ];
}

/** Where former ids lead. */
export function redirectResources({ redirects }: AnyDataset, names: Names): readonly Resource[] {
  return Object.entries(redirects).flatMap(([collection, byId]) =>
    Object.entries(byId)
      .sort(([a], [b]) => compareTexts(a, b))
      .map(([id, { to, reason }]) =>
        resource(
          names.ofRecord(collection, id),
          [],
          [
            ...to.map((one) => [`${dcterms}isReplacedBy`, { iri: names.ofRecord(collection, one) }] as const),
            ...(reason === undefined ? [] : [[`${rdfs}comment`, { text: reason }] as const]),
          ],
        ),
      ),
  );
}

function resource(
  iri: string,
  types: readonly string[],
  pairs: readonly (readonly [string, Term])[],
): Resource {
  const properties = new Map<string, Term[]>();
  for (const [property, term] of pairs) properties.set(property, [...(properties.get(property) ?? []), term]);
  return { iri, types, properties: [...properties] };
}
