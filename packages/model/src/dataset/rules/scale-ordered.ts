import { defineRule } from './define.ts';

export const scaleOrdered = defineRule({
  name: 'scale',
  description:
    'The concepts of an ordered scheme have each an order of its own; an ordinal dimension and the scale of a view take an ordered scheme.',
  severity: 'error',
  *check({ of }) {
    const ordered = new Map(of('concept-scheme').map(({ id, value }) => [id, value['ordered'] === true]));
    const places = new Map<string, string>();
    const schemeOf = new Map<string, string>();
    for (const { collection, id, value } of of('concept')) {
      const scheme = String(value['scheme']);
      schemeOf.set(id, scheme);
      if (!ordered.get(scheme)) continue;
      const order = value['order'];
      if (order === undefined) {
        yield { collection, id, path: [], message: `has no place on the scale ${scheme}. Add order.` };
        continue;
      }
      const place = `${scheme} ${String(order)}`;
      const other = places.get(place);
      if (other === undefined) places.set(place, id);
      else {
        yield {
          collection,
          id,
          path: ['order'],
          found: order,
          message: `is the place of concept/${other} on the scale ${scheme}. Give each its own.`,
        };
      }
    }
    for (const { collection, id, value } of of('dimension')) {
      const scheme = String(value['scheme']);
      if (value['scale'] !== 'ordinal' || ordered.get(scheme) !== false) continue;
      yield {
        collection,
        id,
        path: ['scale'],
        found: value['scale'],
        message: `is ordinal, and ${scheme} is not ordered. Order the scheme, or make the dimension nominal.`,
      };
    }
    for (const { collection, id, value } of of('view')) {
      const point = value['scalePoint'];
      const scheme = typeof point === 'string' ? schemeOf.get(point) : undefined;
      if (scheme === undefined || ordered.get(scheme) !== false) continue;
      yield {
        collection,
        id,
        path: ['scalePoint'],
        found: point,
        message: `is a concept of ${scheme}, which is not ordered. Name a point on a scale, or leave it out.`,
      };
    }
  },
});
