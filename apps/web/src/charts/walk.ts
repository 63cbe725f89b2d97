import { walkHint, walkMarks } from '@yalu/chart/interaction';
import type { Locale } from '@yalu/model/text';

/**
 * Lets readers walk through the marks of every chart on the page, by pointer and by keyboard: of those that the server
 * drew, and of those that take their place.
 */
export function walkCharts(locale: Locale): void {
  const stops = new WeakMap<Element, () => void>();
  const find = (): void => {
    for (const pictures of document.querySelectorAll<HTMLElement>('.pictures')) {
      const isWalked = pictures.querySelector(':scope > .yalu-ring') !== null;
      if (isWalked || pictures.firstChild === null) continue;
      stops.get(pictures)?.();
      stops.set(pictures, walkMarks(pictures, walkHint(locale)));
    }
  };
  find();
  new MutationObserver(find).observe(document.body, { childList: true, subtree: true });
}
