/** A value that a database is given beside the text of a statement, never in it. */
export type Bound = string | number | boolean;

/** A name in the database: of a table, a column or an alias. */
interface Name {
  readonly name: string;
}

/** A value in the place where it stands. */
interface Parameter {
  readonly value: Bound;
}

/**
 * A piece of SQL. Its texts are written in this package and nowhere else: `sql` takes nothing into them but other pieces,
 * `named` quotes names that the catalogue gives, and `bound` keeps values apart.
 */
export interface Fragment {
  readonly parts: readonly (string | Name | Parameter)[];
}

/** Puts pieces together: only the template's own text becomes SQL as it stands. */
export function sql(texts: TemplateStringsArray, ...inner: readonly Fragment[]): Fragment {
  const parts: (string | Name | Parameter)[] = [];
  for (const [index, text] of texts.entries()) {
    if (text !== '') parts.push(text);
    const next = inner[index];
    if (next) for (const part of next.parts) parts.push(part);
  }
  return { parts };
}

/** A value of a query. */
export const bound = (value: Bound): Fragment => ({ parts: [{ value }] });

/** The name of a table, a column or an alias. */
export const named = (name: string): Fragment => ({ parts: [{ name }] });

/** Pieces one after the other, with a piece between each two. */
export function joined(fragments: readonly Fragment[], between: Fragment): Fragment {
  const parts: (string | Name | Parameter)[] = [];
  for (const [index, fragment] of fragments.entries()) {
    if (index > 0) parts.push(...between.parts);
    for (const part of fragment.parts) parts.push(part);
  }
  return { parts };
}

/** Whether two pieces are written alike. */
export const isSame = (one: Fragment, other: Fragment): boolean =>
  JSON.stringify(one.parts) === JSON.stringify(other.parts);

const COMMA = sql`, `;

/** Pieces with commas between them. */
export const listed = (fragments: readonly Fragment[]): Fragment => joined(fragments, COMMA);

const [AND, OR] = [sql` AND `, sql` OR `];

export const TRUE = sql`TRUE`;
export const FALSE = sql`FALSE`;
/** Nothing, of no type. */
export const ABSENT = sql`NULL`;

/** Whether all hold. */
export function allOf(conditions: readonly Fragment[]): Fragment {
  const needed = conditions.filter((condition) => condition !== TRUE);
  if (needed.includes(FALSE)) return FALSE;
  const [only] = needed;
  if (!only) return TRUE;
  return needed.length === 1 ? only : sql`(${joined(needed, AND)})`;
}

/** Whether one holds. */
export function anyOf(conditions: readonly Fragment[]): Fragment {
  const needed = conditions.filter((condition) => condition !== FALSE);
  if (needed.includes(TRUE)) return TRUE;
  const [only] = needed;
  if (!only) return FALSE;
  return needed.length === 1 ? only : sql`(${joined(needed, OR)})`;
}

/** Whether it does not hold; what is unknown to SQL, because a value is absent, does not hold. */
export function not(condition: Fragment): Fragment {
  if (condition === TRUE) return FALSE;
  if (condition === FALSE) return TRUE;
  return sql`NOT coalesce(${condition}, FALSE)`;
}
