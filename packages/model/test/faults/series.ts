import { fields, type Fields, type RuleFaults } from './define.ts';

const trade = (more: Fields) => fields('series', 'trade', more);
const observed = (...ats: string[]) => ({ observations: ats.map((at) => ({ at, value: 1 })) });
const coverage = (start: string, end: string, more: Fields = {}) => ({
  coverage: { span: { start, end }, kind: 'complete', ...more },
});

export const series: RuleFaults = {
  rule: 'series',
  faults: [
    {
      what: 'a year observed twice',
      change: trade(observed('2013', '2014', '2014', '2015')),
      issues: ['error series series/trade observations[2].at: "2014" is observed twice. Keep one.'],
    },
    {
      what: 'years out of order',
      change: trade(observed('2014', '2013', '2015')),
      issues: [
        'error series series/trade observations[1].at: "2013" comes after "2014". Put the observations in order of time.',
      ],
    },
    {
      what: 'a year outside the coverage',
      change: trade(observed('2013', '2014', '2015', '2016')),
      issues: [
        'error series series/trade observations[3].at: "2016" lies outside the coverage, 2013 to 2015.',
      ],
    },
    {
      what: 'a gap',
      change: trade(observed('2013', '2015')),
      issues: [
        'error series series/trade observations: have a gap: 2014. Add the years, with a value or with missing and its reason: absent is not zero.',
      ],
    },
    {
      what: 'gaps at both ends and between',
      change: trade({ ...coverage('2010', '2019'), ...observed('2012', '2014', '2018') }),
      issues: [
        'error series series/trade observations: have a gap: 2010 to 2011. Add the years, with a value or with missing and its reason: absent is not zero.',
        'error series series/trade observations: have a gap: 2013. Add the years, with a value or with missing and its reason: absent is not zero.',
        'error series series/trade observations: have a gap: 2015 to 2017. Add the years, with a value or with missing and its reason: absent is not zero.',
        'error series series/trade observations: have a gap: 2019. Add the years, with a value or with missing and its reason: absent is not zero.',
      ],
    },
    {
      what: 'a choice without its rule',
      change: trade(coverage('2013', '2015', { kind: 'selected' })),
      issues: [
        'error series series/trade coverage.kind: needs a rule: say what was taken in, for a count means nothing without it.',
      ],
    },
    {
      what: 'a part without its rule',
      change: trade(coverage('2013', '2015', { kind: 'partial' })),
      issues: [
        'error series series/trade coverage.kind: needs a rule: say what was taken in, for a count means nothing without it.',
      ],
    },
  ],
  fine: [
    {
      what: 'a choice and its rule',
      change: trade(coverage('2013', '2015', { kind: 'selected', rule: { en: 'The largest.' } })),
    },
    {
      what: 'months, not all of them',
      change: trade({ frequency: 'month', ...observed('2013-01', '2013-05', '2015-12') }),
    },
    {
      what: 'coverage with an open end',
      change: trade({
        coverage: { span: { start: '2013', end: '..', knownUntil: '2015' }, kind: 'complete' },
        ...observed('2013', '2014', '2015'),
      }),
    },
    {
      what: 'coverage whose ends are no years',
      change: trade({ ...coverage('2012-06', '2016-06'), ...observed('2013', '2014', '2015') }),
    },
    {
      what: 'years that are approximate',
      change: trade({ ...coverage('1990', '2016'), ...observed('1994', '1995~', '1997') }),
    },
    {
      what: 'observations that are missing with a reason',
      change: trade({
        observations: [
          { at: '2013', missing: 'withheld' },
          { at: '2014', missing: 'not-published' },
          { at: '2015', value: 0 },
        ],
      }),
    },
  ],
};
