import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { timeline } from '../src/index.ts';
import { renderSvg } from '../src/render/svg.ts';
import { axe, useBrowser } from './browser.ts';
import { context } from './cases.ts';
import { fixture as dominance } from './fixtures/timeline.ts';
import { fixture as visited } from './fixtures/visits.ts';

const { browser, script } = useBrowser();

const BODY =
  '<yalu-chart id="time" name="timeline" brush link="a"></yalu-chart>' +
  '<yalu-chart id="linked" name="visits" link="a"></yalu-chart>' +
  '<yalu-chart id="apart" name="visits" link="b"></yalu-chart>';

/** A page with a timeline that has a brush, a chart of visits that is linked with it, and one that is not. */
async function linkedPage(): Promise<Page> {
  const page = await browser().newPage({ viewport: { width: 1000, height: 1400 } });
  await page.setContent(
    `<!doctype html><html lang="en"><head><title>A page</title></head><body style="margin:0"><main style="width:960px"><h1>A page</h1>${BODY}</main></body></html>`,
  );
  await page.addScriptTag({ content: script(), type: 'module' });
  await page.evaluate(
    async ([schools, visits]) => {
      const spans: unknown[] = [];
      Object.assign(window, { spans });
      document.addEventListener('yalu-span', (event) => {
        spans.push((event as CustomEvent<{ span: unknown }>).detail.span ?? null);
      });
      await customElements.whenDefined('yalu-chart');
      for (const element of document.querySelectorAll('yalu-chart')) {
        const chart = element as unknown as { rows: unknown; drawn: Promise<void> };
        chart.rows = element.id === 'time' ? schools : visits;
        await chart.drawn;
      }
    },
    [dominance.rows, visited.rows] as const,
  );
  return page;
}

const spansOf = (page: Page) =>
  page.evaluate(() => (window as unknown as { spans: (string | null)[] }).spans);
const subtitleOf = (page: Page, id: string) => page.locator(`#${id} svg`).textContent();
const end = (page: Page, name: 'From' | 'To') => page.getByRole('slider', { name, exact: true });

/** Where in the page a month of the timeline is, halfway down its plot. */
async function pointAt(page: Page, month: string): Promise<{ x: number; y: number }> {
  return page.locator('#time svg').evaluate((svg, wanted) => {
    const { left, top } = svg.getBoundingClientRect();
    const [from = '', to = ''] = (svg.getAttribute('data-time') ?? '').split('/');
    const [x = 0, y = 0, x2 = 0, y2 = 0] = (svg.getAttribute('data-plot') ?? '').split(' ').map(Number);
    const part = (Date.parse(`${wanted}-15`) - Date.parse(from)) / (Date.parse(to) - Date.parse(from));
    return { x: left + x + part * (x2 - x), y: top + (y + y2) / 2 };
  }, month);
}

async function drag(page: Page, from: string, to: string): Promise<void> {
  const [one, other] = [await pointAt(page, from), await pointAt(page, to)];
  await page.mouse.move(one.x, one.y);
  await page.mouse.down();
  await page.mouse.move((one.x + other.x) / 2, one.y);
  await page.mouse.move(other.x, other.y);
  await page.mouse.up();
}

test('a picture with an axis of time says where in it which time is', async () => {
  const svg = await renderSvg(timeline.drawRows(dominance.rows), context(960));
  const [, from, to] = /data-time="(\d{4}-01-01)\/(\d{4}-01-01)"/.exec(svg) ?? [];
  expect(Number(to?.slice(0, 4)) - Number(from?.slice(0, 4))).toBeGreaterThan(10);
  const plot = /data-plot="([^"]+)"/.exec(svg)?.[1]?.split(' ').map(Number) ?? [];
  expect(plot).toHaveLength(4);
  expect(plot[0]).toBeGreaterThan(24);
  expect(plot[2]).toBeLessThan(960);
});

// In one page, one after the other: each test leaves it as it was.
describe('a span of time', () => {
  let page: Page;
  beforeAll(async () => {
    page = await linkedPage();
  }, 120_000);
  beforeEach(() =>
    page.evaluate(() => {
      (window as unknown as { spans: unknown[] }).spans.length = 0;
    }),
  );
  afterAll(() => page.close());

  test('is chosen by dragging either way, told once, and shown by linked charts alone', async () => {
    const before = [await subtitleOf(page, 'linked'), await subtitleOf(page, 'apart')];
    await drag(page, '2009-06', '2003-02');
    expect(await spansOf(page)).toEqual([expect.stringMatching(/^2003-0[123]\/2009-0[567]$/)]);
    await expect.poll(() => subtitleOf(page, 'linked')).not.toBe(before[0]);
    expect(await subtitleOf(page, 'linked')).toMatch(/2003.*2009/s);
    expect(await subtitleOf(page, 'linked')).not.toMatch(/2012/);
    expect(await subtitleOf(page, 'apart')).toBe(before[1]);

    // A click clears it.
    const { x, y } = await pointAt(page, '2006-01');
    await page.mouse.click(x, y);
    expect((await spansOf(page)).at(-1)).toBe(null);
    await expect.poll(() => subtitleOf(page, 'linked')).toBe(before[0]);
  });

  test('is chosen with the keys, described, and cleared with Escape', async () => {
    const [from, to] = [end(page, 'From'), end(page, 'To')];
    const first = Number(await from.getAttribute('aria-valuemin'));
    expect(Number(await from.getAttribute('aria-valuenow'))).toBe(first);
    await from.focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('PageUp');
    expect(Number(await from.getAttribute('aria-valuenow'))).toBe(first + 13);
    expect(await from.getAttribute('aria-valuetext')).toMatch(/^February \d{4}$/);
    await to.focus();
    await page.keyboard.press('Home');
    // The ends do not pass each other.
    expect(await to.getAttribute('aria-valuenow')).toBe(await from.getAttribute('aria-valuenow'));
    const told = await spansOf(page);
    expect(told).toHaveLength(3);
    expect(told.at(-1)).toMatch(/^(\d{4}-02)\/\1$/);
    expect(await page.getByRole('group', { name: /^Span of time\./ }).count()).toBe(1);
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('Escape');
    expect((await spansOf(page)).at(-1)).toBe(null);
    expect(Number(await from.getAttribute('aria-valuenow'))).toBe(first);
    await page.keyboard.press('Escape');
    expect(await spansOf(page)).toHaveLength(4);
  });

  test('outlives a new drawing, and the first Escape leaves the mark that is read', async () => {
    await drag(page, '2003-02', '2009-06');
    const [chosen] = await spansOf(page);
    await page.locator('#time').evaluate(async (element) => {
      element.setAttribute('theme', 'dark');
      await (element as unknown as { drawn: Promise<void> }).drawn;
    });
    const now = Number(await end(page, 'From').getAttribute('aria-valuenow'));
    expect(`${Math.floor(now / 12)}-${String((now % 12) + 1).padStart(2, '0')}`).toBe(chosen?.split('/')[0]);
    await page.locator('#time .yalu-frame').focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Escape');
    expect(await spansOf(page)).toHaveLength(1);
    await page.keyboard.press('Escape');
    expect(await spansOf(page)).toEqual([chosen, null]);
  });

  test.each([
    ['reduce', '0s'],
    ['no-preference', '0.15s'],
  ] as const)('with %s of motion it appears within %s', async (reducedMotion, duration) => {
    await page.emulateMedia({ reducedMotion });
    const takes = await page
      .locator('#time .yalu-span')
      .evaluate((box) => getComputedStyle(box).transitionDuration);
    expect(takes).toBe(duration);
  });

  test('that is none is refused, and one that a chart cannot show leaves it as it is', async () => {
    const set = (id: string, span: string) =>
      page.locator(`#${id}`).evaluate(async (element, text) => {
        const chart = element as unknown as { span: string; drawn: Promise<void> };
        chart.span = text;
        await chart.drawn;
      }, span);
    const before = await subtitleOf(page, 'time');
    await set('time', '2003-01/2009-12');
    expect(await subtitleOf(page, 'time')).toBe(before);
    await set('linked', 'then');
    expect(await page.locator('#linked [role="alert"]').textContent()).toContain(
      '"then" is no span of months.',
    );
  });
});

/** What axe finds wrong, in WCAG 2.2 AA and its own best practices. */
async function violations(page: Page): Promise<string[]> {
  await page.addScriptTag({ content: axe });
  return page.evaluate(async () => {
    const { axe: checker } = window as unknown as {
      axe: { run: () => Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
    };
    const { violations: found } = await checker.run();
    return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`);
  });
}
