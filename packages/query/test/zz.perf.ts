import { anyDataset } from '/work/main/packages/query/test/fixture.ts';
import { run } from '/work/main/packages/query/src/memory/run.ts';
import { performance } from 'node:perf_hooks';
const pad = (n: number) => String(n).padStart(2, '0');
let seed = 1; const rnd = (n: number) => { seed = (seed * 1103515245 + 12345) % 2147483648; return seed % n; };
const schools: Record<string, object> = {};
for (let i = 0; i < 10_000; i++) {
  const y = 1900 + rnd(100), e = y + rnd(20);
  schools[`s${String(i).padStart(6,'0')}`] = { id: `s${String(i).padStart(6,'0')}`, label: { en: `S${i}` }, order: i, dominance: [{ span: { start: `${y}-${pad(1 + rnd(12))}-${pad(1 + rnd(28))}`, end: i % 7 === 0 ? `[${e + 1},${e + 5}]` : `${e + 1}-${pad(1 + rnd(12))}` }, asPrinted: 'x' }], citations: [], assertedBy: 'source' };
}
const kinds = ['leader-visit', 'nuclear-test', 'treaty', 'statement', 'economic-aid'];
const actors = ['CHN', 'PRK', 'KOR', 'kim', 'xi'];
const events: Record<string, object> = {};
for (let i = 0; i < 100_000; i++) {
  const id = `e${String(i).padStart(6,'0')}`;
  events[id] = { id, label: { en: `E${i}` }, date: `${1950 + rnd(70)}-${pad(1 + rnd(12))}-${pad(1 + rnd(28))}`, kind: kinds[rnd(5)], initiator: [actors[rnd(5)]], target: [actors[rnd(5)]], actors: [actors[rnd(5)], actors[rnd(5)]], facts: i % 3 ? { magnitude: rnd(100) / 10 } : {}, place: `place ${rnd(500)}`, citations: [], assertedBy: 'source' };
}
const dataset = { ...anyDataset, records: { ...anyDataset.records, school: schools, event: events } } as typeof anyDataset;
const time = (name: string, query: Parameters<typeof run>[1]) => {
  const t: number[] = []; let rows = 0;
  for (let i = 0; i < 5; i++) { const a = performance.now(); rows = run(dataset, query).rows.length; t.push(performance.now() - a); }
  console.log(name.padEnd(60), 'first', t[0]!.toFixed(0).padStart(6), 'ms, median', t.toSorted((a, b) => a - b)[2]!.toFixed(0).padStart(6), 'ms', rows, 'rows');
};
time('as-of, 10,000 spans', { from: 'school', asOf: '1950' });
time('as-of unnested select ordered, 10,000 spans', { from: 'school', unnest: 'dominance', asOf: '1950', select: { id: 'id', start: 'dominance.span.start' }, order: [{ by: 'start' }] });
time('count by kind, 100,000 events', { from: 'event', group: ['kind'] });
time('four columns by kind', { from: 'event', group: ['kind'], aggregate: { n: { count: true }, m: { mean: 'facts.magnitude' }, f: { min: 'date' }, s: { share: true, where: { actors: 'CHN' } } } });
time('count by place and actor (list)', { from: 'event', group: { p: 'place', a: 'actors' } });
time('filter eq', { from: 'event', where: { kind: 'treaty' }, limit: 10 });
time('filter matches', { from: 'event', where: { place: { matches: 'PLACE 12' } }, limit: 10 });
time('through a reference', { from: 'event', where: { 'initiator.type': 'state' }, select: ['id'] });
time('order by date', { from: 'event', order: [{ by: 'date' }], limit: 10 });
time('during, 100,000 dates', { from: 'event', during: '1990/1999', aggregate: { n: { count: true } } });
