import type { Locale } from '@yalu/model/text';
import { decimal, integer, percent } from '../../locale/format.ts';
import { dictionary } from '../../locale/index.ts';
import type { Figures, Moved, Setting, Way } from './figures.ts';
import { LEVEL, UNSTATED } from './model.ts';
import { type Names, whatifWords } from './words/index.ts';

/** So many are named in a sentence; of the rest, the number is said. */
const NAMED = 4;
/** Longer names are cut: the table has all of them. */
const LONGEST = 120;

/** The level of the ranges, "90%". */
export const levelText = (locale: Locale): string => percent(LEVEL, locale, 0);

/** An activation or a change, to two decimals. */
export const activation = (value: number, locale: Locale): string =>
  decimal(Math.abs(value) < 0.005 ? 0 : value, locale, 2);

export function whatifHeadline({ settings, moved, settled }: Figures, locale: Locale): string {
  const words = whatifWords(locale);
  const set = settings.map((setting) => settingText(setting, locale));
  const others = moved.filter(({ way }) => way !== 'set');
  if (others.length === 0) return words.nothing(set);
  const sure = others.filter(({ way }) => way !== 'open').length;
  return words.headline({ settings: set, moved: others.length, sure, sampled: settled > 0 });
}

export function whatifSubtitle({ settled }: Figures, locale: Locale): string {
  return whatifWords(locale).subtitle(settled > 0 ? integer(settled, locale) : undefined, levelText(locale));
}

export function whatifSummary(figures: Figures, locale: Locale): string {
  const words = whatifWords(locale);
  const { moved, samples, settled, links, assumed, note } = figures;
  const those = (way: Way) => moved.filter((one) => one.way === way);
  const said = (way: Way, say: (drivers: Names) => string) => {
    const found = those(way);
    return found.length === 0 || settled === 0 ? [] : [say(some(found))];
  };
  const largest = moved.find(({ way }) => way !== 'set');
  return dictionary(locale).sentences([
    words.note(note),
    ...(largest
      ? [
          words.largest({
            driver: cut(largest.label),
            base: activation(largest.base, locale),
            scenario: activation(largest.scenario, locale),
            low: largest.range && activation(largest.range[0], locale),
            high: largest.range && activation(largest.range[1], locale),
            level: levelText(locale),
          }),
        ]
      : []),
    ...said('rises', words.rises),
    ...said('falls', words.falls),
    ...said('open', words.open),
    ...(assumed > 0
      ? [
          words.assumed({
            assumed,
            links,
            value: decimal(UNSTATED.value, locale, 1),
            min: decimal(UNSTATED.min, locale, 1),
            max: decimal(UNSTATED.max, locale, 0),
          }),
        ]
      : []),
    ...(settled < samples ? [words.unsettled(samples, settled)] : []),
  ]);
}

function settingText({ label, state, level }: Setting, locale: Locale): string {
  return whatifWords(locale).setting(cut(label), state === undefined ? level : cut(state));
}

const some = (found: readonly Moved[]): Names => ({
  named: found.slice(0, NAMED).map(({ label }) => cut(label)),
  more: Math.max(0, found.length - NAMED),
});

function cut(label: string): string {
  const characters = [...label];
  return characters.length <= LONGEST ? label : `${characters.slice(0, LONGEST - 1).join('')}…`;
}
