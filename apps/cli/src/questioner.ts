import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import { CliError } from './errors.ts';

/** Where questions are asked: a terminal, or something that behaves like one. */
export interface QuestionStreams {
  readonly input: Readable;
  readonly output: Writable;
  /** Whether keys are read one by one, so that Tab completes. */
  readonly isTerminal: boolean;
}

/** Asks one question after the other. */
export interface Questioner {
  /** Shows a text, and gives the line that is then typed; undefined where no more can come. */
  ask(text: string, completions?: readonly string[]): Promise<string | undefined>;
  close(): void;
}

/** Opens the dialogue. Lines that come before they are asked for wait their turn. */
export function questioner({ input, output, isTerminal }: QuestionStreams): Questioner {
  let completions: readonly string[] = [];
  const lines: string[] = [];
  let isOver = false;
  let isLeft = false;
  let wake = (): void => undefined;
  const dialogue = createInterface({
    input,
    output,
    terminal: isTerminal,
    historySize: 0,
    completer: (line: string) => complete(line, completions),
  });
  dialogue.on('line', (line) => {
    lines.push(line);
    wake();
  });
  dialogue.on('SIGINT', () => {
    isLeft = true;
    dialogue.close();
  });
  dialogue.on('close', () => {
    isOver = true;
    wake();
  });
  return {
    ask: async (text, known = []) => {
      completions = known;
      const [above, prompt] = splitLast(text);
      if (!isOver) {
        if (above !== '') output.write(above);
        dialogue.setPrompt(prompt);
        dialogue.prompt();
      }
      while (lines.length === 0 && !isOver) {
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      }
      if (isLeft) throw new CliError('Left before the end; nothing was written.');
      return lines.shift();
    },
    close: () => dialogue.close(),
  };
}

/** The last line of a text, where one types, and what is above it. */
function splitLast(text: string): readonly [above: string, last: string] {
  const at = text.lastIndexOf('\n') + 1;
  return [text.slice(0, at), text.slice(at)];
}

/**
 * What a line can become by completing what stands behind its last comma: first the ids that begin so, and where there
 * are none, those that have it within.
 */
export function complete(line: string, completions: readonly string[]): [string[], string] {
  const word = line.slice(line.lastIndexOf(',') + 1).trimStart();
  const beginning = completions.filter((candidate) => candidate.startsWith(word));
  const found =
    beginning.length > 0 || word.length < 2
      ? beginning
      : completions.filter((candidate) => candidate.includes(word.toLowerCase()));
  return [found, word];
}
