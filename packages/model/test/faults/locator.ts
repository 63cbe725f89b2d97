import { all, fields, type RuleFaults } from './define.ts';

const sections = fields('source', 'kim-2020', { sections: ['Introduction', 'Three Schools'] });
const cited = (section: string) =>
  fields('driver', 'ties', { citations: [{ source: 'kim-2020', locator: { section } }] });

export const locator: RuleFaults = {
  rule: 'locator',
  faults: [
    {
      what: 'a section misspelt',
      change: all(sections, cited('Three Shools')),
      issues: [
        'error locator driver/ties citations[0].locator.section: "Three Shools" is no section of source/kim-2020. Did you mean Three Schools?',
      ],
    },
    {
      what: 'a section like no other',
      change: all(sections, cited('Outlook')),
      issues: [
        'error locator driver/ties citations[0].locator.section: "Outlook" is no section of source/kim-2020. Its sections are "Introduction", "Three Schools".',
      ],
    },
    {
      what: 'a section in a note on the source',
      change: all(sections, fields('source-note', 'open-end', { locator: { section: 'Introductoin' } })),
      issues: [
        'error locator source-note/open-end locator.section: "Introductoin" is no section of source/kim-2020. Did you mean Introduction?',
      ],
    },
    {
      what: 'a section in the sources of a value inside a record',
      change: all(
        sections,
        fields('measure', 'coal-ban', {
          figures: [
            {
              of: { en: 'Coal' },
              max: 1,
              unit: 't',
              citations: [{ source: 'kim-2020', locator: { section: 'Two Schools' } }],
            },
          ],
        }),
      ),
      issues: [
        'error locator measure/coal-ban figures[0].citations[0].locator.section: "Two Schools" is no section of source/kim-2020. Did you mean Three Schools?',
      ],
    },
  ],
  fine: [
    { what: 'a section as printed', change: all(sections, cited('Three Schools')) },
    { what: 'any section of a source that lists none', change: cited('Anything') },
    {
      what: 'a page of a source that lists its sections',
      change: all(
        sections,
        fields('driver', 'ties', { citations: [{ source: 'kim-2020', locator: { page: 3 } }] }),
      ),
    },
  ],
};
