import { defineRule } from './define.ts';

export const countryCode = defineRule({
  name: 'country-code',
  description: 'The id of a state is its ISO 3166-1 alpha-3 code, and no other actor has such an id.',
  severity: 'error',
  *check({ of }) {
    for (const { collection, id, value } of of('actor')) {
      const code = value['iso3'];
      if (code !== undefined && code !== id) {
        yield {
          collection,
          id,
          path: ['iso3'],
          found: code,
          message: `is not the record's id, "${id}". A state is named by its code: rename the file, or mend the code.`,
        };
      } else if (code === undefined && /^[A-Z]{3}$/.test(id)) {
        yield {
          collection,
          id,
          path: [],
          message: `has the id of a country. Add iso3: ${id}, or choose an id of words.`,
        };
      }
    }
  },
});
