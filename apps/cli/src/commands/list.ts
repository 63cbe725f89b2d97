import { isObject } from '@yalu/model/dataset';
import { formatDate, formatSpan, type Span } from '@yalu/model/time';
import { type Query, run, why } from '@yalu/query';
import { conditionFrom, describeCoverage, describeWhy } from '@yalu/query/text';
import { defineCommand, listOption, textOption } from '../command.ts';
import { formatTable, plain } from '../output/table.ts';
import { wordsIn } from '../words.ts';

export const list = defineCommand({
  name: 'list',
  summary: 'the records of a collection',
  arguments: [{ name: '<collection>', description: 'such as school, position, view, event, claim, source' }],
  options: [
    {
      flags: '--where <condition>',
      description: 'FIELD=VALUE; also != < <= > >= and ~ for text; paths follow references',
      repeatable: true,
    },
    { flags: '--as-of <date>', description: 'held or happened at some time in this date' },
    { flags: '--during <span>', description: 'lay wholly within this span, such as 2018/2019' },
    {
      flags: '--certainty <certainty>',
      description: 'only what is certain, or all that is possible',
      choices: ['certain', 'possible'],
      default: 'possible',
    },
  ],
  examples: [
    'yalu list event --where kind=leader-visit --during 2018/2019',
    'yalu list position --where dprk-perception=trouble-maker',
  ],
  run: async ({ dataset, yalu, locale, format, write, warn }, [collection = ''], options) => {
    const conditions = listOption(options, 'where');
    const time = { asOf: textOption(options, 'asOf'), during: textOption(options, 'during') };
    const filters = conditions.map((condition) => conditionFrom(yalu, collection, condition));
    const query: Query = {
      from: collection,
      where: { all: filters },
      certainty: textOption(options, 'certainty') === 'certain' ? 'certain' : 'possible',
      ...(time.asOf === undefined ? {} : { asOf: time.asOf }),
      ...(time.during === undefined ? {} : { during: time.during }),
    };
    const { rows, columns, coverage } = run(dataset, query);
    const words = wordsIn(locale);
    const timePath = dataset.catalogue[collection]?.time;
    const timeField = timePath?.split('.')[0];
    const isTimed = columns.some(({ name }) => name === 'certainty');
    const asked = filters.flatMap((filter) => Object.keys(filter).map((path) => path.split('.')[0] ?? ''));
    const named = (dataset.catalogue[collection]?.fields ?? [])
      .filter(({ path, list: isList, reference }) => reference && !isList && !path.includes('.'))
      .map(({ path }) => path);
    const shown = [...new Set([...(timeField === undefined ? [] : [timeField]), ...named, ...asked])].filter(
      (field) =>
        !['id', 'label', ''].includes(field) &&
        rows.some((row) => row[field] !== undefined && row[field] !== null),
    );
    write(
      await formatTable(
        {
          columns: [
            { key: 'id', label: words.id },
            { key: 'label', label: words.label },
            ...shown
              .filter((field) => columns.some(({ name }) => name === field))
              .map((field) => ({ key: field, label: field })),
            ...(isTimed ? [{ key: 'certainty', label: words.certainty }] : []),
          ],
          rows:
            format === 'csv'
              ? rows.map((row) => ({
                  ...row,
                  ...(timeField === undefined ? {} : { [timeField]: datesIn(row[timeField]) }),
                }))
              : rows,
          show: (value, column) => {
            if (column === timeField)
              return datesIn(
                value,
                (date) => formatDate(date, locale),
                (span) => formatSpan(span, locale),
              );
            if (column === 'certainty' && (value === 'certain' || value === 'possible')) return words[value];
            return plain(value, locale);
          },
        },
        format,
        locale,
      ),
    );
    // What is written for programs they can ask `yalu query` about.
    if (format === 'table') {
      const reasons = rows.length === 0 ? describeWhy(why(dataset, query), locale) : [];
      for (const line of [...reasons, ...describeCoverage(coverage, locale)]) warn(line);
    }
    return 0;
  },
});

/** The dates and spans somewhere in a value, each as EDTF unless told how else. */
function datesIn(
  value: unknown,
  date: (text: string) => string = (text) => text,
  span: (span: Span) => string = ({ start, end }) => `${start}/${end}`,
): string {
  if (typeof value === 'string') return date(value);
  if (Array.isArray(value)) return value.map((item) => datesIn(item, date, span)).join('; ');
  if (!isObject(value)) return '';
  const { start, end, span: inner } = value;
  if (inner !== undefined) return datesIn(inner, date, span);
  return typeof start === 'string' && typeof end === 'string' ? span({ start, end }) : '';
}
