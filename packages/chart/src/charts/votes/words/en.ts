import { list, number, spelt } from '../../../locale/english.ts';
import type { VotesWords } from './index.ts';

const did = {
  yes: 'voted for',
  abstain: 'abstained on',
  absent: 'took no part in',
  no: 'voted against',
  veto: 'vetoed',
} as const;
const order = ['yes', 'abstain', 'absent', 'no', 'veto'] as const;

export const en: VotesWords = {
  headline: ({ voter, about, drafts, votes }) => {
    const parts = order.filter((vote) => votes[vote] > 0).map((vote) => `${did[vote]} ${spelt(votes[vote])}`);
    const [first = '', ...others] = parts;
    return `${voter} ${list([`${first} of ${number(drafts, 'Security Council draft')} on ${about}`, ...others])}`;
  },
  subtitle: (voter) =>
    `Recorded votes of the Security Council. One square is one member; the marked one is ${voter}.`,
  stand: { for: 'In favour', abstain: 'Abstained', against: 'Against', absent: 'Absent' },
  vote: { yes: 'in favour', abstain: 'abstained', absent: 'absent', no: 'against', veto: 'veto' },
  resolution: (of) => `Resolution ${of}`,
  notAdopted: 'Draft, not adopted',
  said: { resolution: (of) => `resolution ${of}`, notAdopted: 'a draft that was not adopted' },
  total: (voter, drafts, about, first, last) =>
    `The dataset records ${number(drafts, 'vote')} of ${voter} in the Security Council on ${about}, ${first === last ? `on ${first}` : `from ${first} to ${last}`}.`,
  others: (voter, vote, drafts, more) =>
    `${voter} ${did[vote]} ${list([...drafts, ...(more > 0 ? [`${more} more`] : [])])}.`,
  allFor: (voter) => `${voter} voted for every one of them.`,
  dated: (name, date) => `${name} (${date})`,
  recorded: 'They are a choice and not all that the Council voted on.',
  uncounted: (drafts) =>
    `Of ${number(drafts, 'vote')} the number of members in favour is not recorded, which is not zero.`,
  column: { draft: 'Draft', date: 'Date', label: 'Event', vote: (voter) => `Vote of ${voter}` },
};
