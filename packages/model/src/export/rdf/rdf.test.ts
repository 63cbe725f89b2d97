import jsonld from 'jsonld';
import { Parser, type Quad, Writer } from 'n3';
import { describe, expect, it } from 'vitest';
import type { AnyDataset } from '../../dataset/lookup.ts';
import type { ExportOptions } from '../about.ts';
import { minimalDataset } from '../fixture.ts';
import { exportDataset } from '../formats.ts';

const skos = 'http://www.w3.org/2004/02/skos/core#';
const base = 'urn:yalu:fixture/';

const textOf = (dataset: AnyDataset, format: 'ttl' | 'jsonld', options?: ExportOptions): string =>
  exportDataset(dataset, format, options)[0]?.bytes ?? '';

const parse = (turtle: string): Quad[] => new Parser({ format: 'text/turtle' }).parse(turtle);

async function lines(quads: readonly Quad[]): Promise<string[]> {
  const writer = new Writer({ format: 'N-Quads' });
  writer.addQuads([...quads]);
  const text = await new Promise<string>((resolve, reject) =>
    writer.end((error: Error | null, result: string) => (error ? reject(error) : resolve(result))),
  );
  return text.trim().split('\n').sort();
}

/** The graph of a JSON-LD document, as another program reads it. */
async function linesOfJsonLd(document: string): Promise<string[]> {
  // With this option the answer is a text.
  const quads = (await jsonld.toRDF(JSON.parse(document), {
    format: 'application/n-quads',
  })) as unknown as string;
  return lines(new Parser({ format: 'N-Quads' }).parse(quads));
}

const dataset = minimalDataset();
const quads = parse(textOf(dataset, 'ttl'));
const said = (subject: string, property: string): string[] =>
  quads
    .filter((quad) => quad.subject.value === subject && quad.predicate.value === property)
    .map(({ object }) =>
      'language' in object && object.language ? `${object.value}@${object.language}` : object.value,
    );

describe('Turtle and JSON-LD', () => {
  it('are the same graph to programs that are not ours', async () => {
    expect(quads.length).toBeGreaterThan(500);
    expect(await linesOfJsonLd(textOf(dataset, 'jsonld'))).toEqual(await lines(quads));
  });

  it('keep what is hard to write', async () => {
    const source = {
      id: 'odd',
      label: { en: 'tab\t "quoted" \\ back\r\nnew\u0001 𠀋', ko: '가' },
      title: '"""',
      url: 'https://example.org/a b<c>?q="d"',
      doi: '10.1000/<x>',
    };
    const odd: AnyDataset = { ...dataset, records: { ...dataset.records, source: { odd: source } } };
    const graph = parse(textOf(odd, 'ttl'));
    const label = graph.find(
      ({ subject, object }) => subject.value === `${base}source/odd` && object.value.startsWith('tab'),
    );
    expect(label?.object.value).toBe('tab\t "quoted" \\ back\r\nnew\u0001 𠀋');
    expect(graph.map(({ object }) => object.value)).toContain('https://example.org/a%20b%3Cc%3E?q=%22d%22');
    expect(await linesOfJsonLd(textOf(odd, 'jsonld'))).toEqual(await lines(graph));
  });

  it('have addresses that begin as asked, the vocabulary’s too', () => {
    const other = parse(textOf(dataset, 'ttl', { base: 'https://example.org/d#' }));
    expect(
      other.some(({ subject }) => subject.value === 'https://example.org/d#event/kim-beijing-2018'),
    ).toBe(true);
    expect(JSON.stringify(other)).not.toContain('urn:yalu');
  });
});

describe('what is said', () => {
  it('is SKOS where terms, schemes and mappings are', () => {
    const rdfType = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#type';
    expect(said(`${base}typology/kim-schools`, rdfType)).toContain(`${skos}ConceptScheme`);
    expect(said(`${base}school/great-power`, rdfType)).toContain(`${skos}Concept`);
    expect(said(`${base}school/great-power`, `${skos}inScheme`)).toEqual([`${base}typology/kim-schools`]);
    expect(said(`${base}school/great-power`, `${skos}prefLabel`)).toEqual(['Great Power School@en']);
    expect(said(`${base}view/abandon`, `${skos}relatedMatch`)).toEqual([`${base}concept/buffer-zone`]);
  });

  it('keeps the rules of SKOS: a term has one preferred label a language, and no broader term is itself', () => {
    for (const subject of new Set(quads.map((quad) => quad.subject.value))) {
      const languages = said(subject, `${skos}prefLabel`).map((label) => label.slice(label.lastIndexOf('@')));
      expect(new Set(languages).size).toBe(languages.length);
      expect(said(subject, `${skos}broader`)).not.toContain(subject);
      const exact = said(subject, `${skos}exactMatch`);
      const disjoint = [...said(subject, `${skos}broadMatch`), ...said(subject, `${skos}relatedMatch`)];
      expect(exact.filter((one) => disjoint.includes(one))).toEqual([]);
    }
  });

  it('names the sources, dates that may be uncertain, former ids, and the dataset', () => {
    expect(said(`${base}event/kim-beijing-2018`, 'http://www.w3.org/ns/prov#wasDerivedFrom')).toEqual([
      `${base}source/kim-2020`,
    ]);
    const date = quads.find(
      ({ subject, predicate }) =>
        subject.value === `${base}event/kim-beijing-2018` && predicate.value.endsWith('#date'),
    );
    expect(date?.object).toMatchObject({
      value: '2018-03-25/2018-03-28',
      datatype: { value: 'http://id.loc.gov/datatypes/edtf/EDTF' },
    });
    expect(said(`${base}event/former`, 'http://purl.org/dc/terms/isReplacedBy')).toEqual([
      `${base}event/kim-beijing-2018`,
    ]);
    expect(said(base, 'https://schema.org/license')).toEqual(['https://spdx.org/licenses/CC0-1.0']);
    const [description = ''] = said(base, 'https://schema.org/description');
    // What a search for datasets asks for.
    expect(description.length).toBeGreaterThanOrEqual(50);
    expect(description.length).toBeLessThanOrEqual(5_000);
  });

  it('counts items, and gives objects inside of records addresses of their own', () => {
    expect(said(`${base}tally/views-2016#counts.2`, `${base}vocabulary#count`)).toEqual(['7']);
    expect(said(`${base}tally/views-2016#counts.2`, 'https://schema.org/position')).toEqual(['2']);
    expect(said(`${base}school/great-power#dominance.1.span`, `${base}vocabulary#end`)).toEqual(['..']);
  });
});
