import { list } from '../../../locale/english.ts';
import type { DistributionWords } from './index.ts';

const METHOD = { wilson: 'Wilson score', goodman: 'Goodman', 'sison-glaz': 'Sison-Glaz' };

export const en: DistributionWords = {
  headline: ({ label, count, total, share }, relation) =>
    `${label}: ${count} of ${total} texts, ` +
    {
      below: share,
      'just-short': 'just short of half',
      exactly: 'exactly half',
      'just-over': 'just over half',
      above: `more than half (${share})`,
    }[relation],
  subtitle: ({ total, level, views, groups, method }) =>
    `Share of ${total} texts${views && groups ? ' by group of views (bold) and view' : groups ? ' by group of views' : ' by view'}. Lines: ${level} ${METHOD[method]} intervals, ${method === 'wilson' ? 'one share at a time' : views && groups ? 'for all views, and for all groups, at once' : `for all ${groups ? 'groups' : 'views'} at once`}.`,
  half: 'half',
  notCounted: 'not counted',
  values: 'texts · share',
  noGroup: 'Without a group',
  largest: ({ label, count, total, share, low, high }, level, method) =>
    `${label} has the largest share: ${count} of ${total} texts, ${share} (${level} ${METHOD[method]} interval ${low} to ${high}).`,
  next: (shares) =>
    `Then: ${shares.map(({ label, count, share }) => `${label} ${count} (${share})`).join('; ')}.`,
  againstHalf: (open, level) =>
    open
      ? `Its interval contains one half, so that at ${level} a majority is neither shown nor excluded.`
      : `Its interval does not contain one half.`,
  missing: (views) => `Named by the source but not counted, which is not zero: ${list(views)}.`,
  column: {
    view: 'View',
    group: 'Group',
    count: 'Texts',
    share: 'Share',
    low: 'Interval from',
    high: 'Interval to',
  },
};
