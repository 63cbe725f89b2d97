import type { Locale } from '@yalu/model/text';
import { monthOf, monthText, monthWords, parseSpan } from './span.ts';

export interface BrushSettings {
  /** English by default. */
  readonly locale?: Locale;
  /** The span that is chosen at the start, `2003-01/2009-12`. */
  readonly span?: string | undefined;
}

const words: Readonly<Record<Locale, Readonly<Record<'hint' | 'from' | 'to', string>>>> = {
  en: {
    hint: 'Span of time. Drag across the picture, or move its two ends with the arrow keys; Escape clears it.',
    from: 'From',
    to: 'To',
  },
  ko: {
    hint: '기간. 그림 위를 끌거나 화살표 키로 양 끝을 옮긴다. Esc 키로 지운다.',
    from: '시작',
    to: '끝',
  },
  'zh-Hans': {
    hint: '时间段。在图上拖动，或用方向键移动两端；按Esc键清除。',
    from: '起',
    to: '止',
  },
};

/** A pointer that moves less, in px, has clicked. */
const CLICK = 4;
const YEAR = 12;

/** Where in the frame which month is, in px from its left and top. */
interface Place {
  readonly first: number;
  readonly last: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/**
 * Lets readers choose a span of time in a picture that has an axis of time: by dragging across it, or by its two ends,
 * which are sliders that the arrow keys move by a month and Page Up and Page Down by a year. Escape and a click without a
 * drag clear it. Nothing moves by itself.
 *
 * @param frame an element around pictures from `renderSvg`, as of `walkMarks`
 * @param onSpan takes the chosen span of whole months, `2003-01/2009-12`, or undefined where all of the time is chosen
 * @returns takes it all back
 * @throws ChartError `options-invalid` for a span at the start that is none
 */
export function brush(
  frame: HTMLElement,
  onSpan: (span: string | undefined) => void,
  { locale = 'en', span }: BrushSettings = {},
): () => void {
  const page = frame.ownerDocument;
  const said = words[locale];
  const layer = page.createElement('div');
  layer.className = 'yalu-brush';
  layer.setAttribute('role', 'group');
  layer.setAttribute('aria-label', said.hint);
  const box = page.createElement('div');
  box.className = 'yalu-span';
  const ends = (['from', 'to'] as const).map((name) => {
    const end = page.createElement('div');
    end.className = 'yalu-end';
    end.tabIndex = 0;
    end.setAttribute('role', 'slider');
    end.setAttribute('aria-label', said[name]);
    return end;
  });
  layer.append(box, ...ends);
  frame.append(layer);
  frame.classList.add('yalu-brushed');

  /** First and last month; undefined where all of the time is chosen. */
  let chosen: readonly [from: number, to: number] | undefined;
  let told: string | undefined;
  if (span !== undefined) {
    const { from, to } = parseSpan(span);
    chosen = [monthOf(from), monthOf(to)];
    told = span;
  }

  const show = (): void => {
    const place = placeIn(frame);
    layer.hidden = place === undefined;
    if (!place) return;
    const [from, to] = within(chosen, place);
    const x = (month: number) =>
      place.left + ((month - place.first) / (place.last + 1 - place.first)) * (place.right - place.left);
    box.hidden = chosen === undefined;
    box.style.left = `${x(from)}px`;
    box.style.width = `${x(to + 1) - x(from)}px`;
    box.style.top = `${place.top}px`;
    box.style.height = `${place.bottom - place.top}px`;
    ends.forEach((end, index) => {
      const month = index === 0 ? from : to;
      end.style.left = `${x(index === 0 ? from : to + 1)}px`;
      end.style.top = `${place.top}px`;
      end.style.height = `${place.bottom - place.top}px`;
      end.setAttribute('aria-valuemin', String(index === 0 ? place.first : from));
      end.setAttribute('aria-valuemax', String(index === 0 ? to : place.last));
      end.setAttribute('aria-valuenow', String(month));
      end.setAttribute('aria-valuetext', monthWords(month, locale));
    });
  };
  /** The choice of now is told where it is another one. */
  const tell = (): void => {
    const now = chosen && `${monthText(chosen[0])}/${monthText(chosen[1])}`;
    if (now === told) return;
    told = now;
    onSpan(now);
  };
  const choose = (from: number, to: number): void => {
    const place = placeIn(frame);
    chosen = place && from <= place.first && to >= place.last ? undefined : [from, to];
    show();
  };
  const clear = (): void => {
    chosen = undefined;
    show();
    tell();
  };

  const onKey = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const index = ends.findIndex((end) => end === event.target);
    if (event.key === 'Escape') {
      // The first one leaves the mark that is being read.
      if (index >= 0 || frame.querySelector('.yalu-tip:not([hidden])') === null) clear();
      return;
    }
    const place = placeIn(frame);
    if (index < 0 || !place) return;
    const [from, to] = within(chosen, place);
    const here = index === 0 ? from : to;
    const goals: Readonly<Record<string, number>> = {
      ArrowLeft: here - 1,
      ArrowDown: here - 1,
      ArrowRight: here + 1,
      ArrowUp: here + 1,
      PageDown: here - YEAR,
      PageUp: here + YEAR,
      Home: place.first,
      End: place.last,
    };
    const goal = goals[event.key];
    if (goal === undefined) return;
    event.preventDefault();
    if (index === 0) choose(Math.max(place.first, Math.min(goal, to)), to);
    else choose(from, Math.min(place.last, Math.max(goal, from)));
    tell();
  };

  /** The drag that goes on: where it began, the month that stays, and what was chosen before. */
  let drag:
    | {
        readonly id: number;
        readonly x: number;
        readonly anchor: number;
        readonly before: typeof chosen;
        moved: boolean;
      }
    | undefined;
  const monthAt = (event: PointerEvent, place: Place): number => {
    const part =
      (event.clientX - frame.getBoundingClientRect().left - place.left) / (place.right - place.left);
    const month = place.first + Math.floor(part * (place.last + 1 - place.first));
    return Math.max(place.first, Math.min(place.last, month));
  };
  const onDown = (event: PointerEvent): void => {
    const place = placeIn(frame);
    if (!place || event.button !== 0 || drag) return;
    const { left, top } = frame.getBoundingClientRect();
    const [x, y] = [event.clientX - left, event.clientY - top];
    const index = ends.findIndex((end) => end === event.target);
    const inPlot = x >= place.left && x <= place.right && y >= place.top && y <= place.bottom;
    if (index < 0 && !inPlot) return;
    const [from, to] = within(chosen, place);
    const anchor = index === 0 ? to : index === 1 ? from : monthAt(event, place);
    drag = { id: event.pointerId, x: event.clientX, anchor, before: chosen, moved: false };
    // An end keeps the focus that it is about to get.
    (ends[index] ?? frame).setPointerCapture(event.pointerId);
  };
  const onMove = (event: PointerEvent): void => {
    const place = placeIn(frame);
    if (!drag || !place || event.pointerId !== drag.id) return;
    drag.moved ||= Math.abs(event.clientX - drag.x) >= CLICK;
    if (!drag.moved) return;
    const month = monthAt(event, place);
    choose(Math.min(drag.anchor, month), Math.max(drag.anchor, month));
  };
  const onUp = (event: PointerEvent): void => {
    if (!drag || event.pointerId !== drag.id) return;
    const isEnd = ends.some((end) => end === event.target);
    const { moved } = drag;
    drag = undefined;
    if (moved) tell();
    else if (!isEnd) clear();
  };
  const onCancel = (event: PointerEvent): void => {
    if (!drag || event.pointerId !== drag.id) return;
    chosen = drag.before;
    drag = undefined;
    show();
  };

  const observer = new ResizeObserver(show);
  observer.observe(frame);
  // Before `walkMarks` takes its tip away.
  frame.addEventListener('keydown', onKey, true);
  frame.addEventListener('pointerdown', onDown);
  frame.addEventListener('pointermove', onMove);
  frame.addEventListener('pointerup', onUp);
  frame.addEventListener('pointercancel', onCancel);
  show();
  return () => {
    observer.disconnect();
    frame.removeEventListener('keydown', onKey, true);
    frame.removeEventListener('pointerdown', onDown);
    frame.removeEventListener('pointermove', onMove);
    frame.removeEventListener('pointerup', onUp);
    frame.removeEventListener('pointercancel', onCancel);
    frame.classList.remove('yalu-brushed');
    layer.remove();
  };
}

/** What is chosen, within the time of the picture: all of it where nothing is. */
function within(
  chosen: readonly [from: number, to: number] | undefined,
  { first, last }: Place,
): readonly [from: number, to: number] {
  const [from, to] = chosen ?? [first, last];
  const held = (month: number) => Math.max(first, Math.min(last, month));
  return [held(from), held(to)];
}

/** Where the picture that is seen has which time; undefined where it has none. */
function placeIn(frame: HTMLElement): Place | undefined {
  const around = frame.getBoundingClientRect();
  for (const svg of frame.querySelectorAll('svg[data-time][data-plot]')) {
    const seen = svg.getBoundingClientRect();
    if (seen.width === 0) continue;
    const [from = '', to = ''] = (svg.getAttribute('data-time') ?? '').split('/');
    const [left = 0, top = 0, right = 0, bottom = 0] = (svg.getAttribute('data-plot') ?? '')
      .split(' ')
      .map(Number);
    // A picture may be shown narrower than it was drawn.
    const scale = seen.width / Number(svg.getAttribute('width'));
    const [dx, dy] = [seen.left - around.left, seen.top - around.top];
    return {
      first: monthOf(from),
      last: monthOf(to) - 1,
      left: dx + left * scale,
      right: dx + right * scale,
      top: dy + top * scale,
      bottom: dy + bottom * scale,
    };
  }
  return undefined;
}

/**
 * The style of what {@link brush} adds. A finger that moves up or down scrolls the page, one that moves across chooses.
 * What is chosen appears softly, but not to readers who prefer less motion.
 */
export const BRUSH_STYLE = `
.yalu-brushed{position:relative;touch-action:pan-y;user-select:none;-webkit-user-select:none}
.yalu-brush{position:absolute;inset:0;pointer-events:none}
.yalu-brush[hidden]{display:none}
.yalu-span{position:absolute;box-sizing:border-box;background:var(--yalu-accent,#4a86c5);opacity:.18}
.yalu-span[hidden]{display:block;opacity:0}
.yalu-end{position:absolute;box-sizing:border-box;width:24px;margin-left:-12px;cursor:ew-resize;pointer-events:auto;touch-action:none}
.yalu-end::before{content:"";position:absolute;left:11px;top:0;bottom:0;width:2px;background:var(--yalu-line,#82878f)}
.yalu-end::after{content:"";position:absolute;left:8px;bottom:-6px;width:8px;height:20px;border-radius:4px;background:var(--yalu-line,#82878f)}
.yalu-end:focus-visible{outline:2px solid var(--yalu-accent,#4a86c5);outline-offset:-2px}
@media (prefers-reduced-motion:no-preference){.yalu-span{transition:opacity .15s}}
`.trim();
