import { all, citations, fields, record, type RuleFaults } from './define.ts';

const label = { en: 'Another' };

export const typology: RuleFaults = {
  rule: 'typology',
  faults: [
    {
      what: 'a characterization of a typology of schools',
      change: record('characterization', 'another', {
        label,
        typology: 'kim-schools',
        between: ['CHN', 'PRK'],
        definition: { en: 'Another.' },
        order: 2,
        citations,
      }),
      issues: [
        'error typology characterization/another typology: "kim-schools" is a typology of school records, and this is a characterization. Name another, or mend its field of.',
      ],
    },
    {
      what: 'a school of a typology of views',
      change: record('school', 'another', { label, typology: 'kim-views', order: 2, citations }),
      issues: [
        'error typology school/another typology: "kim-views" is a typology of view records, and this is a school. Name another, or mend its field of.',
      ],
    },
    {
      what: 'a view of a typology of schools',
      change: record('view', 'another', { label, typology: 'kim-schools', order: 4, citations }),
      issues: [
        'error typology view/another typology: "kim-schools" is a typology of school records, and this is a view. Name another, or mend its field of.',
      ],
    },
  ],
  fine: [
    {
      what: 'a typology of concepts, which belong to schemes',
      change: all(
        record('typology', 'of-concepts', {
          label,
          of: 'concept',
          source: 'kim-2020',
          method: { en: 'Reading.' },
          citations,
        }),
        fields('claim', 'views-add-up', { subjects: ['typology/of-concepts'] }),
      ),
    },
  ],
};
