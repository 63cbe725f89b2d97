import type { Locale } from '@yalu/model/text';
import { decimal, integer } from '../../locale/format.ts';
import { dictionary } from '../../locale/index.ts';
import { type Extreme, type Figures, hasIndex, type Reading } from './figures.ts';
import { type ReadingWords, temperatureWords } from './words/index.ts';

export function temperatureHeadline(figures: Figures, locale: Locale): string {
  const words = temperatureWords(locale);
  const { names, warmest, coldest } = figures;
  if (warmest === coldest) return words.headlineOne(names, readingWords(warmest, figures, locale));
  return words.headline(names, warmest.label, coldest.label);
}

export function temperatureSubtitle({ by, halfLife, silence, readings }: Figures, locale: Locale): string {
  const words = temperatureWords(locale);
  const days = (number: number) => decimal(number, locale, Number.isInteger(number) ? 0 : 1);
  return words.subtitle({
    by,
    halfLife: days(halfLife),
    shortest: days(halfLife / 2),
    longest: days(halfLife * 2),
    silence: readings.every(hasIndex) ? undefined : days(silence),
  });
}

export function temperatureSummary(figures: Figures, locale: Locale): string {
  const words = temperatureWords(locale);
  const { warmest, coldest, changes, coverage, readings, silence, by } = figures;
  const silent = readings.filter((reading) => !hasIndex(reading)).length;
  return dictionary(locale).sentences([
    warmest === coldest
      ? words.only(readingWords(warmest, figures, locale))
      : words.range(readingWords(warmest, figures, locale), readingWords(coldest, figures, locale)),
    changes.known
      ? words.changes(
          changes.breaks.map(({ label, before, after }) => ({
            label,
            before: decimal(before, locale, 1),
            after: decimal(after, locale, 1),
          })),
        )
      : words.tooFew,
    ...(silent > 0
      ? [
          words.silent(
            by,
            integer(silent, locale),
            integer(readings.length, locale),
            integer(silence, locale),
          ),
        ]
      : []),
    words.coverage({
      events: coverage.events,
      uncertain: coverage.uncertain,
      left: coverage.unvalued + coverage.undated,
    }),
  ]);
}

function readingWords(reading: Reading, { extremes }: Figures, locale: Locale): ReadingWords {
  const extreme: Extreme | undefined = extremes.find(({ end }) => end === reading.end);
  return {
    period: reading.label,
    index: decimal(reading.index ?? 0, locale, 1),
    low: decimal(reading.low, locale, 1),
    high: decimal(reading.high, locale, 1),
    after: extreme?.events.slice(0, 2) ?? [],
  };
}
