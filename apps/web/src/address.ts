import { formatState, parseState, type State } from './state.ts';

/** Browsers stop pages that write addresses more often than some hundred times in half a minute. */
const PAUSE = 250;

export interface Address {
  readonly initial: State;
  /** Remembers a choice in the address and in the links to the other languages. */
  set(change: Partial<State>): void;
}

/** The state in the address bar. */
export function openAddress(schools: readonly string[]): Address {
  const initial = parseState(location.search, schools);
  let state = initial;
  let waiting: ReturnType<typeof setTimeout> | undefined;
  const write = (): void => {
    waiting = undefined;
    const query = formatState(state, location.search);
    if (query !== location.search)
      history.replaceState(history.state, '', `${location.pathname}${query}${location.hash}`);
  };
  linkOn(initial);
  return {
    initial,
    set(change) {
      state = { ...state, ...change };
      linkOn(state);
      waiting ??= setTimeout(write, PAUSE);
    },
  };
}

/** Lets the links to the other languages keep what is chosen. */
function linkOn(state: State): void {
  for (const link of document.querySelectorAll<HTMLAnchorElement>('a[hreflang]')) {
    link.search = formatState(state);
  }
}
