import { relative, resolve } from 'node:path';
import { type Issue, validateDataset, type Validation } from '@yalu/model';
import {
  fixRecords,
  githubAnnotations,
  type MendedFile,
  readRecordFiles,
  type RecordFiles,
  sarifLog,
} from '@yalu/model/node';
import { checkIssues } from '../check-issues.ts';
import { type Context, defineCommand, textOption } from '../command.ts';
import { describeIssues } from '../issue-report.ts';
import { styleFor } from '../output/style.ts';
import { headBeside, recordsDirectory } from '../records-directory.ts';
import { validateWordsIn } from '../validate-words.ts';
import { watchRecords } from '../watch-records.ts';

const FORMATS = ['text', 'json', 'github', 'sarif'] as const;
type ReportFormat = (typeof FORMATS)[number];

export const dataValidate = defineCommand({
  name: 'data validate',
  summary: 'everything that is wrong with the records of a dataset, where, and what to do',
  arguments: [
    {
      name: '[dir]',
      description: 'a directory of records; by default packages/data/records of the checkout',
    },
  ],
  options: [
    { flags: '--fix', description: 'mends what a program can mend, and says what it has changed' },
    { flags: '--watch', description: 'validates again whenever a file changes, until Ctrl-C' },
    {
      flags: '--format <format>',
      description: 'for people, programs, GitHub workflows, or code scanning (SARIF 2.1.0)',
      choices: FORMATS,
      default: 'text',
    },
  ],
  examples: [
    'yalu data validate',
    'yalu data validate my-records --fix',
    'yalu data validate --format sarif',
  ],
  part: 'none',
  run: async (context, [dir], options) => {
    const directory = await recordsDirectory(dir, options);
    const json = options['json'] === true;
    const format = json ? 'json' : (FORMATS.find((name) => name === textOption(options, 'format')) ?? 'text');
    const once = async (): Promise<number> => {
      const found = await look(directory, options['fix'] === true);
      context.write(await reportOf(found, directory, format, context));
      return found.isValid ? 0 : 1;
    };
    if (options['watch'] !== true) return once();
    const words = validateWordsIn(context.locale);
    await watchRecords(directory, once, () => context.warn(words.watching(directory)));
    context.warn(words.ended);
    return 0;
  },
});

interface Found extends RecordFiles {
  readonly isValid: boolean;
  readonly issues: readonly Issue[];
  readonly mended: readonly MendedFile[] | undefined;
}

/** Reads and validates the records, after mending them if asked to, and tries the checks of valid ones. */
async function look(directory: string, isToMend: boolean): Promise<Found> {
  const head = await headBeside(directory);
  if (isToMend) {
    const { mended, validation, ...files } = await fixRecords(directory, head);
    return withChecks(files, validation, mended);
  }
  const files = await readRecordFiles(directory, head);
  return withChecks(files, validateDataset(files.raw), undefined);
}

async function withChecks(
  { raw, texts }: RecordFiles,
  validation: Validation,
  mended: Found['mended'],
): Promise<Found> {
  const ofChecks = validation.ok ? await checkIssues(validation.dataset, raw) : [];
  const isValid = validation.ok && ofChecks.length === 0;
  return { raw, texts, issues: [...validation.issues, ...ofChecks], isValid, mended };
}

async function reportOf(
  found: Found,
  directory: string,
  format: ReportFormat,
  { locale }: Context,
): Promise<string> {
  const { issues, texts } = found;
  const base = relative(process.cwd(), resolve(directory)).replaceAll('\\', '/');
  switch (format) {
    case 'text':
      return textOf(found, locale);
    case 'json':
      return `${JSON.stringify(jsonOf(found), null, 2)}\n`;
    case 'github':
      return githubAnnotations(issues, { base, texts });
    case 'sarif':
      return `${JSON.stringify(sarifLog(issues, { base, texts }), null, 2)}\n`;
  }
}

function countsOf({ raw, issues }: Found) {
  const of = (severity: Issue['severity']): number =>
    issues.filter((issue) => issue.severity === severity).length;
  return {
    records: raw.records.length,
    collections: new Set(raw.records.map(({ collection }) => collection)).size,
    errors: of('error'),
    warnings: of('warning'),
    fixable: issues.filter(({ fix }) => fix !== undefined).length,
  };
}

const jsonOf = (found: Found): object => ({
  valid: found.isValid,
  counts: countsOf(found),
  ...(found.mended
    ? {
        mended: found.mended.map(({ file, issues }) => ({
          file,
          fixes: issues.map(({ code, path, position, fix }) => ({
            code,
            path,
            position,
            description: fix.description,
          })),
        })),
      }
    : {}),
  issues: found.issues,
});

async function textOf(found: Found, locale: Context['locale']): Promise<string> {
  const words = validateWordsIn(locale);
  const style = styleFor(process.stdout.isTTY, process.env);
  const { records, collections, errors, warnings, fixable } = countsOf(found);
  const count = new Intl.NumberFormat(locale).format(records);
  const mended = found.mended?.map(({ file, issues }) =>
    [`${words.mended(file)}`, ...issues.map(({ fix }) => `  ${fix.description}`), ''].join('\n'),
  );
  return [
    ...(mended === undefined
      ? []
      : mended.length > 0
        ? mended.map((text) => `${text}\n`)
        : [`${words.nothing}\n\n`]),
    found.issues.length > 0
      ? `${await describeIssues(found.issues, { texts: found.texts, words, style })}\n`
      : '',
    found.isValid
      ? `${style.good(words.sound(count, collections, warnings))}\n`
      : `${style.bad(words.faults(errors, warnings, count))}\n`,
    fixable > 0 ? `${words.again(fixable)}\n` : '',
  ].join('');
}
