import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { useSite } from './site.ts';

const site = useSite();

/** What axe finds against all of its rules, or against those that are named. */
async function violations(page: Page, rules?: readonly string[]): Promise<string[]> {
  // Evaluated by the browser's debugger, which the page's policy on scripts does not bind.
  await page.evaluate(axe.source);
  const found = await page.evaluate(async (runOnly) => {
    // Just put there by the line above.
    const { axe: checker } = window as unknown as {
      axe: {
        run: (options: { runOnly?: readonly string[] }) => Promise<{
          violations: { id: string; nodes: { html: string }[] }[];
        }>;
      };
    };
    return (await checker.run(runOnly === undefined ? {} : { runOnly })).violations;
  }, rules);
  return found.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 200)}`));
}

/** In the dark the page is the same but for its colours. */
async function expectNoViolations(page: Page): Promise<void> {
  await page.emulateMedia({ colorScheme: 'light' });
  expect(await violations(page), 'light').toEqual([]);
  await page.emulateMedia({ colorScheme: 'dark' });
  expect(await violations(page, ['color-contrast', 'link-in-text-block']), 'dark').toEqual([]);
}

/** Pictures for other widths, which nobody sees: axe passes over them, and takes its time to do so. */
const removeUnseen = (page: Page): Promise<void> =>
  page.locator('.picture').evaluateAll((pictures) => {
    for (const picture of pictures) if (!picture.checkVisibility()) picture.remove();
  });

/** Each language and each width as served and with everything unfolded; not all of them with one another. */
describe('axe can find no violations', () => {
  test.each([
    ['', 320],
    ['ko/', 1280],
  ])('on /%s as served, at %i px, in light and dark', async (path, width) => {
    await site.at(path, { viewport: { width, height: 900 } }, async ({ page }) => {
      await removeUnseen(page);
      await expectNoViolations(page);
    });
  });

  test.each([
    ['', 1280],
    ['ko/', 320],
  ])(
    'on /%s with something chosen and everything unfolded, at %i px, in light and dark',
    async (path, width) => {
      const chosen = `${path}?asof=2005&compare=developing-country,great-power&by=group`;
      await site.at(chosen, { viewport: { width, height: 900 } }, async ({ page }) => {
        await page.locator('svg[aria-labelledby^="timeline-as-of"]').first().waitFor({ state: 'attached' });
        await page.locator('#as-of-date').fill('2018-13');
        await page.locator('details').evaluateAll((all) => {
          for (const details of all) details.setAttribute('open', '');
        });
        expect(await page.locator('#as-of-error').isVisible()).toBe(true);
        expect(
          await page.evaluate(
            () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
          ),
        ).toBe(0);
        await removeUnseen(page);
        await expectNoViolations(page);
      });
    },
  );
});

test('axe finds what is wrong', async () => {
  await site.at('', {}, async ({ page }) => {
    await page.evaluate(() => document.querySelector('label[for="as-of-date"]')?.remove());
    expect((await violations(page, ['label'])).join()).toContain('label');
  });
});

test('what can be touched is large enough', async () => {
  await site.at(
    '?compare=developing-country,great-power',
    { viewport: { width: 320, height: 900 } },
    async ({ page }) => {
      const small = await page
        .locator(
          'button, select, input[type="text"], input[type="range"], label.choice, summary, .languages a, .contents a',
        )
        .evaluateAll((elements) =>
          elements
            .filter((element) => element.checkVisibility())
            .map((element) => ({
              html: element.outerHTML.slice(0, 80),
              height: element.getBoundingClientRect().height,
            }))
            .filter(({ height }) => height < 24),
        );
      expect(small).toEqual([]);
    },
  );
});

test('charts follow the colour scheme, and paper is light', async () => {
  await site.at('', {}, async ({ page }) => {
    const ink = (): Promise<string> =>
      page
        .locator('.picture svg:visible text[fill="var(--ink)"]')
        .first()
        .evaluate((text) => getComputedStyle(text).fill);
    await page.emulateMedia({ colorScheme: 'light' });
    const light = await ink();
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await ink()).not.toBe(light);
    await page.emulateMedia({ colorScheme: 'dark', media: 'print' });
    expect(await ink()).toBe(light);
    expect(await page.locator('.controls').first().isVisible()).toBe(false);
  });
});
