import { isLocale, LOCALES, nearest } from '@yalu/model/text';
import { Command as Program, CommanderError, Option } from 'commander';
import type { Command, Context, OptionDefinition, OptionValues } from './command.ts';
import { commands, DEFAULT_COMMAND } from './commands/registry.ts';
import { openDataset } from './dataset.ts';
import { CliError } from './errors.ts';
import { FORMATS, type Format } from './output/format.ts';

/** Where the command line writes. */
export interface Streams {
  readonly stdout: {
    write(text: string): unknown;
    on?(event: 'error', listener: (error: Error) => void): unknown;
  };
  readonly stderr: { write(text: string): unknown };
}

const shared: readonly OptionDefinition[] = [
  { flags: '--format <format>', description: 'how rows come out', choices: FORMATS, default: 'table' },
  { flags: '--json', description: 'short for --format json' },
  {
    flags: '--lang <language>',
    description: 'language of labels and words',
    choices: LOCALES,
    default: 'en',
  },
  {
    flags: '--data <path>',
    description: "another dataset: a directory of records or a built dataset.json (default: Yalu's own)",
  },
];

/**
 * Runs the command line.
 *
 * @returns the exit code: 0 done, 1 the answer is negative, 2 wrong use or unusable input, said in one line on stderr
 */
export async function main(args: readonly string[], { stdout, stderr }: Streams): Promise<number> {
  // A reader that has seen enough (`yalu list event | head`) closes the pipe; that is no fault.
  stdout.on?.('error', (error) => {
    if ('code' in error && error.code === 'EPIPE') process.exit(0);
    throw error;
  });
  try {
    let exitCode = 0;
    const ordered = commandFirst(args);
    const program = await programFor(ordered, stdout, async (command, positionals, options) => {
      exitCode = await command.run(await contextFor(command, options, stdout, stderr), positionals, options);
    });
    await program.parseAsync(ordered, { from: 'user' });
    return exitCode;
  } catch (error) {
    return explain(error, stderr);
  }
}

type Run = (command: Command, args: readonly string[], options: OptionValues) => Promise<void>;

/**
 * The arguments with the command in front: shared options may stand before it, and do not belong to the program. A name
 * of two words, such as `data merge`, comes as one argument.
 */
function commandFirst(args: readonly string[]): string[] {
  const at = wordIn(args);
  const first = args[at];
  if (first === undefined) return [...args];
  const rest = [...args.slice(at + 1), ...args.slice(0, at)];
  const next = wordIn(rest);
  const second = rest[next];
  if (second === undefined || !isOfTwoWords(first, second)) return [first, ...rest];
  return [`${first} ${second}`, ...rest.slice(0, next), ...rest.slice(next + 1)];
}

/** Where the first argument is that is no option and no value of a shared one, or past the end. */
function wordIn(args: readonly string[]): number {
  const valued = shared.filter(({ flags }) => flags.includes('<')).map(({ flags }) => flags.split(' ')[0]);
  const at = args.findIndex(
    (argument, index) => !argument.startsWith('-') && !valued.includes(args[index - 1]),
  );
  return at < 0 ? args.length : at;
}

/** Whether these are, or are meant to be, the two words of a command's name. */
function isOfTwoWords(first: string, second: string): boolean {
  if (Object.hasOwn(commands, first)) return false;
  const names = Object.keys(commands).filter((name) => name.includes(' '));
  return commandsOf(first).length > 0 || nearest(`${first} ${second}`, names).length > 0;
}

/** The names of the commands whose first word it is. */
const commandsOf = (word: string): string[] =>
  Object.keys(commands).filter((name) => name.startsWith(`${word} `));

/** The program with the command that is called, or, for the help and for a misspelt name, with all of them. */
async function programFor(args: readonly string[], stdout: Streams['stdout'], run: Run): Promise<Program> {
  const [first] = args;
  const program = new Program('yalu')
    .description(
      "Typed, citable data on China's policy towards North Korea: ask it, check its claims, chart it.",
    )
    .showSuggestionAfterError()
    .exitOverride()
    .helpCommand(false)
    // Errors are said once, in our own form, by explain().
    .configureOutput({ writeOut: (text) => stdout.write(text), writeErr: () => undefined });
  if (first === undefined || first.startsWith('-')) {
    const wantsHelp = args.includes('--help') || args.includes('-h');
    if (wantsHelp) await addAll(program, run);
    else await add(program, DEFAULT_COMMAND, run, { isDefault: true }, args);
    return program;
  }
  if (Object.hasOwn(commands, first)) await add(program, first, run, {}, args.slice(1));
  else if (commandsOf(first).length > 0) await addGroup(program, first, run);
  else await addAll(program, run);
  return program;
}

async function addAll(program: Program, run: Run, names = Object.keys(commands)): Promise<void> {
  for (const name of names) await add(program, name, run, {}, []);
}

/** The first word of commands of two words: alone it lists them. */
async function addGroup(program: Program, word: string, run: Run): Promise<void> {
  const group = new Program(`yalu ${word}`).usage('<command> [options]').exitOverride().helpCommand(false);
  group.configureOutput(program.configureOutput());
  await addAll(group, run, commandsOf(word));
  for (const command of group.commands) command.name(command.name().slice(word.length + 1));
  program
    .command(word)
    .helpOption(false)
    .allowUnknownOption()
    .allowExcessArguments()
    .action(() => group.outputHelp());
}

async function add(
  program: Program,
  name: string,
  run: Run,
  options: { isDefault?: boolean },
  args: readonly string[],
): Promise<void> {
  const command = await commands[name]?.();
  if (!command) return;
  // A name of two words is one argument, which commander would take for a name with an argument of its own.
  const sub = program
    .command(command.name.replace(' ', '-'), { isDefault: options.isDefault ?? false })
    .name(command.name)
    .summary(command.summary)
    .description(command.summary);
  sub.showSuggestionAfterError().exitOverride().allowExcessArguments(false);
  for (const argument of command.arguments ?? []) sub.argument(argument.name, argument.description);
  const own = [...(command.options ?? []), ...((await command.optionsFor?.(args)) ?? [])].map(optionOf);
  const taken = new Set(own.map(({ long }) => long));
  for (const option of [...own, ...shared.map(optionOf).filter(({ long }) => !taken.has(long))])
    sub.addOption(option);
  if (command.examples)
    sub.addHelpText('after', `\nExamples:\n${command.examples.map((example) => `  ${example}`).join('\n')}`);
  const expected = command.arguments?.length ?? 0;
  sub.action(async (...values: unknown[]) => {
    const positionals = values
      .slice(0, expected)
      .flatMap((value) => (Array.isArray(value) ? value : [value]));
    await run(
      command,
      positionals.filter((value) => typeof value === 'string'),
      sub.opts<OptionValues>(),
    );
  });
}

function optionOf({ flags, description, choices, default: value, repeatable }: OptionDefinition): Option {
  const option = new Option(flags, description);
  if (choices) option.choices([...choices]);
  if (value !== undefined) option.default(value);
  if (repeatable)
    option.argParser((given: string, sofar: readonly string[] | undefined) => [...(sofar ?? []), given]);
  return option;
}

async function contextFor(
  { part }: Command,
  options: OptionValues,
  stdout: Streams['stdout'],
  stderr: Streams['stderr'],
): Promise<Context> {
  const { lang, data, format, json } = options;
  const yalu =
    part === 'none' ? unopened() : await openDataset(typeof data === 'string' ? data : undefined, part);
  return {
    locale: typeof lang === 'string' && isLocale(lang) ? lang : 'en',
    format:
      json === true
        ? 'json'
        : ((FORMATS.find((name) => name === format) satisfies Format | undefined) ?? 'table'),
    // The same dataset for functions that read the catalogue instead of knowing the types.
    dataset: yalu as unknown as Context['dataset'],
    yalu,
    write: (text) => stdout.write(text),
    warn: (text) => stderr.write(`${text}\n`),
  };
}

/** What a command has for a dataset that opens none: whoever reads it has made a mistake. */
function unopened(): Context['yalu'] {
  const refuse = (): never => {
    throw new TypeError('The command says that it opens no dataset, and reads it.');
  };
  // Nothing of it can be read, so that it need not be one.
  return new Proxy({}, { get: refuse, has: refuse, ownKeys: refuse }) as Context['yalu'];
}

/** One line for the user, and never a stack trace, unless YALU_DEBUG asks for it. */
function explain(error: unknown, stderr: Streams['stderr']): number {
  if (error instanceof CommanderError) {
    if (error.exitCode === 0) return 0;
    stderr.write(
      `yalu: ${error.message
        .replace(/^error: /, '')
        .replace(/\n\(?/g, ' ')
        .replace(/\?\)/g, '?')} See yalu --help.\n`,
    );
    return 2;
  }
  const isExpected =
    error instanceof CliError || (error instanceof Error && /^(?:Model|Query|Chart)Error$/.test(error.name));
  const message = error instanceof Error ? error.message : String(error);
  stderr.write(
    isExpected
      ? `yalu: ${message}\n`
      : `yalu: this should not have happened: ${message} Please report it (YALU_DEBUG=1 shows where).\n`,
  );
  if (process.env['YALU_DEBUG'] === '1' && error instanceof Error) stderr.write(`${error.stack ?? ''}\n`);
  return 2;
}
