import { readFile } from 'node:fs/promises';
import { dirname, join, relative, resolve } from 'node:path';
import { IMPACTS, type Impact } from '@yalu/model/dataset';
import { type Base, baseOf } from '../changeset/base.ts';
import { baseBranch, changesetFolder, changesetsSince } from '../changeset/folder.ts';
import { changesetOf, nameOf, notesOf } from '../changeset/notes.ts';
import { changesetWordsIn } from '../changeset/words.ts';
import { type Context, defineCommand, type OptionValues, textOption } from '../command.ts';
import { type Comparison, compareVersions, examineVersions } from '../difference/compare.ts';
import { countOf } from '../difference/json.ts';
import { CliError } from '../errors.ts';
import { writeWhole } from '../output/file.ts';
import { recordsDirectory } from '../records-directory.ts';
import { recordsVersion } from '../versions/find.ts';
import { revisionVersion } from '../versions/git.ts';

export const dataChangeset = defineCommand({
  name: 'data changeset',
  summary:
    'writes the changeset of what differs in the records: which version it calls for, and notes, computed',
  options: [
    {
      flags: '--base <revision>',
      description: 'what the records are compared with (default: where this branch left the base branch)',
    },
    { flags: '--name <name>', description: 'the name of the file, without .md (default: what it is about)' },
    { flags: '--replace', description: 'writes a changeset of that name anew' },
    { flags: '--dry-run', description: 'prints the changeset and writes nothing' },
    {
      flags: '--check',
      description:
        'writes nothing; ends with 1 where the changesets call for a lower version than the difference',
    },
    { flags: '--data <path>', description: 'the directory of records (default: that of the checkout)' },
  ],
  examples: [
    'yalu data changeset',
    'yalu data changeset --base v1.2.0 --dry-run',
    'yalu data changeset --check',
  ],
  part: 'none',
  run: async (context, _args, options) => {
    const directory = await recordsDirectory(undefined, options);
    const folder = await changesetFolder(directory);
    const base = await baseOf(directory, textOption(options, 'base'), await baseBranch(folder));
    const [old, fresh] = await examineVersions(
      await revisionVersion(directory, base.name, base.commit),
      await recordsVersion(directory, directory),
    );
    const isCheck = options['check'] === true;
    const comparison = await compareVersions(old, fresh, { withCharts: !isCheck });
    const name = await packageName(directory);
    return isCheck
      ? check(context, comparison, { base, folder, name })
      : write(context, comparison, { base, folder, name }, options);
  },
});

interface Place {
  readonly base: Base;
  /** The folder of changesets. */
  readonly folder: string;
  /** The package of the data. */
  readonly name: string;
}

async function write(
  { locale, write: print }: Context,
  comparison: Comparison,
  { base, folder, name: packageName }: Place,
  options: OptionValues,
): Promise<number> {
  const words = changesetWordsIn(locale);
  if (comparison.impact === 'none') {
    print(`${words.nothing(base.name)}\n`);
    return 1;
  }
  const errors = countOf(comparison.new.issues, 'error');
  if (errors > 0) {
    print(`${words.invalid(errors)}\n`);
    return 1;
  }
  const text = changesetOf(packageName, comparison, notesOf(comparison));
  if (options['dryRun'] === true) {
    print(text);
    return 0;
  }
  const name = textOption(options, 'name') ?? nameOf(comparison);
  if (!/^[\w-]+$/.test(name))
    throw new CliError(
      `--name: ${JSON.stringify(name)} is no name of a file. Write letters, digits and hyphens.`,
    );
  const file = join(folder, `${name}.md`);
  const shown = relative(process.cwd(), file).replaceAll('\\', '/');
  const there = await readFile(file, 'utf8').catch(() => undefined);
  if (there === text) {
    print(`${words.unchanged(shown)}\n`);
    return 0;
  }
  if (there !== undefined && options['replace'] !== true)
    throw new CliError(
      `${shown} is there and says something else. Add --replace to write it anew, or give another --name.`,
    );
  await writeWhole(file, text);
  print(`${words.written(shown, comparison.bump)}\n`);
  return 0;
}

async function check(
  { locale, write: print }: Context,
  { impact, bump, reasons, isEnough, new: fresh }: Comparison,
  { base, folder, name }: Place,
): Promise<number> {
  const words = changesetWordsIn(locale);
  const say = (text: string, code: number): number => {
    print(`${text}\n`);
    return code;
  };
  if (impact === 'none') return say(words.nothingToCheck(base.name), 0);
  // Where the changesets have been made into a version, that is what counts.
  if (isEnough === true) return say(words.raised(fresh.dataset.version), 0);
  const called = (await changesetsSince(folder, base.commit)).flatMap(({ bumps }) => bumps[name] ?? []);
  const greatest = IMPACTS.find((one) => called.includes(one));
  if (greatest === undefined) return say(words.missing(bump, base.name), 1);
  return isAtLeast(greatest, bump)
    ? say(words.enough(greatest, bump), 0)
    : say(words.tooLow(greatest, bump, reasons[0]?.message ?? ''), 1);
}

const isAtLeast = (one: Impact, other: Impact): boolean => IMPACTS.indexOf(one) <= IMPACTS.indexOf(other);

/** The name of the package that the records belong to. */
async function packageName(directory: string): Promise<string> {
  const path = join(dirname(resolve(directory)), 'package.json');
  const text = await readFile(path, 'utf8').catch((cause: unknown) => {
    throw new CliError(`There is no package.json beside ${directory}: changesets belong to packages.`, {
      cause,
    });
  });
  const value: unknown = JSON.parse(text);
  if (typeof value === 'object' && value !== null && 'name' in value && typeof value.name === 'string')
    return value.name;
  throw new CliError(`${path} states no name.`);
}
