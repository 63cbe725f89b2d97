import type { Dataset, Records } from '@yalu/model';
import { inLocale, type Locale } from '@yalu/model/text';
import { formatDate } from '@yalu/model/time';
import { wordsIn, type Words } from '../words/index.ts';

export type Citation = Records['claim']['citations'][number];
export type Source = Records['source'];

interface CitationsProps {
  readonly locale: Locale;
  readonly dataset: Dataset<Records>;
  readonly citations: readonly Citation[];
  /** Whether sources are named in full: title, where it appeared, date. */
  readonly full?: boolean;
}

/** Sources with the places in them. */
export function Citations({ locale, dataset, citations, full = false }: CitationsProps) {
  const words = wordsIn(locale);
  if (citations.length === 0) return <p>{words.claims.noSource}</p>;
  return (
    <ul class="citations">
      {citations.map(({ source: id, locator }, index) => {
        const source = dataset.records.source[id];
        const place = locator === undefined ? '' : placeOf(locator, words);
        return (
          <li key={index}>
            {source === undefined ? (
              id
            ) : full ? (
              <Work locale={locale} source={source} />
            ) : (
              inLocale(source.label, locale)
            )}
            {place !== '' && <span class="place">{`${words.locator.separator}${place}`}</span>}
          </li>
        );
      })}
    </ul>
  );
}

/** A work: title with link, where it appeared, when. */
export function Work({ locale, source }: { readonly locale: Locale; readonly source: Source }) {
  const { title, url, containerTitle, publisher, issued, language } = source;
  const appeared = [...new Set([containerTitle, publisher])].filter((part) => part !== undefined);
  return (
    <>
      <cite lang={language}>{url === undefined ? title : <a href={url}>{title}</a>}</cite>
      {appeared.length > 0 && `. ${appeared.join(', ')}`}
      {issued !== undefined && `, ${formatDate(issued, locale)}`}
    </>
  );
}

/** A place in a source in words: "Table 2, row “Supporter”". */
export function placeOf(locator: NonNullable<Citation['locator']>, { locator: say }: Words): string {
  const { section, paragraph, page, table, row, column, note } = locator;
  return [
    section !== undefined && say.section(section),
    paragraph !== undefined && say.paragraph(paragraph),
    page !== undefined && say.page(page),
    table !== undefined && say.table(table),
    row !== undefined && say.row(row),
    column !== undefined && say.column(column),
    note !== undefined && say.note(note),
  ]
    .filter((part) => part !== false)
    .join(say.separator);
}
