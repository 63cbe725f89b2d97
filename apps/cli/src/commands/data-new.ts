import { mkdir } from 'node:fs/promises';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  type CollectionDefinition,
  collections,
  formatIssue,
  ID_PATTERN,
  isCollectionName,
  isObject,
  type Issue,
  validateDataset,
} from '@yalu/model';
import {
  type Candidate,
  fillRecord,
  formOf,
  pathWithin,
  proposeId,
  readRecordFiles,
  recordFile,
  type RecordFiles,
  recordIn,
  withLock,
  writeFileAtomic,
} from '@yalu/model/node';
import { didYouMean } from '@yalu/model/text';
import { type Context, defineCommand, listOption, type OptionValues, textOption } from '../command.ts';
import { describePrompt } from '../describe-prompt.ts';
import { CliError } from '../errors.ts';
import { describeIssues } from '../issue-report.ts';
import { newWordsIn } from '../new-words.ts';
import { styleFor } from '../output/style.ts';
import { questioner, type Questioner } from '../questioner.ts';
import { LOCAL_HEAD, recordsDirectory } from '../records-directory.ts';
import { withSettings } from '../settings.ts';
import { readTextFile } from '../text-file.ts';
import { validateWordsIn } from '../validate-words.ts';

type Draft = Readonly<Record<string, unknown>>;

export const dataNew = defineCommand({
  name: 'data new',
  summary: 'a new record: asks what its collection needs, checks each answer, writes its file',
  arguments: [{ name: '<collection>', description: 'such as event, source or view' }],
  options: [
    { flags: '--id <id>', description: 'the id, and so the name of the file; by default one is proposed' },
    {
      flags: '--set <path=value>',
      description: 'a value, which is then not asked for: date=2018-03, citations[0].source=kim-2020',
      repeatable: true,
    },
    { flags: '--from <file>', description: 'values from a JSON file, or - for standard input' },
    { flags: '--bare', description: 'leaves out the comments on what the record could have besides' },
  ],
  examples: [
    'yalu data new event',
    'yalu data new view --set "label=Wait and see" --set typology=kim-views --set order=8 --set "citations[0].source=kim-2020"',
    'yalu data new source --from source.json --id kim-2020',
  ],
  part: 'none',
  run: async (context, [name = ''], options) => {
    const definition = definitionOf(name);
    const directory = await recordsDirectory(undefined, options);
    const files = await readRecordFiles(directory, LOCAL_HEAD);
    const taken = idsIn(files, name);
    const { id, record } = await draftOf(context, definition, directory, files, taken, options);
    refuseId(name, id, taken);
    const path = `${name}/${id}.yaml`;
    const schema = await schemaFor(directory, name, files);
    const text = recordFile(definition, record, {
      isCommented: options['bare'] !== true,
      ...(schema === undefined ? {} : { schema }),
    });
    const { issues, elsewhere, texts } = validateWith(files, path, text);
    refuseUnfit(path, issues);
    await withLock(directory, async () => {
      const whole = await pathWithin(directory, path);
      await mkdir(dirname(whole), { recursive: true });
      await writeFileAtomic(whole, text, { isNew: true });
    });
    const words = newWordsIn(context.locale);
    const style = styleFor(process.stdout.isTTY, process.env);
    context.write(`${words.written(join(directory, path))}\n`);
    if (issues.length > 0) {
      const report = { texts, style, words: validateWordsIn(context.locale) };
      context.write(`\n${words.left}\n\n${await describeIssues(issues, report)}`);
    }
    if (elsewhere > 0) context.write(`${words.elsewhere(elsewhere)}\n`);
    const isSound = issues.every(({ severity }) => severity !== 'error');
    if (isSound && elsewhere === 0) context.write(`${words.sound}\n`);
    return isSound ? 0 : 1;
  },
});

function definitionOf(name: string): CollectionDefinition {
  if (isCollectionName(name)) return collections[name];
  const known = Object.keys(collections);
  throw new CliError(
    `There is no collection ${JSON.stringify(name)}. ${didYouMean(name, known) || `There are ${known.join(', ')}.`}`,
  );
}

const idsIn = ({ raw }: RecordFiles, collection: string): ReadonlySet<string> =>
  new Set(raw.records.filter((record) => record.collection === collection).map(({ id }) => id));

/** The record and its id: what the options give, and what is asked for besides. */
async function draftOf(
  { locale, warn }: Context,
  definition: CollectionDefinition,
  directory: string,
  files: RecordFiles,
  taken: ReadonlySet<string>,
  options: OptionValues,
): Promise<{ readonly id: string; readonly record: Draft }> {
  const words = newWordsIn(locale);
  const style = styleFor(process.stderr.isTTY, process.env);
  const candidatesIn = candidatesFrom(files);
  const { id: givenId, ...given } = await readValues(textOption(options, 'from'));
  const known = withSettings(given, listOption(options, 'set'), formOf(definition), candidatesIn);
  const wantedId = textOption(options, 'id') ?? (typeof givenId === 'string' ? givenId : undefined);
  // Before anything is asked, so that no answer is given in vain.
  if (wantedId !== undefined) refuseId(definition.name, wantedId, taken);

  let opened: Questioner | undefined;
  const open = (): Questioner => {
    if (opened) return opened;
    warn(words.begin(definition.name, directory));
    opened = questioner({
      input: process.stdin,
      output: process.stderr,
      isTerminal: process.stdin.isTTY && process.stderr.isTTY,
    });
    return opened;
  };
  try {
    const record = await fillRecord(definition, {
      known,
      candidatesIn,
      ask: async (prompt) => {
        const completions =
          prompt.field.kind === 'choice'
            ? prompt.field.values.map(({ value }) => value)
            : prompt.candidates.map(({ id }) => id);
        const line = await open().ask(describePrompt(prompt, words, style), completions);
        if (line !== undefined) return line;
        const path = describePath(prompt.path);
        throw new CliError(
          prompt.problem === undefined
            ? `${path} is missing, and standard input has no more lines. Give it: --set "${path}=..."`
            : `${path}: ${prompt.problem}`,
        );
      },
    });
    if (wantedId !== undefined) return { id: wantedId, record };
    const proposed = proposeId(definition.name, record, taken);
    const isAsked = opened !== undefined || process.stdin.isTTY;
    const typed = isAsked
      ? await open().ask(`\n${style.bold('id')}  ${words.id}\nid [${proposed ?? ''}]: `)
      : undefined;
    const id = typed === undefined || typed.trim() === '' ? proposed : typed.trim();
    if (id === undefined) throw new CliError('No id can be made of the label. Give one: --id ID');
    return { id, record };
  } finally {
    opened?.close();
  }
}

const describePath = (path: readonly (string | number)[]): string =>
  path.map((step, at) => (typeof step === 'number' ? `[${step}]` : at === 0 ? step : `.${step}`)).join('');

function candidatesFrom({ raw }: RecordFiles): (collection: string) => readonly Candidate[] {
  return (collection) =>
    raw.records
      .filter((record) => collection === '*' || record.collection === collection)
      // A record that has moved is not to be named any more.
      .filter(({ value }) => !isObject(value) || !['moved', 'split'].includes(String(value['kind'])))
      .map(({ collection: of, id, value }) => {
        const label = isObject(value) && isObject(value['label']) ? value['label']['en'] : undefined;
        return { id: collection === '*' ? `${of}/${id}` : id, label: typeof label === 'string' ? label : id };
      });
}

async function readValues(file: string | undefined): Promise<Draft> {
  if (file === undefined) return {};
  const text = await readTextFile(file, '--from');
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (cause) {
    const message = cause instanceof Error ? cause.message : String(cause);
    throw new CliError(`--from: ${file} is not JSON (${message}).`, { cause });
  }
  if (!isObject(value))
    throw new CliError(`--from: ${file} holds no record: write an object with its fields.`);
  return value;
}

function refuseId(collection: string, id: string, taken: ReadonlySet<string>): void {
  if (!ID_PATTERN.test(id)) {
    throw new CliError(
      `${JSON.stringify(id)} cannot be an id: write lower-case words joined by hyphens, or the ISO 3166-1 alpha-3 code of a state.`,
    );
  }
  const other = [...taken].find((one) => one.toLowerCase() === id.toLowerCase());
  if (other !== undefined) {
    throw new CliError(
      `There is a record ${collection}/${other} already. Choose another id, or edit ${collection}/${other}.yaml.`,
    );
  }
}

/** Where the schema is as seen from the file: as in the other records, or else where it is installed. */
async function schemaFor(
  directory: string,
  collection: string,
  { texts }: RecordFiles,
): Promise<string | undefined> {
  for (const text of texts.values()) {
    const [, folder] = /^# yaml-language-server: \$schema=(\S+)\/[a-z-]+\.json\r?\n/.exec(text) ?? [];
    if (folder !== undefined) return `${folder}/${collection}.json`;
  }
  try {
    const file = fileURLToPath(import.meta.resolve(`@yalu/model/schema/${collection}.json`));
    return relative(resolve(directory, collection), file).replaceAll('\\', '/');
  } catch {
    // It is a help for editors; the record is right without.
    return undefined;
  }
}

/** What the record brings with it, and how many issues there were before. */
function validateWith(
  { raw, texts }: RecordFiles,
  path: string,
  text: string,
): {
  readonly issues: readonly Issue[];
  readonly elsewhere: number;
  readonly texts: ReadonlyMap<string, string>;
} {
  const before = new Set(validateDataset(raw).issues.map(formatIssue));
  const record = recordIn(path, text);
  const after = Array.isArray(record)
    ? record
    : validateDataset({ ...raw, records: [...raw.records, record] }).issues;
  return {
    issues: after.filter((issue) => !before.has(formatIssue(issue))),
    elsewhere: after.filter((issue) => before.has(formatIssue(issue))).length,
    texts: new Map([...texts, [path, text]]),
  };
}

const UNFIT = ['yaml', 'value', 'date', 'unknown-field', 'missing-field'];

/** A record that its own schema does not take is not written. */
function refuseUnfit(path: string, issues: readonly Issue[]): void {
  const unfit = issues.filter(({ code, position }) => position?.file === path && UNFIT.includes(code));
  if (unfit.length === 0) return;
  throw new CliError(
    `The record does not fit its collection, and was not written.\n${unfit.map((issue) => `  ${describePath(issue.path)} ${issue.message}`).join('\n')}`,
  );
}
