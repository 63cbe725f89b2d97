import { isObject, linksFrom, linksTo, lookUp, type Link, type RecordAddress } from '@yalu/model/dataset';
import { inLocale, type Locale, type LocaleString } from '@yalu/model/text';
import { type Context, defineCommand } from '../command.ts';
import { CliError } from '../errors.ts';
import { findRecord } from '../find-record.ts';
import { plain } from '../output/table.ts';
import { wordsIn } from '../words.ts';

export const show = defineCommand({
  name: 'show',
  summary: 'one record, its citations, what links to it and from it',
  arguments: [{ name: '<id>', description: 'an id, or collection/id where several collections have it' }],
  examples: ['yalu show great-power', 'yalu show corpus/kim-guo-2016 --json'],
  run: (context, [wanted = '']) => {
    const { dataset, locale, format, write } = context;
    const { address, moved } = findRecord(dataset, wanted);
    const found = lookUp(dataset, address.collection, address.id);
    const [record] = found.records;
    if (!isObject(record)) throw new CliError(`There is no record ${wanted}.`);
    const links = {
      from: linksFrom(dataset, address).filter(({ field }) => field !== 'citations.source'),
      to: linksTo(dataset, address),
    };
    const citations = citationsOf(context, record);
    if (format === 'json' || format === 'ndjson') {
      const whole = {
        ...address,
        ...(moved ? { redirectedFrom: moved } : {}),
        record,
        citations,
        linksFrom: links.from,
        linksTo: links.to,
      };
      write(`${JSON.stringify(whole, null, format === 'json' ? 2 : undefined)}\n`);
      return 0;
    }
    if (format === 'csv')
      throw new CliError('show prints one record, which has no rows. Use --format json, md or table.');
    if (moved) context.warn(`yalu: ${wanted} is now ${address.collection}/${address.id}.`);
    write(describe(context, address, record, citations, links, format === 'md'));
    return 0;

    function citationsOf({ dataset: from }: Context, of: Readonly<Record<string, unknown>>) {
      const cited = Array.isArray(of['citations']) ? (of['citations'] as readonly unknown[]) : [];
      return cited.filter(isObject).map(({ source, locator }) => {
        const work: unknown = from.records['source']?.[String(source)];
        const label =
          isObject(work) && isObject(work['label']) ? plain(work['label'], locale) : String(source);
        return { source: String(source), label, ...(isObject(locator) ? { locator } : {}) };
      });
    }
  },
});

interface ShownCitation {
  readonly source: string;
  readonly label: string;
  readonly locator?: Readonly<Record<string, unknown>>;
}

function describe(
  { locale }: Context,
  address: RecordAddress,
  record: Readonly<Record<string, unknown>>,
  citations: readonly ShownCitation[],
  links: { readonly from: readonly Link[]; readonly to: readonly Link[] },
  isMarkdown: boolean,
): string {
  const words = wordsIn(locale);
  const heading = (text: string, level: number): string =>
    isMarkdown ? `${'#'.repeat(level)} ${text}` : text;
  const label = isObject(record['label']) ? plain(record['label'], locale) : address.id;
  const fields = Object.entries(record).filter(([key]) => !['id', 'label', 'citations'].includes(key));
  const lines = [heading(`${label} (${address.collection}/${address.id})`, 1), ''];
  for (const [key, value] of fields) lines.push(`${isMarkdown ? '- ' : ''}${key}: ${inWords(value, locale)}`);
  if (citations.length > 0) {
    lines.push('', heading(words.sources, 2), ...(isMarkdown ? [''] : []));
    for (const { source, label: title, locator } of citations) {
      const place = Object.entries(locator ?? {}).map(([key, value]) => `${key} ${String(value)}`);
      lines.push(`- ${title} [${source}]${place.length > 0 ? `, ${place.join(', ')}` : ''}`);
    }
  }
  for (const [title, group] of [
    [words.linksFrom, links.from],
    [words.linksTo, links.to],
  ] as const) {
    if (group.length === 0) continue;
    lines.push('', heading(title, 2), ...(isMarkdown ? [''] : []));
    for (const { collection, id, field } of group) lines.push(`- ${field}: ${collection}/${id}`);
  }
  return `${lines.join('\n')}\n`;
}

/** A field for people: label texts in their language, nested values in one line of JSON-like text. */
function inWords(value: unknown, locale: Locale): string {
  if (isLocaleString(value)) return inLocale(value, locale);
  if (Array.isArray(value)) return value.map((item) => inWords(item, locale)).join('; ');
  if (isObject(value)) {
    return Object.entries(value)
      .map(([key, item]) => `${key} ${inWords(item, locale)}`)
      .join(', ');
  }
  return String(value);
}

const isLocaleString = (value: unknown): value is LocaleString =>
  isObject(value) && typeof value['en'] === 'string';
