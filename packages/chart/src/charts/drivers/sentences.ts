import type { Locale } from '@yalu/model/text';
import { dictionary } from '../../locale/index.ts';
import type { Figures } from './figures.ts';
import { driversWords, type Names } from './words/index.ts';

/** So many are named in a sentence; of the rest, the number is said. */
const NAMED = 3;
/** Longer names are cut: the table has all of them. */
const LONGEST = 120;

export function driversHeadline({ moved, drivers, around }: Figures, locale: Locale): string {
  const words = driversWords(locale);
  if (around)
    return words.around({ driver: cut(around.label), causes: around.causes, effects: around.effects });
  const { labels, causes, open } = moved;
  const [only] = labels;
  if (only === undefined) return words.noLinks(drivers.length);
  if (labels.length === 1) return words.mostMoved({ driver: cut(only), causes, open });
  return words.equallyMoved(some(labels), causes);
}

export function driversSubtitle({ around }: Figures, locale: Locale): string {
  return driversWords(locale).subtitle(around === undefined ? undefined : cut(around.label));
}

export function driversSummary({ drivers, links, signs, moving, loops }: Figures, locale: Locale): string {
  const words = driversWords(locale);
  const positive = loops.filter(({ sign }) => sign === 'positive').length;
  return dictionary(locale).sentences([
    words.counts({ drivers: drivers.length, links: links.length, ...signs }),
    ...(moving.effects > 0 ? [words.mostMoving(some(moving.labels), moving.effects)] : []),
    ...(loops.length === 0 ? [words.noLoop] : [words.loops(positive, loops.length - positive)]),
    ...loops.slice(0, NAMED).map((loop) => words.loop(loop.drivers.map(cut), loop.sign)),
    words.selection,
  ]);
}

const some = (names: readonly string[]): Names => ({
  named: names.slice(0, NAMED).map(cut),
  more: Math.max(0, names.length - NAMED),
});

function cut(label: string): string {
  const characters = [...label];
  return characters.length <= LONGEST ? label : `${characters.slice(0, LONGEST - 1).join('')}…`;
}
