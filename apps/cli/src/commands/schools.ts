import { formatSpan, parseDate, formatDate } from '@yalu/model/time';
import { describeDominance, dominantSchools } from '@yalu/query/debate';
import { inLocale } from '@yalu/model/text';
import { defineCommand, textOption } from '../command.ts';
import { CliError } from '../errors.ts';
import { formatTable } from '../output/table.ts';
import { wordsIn } from '../words.ts';

export const schools = defineCommand({
  name: 'schools',
  summary: 'the dominant schools at a date, each certain or possible, and why',
  options: [
    { flags: '--as-of <date>', description: 'a date such as 2011, 2011-03 or 2011-03-26 (required)' },
  ],
  examples: ['yalu schools --as-of 2011', 'yalu schools --as-of 2005 --lang ko'],
  part: 'core',
  run: async ({ yalu, locale, format, write, warn }, _args, options) => {
    const date = textOption(options, 'asOf');
    if (date === undefined) throw new CliError('schools needs --as-of DATE, such as --as-of 2011.');
    const parsed = parseDate(date);
    if (!parsed.ok) throw new CliError(`--as-of: ${parsed.reason}`);
    const words = wordsIn(locale);
    const found = dominantSchools(yalu, date);
    const rows = found.map((school) => ({
      id: school.id,
      label: inLocale(school.label, locale),
      certainty: school.certainty,
      period: formatSpan(school.span, locale),
      why: describeDominance(school, locale),
    }));
    write(
      await formatTable(
        {
          columns: [
            { key: 'id', label: words.id },
            { key: 'label', label: words.school },
            { key: 'certainty', label: words.certainty },
            { key: 'period', label: words.period },
            { key: 'why', label: words.why },
          ],
          rows,
          records: rows.map(({ period: _period, ...row }, index) => ({
            ...row,
            span: found[index]?.span,
            asPrinted: found[index]?.asPrinted,
          })),
          show: (value, column) =>
            column === 'certainty' && (value === 'certain' || value === 'possible')
              ? words[value]
              : String(value),
        },
        format,
        locale,
      ),
    );
    if (rows.length === 0 && format === 'table') warn(words.noSchool(formatDate(date, locale)));
    return 0;
  },
});
