import type { Locale, LocaleString } from '@yalu/model/text';
import { affiliationNetwork, discourseNetwork, type Statement } from '@yalu/query/stats';
import { ChartError } from '../../errors.ts';
import { groupedBy } from '../../group.ts';
import { atMost } from '../limit.ts';
import { remembered } from '../remembered.ts';
import { labelIn } from '../rows.ts';
import { type Camps, campsOf } from './camps.ts';
import type { NetworkRow } from './rows.ts';

export interface NetworkOptions {
  /** What is tied: schools and actors by concepts, concepts by who holds them, or the ones to the others. */
  readonly over: 'actor' | 'concept' | 'both';
  readonly kind: 'congruence' | 'conflict' | 'subtract';
  readonly normalize: 'none' | 'average' | 'jaccard' | 'cosine';
  readonly holders: readonly string[];
  readonly least: number;
}

export interface Node {
  readonly id: string;
  readonly label: string;
  readonly side: 'holder' | 'concept';
  /** Of a school, its order in the source. */
  readonly order: number | null;
  /** How many statements it makes, or are made on it. */
  readonly statements: number;
  readonly sources: readonly LocaleString[];
}

export interface Tie {
  readonly from: Node;
  readonly to: Node;
  /** Above 0 they agree on more, below 0 they are at odds on more. */
  readonly weight: number;
  /** What ties them: labels of concepts, or of holders. Of a holder and a concept nothing does. */
  readonly through: readonly string[];
  readonly sources: readonly LocaleString[];
}

/** All figures of the chart; picture, headline, summary and table are made from these alone. */
export interface Figures {
  readonly over: NetworkOptions['over'];
  readonly kind: NetworkOptions['kind'];
  readonly normalized: boolean;
  /** Whether all holders are schools. */
  readonly schools: boolean;
  readonly nodes: readonly Node[];
  /** The strongest first. */
  readonly ties: readonly Tie[];
  /** Nodes without a tie. */
  readonly alone: readonly Node[];
  /** How the nodes fall apart in two; undefined where that is not asked of such ties. */
  readonly camps: Camps | undefined;
  readonly statements: number;
}

/** More nodes around a circle cannot be told apart. */
const MOST_NODES = 60;
const MOST_CONCEPTS = 80;
const HINT = 'Choose some with the option holders.';

/** @throws ChartError `rows-empty`, `rows-too-many` */
export const figuresOf = /* @__PURE__ */ remembered(computedFigures);

function computedFigures(rows: readonly NetworkRow[], options: NetworkOptions, locale: Locale): Figures {
  const { over, kind, normalize, holders, least } = options;
  const asked = holders.length === 0 ? rows : rows.filter(({ holder }) => holders.includes(holder));
  if (asked.length === 0) {
    const among = holders.length === 0 ? '' : ` of ${holders.join(', ')}`;
    throw new ChartError('rows-empty', `There is nothing to draw: no statement${among}.`);
  }
  const nodes = nodesOf(asked, over, locale);
  const count = (side: Node['side']) => nodes.filter((node) => node.side === side).length;
  atMost(MOST_NODES, count('holder'), 'network', 'schools or actors', HINT);
  atMost(over === 'both' ? MOST_CONCEPTS : MOST_NODES, count('concept'), 'network', 'concepts', HINT);
  const ties = (over === 'both' ? affiliations(asked, nodes, kind) : oneMode(asked, nodes, options, locale))
    .filter(({ weight }) => weight !== 0 && Math.abs(weight) >= least)
    .sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight) || compareIds(a, b));
  if (ties.length === 0) {
    throw new ChartError(
      'rows-empty',
      `There is nothing to draw: no two are tied by ${kind}${least > 0 ? ` of at least ${least}` : ''}. ${
        kind === 'conflict' && asked.every(({ agree }) => agree)
          ? 'Nothing is said to be rejected; ask for congruence.'
          : 'Ask for weaker ties, or for more holders.'
      }`,
    );
  }
  const tied = new Set(ties.flatMap(({ from, to }) => [from.id, to.id]));
  const alone = nodes.filter(({ id }) => !tied.has(id));
  return {
    over,
    kind,
    normalized: normalize !== 'none',
    schools: asked.every(({ order }) => order !== null),
    // Concepts that tie nothing would fill a circle with points that say nothing.
    nodes: over === 'actor' ? nodes : nodes.filter(({ id }) => tied.has(id)),
    ties,
    alone,
    camps:
      over === 'both' || kind === 'conflict'
        ? undefined
        : campsOf(
            nodes.filter(({ id }) => tied.has(id)),
            ties,
          ),
    statements: asked.length,
  };
}

const compareIds = (a: Tie, b: Tie) =>
  a.from.id === b.from.id ? (a.to.id < b.to.id ? -1 : 1) : a.from.id < b.from.id ? -1 : 1;

/** Holders in the order of the schools, then by id, and concepts by id: those that the network is over. */
function nodesOf(rows: readonly NetworkRow[], over: NetworkOptions['over'], locale: Locale): Node[] {
  const holders = [...groupedBy(rows, ({ holder }) => holder)].map(([id, members]): Node => {
    const [first] = members;
    return {
      ...common(id, members),
      label: first ? labelIn(first.holderLabel, id, locale) : id,
      side: 'holder',
      order: first?.order ?? null,
    };
  });
  const concepts = [...groupedBy(rows, ({ concept }) => concept)].map(([id, members]): Node => {
    const [first] = members;
    return {
      ...common(id, members),
      label: first ? labelIn(first.conceptLabel, id, locale) : id,
      side: 'concept',
      order: null,
    };
  });
  return [...(over === 'concept' ? [] : holders), ...(over === 'actor' ? [] : concepts)].sort(
    (a, b) =>
      Number(a.side === 'concept') - Number(b.side === 'concept') ||
      (a.order ?? Infinity) - (b.order ?? Infinity) ||
      (a.id < b.id ? -1 : 1),
  );
}

const common = (id: string, rows: readonly NetworkRow[]) => ({
  id,
  statements: rows.length,
  sources: rows.flatMap(({ sources }) => sources ?? []),
});

const statementOf = ({ holder, concept, agree }: NetworkRow): Statement => ({
  actor: holder,
  concept,
  agree,
});

function oneMode(
  rows: readonly NetworkRow[],
  nodes: readonly Node[],
  { over, kind, normalize }: NetworkOptions,
  locale: Locale,
): Tie[] {
  const holders = over === 'actor';
  const found = discourseNetwork(rows.map(statementOf), {
    over: holders ? 'actor' : 'concept',
    kind,
    normalize,
  });
  const place = new Map(found.nodes.map((id, index) => [id, index]));
  const byNode = groupedBy(rows, ({ holder, concept }) => (holders ? holder : concept));
  return nodes.flatMap((from, index) =>
    nodes.slice(index + 1).flatMap((to): Tie[] => {
      const weight = found.matrix[place.get(from.id) ?? -1]?.[place.get(to.id) ?? -1] ?? 0;
      if (weight === 0) return [];
      const shared = sharedBy(byNode.get(from.id) ?? [], byNode.get(to.id) ?? [], {
        holders,
        agreeing: weight > 0 && kind !== 'conflict',
      });
      return [
        {
          from,
          to,
          weight: kind === 'conflict' ? -weight : weight,
          through: [
            ...new Map(
              shared.map((row) =>
                holders
                  ? [row.concept, labelIn(row.conceptLabel, row.concept, locale)]
                  : [row.holder, labelIn(row.holderLabel, row.holder, locale)],
              ),
            ).values(),
          ].sort(),
          sources: shared.flatMap(({ sources }) => sources ?? []),
        },
      ];
    }),
  );
}

/** The statements of one that the other makes too, or contradicts. */
function sharedBy(
  one: readonly NetworkRow[],
  other: readonly NetworkRow[],
  { holders, agreeing }: { readonly holders: boolean; readonly agreeing: boolean },
): NetworkRow[] {
  const over = (row: NetworkRow) => (holders ? row.concept : row.holder);
  return one.filter((row) =>
    other.some((their) => over(their) === over(row) && (their.agree === row.agree) === agreeing),
  );
}

function affiliations(
  rows: readonly NetworkRow[],
  nodes: readonly Node[],
  kind: NetworkOptions['kind'],
): Tie[] {
  const counted = rows.filter(({ agree }) => kind === 'subtract' || agree === (kind === 'congruence'));
  if (counted.length === 0) return [];
  const found = affiliationNetwork(counted.map(statementOf), { kind: 'subtract' });
  const byPair = groupedBy(counted, ({ holder, concept }) => JSON.stringify([holder, concept]));
  const nodeOf = new Map(nodes.map((node) => [`${node.side} ${node.id}`, node]));
  return found.matrix.flatMap((row, i) =>
    row.flatMap((weight, j): Tie[] => {
      const [holder = '', concept = ''] = [found.actors[i], found.concepts[j]];
      const [from, to] = [nodeOf.get(`holder ${holder}`), nodeOf.get(`concept ${concept}`)];
      const of = byPair.get(JSON.stringify([holder, concept])) ?? [];
      return from && to
        ? [{ from, to, weight, through: [], sources: of.flatMap(({ sources }) => sources ?? []) }]
        : [];
    }),
  );
}
