import { fields, type RuleFaults } from './define.ts';

const figures = (...quantities: object[]) =>
  fields('measure', 'coal-ban', {
    figures: quantities.map((quantity) => ({ of: { en: 'Coal' }, unit: 't', ...quantity })),
  });
const strength = (value: object) => fields('link', 'rivalry-ties', { strength: value });

export const range: RuleFaults = {
  rule: 'range',
  faults: [
    {
      what: 'a value above its range',
      change: strength({ value: 0.9, max: 0.8 }),
      issues: [
        'error range link/rivalry-ties strength.max: is out of order: min, value and max do not fall (value 0.9, max 0.8).',
      ],
    },
    {
      what: 'a value below its range',
      change: strength({ min: 0.5, value: 0.4 }),
      issues: [
        'error range link/rivalry-ties strength.value: is out of order: min, value and max do not fall (min 0.5, value 0.4).',
      ],
    },
    {
      what: 'a range the wrong way round',
      change: figures({ value: 1 }, { min: 2, max: 1 }),
      issues: [
        'error range measure/coal-ban figures[1].max: is out of order: min, value and max do not fall (min 2, max 1).',
      ],
    },
    {
      what: 'no value at all',
      change: figures({}),
      issues: [
        'error range measure/coal-ban figures[0]: has neither value nor min nor max. Give it one of them.',
      ],
    },
    {
      what: 'a range inside facts',
      change: fields('event', 'kim-beijing-2018', {
        kind: 'nuclear-test',
        facts: { type: 'nuclear-test', yields: [{ agency: 'CHN', min: 3, value: 2 }, { agency: 'PRK' }] },
      }),
      issues: [
        'error range event/kim-beijing-2018 facts.yields[0].value: is out of order: min, value and max do not fall (min 3, value 2).',
        'error range event/kim-beijing-2018 facts.yields[1]: has neither value nor min nor max. Give it one of them.',
      ],
    },
  ],
  fine: [
    { what: 'a value at the ends of its range', change: figures({ min: 1, value: 1, max: 1 }) },
    { what: 'one end', change: figures({ max: 0 }, { min: -1 }) },
    { what: 'words and no number', change: strength({ asPrinted: 'very' }) },
  ],
};
