import type { Locale } from '@yalu/model/text';
import type { AnyDataset } from '@yalu/model/dataset';
import type { Part, YaluDataset } from './dataset.ts';
import type { Format } from './output/format.ts';

/** An option of a command. */
export interface OptionDefinition {
  /** As commander writes it: `--as-of <date>`, `-o, --output <file>`, `--strict`. */
  readonly flags: string;
  readonly description: string;
  /** The values allowed, where they are fixed. */
  readonly choices?: readonly string[];
  readonly default?: string;
  /** Whether it may be given several times; its value is then a list. */
  readonly repeatable?: boolean;
}

/** An argument of a command: `<id>` is required, `[id]` is not, `<id...>` takes several. */
export interface ArgumentDefinition {
  readonly name: string;
  readonly description: string;
}

/** What a command is given to work with. */
export interface Context {
  readonly locale: Locale;
  readonly format: Format;
  /** The dataset that was asked for. */
  readonly dataset: AnyDataset;
  /** The same, for functions that want the collections of the model by type. */
  readonly yalu: YaluDataset;
  readonly write: (text: string) => void;
  readonly warn: (text: string) => void;
}

/** The values of a command's options, by the long flag in camel case. */
export type OptionValues = Readonly<Record<string, string | boolean | readonly string[] | undefined>>;

/** One command, one file. Returns the exit code: 0, or 1 where the answer is negative. */
export interface Command {
  /** One word, or two for a command of a group: `data merge`. */
  readonly name: string;
  readonly summary: string;
  readonly arguments?: readonly ArgumentDefinition[];
  /** One with the name of a shared option, such as `--format`, takes its place. */
  readonly options?: readonly OptionDefinition[];
  /** Options that depend on what is asked for, such as those of a chart. */
  readonly optionsFor?: (args: readonly string[]) => Promise<readonly OptionDefinition[]>;
  readonly examples?: readonly string[];
  /**
   * `core` where the two tables and their vocabulary are enough, `none` where the command opens itself what it needs (it
   * then has no `dataset` and no `yalu`); all of the dataset by default.
   */
  readonly part?: Part | 'none';
  readonly run: (
    context: Context,
    args: readonly string[],
    options: OptionValues,
  ) => Promise<number> | number;
}

export const defineCommand = (command: Command): Command => command;

/** A text option, if it was given. */
export function textOption(options: OptionValues, name: string): string | undefined {
  const value = options[name];
  return typeof value === 'string' ? value : undefined;
}

/** The values of a repeatable option. */
export function listOption(options: OptionValues, name: string): readonly string[] {
  const value = options[name];
  return Array.isArray(value) ? (value as readonly string[]) : [];
}
