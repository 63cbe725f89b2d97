import type { Dataset, RecordAddress, Records } from '@yalu/model';
import { describeForecast, describeVerdict, type ForecastVerdict, type Verdict } from '@yalu/query/claims';

type Locator = NonNullable<Records['claim']['citations'][number]['locator']>;

/** A record that cites a place in the source. */
interface Entry extends RecordAddress {
  readonly label: string;
}

/** A place in the source, in the words of the page, and what sorts it. */
interface Place {
  readonly heading: string;
  readonly subheading: string;
  readonly rank: readonly number[];
}

const SYMBOLS = {
  holds: '✓',
  fails: '✗',
  undecided: '?',
  held: '✓',
  'did-not-hold': '✗',
  void: '?',
  'too-early': '?',
  'not-decidable': '?',
} as const;

/** What the checks of the dataset came to. */
interface Decided {
  readonly claims: readonly Verdict[];
  readonly forecasts: readonly ForecastVerdict[];
}

/** The sources that claims rest on: those that have a page. */
export function sourcesWithClaims(dataset: Dataset): string[] {
  const cited = Object.values(dataset.records.claim).flatMap(({ citations }) =>
    citations.map(({ source }) => source as string),
  );
  return [...new Set(cited)].toSorted();
}

/**
 * A page in Markdown on one source, to be proof-read against it: what each of its places has been read as, section by
 * section, the claims and forecasts with what came of them and the other records that cite it.
 */
export function sourcePage(dataset: Dataset, { claims: verdicts, forecasts }: Decided, id: string): string {
  const source = dataset.records.source[id];
  if (!source) throw new Error(`There is no source "${id}".`);
  const verdictOf = new Map(verdicts.map((verdict) => [verdict.claim, verdict]));
  const forecastOf = new Map(forecasts.map((forecast) => [forecast.forecast, forecast]));
  const places = placesOf(dataset, id);
  const claims = Object.values(dataset.records.claim).filter(({ citations }) =>
    citations.some((citation) => citation.source === id),
  );
  const decided = claims.flatMap((claim) => verdictOf.get(claim.id) ?? []);
  const count = (outcome: Verdict['verdict']): number =>
    decided.filter(({ verdict }) => verdict === outcome).length;
  const entries = new Set([...places.values()].flatMap(({ entries: list }) => list.map(addressText)));

  const lines = [
    `# ${source.title}`,
    '',
    `<!-- Written by the build of @yalu/data from the records; do not edit. -->`,
    '',
    `What Yalu holds of this source, place by place, to be proof-read against it. ${entries.size} records cite it, ${claims.length} of them claims in our words; ${decided.length} of these can be decided by the data: ${count('holds')} hold, ${count('fails')} fail, ${count('undecided')} stay open.`,
    '',
    '✓ holds · ✗ fails · ? open · – no data could decide it',
  ];
  let heading: string | undefined;
  for (const { place, entries: list } of [...places.values()].toSorted(byRank)) {
    if (place.heading !== heading) lines.push('', `## ${place.heading}`);
    heading = place.heading;
    if (place.subheading !== '') lines.push('', `### ${place.subheading}`);
    const stated = list.filter(({ collection }) => collection === 'claim');
    const expected = list.filter(({ collection }) => collection === 'forecast');
    const others = list.filter(({ collection }) => collection !== 'claim' && collection !== 'forecast');
    if (stated.length + expected.length > 0) lines.push('');
    for (const entry of stated) lines.push(...claimLines(dataset, entry, verdictOf.get(entry.id)));
    for (const entry of expected) lines.push(...forecastLines(dataset, entry, forecastOf.get(entry.id)));
    if (others.length > 0) lines.push('', `Also: ${others.map(entryText).join('; ')}.`);
  }
  return `${lines.join('\n')}\n`;
}

function claimLines(dataset: Dataset, { id }: Entry, verdict: Verdict | undefined): string[] {
  const claim = dataset.records.claim[id];
  if (!claim) return [];
  const lines = [`- ${verdict ? SYMBOLS[verdict.verdict] : '–'} ${claim.text.en} (${claim.kind}, \`${id}\`)`];
  if (verdict) lines.push(`  ${describeVerdict(verdict, 'en')}`);
  if (claim.assertedBy === 'coder') lines.push(`  Ours: ${claim.reason ?? ''}`);
  if (claim.note !== undefined) lines.push(`  Note: ${claim.note}`);
  // Two blanks at the end break the line inside an item.
  return lines.map((line, index) => (index < lines.length - 1 ? `${line}  ` : line));
}

function forecastLines(dataset: Dataset, { id }: Entry, resolved: ForecastVerdict | undefined): string[] {
  const forecast = dataset.records.forecast[id];
  if (!forecast) return [];
  const { condition, outcome } = forecast;
  const text = condition === undefined ? outcome.text.en : `${condition.text.en} Then: ${outcome.text.en}`;
  const first = `- ${resolved ? SYMBOLS[resolved.result] : '–'} ${text} (forecast, \`${id}\`)`;
  if (!resolved) return [first];
  return [`${first}  `, `  ${resolved.result}: ${describeForecast(resolved, 'en')}`];
}

const addressText = ({ collection, id }: RecordAddress): string => `${collection}/${id}`;
const entryText = (entry: Entry): string => `${entry.label} (\`${addressText(entry)}\`)`;

/** Everything that cites the source, by place. */
function placesOf(
  dataset: Dataset,
  id: string,
): ReadonlyMap<string, { readonly place: Place; readonly entries: Entry[] }> {
  const sections = dataset.records.source[id]?.sections ?? [];
  const places = new Map<string, { place: Place; entries: Entry[] }>();
  for (const [collection, records] of Object.entries(dataset.records)) {
    for (const record of Object.values(records)) {
      for (const citation of record.citations) {
        if (citation.source !== id) continue;
        const place = placeOf(citation.locator, sections);
        const key = JSON.stringify(place);
        const there = places.get(key) ?? { place, entries: [] };
        if (!there.entries.some((entry) => entry.collection === collection && entry.id === record.id))
          there.entries.push({ collection, id: record.id, label: record.label.en });
        places.set(key, there);
      }
    }
  }
  return places;
}

function placeOf(locator: Locator | undefined, sections: readonly string[]): Place {
  if (locator?.note !== undefined) {
    return { heading: 'Notes', subheading: `Note ${locator.note}`, rank: [3, number(locator.note)] };
  }
  if (locator?.table !== undefined) {
    const parts = [locator.row, locator.column].filter((part) => part !== undefined);
    return {
      heading: `Table ${locator.table}`,
      subheading: parts.join(' · '),
      rank: [2, number(locator.table), locator.row === undefined ? 0 : 1],
    };
  }
  if (locator?.section !== undefined) {
    const index = sections.indexOf(locator.section);
    return {
      heading: locator.section,
      subheading: locator.paragraph === undefined ? '' : `Paragraph ${locator.paragraph}`,
      rank: [1, index === -1 ? sections.length : index, locator.paragraph ?? 0],
    };
  }
  return { heading: 'The source as a whole', subheading: '', rank: [0] };
}

const number = (text: string): number => (/^\d+$/.test(text) ? Number(text) : 0);

function byRank({ place: a }: { place: Place }, { place: b }: { place: Place }): number {
  for (let index = 0; index < Math.max(a.rank.length, b.rank.length); index += 1) {
    const difference = (a.rank[index] ?? -1) - (b.rank[index] ?? -1);
    if (difference !== 0) return difference;
  }
  const [one, other] = [`${a.heading} ${a.subheading}`, `${b.heading} ${b.subheading}`];
  return one < other ? -1 : one > other ? 1 : 0;
}
