import { all, citations, fields, record, type RuleFaults } from './define.ts';

const named = (id: string, value: object) =>
  all(record('actor', id, { citations, ...value }), fields('era', 'xi', { actor: ['xi-jinping', id] }));

export const countryCode: RuleFaults = {
  rule: 'country-code',
  faults: [
    {
      what: 'a state by another id',
      change: named('soviet-union', { label: { en: 'Soviet Union' }, type: 'state', iso3: 'SUN' }),
      issues: [
        'error country-code actor/soviet-union iso3: is not the record\'s id, "soviet-union". A state is named by its code: rename the file, or mend the code.',
      ],
    },
    {
      what: 'another code than the id',
      change: fields('actor', 'PRK', { iso3: 'KOR' }),
      issues: [
        'error country-code actor/PRK iso3: is not the record\'s id, "PRK". A state is named by its code: rename the file, or mend the code.',
      ],
    },
    {
      what: 'the id of a country without its code',
      change: fields('actor', 'CHN', { iso3: undefined }),
      issues: [
        'error country-code actor/CHN : has the id of a country. Add iso3: CHN, or choose an id of words.',
      ],
    },
  ],
  fine: [
    {
      what: 'a state that has no code',
      change: named('manchukuo', { label: { en: 'Manchukuo' }, type: 'state' }),
    },
    {
      what: 'an id of capital letters and its code',
      change: named('JPN', { label: { en: 'Japan' }, type: 'state', iso3: 'JPN' }),
    },
  ],
};
