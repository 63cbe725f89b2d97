import { fields, type Fields, type RuleFaults } from './define.ts';

const resolution = (more: Fields) => ({
  resolution: { verdict: 'held', asOf: '2025', reason: { en: 'It was so.' }, ...more },
});
const tighter = (more: Fields) => fields('forecast', 'tighter', more);

export const forecast: RuleFaults = {
  rule: 'forecast',
  faults: [
    {
      what: 'a verdict that rests on nothing',
      change: tighter(resolution({})),
      issues: [
        'error forecast forecast/tighter resolution.verdict: rests on nothing. Add evidence, or citations of those who say so.',
      ],
    },
    {
      what: 'a verdict against that rests on nothing',
      change: tighter(resolution({ verdict: 'did-not-hold', evidence: [] })),
      issues: [
        'error forecast forecast/tighter resolution.verdict: rests on nothing. Add evidence, or citations of those who say so.',
      ],
    },
    {
      what: 'void without a condition',
      change: tighter({ condition: undefined, ...resolution({ verdict: 'void' }) }),
      issues: [
        'error forecast forecast/tighter resolution.verdict: needs a condition that did not come about, and the forecast has none. Add the condition, or choose another verdict.',
      ],
    },
    {
      what: 'probabilities that are none',
      change: tighter({ probability: { min: -0.1, value: 1.1, max: 50 } }),
      issues: [
        'error forecast forecast/tighter probability.max: is no probability, which lies between 0 and 1.',
        'error forecast forecast/tighter probability.min: is no probability, which lies between 0 and 1.',
        'error forecast forecast/tighter probability.value: is no probability, which lies between 0 and 1.',
      ],
    },
  ],
  fine: [
    {
      what: 'a verdict that others give',
      change: tighter(resolution({ citations: [{ source: 'kim-2020' }] })),
    },
    { what: 'void with a condition', change: tighter(resolution({ verdict: 'void' })) },
    { what: 'too early, without evidence', change: tighter(resolution({ verdict: 'too-early' })) },
    { what: 'probabilities at the limits', change: tighter({ probability: { min: 0, max: 1 } }) },
    { what: 'no verdict', change: tighter({ resolution: undefined }) },
  ],
};
