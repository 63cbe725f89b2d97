import type { Locale, LocaleString } from '@yalu/model/text';
import { formatDate } from '@yalu/model/time';
import { ChartError } from '../../errors.ts';
import { atMost } from '../limit.ts';
import { labelIn } from '../rows.ts';
import type { Vote, VotesRow } from './rows.ts';
import { type VotesWords, votesWords } from './words/index.ts';

export interface VotesOptions {
  readonly voter: string;
  readonly about: string;
}

/** How members can stand to a draft: a veto is against it. */
export const STANDS = ['for', 'abstain', 'against', 'absent'] as const;
export type Stand = (typeof STANDS)[number];

export interface Draft {
  readonly id: string;
  /** "Resolution 1718", or that it was not adopted. */
  readonly name: string;
  /** The same within a sentence. */
  readonly said: string;
  readonly label: string;
  readonly date: string;
  readonly vote: Vote;
  readonly stand: Stand;
  /** How many members stood so, the voter among them; null where the dataset does not say. */
  readonly members: Readonly<Record<Stand, number | null>>;
  readonly sources: readonly LocaleString[];
}

/** All figures of the chart; picture, headline, summary and table are made from these alone. */
export interface Figures {
  readonly voter: string;
  readonly about: string;
  /** In order of time. */
  readonly drafts: readonly Draft[];
  readonly votes: Readonly<Record<Vote, readonly Draft[]>>;
  /** Drafts of which the dataset does not say how many voted for them. */
  readonly uncounted: number;
}

/** More drafts than that are a table and no picture. */
const MOST = 100;
const STAND_OF: Readonly<Record<Vote, Stand>> = {
  yes: 'for',
  abstain: 'abstain',
  absent: 'absent',
  no: 'against',
  veto: 'against',
};

/** @throws ChartError `rows-empty`, `rows-too-many` */
export function figuresOf(
  rows: readonly VotesRow[],
  { voter, about }: VotesOptions,
  locale: Locale,
): Figures {
  atMost(MOST, rows.length, 'votes', 'votes', 'Choose a voter or a subject with fewer.');
  const ordered = [...rows].sort(
    (a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0) || (a.id < b.id ? -1 : 1),
  );
  const [first] = ordered;
  if (first === undefined) {
    throw new ChartError(
      'rows-empty',
      `There is nothing to draw: no vote of ${voter} about ${about} is recorded.`,
    );
  }
  const drafts = ordered.map((row) => draftOf(row, locale));
  const of = (vote: Vote) => drafts.filter((draft) => draft.vote === vote);
  return {
    voter: labelIn(first.voterLabel, voter, locale),
    about: labelIn(first.aboutLabel, about, locale),
    drafts,
    votes: { yes: of('yes'), abstain: of('abstain'), absent: of('absent'), no: of('no'), veto: of('veto') },
    uncounted: drafts.filter(({ members }) => members.for === null).length,
  };
}

function draftOf(row: VotesRow, locale: Locale): Draft {
  const words = votesWords(locale);
  const label = labelIn(row.label, row.id, locale);
  const nameIn = ({ resolution, notAdopted }: Pick<VotesWords, 'resolution' | 'notAdopted'>) =>
    row.resolution !== null ? resolution(row.resolution) : row.adopted === false ? notAdopted : label;
  return {
    id: row.id,
    name: nameIn(words),
    said: nameIn(words.said),
    label,
    date: formatDate(row.date, locale),
    vote: row.vote,
    stand: STAND_OF[row.vote],
    members: { for: row.votesFor, abstain: row.abstentions, against: row.votesAgainst, absent: null },
    sources: row.sources ?? [],
  };
}
