import { inLocale, localeOf, type Locale } from '@yalu/model/text';
import { search as searchFor, type SearchHit, type SearchMatch } from '@yalu/query/search';
import { defineCommand, listOption, textOption } from '../command.ts';
import { CliError } from '../errors.ts';
import { styleFor } from '../output/style.ts';
import { formatTable } from '../output/table.ts';
import { wordsIn } from '../words.ts';

export const search = defineCommand({
  name: 'search',
  summary: 'full text over labels, claims, events and sources, in all languages',
  arguments: [
    {
      name: '<words...>',
      description: 'all of which a record should have; parts of Korean and Chinese words',
    },
  ],
  options: [
    { flags: '--collection <name>', description: 'only records of this collection', repeatable: true },
    { flags: '--limit <number>', description: 'how many records at most', default: '20' },
  ],
  examples: [
    'yalu search buffer zone',
    'yalu search 북중 관계 --lang ko',
    'yalu search 制裁 --collection claim',
  ],
  run: async ({ yalu, locale, format, write, warn }, given, options) => {
    const words = wordsIn(locale);
    const asked = given.join(' ');
    const collections = listOption(options, 'collection');
    const { hits, total, relaxed, suggestions } = searchFor(yalu, asked, {
      locale,
      limit: limitFrom(textOption(options, 'limit') ?? '20'),
      ...(collections.length > 0 ? { collections } : {}),
    });
    const unknown = suggestions.map(({ word, nearest }) => words.unknownWord(word, nearest));
    if (hits.length === 0) {
      if (format === 'json') write('[]\n');
      warn(['yalu:', words.notFound(asked), ...unknown].join(' '));
      return 1;
    }
    const isTable = format === 'table';
    const { bold } = styleFor(process.stdout.isTTY === true && isTable, process.env);
    write(
      await formatTable(
        isTable || format === 'md'
          ? {
              columns: [
                { key: 'id', label: words.id },
                { key: 'label', label: words.label },
                { key: 'match', label: words.match },
              ],
              rows: hits.map((hit) => rowOf(hit, locale, bold)),
            }
          : {
              columns: ['collection', 'id', 'label', 'score', 'path', 'language', 'snippet'].map((key) => ({
                key,
                label: key,
              })),
              rows: hits.map(({ label, matches: [match], ...hit }) => ({
                ...hit,
                label: inLocale(label, locale),
                ...match,
              })),
              records: hits,
            },
        format,
        locale,
      ),
    );
    for (const { collection, id, formerly } of hits)
      if (formerly) warn(`yalu: ${formerly.id} is now ${collection}/${id}.`);
    if (unknown.length > 0 || relaxed)
      warn(['yalu:', ...unknown, ...(relaxed ? [words.someWords] : [])].join(' '));
    if (isTable && total > hits.length) warn(`yalu: ${hits.length} of ${total}; --limit shows more.`);
    return 0;
  },
});

/** A hit for people: where the label has the words they are marked there, and besides stands the next text that has. */
function rowOf(
  { collection, id, label, matches }: SearchHit,
  locale: Locale,
  mark: (text: string) => string,
) {
  const shown = inLocale(label, locale);
  const own = matches.find(
    ({ role, language, snippet }) =>
      role === 'label' && language === localeOf(label, locale) && snippet === shown,
  );
  const other =
    matches.find((match) => match !== own && match.path !== 'id') ?? (own ? undefined : matches[0]);
  return {
    id: `${collection}/${id}`,
    label: own ? marked(own, mark) : shown,
    match: other ? marked(other, mark) : '',
  };
}

/** The text of a match with what was found marked. */
export function marked({ snippet, ranges }: SearchMatch, mark: (text: string) => string): string {
  let text = '';
  let at = 0;
  for (const [start, end] of ranges) {
    text += `${snippet.slice(at, start)}${mark(snippet.slice(start, end))}`;
    at = end;
  }
  return text + snippet.slice(at);
}

function limitFrom(text: string): number {
  if (!/^[1-9]\d{0,5}$/.test(text))
    throw new CliError(`--limit: ${JSON.stringify(text)} is no whole number from 1 to 999999.`);
  return Number(text);
}
