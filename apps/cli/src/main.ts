import { isLocale, LOCALES } from '@yalu/model/text';
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

/** The arguments with the command in front: shared options may stand before it, and do not belong to the program. */
function commandFirst(args: readonly string[]): string[] {
  const valued = shared.filter(({ flags }) => flags.includes('<')).map(({ flags }) => flags.split(' ')[0]);
  const at = args.findIndex(
    (argument, index) => !argument.startsWith('-') && !valued.includes(args[index - 1]),
  );
  const command = at < 0 ? undefined : args[at];
  return command === undefined ? [...args] : [command, ...args.slice(at + 1), ...args.slice(0, at)];
}

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
  else await addAll(program, run);
  return program;
}

async function addAll(program: Program, run: Run): Promise<void> {
  for (const name of Object.keys(commands)) await add(program, name, run, {}, []);
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
  const sub = program
    .command(command.name, { isDefault: options.isDefault ?? false })
    .summary(command.summary)
    .description(command.summary);
  sub.showSuggestionAfterError().exitOverride().allowExcessArguments(false);
  for (const argument of command.arguments ?? []) sub.argument(argument.name, argument.description);
  for (const option of [...(command.options ?? []), ...((await command.optionsFor?.(args)) ?? []), ...shared])
    sub.addOption(optionOf(option));
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
  const yalu = await openDataset(typeof data === 'string' ? data : undefined, part);
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
