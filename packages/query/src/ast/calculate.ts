/** The year in which a date or span began. */
export const year = <const P extends string>(path: P): { readonly year: P } => ({ year: path });

/** The decade in which a date or span began, by its first year: 1990. */
export const decade = <const P extends string>(path: P): { readonly decade: P } => ({ decade: path });

/** The month in which a date or span began, from 1 to 12. */
export const month = <const P extends string>(path: P): { readonly month: P } => ({ month: path });

/** How many days a date or span lasted, the first and the last counted. */
export const days = <const P extends string>(path: P): { readonly days: P } => ({ days: path });

/** Over how many calendar years a date or span lasted, the first and the last counted. */
export const years = <const P extends string>(path: P): { readonly years: P } => ({ years: path });

/** The days from the beginning of one date or span to that of another; below zero where the other was earlier. */
export const daysBetween = <const A extends string, const B extends string>(
  from: A,
  to: B,
): { readonly daysBetween: readonly [A, B] } => ({ daysBetween: [from, to] });
