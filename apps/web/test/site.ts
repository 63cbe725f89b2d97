import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { open } from '../serve.mjs';

export interface Visit {
  readonly page: Page;
  /** What a visitor should never meet: errors, warnings, requests that failed or went elsewhere. */
  readonly problems: readonly string[];
  /** The paths that were asked for, in order. */
  readonly requests: readonly string[];
}

export interface Site {
  readonly address: () => string;
  /** Opens a page in a window of its own. */
  readonly visit: (path: string, options?: BrowserContextOptions) => Promise<Visit>;
  /** Runs a test with a page, closes it, and fails if the page met with problems. */
  readonly at: (
    path: string,
    options: BrowserContextOptions,
    use: (visit: Visit) => Promise<void>,
  ) => Promise<void>;
  /** Opens one page for all tests of a block, which only look at it. */
  readonly shared: (path: string, options: BrowserContextOptions) => Use;
}

/** Does something with a page, and fails if the page met with problems. */
export type Use = (use: (visit: Visit) => Promise<void>) => Promise<void>;

/** The built site and a browser for the tests of a file. Both are closed after them. */
export function useSite(): Site {
  let server: Awaited<ReturnType<typeof open>> | undefined;
  let browser: Browser | undefined;
  beforeAll(async () => {
    server = await open({ port: 0 });
    browser = await chromium.launch({
      executablePath: process.env['YALU_CHROMIUM'] ?? '/usr/bin/chromium',
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    });
  });
  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });
  const address = (): string => server?.address ?? '';

  const visit: Site['visit'] = async (path, options = {}) => {
    if (browser === undefined) throw new Error('The browser has not started.');
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
    const page = await context.newPage();
    const problems: string[] = [];
    const requests: string[] = [];
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type()))
        problems.push(`${message.type()}: ${message.text()}`);
    });
    page.on('pageerror', (error) => problems.push(`error: ${error.message}`));
    page.on('requestfailed', (request) => {
      // Whoever leaves a page stops what it was still loading.
      const reason = request.failure()?.errorText ?? '';
      if (reason !== 'net::ERR_ABORTED') problems.push(`failed: ${request.url()} ${reason}`);
    });
    page.on('response', (response) => {
      if (response.status() >= 400) problems.push(`${response.status()}: ${response.url()}`);
    });
    page.on('request', (request) => {
      const { origin, pathname } = new URL(request.url());
      requests.push(pathname);
      if (origin !== new URL(address()).origin) problems.push(`elsewhere: ${request.url()}`);
    });
    await page.goto(`${address()}${path}`, { waitUntil: 'load' });
    return { page, problems, requests };
  };

  return {
    address,
    visit,
    at: async (path, options, use) => {
      const visited = await visit(path, options);
      try {
        await use(visited);
      } finally {
        await visited.page.context().close();
      }
      refuseProblems(visited);
    },
    shared: (path, options) => {
      let visited: Visit | undefined;
      beforeAll(async () => {
        visited = await visit(path, options);
      });
      afterAll(() => visited?.page.context().close());
      return async (use) => {
        if (visited === undefined) throw new Error('The page has not been opened.');
        await use(visited);
        refuseProblems(visited);
      };
    },
  };
}

function refuseProblems({ problems }: Visit): void {
  if (problems.length > 0) throw new Error(`The page met with problems:\n${problems.join('\n')}`);
}

/** The schools of the answer and how sure each is. */
export async function answerOf(page: Page): Promise<Record<string, string>> {
  const items = await page.locator('.answer li').all();
  const pairs = await Promise.all(
    items.map(async (item) => [
      await item.getAttribute('data-school'),
      await item.getAttribute('data-certainty'),
    ]),
  );
  return Object.fromEntries(pairs) as Record<string, string>; // attributes of the page's own making: texts
}

/** The titles of the charts that are seen, as a screen reader reads them. */
export async function chartsOf(page: Page): Promise<string[]> {
  const charts = await page.locator('.picture svg[role="img"]:visible').all();
  return Promise.all(charts.map(async (chart) => (await chart.locator('> title').textContent()) ?? ''));
}
