import type { Drawn } from '../charts/draw.ts';
import type { Words } from '../words/index.ts';
import { Scroller } from './scroller.tsx';
import { Slot } from './slot.tsx';

interface FigureProps {
  readonly words: Words;
  /** Of what it is a figure, for the name of its table. */
  readonly name: string;
  /** What the server drew. The browser does not get it twice: it stands in the page. */
  readonly initial?: Drawn | undefined;
  /** What is shown in its place. */
  readonly redrawn?: Drawn | undefined;
  readonly status?: string | undefined;
  readonly busy?: boolean;
}

/** A chart at all its widths, of which one is seen, and its numbers as a table to unfold. */
export function Figure({ words, name, initial, redrawn, status, busy = false }: FigureProps) {
  return (
    <figure class="figure" aria-busy={busy}>
      <Slot class="pictures" html={initial?.pictures} hidden={redrawn !== undefined} />
      {redrawn && <Slot class="pictures" html={redrawn.pictures} />}
      {status !== undefined && <p class="figure-status">{status}</p>}
      <details class="more">
        <summary>{words.figure.asTable}</summary>
        <Scroller label={words.figure.table(name)}>
          <Slot class="table" html={initial?.table} hidden={redrawn !== undefined} />
          {redrawn && <Slot class="table" html={redrawn.table} />}
        </Scroller>
      </details>
    </figure>
  );
}
