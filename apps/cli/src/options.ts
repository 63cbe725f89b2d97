import { type OptionValues, textOption } from './command.ts';
import { CliError } from './errors.ts';

/** A number that an option gives, if it does. @throws CliError for what is no number */
export function numberOption(options: OptionValues, name: string, flag: string): number | undefined {
  const given = textOption(options, name);
  if (given === undefined) return undefined;
  const value = Number(given);
  if (given.trim() === '' || !Number.isFinite(value))
    throw new CliError(`${flag}: ${JSON.stringify(given)} is no number.`);
  return value;
}

/** One of a few words that an option gives. @throws CliError for another, with those that there are */
export function choiceOption<const T extends string>(
  options: OptionValues,
  name: string,
  flag: string,
  choices: readonly T[],
): T | undefined {
  const given = textOption(options, name);
  if (given === undefined) return undefined;
  const found = choices.find((choice) => choice === given);
  if (found === undefined)
    throw new CliError(`${flag}: there is no ${JSON.stringify(given)}. Write ${choices.join(', ')}.`);
  return found;
}
