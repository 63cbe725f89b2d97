import { all, citations, fields, record, type RuleFaults } from './define.ts';

const mapped = (id: string, from: string, to: string, relation: string) =>
  record('mapping', id, { label: { en: 'A mapping' }, from, to, relation, citations });

export const mapping: RuleFaults = {
  rule: 'mapping',
  faults: [
    {
      what: 'what cannot be mapped',
      change: mapped('of-event', 'event/kim-beijing-2018', 'corpus/essays', 'closeMatch'),
      issues: [
        'error mapping mapping/of-event from: "event/kim-beijing-2018" cannot be mapped: a mapping joins records of concept, school, view, characterization.',
        'error mapping mapping/of-event to: "corpus/essays" cannot be mapped: a mapping joins records of concept, school, view, characterization.',
      ],
    },
    {
      what: 'mapped to itself',
      change: mapped('self', 'view/abandon', 'view/abandon', 'exactMatch'),
      issues: [
        'error mapping mapping/self to: is what it is mapped from. Name a category of another typology.',
      ],
    },
    {
      what: 'two views of one typology',
      change: mapped('near', 'view/abandon', 'view/support', 'closeMatch'),
      issues: [
        'error mapping mapping/near to: "view/support" and "view/abandon" both belong to typology/kim-views. A mapping joins different typologies; inside one, use broader or lineage.',
      ],
    },
    {
      what: 'two concepts of one scheme',
      change: all(
        record('concept', 'talks', { label: { en: 'Talks' }, scheme: 'means', citations }),
        mapped('near', 'concept/talks', 'concept/pressure', 'closeMatch'),
      ),
      issues: [
        'error mapping mapping/near to: "concept/pressure" and "concept/talks" both belong to concept-scheme/means. A mapping joins different typologies; inside one, use broader or lineage.',
      ],
    },
    {
      what: 'said twice',
      change: mapped('again', 'view/abandon', 'concept/buffer-zone', 'relatedMatch'),
      issues: [
        'error mapping mapping/again relation: mapping/abandon-buffer-zone says the same of this pair. Keep one.',
      ],
    },
    {
      what: 'said twice, once from the other end',
      change: all(
        mapped('broad', 'concept/pressure', 'school/great-power', 'broadMatch'),
        mapped('narrow', 'school/great-power', 'concept/pressure', 'narrowMatch'),
      ),
      issues: ['error mapping mapping/narrow relation: mapping/broad says the same of this pair. Keep one.'],
    },
    {
      what: 'contradicted',
      change: mapped('exact', 'view/abandon', 'concept/buffer-zone', 'exactMatch'),
      issues: [
        'error mapping mapping/exact relation: contradicts mapping/abandon-buffer-zone, which relates the same two by relatedMatch. Keep one of them.',
      ],
    },
    {
      what: 'contradicted in so many words',
      change: all(
        mapped('broad', 'concept/pressure', 'school/great-power', 'broadMatch'),
        mapped('narrow', 'concept/pressure', 'school/great-power', 'narrowMatch'),
      ),
      issues: [
        'error mapping mapping/narrow relation: contradicts mapping/broad, which relates the same two by broadMatch. Keep one of them.',
      ],
    },
    {
      what: 'contradicted from the other end',
      change: all(
        mapped('broad', 'concept/pressure', 'school/great-power', 'broadMatch'),
        mapped('broad-too', 'school/great-power', 'concept/pressure', 'broadMatch'),
      ),
      issues: [
        'error mapping mapping/broad-too relation: contradicts mapping/broad, which relates the same two by narrowMatch. Keep one of them.',
      ],
    },
  ],
  fine: [
    {
      what: 'one category mapped to two others',
      change: mapped('second', 'view/abandon', 'school/great-power', 'closeMatch'),
    },
    {
      what: 'two categories mapped to one',
      change: mapped('second', 'view/support', 'concept/buffer-zone', 'relatedMatch'),
    },
    {
      what: 'a concept of one scheme mapped to one of another',
      change: mapped('second', 'concept/pressure', 'concept/buffer-zone', 'closeMatch'),
    },
    {
      what: 'a school and a view',
      change: mapped('second', 'school/great-power', 'view/support', 'broadMatch'),
    },
    {
      what: 'another relation of the pair',
      change: fields('mapping', 'abandon-buffer-zone', { relation: 'closeMatch' }),
    },
  ],
};
