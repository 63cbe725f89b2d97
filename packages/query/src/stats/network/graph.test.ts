import { describe, expect, test } from 'vitest';
import { sample } from '../../../test/stats/dna-sample.ts';
import { matrixCsv, nodesCsv, tiesCsv } from './csv.ts';
import { networkGraph, toGraphology } from './graph.ts';
import { graphML } from './graphml.ts';
import { discourseNetwork } from './one-mode.ts';
import { affiliationNetwork } from './two-mode.ts';

const small = discourseNetwork([
  { actor: 'A & "B"', concept: 'x', agree: true },
  { actor: '<C>\n', concept: 'x', agree: true },
]);

describe('a network as a graph', () => {
  test('has every node and each tie once, with their weights', () => {
    const network = discourseNetwork(sample, { kind: 'subtract' });
    const graph = networkGraph(network, { Senate: { chamber: 'upper', seats: 100, elected: true } });
    expect(graph.nodes).toHaveLength(7);
    expect(graph.edges.every(({ attributes }) => attributes['weight'] !== 0)).toBe(true);
    expect(graph.nodes.find(({ key }) => key === 'Senate')?.attributes).toEqual({
      label: 'Senate',
      type: 'actor',
      statements: 5,
      chamber: 'upper',
      seats: 100,
      elected: true,
    });
    const tie = graph.edges.find(({ source, target }) => source === 'Senate' && target === 'Sierra Club');
    expect(tie?.attributes).toEqual({ weight: -3 });
  });

  test('keeps an actor and a concept of the same name apart', () => {
    const graph = networkGraph(affiliationNetwork([{ actor: 'same', concept: 'same', agree: true }]));
    expect(graph.nodes.map(({ key }) => key)).toEqual(['actor:same', 'concept:same']);
    expect(graph.edges).toMatchObject([{ source: 'actor:same', target: 'concept:same' }]);
  });

  test('is what graphology imports, and gives back', async () => {
    const graph = networkGraph(discourseNetwork(sample));
    const made = await toGraphology(graph);
    expect([made.order, made.size, made.type]).toEqual([7, graph.edges.length, 'undirected']);
    expect(made.getNodeAttribute('Senate', 'statements')).toBe(5);
    const exported = made.export();
    expect(exported.nodes).toEqual(graph.nodes);
    expect(exported.edges).toEqual(graph.edges);
    expect(exported.attributes).toEqual(graph.attributes);
  });
});

describe('GraphML', () => {
  test('has all attributes, with their types, and no character that XML does not take', () => {
    const text = graphML({
      ...networkGraph(small, { 'A & "B"': { seats: 2, note: 'bell \u0007' } }),
      attributes: {},
    });
    expect(text).toBe(`<?xml version="1.0" encoding="UTF-8"?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns">
  <key id="node-0" for="node" attr.name="label" attr.type="string"/>
  <key id="node-1" for="node" attr.name="type" attr.type="string"/>
  <key id="node-2" for="node" attr.name="statements" attr.type="double"/>
  <key id="node-3" for="node" attr.name="seats" attr.type="double"/>
  <key id="node-4" for="node" attr.name="note" attr.type="string"/>
  <key id="edge-0" for="edge" attr.name="weight" attr.type="double"/>
  <graph edgedefault="undirected">
    <node id="&lt;C&gt;&#10;">
      <data key="node-0">&lt;C&gt;&#10;</data>
      <data key="node-1">actor</data>
      <data key="node-2">1</data>
    </node>
    <node id="A &amp; &quot;B&quot;">
      <data key="node-0">A &amp; &quot;B&quot;</data>
      <data key="node-1">actor</data>
      <data key="node-2">1</data>
      <data key="node-3">2</data>
      <data key="node-4">bell </data>
    </node>
    <edge id="0-1" source="&lt;C&gt;&#10;" target="A &amp; &quot;B&quot;">
      <data key="edge-0">1</data>
    </edge>
  </graph>
</graphml>
`);
  });

  test('says how the network was made', () => {
    const text = graphML(networkGraph(small));
    expect(text).toContain('attr.name="parameters"');
    expect(text).toContain('discourse network: congruence, normalization none');
  });

  test('says which ties have a direction where not all do', () => {
    const text = graphML({
      attributes: {},
      options: { type: 'directed', multi: false },
      nodes: [],
      edges: [
        { key: '1', source: 'a', target: 'b', attributes: {} },
        { key: '2', source: 'a', target: 'b', attributes: {}, undirected: true },
      ],
    });
    expect(text).toContain('<edge id="1" source="a" target="b">');
    expect(text).toContain('<edge id="2" source="a" target="b" directed="false">');
  });
});

test('CSV of the matrix, the nodes and the ties', () => {
  expect(matrixCsv(small)).toBe(',"<C>\n","A & ""B"""\r\n"<C>\n",0,1\r\n"A & ""B""",1,0\r\n');
  const graph = networkGraph(small);
  expect(tiesCsv(graph)).toBe('source,target,weight\r\n"<C>\n","A & ""B""",1\r\n');
  expect(nodesCsv(graph).split('\r\n')[0]).toBe('key,label,type,statements');
  expect(matrixCsv(affiliationNetwork(sample, { kind: 'ignore' })).split('\r\n')).toHaveLength(9);
});
