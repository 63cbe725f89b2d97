import { formatPath } from '@yalu/model';
import type { Prompt } from '@yalu/model/node';
import type { NewWords } from './new-words.ts';
import type { Style } from './output/style.ts';

/** How a question is put: the field and what it is, what it takes, and a last line to type in. */
export function describePrompt(prompt: Prompt, words: NewWords, style: Style): string {
  const { path, field, problem } = prompt;
  const name = formatPath(path);
  if (problem !== undefined) return `  ${style.bad('✗')} ${problem}\n${name}: `;
  const hints = hintsFor(prompt, words).map((hint) => `  ${style.dim(hint)}\n`);
  return `\n${style.bold(name)}  ${field.description}\n${hints.join('')}${name}: `;
}

function hintsFor({ field, candidates, mayBeEmpty }: Prompt, words: NewWords): string[] {
  const hints: string[] = [];
  if (field.kind === 'choice') {
    const width = Math.max(...field.values.map(({ value }) => value.length));
    hints.push(`${words.choices}:`);
    hints.push(
      ...field.values.map(({ value, meaning = '' }) => `  ${value.padEnd(width)}  ${meaning}`.trimEnd()),
    );
  }
  if (field.reference) hints.push(words.complete(candidates.length, field.reference.collection));
  if (field.kind === 'date') hints.push(`${words.dates}: ${field.examples.join('  ')}`);
  if (field.kind === 'boolean') hints.push(words.truth);
  if (field.isList) hints.push(words.list);
  if (mayBeEmpty) hints.push(words.more);
  return hints;
}
