import type { Locale } from '@yalu/model/text';

/** 1234 as "1,234". A number below zero has a minus, not a hyphen. */
export function integer(value: number, locale: Locale): string {
  return decimal(value, locale, 0);
}

/** 1234.5 as "1,234.5". */
export function decimal(value: number, locale: Locale, digits: number): string {
  return new Intl.NumberFormat(locale, { minimumFractionDigits: digits, maximumFractionDigits: digits })
    .format(value)
    .replace('-', '\u{2212}');
}

/** 0.4945 as "49.5%". */
export function percent(share: number, locale: Locale, digits = 1): string {
  return new Intl.NumberFormat(locale, {
    style: 'percent',
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  }).format(share);
}

/** "a, b and c" in the language. */
export function conjunction(parts: readonly string[], locale: Locale): string {
  return new Intl.ListFormat(locale === 'en' ? 'en-GB' : locale, { type: 'conjunction' }).format(parts);
}
