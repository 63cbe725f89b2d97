import { all, citations, fields, record, type Fields, type RuleFaults } from './define.ts';

const cell = (more: Fields) => ({
  label: { en: 'A cell' },
  dimension: 'dprk-perception',
  asPrinted: 'x',
  concepts: ['buffer-zone'],
  citations,
  ...more,
});
const held = (start: string, end: string, knownUntil?: string) => ({
  span: { start, end, ...(knownUntil === undefined ? {} : { knownUntil }) },
});
/** Two positions of one school on one dimension. */
const two = (one: Fields, other: Fields) =>
  all(
    fields('position', 'great-power-perception', one),
    record('position', 'second', cell({ school: 'great-power', ...other })),
  );

export const position: RuleFaults = {
  rule: 'position',
  faults: [
    {
      what: 'held by nobody',
      change: record('position', 'of-nobody', cell({})),
      issues: [
        'error position position/of-nobody : is held by nobody. Name the school or the actor whose position it is.',
      ],
    },
    {
      what: 'held by two',
      change: record('position', 'of-two', cell({ school: 'great-power', actor: 'CHN' })),
      issues: [
        'error position position/of-two actor: stands beside school, and a position is that of one of them. Keep one.',
      ],
    },
    {
      what: 'held twice',
      change: two({}, {}),
      issues: [
        'error position position/second dimension: the position of great-power on dprk-perception is already held by position/great-power-perception. Keep one, or give both a span.',
      ],
    },
    {
      what: 'held twice by an actor',
      change: all(
        record('position', 'first', cell({ actor: 'CHN' })),
        record('position', 'second', cell({ actor: 'CHN' })),
      ),
      issues: [
        'error position position/second dimension: the position of actor CHN on dprk-perception is already held by position/first. Keep one, or give both a span.',
      ],
    },
    {
      what: 'held all along and for a time',
      change: two({}, held('2000', '2001')),
      issues: [
        'error position position/second dimension: the position of great-power on dprk-perception is already held by position/great-power-perception. Keep one, or give both a span.',
      ],
    },
    {
      what: 'held at the same time',
      change: two(held('2000', '2006'), held('2005', '2010')),
      issues: [
        'error position position/second dimension: the position of great-power on dprk-perception is already held by position/great-power-perception. Keep one, or give both a span.',
      ],
    },
    {
      what: 'held at the same time for certain, whatever the ends are',
      change: two(held('2000', '[2005,2007]'), held('[2003,2004]', '..', '2020')),
      issues: [
        'error position position/second dimension: the position of great-power on dprk-perception is already held by position/great-power-perception. Keep one, or give both a span.',
      ],
    },
    {
      what: 'held three times',
      change: all(two({}, {}), record('position', 'third', cell({ school: 'great-power' }))),
      issues: [
        'error position position/second dimension: the position of great-power on dprk-perception is already held by position/great-power-perception. Keep one, or give both a span.',
        'error position position/third dimension: the position of great-power on dprk-perception is already held by position/great-power-perception. Keep one, or give both a span.',
      ],
    },
  ],
  fine: [
    { what: 'held one after the other', change: two(held('2000', '2004'), held('2005', '2010')) },
    {
      what: 'held until some time in the year in which the next begins',
      change: two(held('2000', '2005'), held('2005', '2010')),
    },
    { what: 'held perhaps at the same time', change: two(held('2000', '[2004,2006]'), held('2005', '2010')) },
    {
      what: 'held perhaps still when the next begins',
      change: two(held('2000', '..', '2004'), held('2005', '2010')),
    },
    {
      what: 'held by a school and by an actor',
      change: record('position', 'second', cell({ actor: 'CHN' })),
    },
    {
      what: 'held by an actor and a school of one id',
      change: all(
        record('actor', 'great-power', { label: { en: 'A group' }, type: 'group', citations }),
        record('position', 'second', cell({ actor: 'great-power' })),
      ),
    },
  ],
};
