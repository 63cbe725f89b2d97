import { list, topic } from '../../../locale/korean.ts';
import type { VotesWords } from './index.ts';

const did = { yes: '찬성', abstain: '기권', absent: '불참', no: '반대', veto: '거부권' } as const;
const order = ['yes', 'abstain', 'absent', 'no', 'veto'] as const;

export const ko: VotesWords = {
  headline: ({ voter, about, drafts, votes }) => {
    const parts = order.filter((vote) => votes[vote] > 0).map((vote) => `${did[vote]} ${votes[vote]}건`);
    return `${voter}, ${about} 관련 안보리 표결 ${drafts}건 중 ${parts.join(', ')}`;
  },
  subtitle: (voter) => `기록된 안보리 표결. 칸 하나가 이사국 하나이며 표시한 칸이 ${voter}이다.`,
  stand: { for: '찬성', abstain: '기권', against: '반대', absent: '불참' },
  vote: { yes: '찬성', abstain: '기권', absent: '불참', no: '반대', veto: '거부권' },
  resolution: (of) => `결의 ${of}호`,
  notAdopted: '채택되지 않은 초안',
  said: { resolution: (of) => `결의 ${of}호`, notAdopted: '채택되지 않은 초안' },
  total: (voter, drafts, about, first, last) =>
    `데이터셋에는 ${about} 관련 안보리 표결에서 ${voter}의 표 ${drafts}건이 기록되어 있다(${first === last ? first : `${first}~${last}`}).`,
  others: (voter, vote, drafts, more) =>
    `${topic([voter])} ${list([...drafts, ...(more > 0 ? [`그 밖의 ${more}건`] : [])])}에 ${
      { abstain: '기권했다', absent: '불참했다', no: '반대했다', veto: '거부권을 행사했다' }[vote]
    }.`,
  allFor: (voter) => `${topic([voter])} 모두 찬성했다.`,
  dated: (name, date) => `${name}(${date})`,
  recorded: '안보리의 모든 표결이 아니라 가려 뽑은 것이다.',
  uncounted: (drafts) => `${drafts}건은 찬성 이사국 수가 기록되어 있지 않다(0이 아님).`,
  column: { draft: '초안', date: '날짜', label: '사건', vote: (voter) => `${voter}의 표` },
};
