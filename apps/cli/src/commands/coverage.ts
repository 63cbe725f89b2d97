import { coverageOf, readText } from '@yalu/model/text';
import { citedSource } from '../cited-source.ts';
import { defineCommand, textOption } from '../command.ts';
import { CliError } from '../errors.ts';
import { formatTable } from '../output/table.ts';
import { passageWordsIn } from '../passage-words.ts';
import { readTextFile } from '../text-file.ts';

export const coverage = defineCommand({
  name: 'coverage',
  summary: "how much of a source's text some record cites, and what none does",
  arguments: [{ name: '<source>', description: 'id of a source' }],
  options: [
    { flags: '--text <file>', description: "the source's text, or - for standard input" },
    { flags: '--min <share>', description: 'exit with 1 if less is cited than this share, such as 0.97' },
  ],
  examples: [
    'yalu coverage kim-2020 --text essay.txt',
    'yalu coverage kim-2020 --text essay.txt --min 0.97 --json',
  ],
  run: async (context, [wanted = ''], options) => {
    const { locale, format, write, warn } = context;
    const file = textOption(options, 'text');
    if (file === undefined) throw new CliError("coverage needs --text FILE, a file with the source's text.");
    const least = shareOption(textOption(options, 'min'));
    const words = passageWordsIn(locale);
    const { id, hints, citations, fingerprints } = citedSource(context, wanted);
    const read = readText(await readTextFile(file, '--text'), hints);
    const found = coverageOf(read, fingerprints);
    const isEnough = least === undefined || found.share >= least;
    if (format === 'json') {
      write(`${JSON.stringify({ source: id, ...found }, null, 2)}\n`);
      return isEnough ? 0 : 1;
    }
    const isForPeople = format === 'table' || format === 'md';
    if (!isForPeople || found.uncovered.length > 0) {
      write(
        await formatTable(
          {
            columns: [
              { key: 'line', label: words.place, align: 'right' },
              ...(isForPeople ? [] : [{ key: 'column', label: 'column' }]),
              { key: 'kind', label: words.kind },
              { key: 'characters', label: words.characters, align: 'right' },
              { key: 'excerpt', label: words.excerpt },
            ],
            rows: found.uncovered.map((part) => ({
              ...part,
              ...(isForPeople ? { kind: words.kinds[part.kind] } : {}),
            })),
            records: found.uncovered,
          },
          format,
          locale,
        ),
      );
    }
    if (isForPeople) {
      const number = new Intl.NumberFormat(locale);
      const percent = new Intl.NumberFormat(locale, {
        style: 'percent',
        minimumFractionDigits: 1,
        maximumFractionDigits: 1,
      });
      const parts = found.leftOut.map(
        ({ kind, characters }) => `${words.kinds[kind]} ${number.format(characters)}`,
      );
      write(
        `${found.uncovered.length > 0 ? '\n' : ''}${[
          words.coverage(
            percent.format(Math.floor(found.share * 1000) / 1000),
            number.format(found.characters),
          ),
          ...(parts.length > 0 ? [words.leftOut(parts.join(', '))] : []),
        ].join(' ')}\n`,
      );
    }
    const without = citations.length - fingerprints.length;
    if (without > 0) warn(`yalu: citations of ${id} without a fingerprint, which cover nothing: ${without}.`);
    return isEnough ? 0 : 1;
  },
});

/** The value of --min: a number from 0 to 1. */
function shareOption(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const share = Number(text);
  if (text.trim() === '' || !(share >= 0 && share <= 1))
    throw new CliError(`--min: "${text}" is no share. Give a number from 0 to 1, such as 0.97.`);
  return share;
}
