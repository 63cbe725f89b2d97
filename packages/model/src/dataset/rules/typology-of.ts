import { defineRule } from './define.ts';

const SORTED = ['school', 'view', 'characterization'] as const;

export const typologyOf = defineRule({
  name: 'typology',
  description: 'A school, view or characterization belongs to a typology that sorts such records.',
  severity: 'error',
  *check({ of }) {
    const sorts = new Map(of('typology').map(({ id, value }) => [id, value['of']]));
    for (const name of SORTED) {
      for (const { collection, id, value } of of(name)) {
        const typology = String(value['typology']);
        const kind = sorts.get(typology);
        if (kind === undefined || kind === name) continue;
        yield {
          collection,
          id,
          path: ['typology'],
          found: typology,
          message: `"${typology}" is a typology of ${String(kind)} records, and this is a ${name}. Name another, or mend its field of.`,
        };
      }
    }
  },
});
