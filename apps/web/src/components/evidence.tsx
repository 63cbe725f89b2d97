import type { Dataset, Records } from '@yalu/model';
import { isObject, type RecordAddress, valuesAt } from '@yalu/model/dataset';
import { inLocale, type Locale, localeOf } from '@yalu/model/text';
import { formatDate, formatSpan, type Span } from '@yalu/model/time';
import { wordsIn } from '../words/index.ts';
import { Citations, Work } from './citations.tsx';

interface EvidenceListProps {
  readonly locale: Locale;
  readonly dataset: Dataset<Records>;
  readonly evidence: readonly RecordAddress[];
}

/** The records that an answer rests on, each with its date and its sources. */
export function EvidenceList({ locale, dataset, evidence }: EvidenceListProps) {
  return (
    <details class="more evidence">
      <summary>{wordsIn(locale).claims.evidence(evidence.length)}</summary>
      <ul class="records">
        {evidence.map((address) => (
          <Evidence
            key={`${address.collection}/${address.id}`}
            locale={locale}
            dataset={dataset}
            address={address}
          />
        ))}
      </ul>
    </details>
  );
}

interface EvidenceProps {
  readonly locale: Locale;
  readonly dataset: Dataset<Records>;
  readonly address: RecordAddress;
}

function Evidence({ locale, dataset, address }: EvidenceProps) {
  const { collection, id } = address;
  const record = recordAt(dataset, address);
  const source = collection === 'source' ? dataset.records.source[id] : undefined;
  const date = datesOf(dataset, address, locale);
  return (
    <li data-record={`${collection}/${id}`}>
      <strong lang={localeOf(record.label, locale)}>{inLocale(record.label, locale)}</strong>
      {date !== '' && <span class="date">{date}</span>} <code lang="en">{`${collection}/${id}`}</code>
      {source === undefined ? (
        <Citations locale={locale} dataset={dataset} citations={record.citations} full />
      ) : (
        <ul class="citations">
          <li>
            <Work locale={locale} source={source} />
          </li>
        </ul>
      )}
    </li>
  );
}

type Common = Pick<Records['claim'], 'label' | 'citations'>;

function recordAt(dataset: Dataset<Records>, { collection, id }: RecordAddress): Common {
  // Every record of the model has these fields, in whichever collection.
  const records = dataset.records as Readonly<Record<string, Readonly<Record<string, Common>> | undefined>>;
  const record = records[collection]?.[id];
  if (record === undefined)
    throw new Error(`A verdict rests on ${collection}/${id}, which the dataset does not hold.`);
  return record;
}

/** The dates of a record, at the path that its collection declares for time. */
function datesOf(dataset: Dataset<Records>, address: RecordAddress, locale: Locale): string {
  const path = dataset.catalogue[address.collection]?.time;
  if (path === undefined) return '';
  return valuesAt(recordAt(dataset, address), path)
    .map(({ value }) => {
      if (typeof value === 'string') return formatDate(value, locale);
      // A span, by the catalogue: the field that `time` names is a date or a span.
      return isObject(value) ? formatSpan(value as unknown as Span, locale) : '';
    })
    .join(', ');
}
