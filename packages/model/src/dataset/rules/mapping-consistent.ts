import { MAPPABLE } from '../../collections/mapping.ts';
import type { ParsedRecord } from './define.ts';
import { defineRule } from './define.ts';

/** The relation seen from the other end. */
const converse: Readonly<Record<string, string>> = {
  exactMatch: 'exactMatch',
  closeMatch: 'closeMatch',
  relatedMatch: 'relatedMatch',
  broadMatch: 'narrowMatch',
  narrowMatch: 'broadMatch',
};

export const mappingConsistent = defineRule({
  name: 'mapping',
  description:
    'A mapping joins categories of different typologies or schemes, once, and no two mappings of the same pair contradict each other.',
  severity: 'error',
  *check({ of }) {
    const home = homes(of);
    const pairs = new Map<string, { readonly id: string; readonly relation: string }>();
    for (const { collection, id, value } of of('mapping')) {
      const from = String(value['from']);
      const to = String(value['to']);
      const relation = String(value['relation']);
      for (const [end, address] of [
        ['from', from],
        ['to', to],
      ] as const) {
        const [target = ''] = address.split('/');
        if ((MAPPABLE as readonly string[]).includes(target)) continue;
        yield {
          collection,
          id,
          path: [end],
          found: address,
          message: `"${address}" cannot be mapped: a mapping joins records of ${MAPPABLE.join(', ')}.`,
        };
      }
      const ofFrom = home.get(from);
      if (from === to || (ofFrom !== undefined && ofFrom === home.get(to))) {
        yield {
          collection,
          id,
          path: ['to'],
          found: to,
          message:
            from === to
              ? 'is what it is mapped from. Name a category of another typology.'
              : `"${to}" and "${from}" both belong to ${ofFrom ?? ''}. A mapping joins different typologies; inside one, use broader or lineage.`,
        };
      }
      const forward = from <= to;
      const pair = forward ? `${from} ${to}` : `${to} ${from}`;
      const seen = forward ? relation : (converse[relation] ?? relation);
      const earlier = pairs.get(pair);
      if (earlier) {
        yield {
          collection,
          id,
          path: ['relation'],
          found: relation,
          message:
            earlier.relation === seen
              ? `mapping/${earlier.id} says the same of this pair. Keep one.`
              : `contradicts mapping/${earlier.id}, which relates the same two by ${forward ? earlier.relation : (converse[earlier.relation] ?? earlier.relation)}. Keep one of them.`,
        };
      } else pairs.set(pair, { id, relation: seen });
    }
  },
});

/** The typology or scheme that each category belongs to, by address. */
function homes(of: (collection: string) => readonly ParsedRecord[]): ReadonlyMap<string, string> {
  return new Map(
    MAPPABLE.flatMap((collection) =>
      of(collection).map(({ id, value }) => [
        `${collection}/${id}`,
        collection === 'concept'
          ? `concept-scheme/${String(value['scheme'])}`
          : `typology/${String(value['typology'])}`,
      ]),
    ),
  );
}
