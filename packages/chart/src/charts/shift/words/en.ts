import { capital, list, number, spelt } from '../../../locale/english.ts';
import type { ShiftedWords, ShiftWords, SideWords } from './index.ts';

const side = (name: string, { total, window }: SideWords) =>
  `${name}: ${window === '' ? '' : `${window}, `}${total} texts`;
const moved = ({ label, before, after, direction }: ShiftedWords) =>
  `${label} ${{ up: 'rose', down: 'fell', same: 'stayed' }[direction]} from ${before} to ${after}`;
const texts = ({ total, window }: SideWords) => `${total} texts${window === '' ? '' : ` (${window})`}`;

export const en: ShiftWords = {
  headline: {
    none: ({ label, points, direction }) =>
      direction === 'same'
        ? 'No share moved'
        : `No shift exceeds noise; the largest is ${label}, ${direction} ${points} points`,
    one: (shifted) => `${moved(shifted)}, more than noise would explain`,
    several: (count, { label, before, after }) =>
      `${capital(spelt(count))} shares moved by more than noise, most of all ${label}: from ${before} to ${after}`,
    alone: (label, share, least) =>
      least === ''
        ? `One count so far: ${label} at ${share}, and too few texts for any shift to exceed noise`
        : `One count so far: ${label} at ${share} would have to move by ${least} points to exceed noise`,
  },
  subtitle: (level) =>
    `Share of texts before and after, each with its ${level} Wilson interval; their difference with Newcombe’s interval, ${level} for all differences at once.`,
  subtitleAlone: (level) =>
    `Share of texts in the only count there is, with ${level} Wilson intervals. Grey: where a second count of as many texts would be within noise (Newcombe’s intervals, ${level} for all at once).`,
  before: (given) => side('Before', given),
  after: (given) => side('After', given),
  only: texts,
  exceeds: 'Exceeds noise',
  within: 'Within noise',
  shares: 'Share of texts',
  differences: 'Difference in points',
  beyond: 'Texts beyond noise',
  points: (signed) => `${signed} points`,
  range: (low, high) => `${low} to ${high}`,
  beyondNoise: (down, up) =>
    [...(down === null ? [] : [`≤ ${down}`]), ...(up === null ? [] : [`≥ ${up}`])].join(' or ') || 'none',
  counts: (before, after) => `The first count has ${texts(before)}, the second ${texts(after)}.`,
  countAlone: (before) => `There is one count, of ${texts(before)}, and none to compare it with.`,
  shifted: (shifted, more, level) =>
    `More than noise would explain: ${shifted
      .map((one) => `${moved(one)} (${one.signed} points, ${level} interval ${one.low} to ${one.high})`)
      .join('; ')}${more > 0 ? `; and ${number(more, 'more')}` : ''}.`,
  unshifted: (count, all, level) =>
    `${all ? 'No shift exceeds noise' : `${capital(spelt(count))} ${count === 1 ? 'shift does' : 'shifts do'} not exceed noise`}: the interval of each difference, at ${level} for all at once, contains zero.`,
  test: ({ kind, p, differs, rough }) =>
    `Taken as a whole, the two counts ${differs ? 'differ by more than chance would have them' : 'do not differ by more than chance would have them'} (${kind === 'exact' ? 'exact test' : 'chi-square test'}, p ${p}${rough ? '; rough, as some counts are small' : ''}).`,
  assumption: 'Both are taken for samples that share no text.',
  alone: ({ label, count, beyond }) =>
    `${label} has the largest share, ${count} texts; a second count of as many texts would show a shift beyond noise with ${beyond}.`,
  leftOut: (views, alone) =>
    `${alone ? 'Named and not counted, which is not zero' : 'Not counted by both, which is not zero, and left out of the shares'}: ${list(views)}.`,
  notCounted: 'not counted',
  column: {
    view: 'View',
    beforeCount: 'Texts before',
    beforeShare: 'Share before',
    afterCount: 'Texts after',
    afterShare: 'Share after',
    difference: 'Difference, points',
    interval: 'Interval of the difference',
    shift: 'Against noise',
  },
};
