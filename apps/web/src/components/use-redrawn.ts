import { useEffect, useState } from 'preact/hooks';
import type { Drawn, DrawRequest } from '../charts/draw.ts';
import { redraw } from '../charts/redraw.ts';

/** A little longer than between two steps of a slider that is being dragged. */
const PAUSE = 150;

export interface Redrawn {
  readonly state: 'as-served' | 'drawing' | 'drawn' | 'failed';
  /** The last chart that was drawn in the browser; undefined where the one that the server drew stands. */
  readonly drawn?: Drawn | undefined;
  /** The options that the chart which is seen was drawn for. */
  readonly options?: DrawRequest['options'] | undefined;
}

/**
 * The chart of a request, drawn anew in the browser. Until it is there, and where it fails, what was seen before stays.
 *
 * @param request undefined for the chart as the server drew it
 */
export function useRedrawn(request: DrawRequest | undefined): Redrawn {
  const [redrawn, setRedrawn] = useState<Redrawn>({ state: 'as-served' });
  const wanted = JSON.stringify(request);
  useEffect(() => {
    if (request === undefined) {
      setRedrawn({ state: 'as-served' });
      return;
    }
    let isCurrent = true;
    setRedrawn((before) => ({ ...before, state: 'drawing' }));
    const timer = setTimeout(() => {
      redraw(request).then(
        (drawn) => {
          if (isCurrent) setRedrawn({ state: 'drawn', drawn, options: request.options });
        },
        (error: unknown) => {
          console.warn('The chart could not be drawn anew:', error);
          if (isCurrent) setRedrawn((before) => ({ ...before, state: 'failed' }));
        },
      );
    }, PAUSE);
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [wanted]);
  return redrawn;
}
