import { LOCALES } from '@yalu/model/text';
import { describe, expect, test } from 'vitest';
import { fixture } from '../../../test/fixtures/votes.ts';
import { votes } from './chart.ts';
import { VOTES, type VotesRow } from './rows.ts';

const { rows } = fixture;
const options = votes.parseOptions();
const [sample] = rows;
if (!sample) throw new Error('the fixture has rows');
const vote = (more: Partial<VotesRow>): VotesRow => ({ ...sample, ...more });
const membersOf = (given: readonly VotesRow[]) => {
  const { datasets } = votes.spec(given, options, { locale: 'en', theme: 'light', width: 960 });
  // The squares are what the specification of this chart has under that name.
  return (datasets as { members: { id: string; stand: string; voter: boolean }[] }).members;
};

describe('resolutions and drafts from 1993 to 2024', () => {
  test('the headline counts how China voted', () => {
    expect(LOCALES.map((locale) => votes.headline(rows, options, locale))).toEqual([
      'China voted for 11 of 14 Security Council drafts on North Korea (DPRK), abstained on two and vetoed one',
      '중국, 북한 관련 안보리 표결 14건 중 찬성 11건, 기권 2건, 거부권 1건',
      '安理会14次涉朝鲜表决中，中国赞成11次、弃权2次、否决1次',
    ]);
  });

  test('the summary names what China did not vote for, and says that the votes are a choice', () => {
    expect(votes.summary(rows, options, 'en')).toBe(
      'The dataset records 14 votes of China in the Security Council on North Korea (DPRK), from 11 May 1993 to 28 March 2024. ' +
        'China abstained on resolution 825 (11 May 1993) and a draft that was not adopted (28 March 2024). ' +
        'China vetoed a draft that was not adopted (26 May 2022). ' +
        'They are a choice and not all that the Council voted on.',
    );
  });

  test('there is a square for each member of the table, and one of each draft is the voter’s', () => {
    const members = membersOf(rows);
    expect(members).toHaveLength(14 * 15);
    const table = votes.table(rows, options, 'en').rows;
    for (const stand of ['for', 'abstain', 'against'] as const) {
      const counted = table.reduce((sum, row) => sum + Number(row[stand]), 0);
      expect(members.filter((member) => member.stand === stand)).toHaveLength(counted);
    }
    expect(members.filter(({ voter }) => voter).map(({ id }) => id)).toEqual(
      [...rows].sort((a, b) => (a.date < b.date ? -1 : 1)).map(({ id }) => id),
    );
  });
});

test.each([
  ['yes', 'for'],
  ['abstain', 'abstain'],
  ['absent', 'absent'],
  ['no', 'against'],
  ['veto', 'against'],
] as const)('who votes %s stands under %s', (given, stand) => {
  expect(membersOf([vote({ vote: given })]).filter(({ voter }) => voter)).toMatchObject([{ stand }]);
});

test('the headline leaves out what did not occur', () => {
  expect(votes.headline([vote({ vote: 'veto' })], options, 'en')).toBe(
    'China vetoed one of one Security Council draft on North Korea (DPRK)',
  );
});

test('a tally that is not recorded is no zero', () => {
  const given = [vote({ vote: 'yes', votesFor: null, votesAgainst: null, abstentions: null })];
  expect(membersOf(given)).toHaveLength(1);
  expect(votes.table(given, options, 'en').rows).toMatchObject([{ for: null, abstain: null, against: null }]);
  expect(votes.summary(given, options, 'en')).toMatch(
    /voted for every one of them\. .*Of one vote the number of members in favour is not recorded, which is not zero\.$/,
  );
});

test('rows come from the answers to the queries', () => {
  const label = { en: 'A' };
  const answer = { id: 'a', label, date: '2006-07-15', voterLabel: label, vote: 'yes' };
  const about = { rows: [{ label: { en: 'B' } }] };
  expect(votes.rows({ about, votes: { rows: [{ ...answer, votesFor: 15, resolution: null }] } })).toEqual([
    {
      ...answer,
      aboutLabel: { en: 'B' },
      resolution: null,
      adopted: null,
      votesFor: 15,
      votesAgainst: null,
      abstentions: null,
      sources: [],
    },
  ]);
  expect(() => votes.rows({ about, votes: { rows: [{ ...answer, vote: 'maybe' }] } })).toThrow(
    new RegExp(VOTES.join('.*')),
  );
});
