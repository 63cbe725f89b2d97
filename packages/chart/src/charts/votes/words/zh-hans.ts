import { list } from '../../../locale/chinese.ts';
import type { VotesWords } from './index.ts';

const did = { yes: '赞成', abstain: '弃权', absent: '缺席', no: '反对', veto: '否决' } as const;
const order = ['yes', 'abstain', 'absent', 'no', 'veto'] as const;

export const zhHans: VotesWords = {
  headline: ({ voter, about, drafts, votes }) => {
    const parts = order.filter((vote) => votes[vote] > 0).map((vote) => `${did[vote]}${votes[vote]}次`);
    return `安理会${drafts}次涉${about}表决中，${voter}${parts.join('、')}`;
  },
  subtitle: (voter) => `有记录的安理会表决。一格为一个理事国，标出者为${voter}。`,
  stand: { for: '赞成', abstain: '弃权', against: '反对', absent: '缺席' },
  vote: { yes: '赞成', abstain: '弃权', absent: '缺席', no: '反对', veto: '否决' },
  resolution: (of) => `第${of}号决议`,
  notAdopted: '未通过的草案',
  said: { resolution: (of) => `第${of}号决议`, notAdopted: '未通过的草案' },
  total: (voter, drafts, about, first, last) =>
    `数据集记录了${voter}在安理会涉${about}表决中的投票${drafts}次（${first === last ? first : `${first}至${last}`}）。`,
  others: (voter, vote, drafts, more) =>
    `${voter}对${list([...drafts, ...(more > 0 ? [`另外${more}项`] : [])])}${
      { abstain: '投弃权票', absent: '未参加表决', no: '投反对票', veto: '行使否决权' }[vote]
    }。`,
  allFor: (voter) => `${voter}全部投赞成票。`,
  dated: (name, date) => `${name}（${date}）`,
  recorded: '这些表决经过选择，并非安理会的全部表决。',
  uncounted: (drafts) => `其中${drafts}次未记录赞成的理事国数，并非零。`,
  column: { draft: '草案', date: '日期', label: '事件', vote: (voter) => `${voter}的投票` },
};
