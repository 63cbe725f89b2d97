import {
  type Cited,
  type Locale,
  type Locator,
  locatorInWords,
  type PassageVerdict,
  readText,
  type TextSpan,
  type VerifiedPassage,
  verifyCitations,
} from '@yalu/model/text';
import { citedSource } from '../cited-source.ts';
import { defineCommand, textOption } from '../command.ts';
import { CliError } from '../errors.ts';
import { formatTable } from '../output/table.ts';
import { passageWordsIn } from '../passage-words.ts';
import { readTextFile } from '../text-file.ts';

export const verify = defineCommand({
  name: 'verify',
  summary: 'which citations of a source stand in a text of it',
  arguments: [{ name: '<source>', description: 'id of a source' }],
  options: [{ flags: '--text <file>', description: "the source's text, or - for standard input" }],
  examples: [
    'yalu verify kim-2020 --text essay.txt',
    'pdftotext essay.pdf - | yalu verify kim-2020 --text -',
  ],
  run: async (context, [wanted = ''], options) => {
    const { locale, format, write, warn } = context;
    const file = textOption(options, 'text');
    if (file === undefined) throw new CliError("verify needs --text FILE, a file with the source's text.");
    const words = passageWordsIn(locale);
    const source = citedSource(context, wanted);
    const read = readText(await readTextFile(file, '--text'), source.hints);
    const { passages, withoutFingerprint, isThorough } = verifyCitations(read, source.citations);
    const isMissing = ({ verdict }: VerifiedPassage): boolean => verdict !== 'found';
    const records: Row[] = [
      ...passages
        .filter((passage) => !isMissing(passage))
        .sort((a, b) => startOf(a) - startOf(b))
        .map((passage) => rowOf(passage, locale)),
      ...withoutFingerprint.map((citation): Row => ({
        passage: placesInWords([citation], locale),
        verdict: 'no-fingerprint',
        citedBy: [citation.by],
        locators: citation.locator ? [citation.locator] : [],
      })),
      ...passages.filter(isMissing).map((passage) => rowOf(passage, locale)),
    ];
    const isForPeople = format === 'table' || format === 'md';
    write(
      await formatTable(
        {
          columns: [
            { key: 'passage', label: words.passage },
            { key: 'verdict', label: words.verdict },
            { key: 'line', label: words.place, align: 'right' },
            { key: 'citedBy', label: words.citedBy },
            ...(isForPeople ? [] : [{ key: 'fingerprint', label: 'fingerprint' }]),
          ],
          rows: records.map((record) => ({
            ...record,
            ...(isForPeople ? { verdict: words[record.verdict], line: lineInWords(record) } : {}),
          })),
          records,
        },
        format,
        locale,
      ),
    );
    const missing = passages.filter(isMissing).length;
    if (isForPeople)
      write(`\n${words.verified(passages.length - missing, missing, withoutFingerprint.length)}\n`);
    if (!isThorough) warn(`yalu: ${words.notThorough}`);
    return missing > 0 ? 1 : 0;

    function lineInWords({ line, expected }: Row): string {
      if (line !== undefined) return String(line);
      return expected ? words.near(String(expected.line)) : '';
    }
  },
});

/** A passage, or a citation that names none, as it comes out. */
interface Row {
  /** Its place in the source, in words. */
  readonly passage: string;
  readonly verdict: PassageVerdict | 'no-fingerprint';
  readonly line?: number;
  readonly column?: number;
  readonly pieces?: readonly TextSpan[];
  readonly expected?: TextSpan;
  readonly citedBy: readonly string[];
  readonly locators: readonly Locator[];
  readonly fingerprint?: string;
}

const startOf = ({ occurrences }: VerifiedPassage): number => occurrences[0]?.pieces[0]?.start ?? 0;

function rowOf(
  { fingerprint, verdict, occurrences, citations, expected }: VerifiedPassage,
  locale: Locale,
): Row {
  const pieces = occurrences[0]?.pieces ?? [];
  const [first] = pieces;
  return {
    passage: placesInWords(citations, locale),
    verdict,
    ...(first ? { line: first.line, column: first.column, pieces } : {}),
    ...(expected ? { expected } : {}),
    citedBy: [...new Set(citations.map(({ by }) => by))],
    locators: distinct(citations.flatMap(({ locator }) => locator ?? [])),
    fingerprint,
  };
}

const distinct = (locators: readonly Locator[]): Locator[] => [
  ...new Map(locators.map((locator) => [JSON.stringify(locator), locator])).values(),
];

/** The locators of citations in words, each once. */
function placesInWords(citations: readonly Cited[], locale: Locale): string {
  const places = citations.map(({ locator = {} }) => locatorInWords(locator, locale));
  return [...new Set(places)].filter((place) => place !== '').join('; ');
}
