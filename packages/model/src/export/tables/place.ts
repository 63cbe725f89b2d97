/** How a table says that something belongs to a whole record. An empty cell would be taken for an absent one. */
export const WHOLE = '.';

/** Where an item of a list is: `dominance[1]`, counted from 1. The way to a list inside of it goes on from there. */
export const itemPlace = (list: string, item: number): string => `${list}[${item}]`;

/** The way to something inside a place. */
export const within = (place: string, keys: readonly string[]): string =>
  [...(place === '' ? [] : [place]), ...keys].join('.');

/** The way in the catalogue to what is at a place: no items are told apart. */
export const pathOf = (place: string): string => place.replaceAll(/\[\d+\]/g, '');
