import type { Attributes, PlainGraph } from './graph.ts';

type Domain = 'graph' | 'node' | 'edge';

/**
 * A graph as GraphML, with all attributes of the graph, its nodes and its ties. An attribute is a number or a truth
 * value where all its values are, else a text.
 *
 * Brandes, U. and others (2002), "GraphML progress report", Graph Drawing 2001, LNCS 2265, 501-512.
 */
export function graphML(graph: PlainGraph): string {
  const keys = (['graph', 'node', 'edge'] as const).flatMap((domain) => keysOf(domain, of(graph, domain)));
  const data = (domain: Domain, attributes: Attributes, indent: string): string =>
    keys
      .filter((key) => key.domain === domain && attributes[key.name] !== undefined)
      .map((key) => `${indent}<data key="${key.id}">${escaped(String(attributes[key.name]))}</data>\n`)
      .join('');
  const { type } = graph.options;
  const lines = [
    '<?xml version="1.0" encoding="UTF-8"?>\n',
    '<graphml xmlns="http://graphml.graphdrawing.org/xmlns">\n',
    ...keys.map(
      ({ id, domain, name, kind }) =>
        `  <key id="${id}" for="${domain}" attr.name="${escaped(name)}" attr.type="${kind}"/>\n`,
    ),
    `  <graph edgedefault="${type}">\n`,
    data('graph', graph.attributes, '    '),
    ...graph.nodes.map(
      ({ key, attributes }) =>
        `    <node id="${escaped(key)}">\n${data('node', attributes, '      ')}    </node>\n`,
    ),
    ...graph.edges.map(({ key, source, target, attributes, undirected }) => {
      const isDirected = undirected === undefined ? type === 'directed' : !undirected;
      const directed = isDirected === (type === 'directed') ? '' : ` directed="${isDirected}"`;
      const ends = `source="${escaped(source)}" target="${escaped(target)}"`;
      return `    <edge id="${escaped(key)}" ${ends}${directed}>\n${data('edge', attributes, '      ')}    </edge>\n`;
    }),
    '  </graph>\n',
    '</graphml>\n',
  ];
  return lines.join('');
}

function of(graph: PlainGraph, domain: Domain): readonly Attributes[] {
  if (domain === 'graph') return [graph.attributes];
  return (domain === 'node' ? graph.nodes : graph.edges).map(({ attributes }) => attributes);
}

interface Key {
  readonly id: string;
  readonly domain: Domain;
  readonly name: string;
  readonly kind: 'double' | 'boolean' | 'string';
}

function keysOf(domain: Domain, all: readonly Attributes[]): Key[] {
  const names = new Set(all.flatMap((attributes) => Object.keys(attributes)));
  return [...names].map((name, index) => {
    const values = all.flatMap((attributes) => attributes[name] ?? []);
    const isAll = (type: 'number' | 'boolean'): boolean => values.every((value) => typeof value === type);
    const kind = isAll('number') ? 'double' : isAll('boolean') ? 'boolean' : 'string';
    return { id: `${domain}-${index}`, domain, name, kind };
  });
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\n': '&#10;',
  '\r': '&#13;',
  '\t': '&#9;',
};

/** Text for XML. Control characters, which no XML can hold, are left out. */
const escaped = (text: string): string =>
  text
    .replace(/(?![\t\n\r])[\p{Cc}\p{Cs}\ufffe\uffff]/gu, '')
    .replace(/[&<>"\n\r\t]/g, (character) => ENTITIES[character] ?? character);
