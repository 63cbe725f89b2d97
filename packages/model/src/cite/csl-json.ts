import type { Locale } from '../text/locale.ts';
import { type Citation, placesInWords } from './citation.ts';
import type { CslItem } from './csl.ts';

/**
 * What is cited and the works that it rests on, as CSL-JSON. Where in a work is in its `note`, in words, and in `custom`
 * of what is cited, field by field.
 */
export function toCslJson(citation: Citation, locale: Locale = 'en'): CslItem[] {
  const works = citation.works.map((work) => {
    const places = placesInWords(work, locale);
    return places === '' ? work.item : { ...work.item, note: places };
  });
  return [citation.item, ...works];
}
