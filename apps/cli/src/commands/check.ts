import { inLocale, type Locale, type LocaleString } from '@yalu/model/text';
import { checkAll, checkClaim, describeVerdict, type Verdict } from '@yalu/query';
import { defineCommand } from '../command.ts';
import { styleFor } from '../output/style.ts';
import { formatTable, plain } from '../output/table.ts';
import { wordsIn } from '../words.ts';

export const check = defineCommand({
  name: 'check',
  summary: 'verdict, numbers and evidence of claims',
  arguments: [{ name: '[claim...]', description: 'ids of claims; all that can be checked by default' }],
  options: [{ flags: '--strict', description: 'exit with 1 for undecided claims too' }],
  examples: ['yalu check', 'yalu check kim-four-visits-2017-18 --json'],
  run: async ({ yalu, locale, format, write, warn }, ids, options) => {
    const words = wordsIn(locale);
    const verdicts =
      ids.length === 0
        ? checkAll(yalu)
        : ids.map((id) => checkClaim(yalu, id)).filter((verdict) => verdict !== undefined);
    const unchecked = ids.filter((id) => !verdicts.some(({ claim }) => claim === id));
    const textOf = (id: string): LocaleString => yalu.records.claim[id]?.text ?? { en: id };
    const style = styleFor(process.stdout.isTTY === true && format === 'table', process.env);
    const paint = { holds: style.good, fails: style.bad, undecided: style.open };
    if (format === 'table') {
      write(
        verdicts
          .map((verdict) =>
            [
              `${paint[verdict.verdict](words[verdict.verdict])}  ${style.bold(inLocale(textOf(verdict.claim), locale))}`,
              `  ${describeVerdict(verdict, locale)}`,
              ...verdict.context.map(
                ({ label, numbers }) => `  ${inLocale(label, locale)}: ${inNumbers(numbers, locale)}`,
              ),
              `  ${style.dim(`${verdict.claim}; ${words.evidence}: ${evidenceOf(verdict).join(', ')}`)}`,
            ].join('\n'),
          )
          .join('\n\n') + (verdicts.length > 0 ? '\n' : ''),
      );
    } else {
      write(
        await formatTable(
          {
            columns: [
              { key: 'claim', label: words.claim },
              { key: 'verdict', label: words.verdict },
              { key: 'explanation', label: words.explanation },
              { key: 'evidence', label: words.evidence },
            ],
            rows: verdicts.map((verdict) => ({
              claim: format === 'md' ? inLocale(textOf(verdict.claim), locale) : verdict.claim,
              verdict: format === 'md' ? words[verdict.verdict] : verdict.verdict,
              explanation: describeVerdict(verdict, locale),
              evidence: evidenceOf(verdict),
            })),
            records: verdicts.map(({ columns: _columns, ...verdict }) => ({
              ...verdict,
              text: inLocale(textOf(verdict.claim), locale),
            })),
          },
          format,
          locale,
        ),
      );
    }
    for (const id of unchecked) warn(`yalu: ${id} has no check: no data can decide it.`);
    const isNegative = verdicts.some(
      ({ verdict }) => verdict === 'fails' || (options['strict'] === true && verdict === 'undecided'),
    );
    return isNegative || (options['strict'] === true && unchecked.length > 0) ? 1 : 0;
  },
});

function evidenceOf({ evidence, context }: Verdict): string[] {
  const counted = evidence.map(({ collection, id }) => `${collection}/${id}`);
  const beside = context.flatMap(({ evidence: further }) =>
    further.map(({ collection, id }) => `${collection}/${id}`),
  );
  return [...new Set([...counted, ...beside])];
}

const inNumbers = (numbers: Readonly<Record<string, unknown>>, locale: Locale): string =>
  Object.entries(numbers)
    .map(([name, value]) => `${name} ${plain(value, locale)}`)
    .join(', ');
