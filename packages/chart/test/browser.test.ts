import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { renderHtml } from '../src/html/page.ts';
import { axe, useBrowser } from './browser.ts';
import { cases, charted, context } from './cases.ts';

const ADDRESS = 'http://charts.test';

const { browser, script } = useBrowser();

/** A page with one document; whatever it asks for beside it, and whatever it complains about, is kept. */
async function visit(html: string, options: Parameters<Browser['newPage']>[0] = {}) {
  const page = await browser().newPage(options);
  const problems: string[] = [];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) problems.push(message.text());
  });
  page.on('pageerror', (error) => problems.push(error.message));
  await page.route('**/*', async (route) => {
    const { pathname } = new URL(route.request().url());
    if (pathname === '/') return route.fulfill({ body: html, contentType: 'text/html' });
    if (pathname === '/element.js') return route.fulfill({ body: script(), contentType: 'text/javascript' });
    if (pathname !== '/favicon.ico') problems.push(`asks for ${pathname}`);
    return route.fulfill({ status: 204 });
  });
  await page.goto(`${ADDRESS}/`);
  return { page, problems };
}

/** What axe finds wrong, in WCAG 2.2 AA and its own best practices; contrast has a test of its own for all pictures. */
async function violations(page: Page, { contrast }: { contrast: boolean }): Promise<string[]> {
  const rules = { 'color-contrast': { enabled: contrast } };
  return page.evaluate(
    async ([source, given]) => {
      // The page's own policy forbids scripts, as it should; the function is made by the test's hand.
      (0, eval)(source);
      const { axe: checker } = window as unknown as {
        axe: {
          run: (options: object) => Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>;
        };
      };
      const { violations: found } = await checker.run({ rules: given });
      return found.map(
        ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`,
      );
    },
    [axe, rules] as const,
  );
}

const tipOf = (page: Page) => page.locator('.yalu-tip');

async function isWalked(page: Page): Promise<void> {
  const tip = tipOf(page);
  await page.keyboard.press('Tab');
  expect(await tip.isVisible()).toBe(false);
  await page.keyboard.press('ArrowRight');
  const first = await tip.textContent();
  expect(first).toMatch(/\nSource: /);
  await page.keyboard.press('End');
  const last = await tip.textContent();
  await page.keyboard.press('ArrowRight');
  expect(await tip.textContent()).toBe(last);
  await page.keyboard.press('Home');
  expect(await tip.textContent()).toBe(first);
  const box = await tip.boundingBox();
  expect(box && box.x >= 0 && box.x + box.width <= (page.viewportSize()?.width ?? 0)).toBe(true);
  await page.keyboard.press('Escape');
  expect(await tip.isVisible()).toBe(false);
  await page.locator('.picture:visible .yalu-mark').first().hover({ force: true });
  expect(await tip.textContent()).toMatch(/\nSource: /);
}

describe('a stand-alone page', () => {
  test.each(charted)(
    'of $name asks for nothing, complains of nothing, reads well and is walked by keyboard and pointer',
    async ({ name, chart, fixture }) => {
      const html = await renderHtml(chart.drawRows(fixture.rows), { ...context(960, 'en'), theme: 'auto' });
      const { page, problems } = await visit(html, { bypassCSP: true });
      await isWalked(page);
      expect(await violations(page, { contrast: name === charted[0]?.name })).toEqual([]);
      expect(problems).toEqual([]);
      await page.close();
    },
  );

  test('keeps to its own policy, and its script runs all the same', async () => {
    const { drawn } = cases[0] ?? { drawn: undefined };
    if (!drawn) throw new Error('there are charts');
    const { page, problems } = await visit(await renderHtml(drawn, { ...context(960, 'ko'), theme: 'dark' }));
    expect(problems).toEqual([]);
    await page.keyboard.press('Tab');
    await page.keyboard.press('ArrowRight');
    expect(await tipOf(page).textContent()).toMatch(/\p{Script=Hangul}.*\n.*출처/su);
    await page.close();
  });

  test('shows the picture that fits the window', async () => {
    const { drawn } = cases[0] ?? { drawn: undefined };
    if (!drawn) throw new Error('there are charts');
    const html = await renderHtml(drawn, { ...context(960), theme: 'auto' });
    const { page } = await visit(html, { viewport: { width: 1100, height: 800 } });
    for (const [window, width] of [
      [1100, 960],
      [700, 640],
      [500, 480],
      [340, 320],
    ] as const) {
      await page.setViewportSize({ width: window, height: 800 });
      const shown = page.locator('.picture:visible svg');
      expect(await shown.count()).toBe(1);
      expect(await shown.getAttribute('width')).toBe(String(width));
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(window);
    }
    await page.close();
  });
});

describe('the element', () => {
  const pageWith = (element: string) =>
    `<!doctype html><html lang="en"><head><title>A page</title></head><body><main style="width:700px"><h1>A page</h1>${element}</main><script type="module" src="/element.js"></script></body></html>`;

  async function filled(page: Page, name: string): Promise<void> {
    const rows = charted.find((one) => one.name === name)?.fixture.rows ?? [];
    await page.evaluate(async (given) => {
      const element = document.querySelector('yalu-chart') as unknown as {
        rows: unknown;
        drawn: Promise<void>;
      };
      element.rows = given;
      await element.drawn;
    }, rows as object[]);
  }

  describe('in one place, one after the other', () => {
    let visited: Awaited<ReturnType<typeof visit>>;
    beforeAll(async () => {
      visited = await visit(pageWith(''));
    });
    afterAll(() => visited.page.close());

    test.each(charted)('draws $name in the language and width of its place', async ({ name }) => {
      const { page, problems } = visited;
      await page.locator('main').evaluate((main, chart) => {
        main.innerHTML = `<yalu-chart name="${chart}" lang="ko"></yalu-chart>`;
      }, name);
      await filled(page, name);
      const svg = page.locator('yalu-chart svg');
      expect(await svg.getAttribute('width')).toBe('700');
      expect(await svg.getAttribute('lang')).toBe('ko');
      expect(problems).toEqual([]);
    });

    test.each([
      ['name="pie"', 'There is no chart "pie".'],
      [`name="matrix" options="{"`, 'The attribute options is no JSON'],
      [`name="matrix" options='{"colour":1}'`, 'Unrecognized key'],
    ])('says what is wrong with %s', async (attributes, message) => {
      const { page } = visited;
      await page.locator('main').evaluate((main, given) => {
        main.innerHTML = `<yalu-chart ${given}></yalu-chart>`;
      }, attributes);
      await filled(page, 'matrix');
      expect(await page.locator('yalu-chart [role="alert"]').textContent()).toContain(message);
    });
  });

  test('follows its attributes, its place and what the reader prefers', async () => {
    const { page } = await visit(pageWith('<yalu-chart name="distribution"></yalu-chart>'), {
      colorScheme: 'dark',
    });
    await filled(page, 'distribution');
    const svg = page.locator('yalu-chart svg');
    const colour = () =>
      svg.locator('text', { hasText: 'just short of half' }).evaluate((text) => getComputedStyle(text).fill);
    expect(await colour()).toBe('rgb(236, 238, 241)');
    await page.emulateMedia({ colorScheme: 'light' });
    expect(await colour()).toBe('rgb(27, 30, 35)');
    const tall = Number(await svg.getAttribute('height'));
    await page.locator('yalu-chart').evaluate((element) => element.setAttribute('options', '{"by":"group"}'));
    await expect.poll(async () => Number(await svg.getAttribute('height'))).toBeLessThan(tall);
    await page.locator('main').evaluate((main) => {
      main.style.width = '400px';
    });
    await expect.poll(() => svg.getAttribute('width')).toBe('400');
    await page.close();
  });

  test('is there for everyone, and is walked by keyboard', async () => {
    const { page } = await visit(pageWith('<yalu-chart name="distribution"></yalu-chart>'));
    await filled(page, 'distribution');
    expect(await violations(page, { contrast: true })).toEqual([]);
    await page.keyboard.press('Tab');
    await page.keyboard.press('ArrowDown');
    expect(await tipOf(page).textContent()).toMatch(/^Supporter\n2 · 2\.2%.*\nSource: Kim 2020$/s);
    await page.close();
  });
});
