import type { AnyDataset } from '@yalu/model/dataset';
import { isLocale, type Locale } from '@yalu/model/text';
import type { AnyChart, Caption, ChartResult, Drawing } from '../charts/define.ts';
import { loadChart } from '../charts/registry.ts';
import { ChartError } from '../errors.ts';
import { themeRules, TABLE_STYLE } from '../html/style.ts';
import { escapeHtml, htmlTable } from '../html/table.ts';
import { tableHeading } from '../html/words.ts';
import { walkHint } from '../interaction/hint.ts';
import { parseSpan } from '../interaction/span.ts';
import { WALK_STYLE, walkMarks } from '../interaction/walk.ts';
import { THEMES, type ThemeName } from '../theme/theme.ts';
import { withVariables } from '../theme/variables.ts';

/** The attributes of `<yalu-chart>`; changing one draws anew. */
export const ATTRIBUTES = ['name', 'lang', 'theme', 'options', 'transparent', 'brush'] as const;

/**
 * `<yalu-chart name="distribution" lang="ko" theme="auto" options='{"by":"group"}'>`: a chart on any page, as wide as its
 * place. It draws when it is on the page and has one of `data`, `results` and `rows`. Vega is loaded then, and not before.
 *
 * With the attribute `brush`, readers choose a span of time in a picture that has an axis of time. The element then sends
 * `yalu-span` with the span as `detail.span`, and all elements with the same value of the attribute `link` show that span
 * alone, where their charts can.
 */
export interface YaluChartElement extends HTMLElement {
  /** A dataset of the Yalu model, which the chart asks what it needs to know. */
  data: AnyDataset | undefined;
  /** The answers to the queries of the chart, where something else has asked. */
  results: Readonly<Record<string, ChartResult>> | undefined;
  /** The rows of the chart. */
  rows: readonly object[] | undefined;
  /** The line under the chart. */
  caption: Caption | undefined;
  /** The span of time that is shown alone, `2003-01/2009-12`, by a chart that can; undefined for all of it. */
  span: string | undefined;
  /** Resolves when what is set so far is drawn, or the reason why not is shown. */
  readonly drawn: Promise<void>;
}

/** What `yalu-span` says: the span that was chosen, undefined where all of the time is, and the value of `link`. */
export interface SpanDetail {
  readonly span: string | undefined;
  readonly link: string | null;
}

/**
 * Registers the element under a tag. Does nothing where the tag is taken.
 *
 * The page has to allow what Vega needs: it compiles its expressions, so that a content security policy has to allow
 * `'unsafe-eval'`. Pages with a stricter one show what `renderSvg` or `renderHtml` has drawn.
 */
export function defineElement(tag = 'yalu-chart'): void {
  if (customElements.get(tag) !== undefined) return;

  // Within the function, so that the module can be imported where there is no DOM.
  customElements.define(
    tag,
    class extends HTMLElement implements YaluChartElement {
      static readonly observedAttributes = ATTRIBUTES;
      #data: AnyDataset | undefined;
      #results: Readonly<Record<string, ChartResult>> | undefined;
      #rows: readonly object[] | undefined;
      #caption: Caption | undefined;
      #span: string | undefined;
      /** What is chosen in this picture. */
      #brushed: string | undefined;
      #width = 0;
      #drawing: Promise<void> = Promise.resolve();
      #scheduled = false;
      #stopWalking: (() => void) | undefined;
      #stopBrushing: (() => void) | undefined;
      readonly #onSpan = (event: Event): void => {
        const link = this.getAttribute('link');
        const detail = spanDetailOf(event);
        if (link !== null && detail?.link === link && !event.composedPath().includes(this))
          this.span = detail.span;
      };
      readonly #root = this.attachShadow({ mode: 'open' });
      readonly #observer = new ResizeObserver(() => {
        // Before it has drawn, it is going to.
        if (this.#width !== 0 && widthFor(this) !== this.#width) this.#schedule();
      });

      get data(): AnyDataset | undefined {
        return this.#data;
      }
      set data(data: AnyDataset | undefined) {
        this.#data = data;
        this.#schedule();
      }
      get results(): Readonly<Record<string, ChartResult>> | undefined {
        return this.#results;
      }
      set results(results: Readonly<Record<string, ChartResult>> | undefined) {
        this.#results = results;
        this.#schedule();
      }
      get rows(): readonly object[] | undefined {
        return this.#rows;
      }
      set rows(rows: readonly object[] | undefined) {
        this.#rows = rows;
        this.#schedule();
      }
      get caption(): Caption | undefined {
        return this.#caption;
      }
      set caption(caption: Caption | undefined) {
        this.#caption = caption;
        this.#schedule();
      }
      get span(): string | undefined {
        return this.#span;
      }
      set span(span: string | undefined) {
        if (span === this.#span) return;
        this.#span = span;
        this.#schedule();
      }
      get drawn(): Promise<void> {
        return this.#drawing;
      }

      connectedCallback(): void {
        // As wide as its place from the beginning, so that it is not first drawn for another width.
        if (this.#root.innerHTML === '') this.#root.innerHTML = '<style>:host{display:block}</style>';
        this.#observer.observe(this);
        this.ownerDocument.addEventListener('yalu-span', this.#onSpan);
        this.#schedule();
      }
      disconnectedCallback(): void {
        this.#observer.disconnect();
        this.ownerDocument.removeEventListener('yalu-span', this.#onSpan);
      }
      attributeChangedCallback(): void {
        this.#schedule();
      }

      /** Several changes at once are drawn once, and one drawing after another. */
      #schedule(): void {
        if (this.#scheduled || !this.isConnected) return;
        this.#scheduled = true;
        this.#drawing = this.#drawing.then(() => {
          this.#scheduled = false;
          return this.#draw();
        });
      }

      async #draw(): Promise<void> {
        const locale = localeOf(this);
        try {
          const filled = await this.#fill();
          if (filled === undefined) return;
          const { theme, drawTheme } = themeOf(this);
          this.#width = widthFor(this);
          const { renderSvg } = await import('../render/svg.ts');
          const brushing = this.hasAttribute('brush') ? await import('../interaction/brush.ts') : undefined;
          const svg = await renderSvg(filled, {
            locale,
            theme: drawTheme,
            width: this.#width,
            background: this.hasAttribute('transparent') ? 'transparent' : 'theme',
            caption: this.#caption,
          });
          const focused = this.#root.activeElement?.classList.contains('yalu-frame') === true;
          this.#show(
            `<div class="yalu-frame">${theme === 'auto' ? withVariables(svg, 'light') : svg}</div>` +
              `<details><summary>${tableHeading(locale)}</summary><div class="yalu-scroll">` +
              `${htmlTable(filled.table(locale), locale, filled.headline(locale))}</div></details>`,
            theme,
            brushing?.BRUSH_STYLE,
          );
          const frame = this.#root.querySelector<HTMLElement>('.yalu-frame');
          if (frame) {
            this.#stopWalking = walkMarks(frame, walkHint(locale));
            const tell = (span: string | undefined) => this.#tell(span);
            this.#stopBrushing = brushing?.brush(frame, tell, { locale, span: this.#brushed });
          }
          if (focused) frame?.focus();
          this.dispatchEvent(new CustomEvent('yalu-drawn'));
        } catch (error) {
          const message = error instanceof Error ? error.message : String(error);
          this.#show(`<p role="alert">${escapeHtml(message)}</p>`, themeOf(this).theme);
          this.dispatchEvent(new CustomEvent('yalu-failed', { detail: error }));
        }
      }

      #tell(span: string | undefined): void {
        this.#brushed = span;
        const detail: SpanDetail = { span, link: this.getAttribute('link') };
        this.dispatchEvent(new CustomEvent('yalu-span', { detail, bubbles: true, composed: true }));
      }

      /** The chart with its rows; undefined while it has none. @throws ChartError */
      async #fill(): Promise<Drawing | undefined> {
        const name = this.getAttribute('name');
        if (name === null) return undefined;
        const chart = await loadChart(name);
        const options = spanned(chart, optionsOf(this), this.#span);
        if (this.#rows) return chart.drawRows(this.#rows, options);
        if (this.#results) return chart.draw(this.#results, options);
        const dataset = this.#data;
        if (dataset === undefined) return undefined;
        const { run } = await import('@yalu/query');
        return chart.drawFrom((query) => run(dataset, query), options);
      }

      #show(html: string, theme: ThemeName | 'auto', style = ''): void {
        this.#stopBrushing?.();
        this.#stopBrushing = undefined;
        this.#stopWalking?.();
        this.#stopWalking = undefined;
        // Everything in it is ours and escaped; see the tests with hostile labels.
        this.#root.innerHTML = `<style>:host{display:block;min-width:0}${themeRules(':host', theme)}\n${STYLE}\n${TABLE_STYLE}\n${WALK_STYLE}\n${style}</style>${html}`;
      }
    },
  );
}

const STYLE = `
svg{display:block;max-width:100%;height:auto}
details{color:var(--yalu-ink);font-family:system-ui,sans-serif;line-height:1.5}
p{color:var(--yalu-ink);font-family:system-ui,sans-serif}
`.trim();

function widthFor(element: HTMLElement): number {
  // In steps, so that a dragged window is not drawn anew for each px.
  const step = 20;
  return Math.min(1600, Math.max(320, Math.floor(element.clientWidth / step) * step));
}

function localeOf(element: HTMLElement): Locale {
  const lang = element.closest('[lang]')?.getAttribute('lang') ?? '';
  if (isLocale(lang)) return lang;
  if (/^zh\b/i.test(lang)) return 'zh-Hans';
  return /^ko\b/i.test(lang) ? 'ko' : 'en';
}

function themeOf(element: HTMLElement): { theme: ThemeName | 'auto'; drawTheme: ThemeName } {
  const given = element.getAttribute('theme');
  const theme = THEMES.find((one) => one === given) ?? 'auto';
  return { theme, drawTheme: theme === 'auto' ? 'light' : theme };
}

/** @throws ChartError `options-invalid` */
function optionsOf(element: HTMLElement): unknown {
  const text = element.getAttribute('options');
  if (text === null || text.trim() === '') return undefined;
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new ChartError('options-invalid', `The attribute options is no JSON: ${text}`, { cause });
  }
}

/** The options with those that show a span alone; as they are where there is none, or the chart cannot. @throws ChartError */
function spanned(chart: AnyChart, options: unknown, span: string | undefined): unknown {
  if (span === undefined) return options;
  const more = chart.within?.(parseSpan(span));
  // Other options than an object are for the chart to refuse.
  const isGiven = typeof options === 'object' && options !== null && !Array.isArray(options);
  return isGiven || options === undefined ? { ...options, ...more } : options;
}

/** What an event of ours says; other scripts may send some of the same name. */
function spanDetailOf(event: Event): SpanDetail | undefined {
  const detail: unknown = event instanceof CustomEvent ? event.detail : undefined;
  if (typeof detail !== 'object' || detail === null || !('link' in detail) || !('span' in detail))
    return undefined;
  const { link, span } = detail;
  if (typeof link !== 'string' || !(span === undefined || typeof span === 'string')) return undefined;
  return { link, span };
}
