import type { Locale } from '@yalu/model/text';

/** 1234 as "1,234". A number below zero has a minus, not a hyphen. */
export function integer(value: number, locale: Locale): string {
  return decimal(value, locale, 0);
}

/** 1234.5 as "1,234.5". */
export function decimal(value: number, locale: Locale, digits: number): string {
  return numberFormat('decimal', locale, digits).format(value).replace('-', '\u{2212}');
}

/** 0.4945 as "49.5%". */
export function percent(share: number, locale: Locale, digits = 1): string {
  return numberFormat('percent', locale, digits).format(share);
}

/** Making a format takes longer than a hundred uses of it. */
const formats = /* @__PURE__ */ new Map<string, Intl.NumberFormat>();

function numberFormat(style: 'decimal' | 'percent', locale: Locale, digits: number): Intl.NumberFormat {
  const key = `${style} ${locale} ${digits}`;
  const known = formats.get(key);
  if (known) return known;
  const made = new Intl.NumberFormat(locale, {
    style,
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
    // What rounds to zero has no sign.
    signDisplay: 'negative',
  });
  formats.set(key, made);
  return made;
}

/** "a, b and c" in the language. */
export function conjunction(parts: readonly string[], locale: Locale): string {
  return new Intl.ListFormat(locale === 'en' ? 'en-GB' : locale, { type: 'conjunction' }).format(parts);
}
