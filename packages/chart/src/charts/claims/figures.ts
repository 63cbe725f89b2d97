import type { Locale, LocaleString } from '@yalu/model/text';
import { ChartError } from '../../errors.ts';
import { groupedBy } from '../../group.ts';
import { plain } from '../../text/plain.ts';
import { atMost } from '../limit.ts';
import { labelIn } from '../rows.ts';
import { type ClaimsRow, REASONS, type Standing, STANDINGS } from './rows.ts';
import { claimsWords } from './words/index.ts';

export interface ClaimsOptions {
  readonly source: string;
  readonly show: 'all' | 'checkable';
}

/** How many claims stand how. */
export type Counts = Readonly<Record<Standing, number>>;

export interface Claim {
  readonly id: string;
  readonly label: string;
  readonly verdict: Standing;
  readonly reason: (typeof REASONS)[number] | undefined;
  readonly sources: readonly LocaleString[];
}

export interface Section {
  readonly label: string;
  /** In the order of {@link STANDINGS}. */
  readonly claims: readonly Claim[];
  readonly counts: Counts;
  /** How many of them have a check. */
  readonly checkable: number;
}

/** All figures of the chart; picture, headline, summary and table are made from these alone. */
export interface Figures {
  readonly sections: readonly Section[];
  readonly counts: Counts;
  readonly total: number;
  /** How many have a check: what data can decide, whether or not it came to a decision. */
  readonly checkable: number;
  /** Labels of those that fail, in the order of the picture. */
  readonly failing: readonly string[];
  readonly reasons: readonly { readonly reason: (typeof REASONS)[number]; readonly count: number }[];
  /** How many verdicts rest on records that are a choice. */
  readonly selected: number;
  /** The source, where the rows name a single one. */
  readonly source: string | undefined;
}

/** More marks than that are a table and no picture. */
const MOST = 1_000;

/** @throws ChartError `rows-empty`, `rows-too-many` */
export function figuresOf(rows: readonly ClaimsRow[], options: ClaimsOptions, locale: Locale): Figures {
  const shown = rows.filter(({ verdict }) => options.show === 'all' || verdict !== 'undecidable');
  if (shown.length === 0) {
    throw new ChartError('rows-empty', 'There is nothing to draw: the source has no claims to show.');
  }
  atMost(MOST, shown.length, 'claims', 'claims', 'Choose a source with fewer, or show those with a check.');
  const ordered = [...shown].sort(
    (a, b) =>
      a.order - b.order ||
      compare(placeOf(a), placeOf(b)) ||
      STANDINGS.indexOf(a.verdict) - STANDINGS.indexOf(b.verdict) ||
      compare(a.claim, b.claim),
  );
  const words = claimsWords(locale);
  const headingOf = ({ section, table }: ClaimsRow): string =>
    plain(section ?? '') || (table ? words.table(plain(table)) : words.noSection);
  const sections = [...groupedBy(ordered, placeOf)].map(([, members]): Section => {
    const counts = countsOf(members);
    return {
      label: members[0] ? headingOf(members[0]) : words.noSection,
      claims: members.map(({ claim, label, verdict, reason, sources = [] }) => ({
        id: claim,
        label: labelIn(label, claim, locale),
        verdict,
        reason,
        sources,
      })),
      counts,
      checkable: checkableIn(counts),
    };
  });
  const counts = countsOf(ordered);
  const sources = new Set(
    ordered.flatMap((row) => (row.sources ?? []).map((label) => labelIn(label, '', locale))),
  );
  const [source] = sources;
  return {
    sections,
    counts,
    total: ordered.length,
    checkable: checkableIn(counts),
    failing: sections.flatMap(({ claims }) =>
      claims.filter(({ verdict }) => verdict === 'fails').map(({ label }) => label),
    ),
    reasons: REASONS.map((reason) => ({
      reason,
      count: ordered.filter((row) => row.verdict === 'undecided' && row.reason === reason).length,
    })).filter(({ count }) => count > 0),
    selected: ordered.filter(({ selected }) => selected === true).length,
    source: sources.size === 1 ? source : undefined,
  };
}

function countsOf(rows: readonly ClaimsRow[]): Counts {
  const count = (standing: Standing) => rows.filter(({ verdict }) => verdict === standing).length;
  return {
    holds: count('holds'),
    fails: count('fails'),
    undecided: count('undecided'),
    unchecked: count('unchecked'),
    undecidable: count('undecidable'),
  };
}

const checkableIn = ({ holds, fails, undecided, unchecked }: Counts): number =>
  holds + fails + undecided + unchecked;

/** Of one place in the source, which has one line in the picture. */
const placeOf = ({ section, table }: ClaimsRow): string => JSON.stringify([section, table ?? null]);

const compare = (a: string, b: string): number => (a === b ? 0 : a < b ? -1 : 1);
