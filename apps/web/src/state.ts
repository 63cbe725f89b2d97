/** What can be chosen on the page, and how it stands in the address, so that a view can be shared. */
export interface State {
  /** A date as typed: it may not be one. */
  readonly asOf: string;
  /** The schools that are compared; undefined shows all of them. */
  readonly compare: readonly [string, string] | undefined;
  readonly by: 'view' | 'group';
}

/** What the page shows before anything is chosen, and without JavaScript. */
export const INITIAL: State = { asOf: '2011', compare: undefined, by: 'view' };

/** The longest text that is taken from an address for a date. */
const LONGEST = 120;

/** The state that the query of an address asks for. What it does not say, or what is not known, is as at first. */
export function parseState(search: string, schools: readonly string[]): State {
  const asked = new URLSearchParams(search);
  const asOf = asked.get('asof')?.trim() ?? '';
  return {
    asOf: asOf === '' || asOf.length > LONGEST ? INITIAL.asOf : asOf,
    compare: pairOf(asked.get('compare'), schools),
    by: asked.get('by') === 'group' ? 'group' : 'view',
  };
}

/** The query of an address for a state: only what is not as at first, and whatever else stood in `search`. */
export function formatState(state: State, search = ''): string {
  const query = new URLSearchParams(search);
  const set = (name: string, value: string | undefined): void => {
    if (value === undefined) query.delete(name);
    else query.set(name, value);
  };
  set('asof', state.asOf === INITIAL.asOf ? undefined : state.asOf);
  set('compare', state.compare?.join(','));
  set('by', state.by === INITIAL.by ? undefined : state.by);
  // Commas, slashes and colons may stand in a query as they are, and are easier to read and to type so.
  const text = query.toString().replaceAll('%2C', ',').replaceAll('%2F', '/').replaceAll('%3A', ':');
  return text === '' ? '' : `?${text}`;
}

function pairOf(text: string | null, schools: readonly string[]): State['compare'] {
  const [first, second, ...more] = (text ?? '').split(',');
  if (first === undefined || second === undefined || more.length > 0 || first === second) return undefined;
  return schools.includes(first) && schools.includes(second) ? [first, second] : undefined;
}
