import type { Locale } from '@yalu/model/text';
import { dictionary } from '../../locale/index.ts';
import type { Figures } from './figures.ts';
import { votesWords } from './words/index.ts';

/** More drafts than that are not named. */
const NAMED = 4;

export function votesHeadline({ voter, about, drafts, votes }: Figures, locale: Locale): string {
  const { yes, abstain, absent, no, veto } = votes;
  return votesWords(locale).headline({
    voter,
    about,
    drafts: drafts.length,
    votes: {
      yes: yes.length,
      abstain: abstain.length,
      absent: absent.length,
      no: no.length,
      veto: veto.length,
    },
  });
}

export function votesSummary({ voter, about, drafts, votes, uncounted }: Figures, locale: Locale): string {
  const words = votesWords(locale);
  const others = (['abstain', 'absent', 'no', 'veto'] as const).flatMap((vote) => {
    const named = votes[vote].slice(0, NAMED).map(({ said, date }) => words.dated(said, date));
    return named.length === 0 ? [] : [words.others(voter, vote, named, votes[vote].length - named.length)];
  });
  return dictionary(locale).sentences([
    words.total(voter, drafts.length, about, drafts[0]?.date ?? '', drafts.at(-1)?.date ?? ''),
    ...(others.length > 0 ? others : [words.allFor(voter)]),
    words.recorded,
    ...(uncounted > 0 ? [words.uncounted(uncounted)] : []),
  ]);
}
