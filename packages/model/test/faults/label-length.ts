import { fields, type RuleFaults } from './define.ts';

const labelled = (label: object) => fields('claim', 'views-add-up', { label });

export const labelLength: RuleFaults = {
  rule: 'label-length',
  faults: [
    {
      what: 'one Latin letter too many',
      change: labelled({ en: 'x'.repeat(81) }),
      issues: [
        'warning label-length claim/views-add-up label.en: is as wide as 81 letters, and a chart holds 80. Say it shorter; the rest can stand in definition or note.',
      ],
    },
    {
      what: 'one Korean and one Chinese letter too many',
      change: labelled({ en: 'x', ko: '가'.repeat(41), 'zh-Hans': '中'.repeat(41) }),
      issues: [
        'warning label-length claim/views-add-up label.ko: is as wide as 82 letters, and a chart holds 80. Say it shorter; the rest can stand in definition or note.',
        'warning label-length claim/views-add-up label.zh-Hans: is as wide as 82 letters, and a chart holds 80. Say it shorter; the rest can stand in definition or note.',
      ],
    },
    {
      what: 'emoji, which are wide',
      change: labelled({ en: '🙂'.repeat(41) }),
      issues: [
        'warning label-length claim/views-add-up label.en: is as wide as 82 letters, and a chart holds 80. Say it shorter; the rest can stand in definition or note.',
      ],
    },
    {
      what: 'wide brackets and full stops',
      change: labelled({ en: 'x', 'zh-Hans': `${'中'.repeat(38)}（）。` }),
      issues: [
        'warning label-length claim/views-add-up label.zh-Hans: is as wide as 82 letters, and a chart holds 80. Say it shorter; the rest can stand in definition or note.',
      ],
    },
  ],
  fine: [
    {
      what: 'labels at the limit',
      change: labelled({ en: 'x'.repeat(80), ko: '가'.repeat(40), 'zh-Hans': '中'.repeat(40) }),
    },
    { what: 'letters with accents of their own', change: labelled({ en: 'e\u0301'.repeat(80) }) },
    { what: 'Korean in single sounds', change: labelled({ en: 'x', ko: '각'.normalize('NFD').repeat(40) }) },
    { what: 'emoji of several characters', change: labelled({ en: '👩‍👩‍👧'.repeat(40) }) },
    { what: 'half-width letters', change: labelled({ en: 'ｱ'.repeat(80) }) },
  ],
};
