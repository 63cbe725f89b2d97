import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { answerOf, chartsOf, useSite } from './site.ts';

const site = useSite();

/** From wherever the focus is to an element, by the Tab key alone. */
async function tabTo(page: Page, id: string): Promise<void> {
  for (let step = 0; step < 60; step += 1) {
    await page.keyboard.press('Tab');
    if ((await page.evaluate(() => document.activeElement?.id)) === id) return;
  }
  throw new Error(`The Tab key does not reach #${id}.`);
}

const press = async (page: Page, key: string, times: number): Promise<void> => {
  for (let time = 0; time < times; time += 1) await page.keyboard.press(key);
};

describe('looking at a date', () => {
  test('the slider goes to 2005 and back to 2011 by keyboard', async () => {
    await site.at('', {}, async ({ page }) => {
      await tabTo(page, 'as-of-year');
      await press(page, 'ArrowLeft', 6);
      expect(await answerOf(page)).toEqual({
        'traditional-geopolitics': 'possible',
        'developing-country': 'certain',
      });
      expect(await page.locator('#as-of-date').inputValue()).toBe('2005');
      expect(await page.locator('.answer li').first().textContent()).toContain('possible');
      expect(await page.locator('.answer li').first().textContent()).toContain('2002 or 2007');
      await press(page, 'ArrowRight', 6);
      expect(await answerOf(page)).toEqual({
        'developing-country': 'certain',
        'rising-great-power': 'certain',
      });
    });
  });

  test('the chart and its table are drawn anew, and the first ones come back', async () => {
    await site.at('', {}, async ({ page, requests }) => {
      await page.locator('#as-of-date').fill('2005');
      await page
        .locator('#dominance .figure[aria-busy="false"] .pictures:not([hidden]) svg')
        .first()
        .waitFor({ state: 'attached' });
      await expect
        .poll(() => chartsOf(page))
        .toEqual([expect.stringContaining('2005'), expect.anything(), expect.anything()]);
      expect(requests.filter((path) => path.includes('worker'))).toHaveLength(1);
      await page.locator('#dominance summary').click();
      const table = page.locator('#dominance table:visible');
      expect(await table.count()).toBe(1);
      expect(
        await table.locator('tr', { hasText: 'Traditional Geopolitics School' }).textContent(),
      ).toContain('possibly dominant');
      await page.locator('#as-of-date').fill('2011');
      await expect
        .poll(() => chartsOf(page))
        .toEqual([expect.stringContaining('2011'), expect.anything(), expect.anything()]);
      expect(await page.locator('#dominance table:visible').count()).toBe(1);
    });
  });

  test('after what the source knows, a school is only possibly dominant', async () => {
    await site.at('', {}, async ({ page }) => {
      await page.locator('#as-of-date').fill('2021');
      expect(await answerOf(page)).toEqual({ 'great-power': 'possible' });
      expect(await page.locator('.answer li').textContent()).toContain('April 2020');
      expect(await page.locator('#as-of-year').inputValue()).toBe('2021');
    });
  });

  test('a year without a dominant school says so', async () => {
    await site.at('', {}, async ({ page }) => {
      await page.locator('#as-of-date').fill('1990');
      expect(await answerOf(page)).toEqual({});
      expect(await page.locator('.answer').textContent()).toContain('no school was dominant');
    });
  });

  test('any date of EDTF will do', async () => {
    await site.at('', {}, async ({ page }) => {
      await page.locator('#as-of-date').fill('1993/2025');
      expect(Object.keys(await answerOf(page))).toHaveLength(4);
    });
  });

  test('what is no date is explained, and the last answer stays', async () => {
    await site.at('', {}, async ({ page }) => {
      const error = page.locator('#as-of-error');
      expect(await error.getAttribute('aria-live')).toBe('polite');
      await page.locator('#as-of-date').fill('2018-13');
      expect(await error.textContent()).toContain('Did you mean 2018-12?');
      expect(await page.locator('#as-of-date').getAttribute('aria-invalid')).toBe('true');
      expect(Object.keys(await answerOf(page))).toEqual(['developing-country', 'rising-great-power']);
      await page.locator('#as-of-date').fill('2018-12');
      expect(await error.textContent()).toBe('');
      expect(await page.locator('#as-of-date').getAttribute('aria-invalid')).toBe('false');
      expect(await answerOf(page)).toEqual({ 'great-power': 'certain' });
    });
  });

  test('the answer is told to screen readers once it stands still', async () => {
    await site.at('', {}, async ({ page }) => {
      const status = page.locator('#dominance p[role="status"]');
      expect(await status.textContent()).toBe('');
      await page.locator('#as-of-date').fill('2005');
      await expect
        .poll(() => status.textContent())
        .toBe('2005: Traditional Geopolitics School, possible and Developing Country School, certain.');
    });
  });

  test('where the charts cannot be loaded, the list answers and the page says what the chart shows', async () => {
    const { page } = await site.visit('');
    try {
      await page.route('**/dataset.json', (route) => route.abort());
      await page.locator('#as-of-date').fill('2005');
      await expect
        .poll(() => page.locator('.figure-status').textContent())
        .toBe('The chart could not be drawn anew; it shows 2011. The list is right.');
      expect(Object.keys(await answerOf(page))).toContain('traditional-geopolitics');
      expect((await chartsOf(page))[0]).toContain('2011');
    } finally {
      await page.context().close();
    }
  });
});

describe('comparing two schools', () => {
  test('by keyboard: a table with what differs and what is shared, then all schools again', async () => {
    await site.at('', {}, async ({ page }) => {
      await tabTo(page, 'compare-first');
      await page.keyboard.type('Dev');
      await page.keyboard.press('Tab');
      await page.keyboard.type('Ris');
      const table = page.locator('table.comparison');
      await table.waitFor();
      expect(await table.locator('thead th').allTextContents()).toEqual([
        'Question',
        'Developing Country School',
        'Rising Great Power School',
        'Comparison',
      ]);
      const relations = await table
        .locator('tbody tr')
        .evaluateAll((rows) =>
          Object.fromEntries(
            rows.map((row) => [row.getAttribute('data-dimension'), row.getAttribute('data-relation')]),
          ),
        );
      expect(relations).toEqual({
        'international-status': 'differ',
        'key-word': 'differ',
        'us-relationship': 'differ',
        'policy-direction': 'part',
        'peninsula-policy': 'part',
        'rok-policy': 'differ',
        'dprk-perception': 'part',
        'dprk-means': 'differ',
      });
      const direction = await table.locator('[data-dimension="policy-direction"]').textContent();
      expect(direction).toContain('≈ in part');
      expect(direction).toContain('shared: Hedging');
      expect(await table.locator('[data-dimension="key-word"]').textContent()).toContain('≠ differ');
      expect(await page.locator('#comparison .figure').isVisible()).toBe(false);
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      expect(await table.count()).toBe(0);
      expect(await page.locator('#comparison .figure svg:visible').count()).toBe(1);
      await expect.poll(() => page.evaluate(() => location.search)).toBe('');
    });
  });

  test('a school cannot be compared with itself', async () => {
    await site.at('', {}, async ({ page }) => {
      await page.locator('#compare-first').selectOption('great-power');
      expect(await page.locator('#compare-second option[value="great-power"]').isDisabled()).toBe(true);
      expect(await page.locator('#compare-second option[value="developing-country"]').isDisabled()).toBe(
        false,
      );
      expect(await page.locator('table.comparison').count()).toBe(0);
    });
  });
});

describe('the address', () => {
  test('keeps what is chosen, and opens with it', async () => {
    await site.at('', {}, async ({ page }) => {
      await page.locator('#as-of-date').fill('2005');
      await page.locator('#compare-first').selectOption('traditional-geopolitics');
      await page.locator('#compare-second').selectOption('great-power');
      await page.getByRole('radio', { name: 'by group of views' }).check();
      const query = '?asof=2005&compare=traditional-geopolitics,great-power&by=group';
      await expect.poll(() => page.evaluate(() => location.search)).toBe(query);
      await page.reload();
      expect(Object.keys(await answerOf(page))).toContain('traditional-geopolitics');
      expect(await page.locator('#as-of-year').inputValue()).toBe('2005');
      expect(await page.locator('table.comparison thead th').nth(2).textContent()).toBe('Great Power School');
      expect(await page.locator('.by[data-by="group"]').isVisible()).toBe(true);
      await expect
        .poll(() => chartsOf(page))
        .toEqual([expect.stringContaining('2005'), expect.stringContaining('45 of 91')]);
    });
  });

  test('goes along to another language', async () => {
    await site.at('?asof=2005', {}, async ({ page }) => {
      await page.getByRole('link', { name: '한국어' }).click();
      await page.waitForURL(/\/ko\/\?asof=2005$/);
      expect(await answerOf(page)).toEqual({
        'traditional-geopolitics': 'possible',
        'developing-country': 'certain',
      });
      expect(await page.locator('.answer h3').textContent()).toBe('2005년에 우세한 학파');
    });
  });

  test('with what is no date opens with the explanation', async () => {
    await site.at('?asof=2018-13', {}, async ({ page }) => {
      expect(await page.locator('#as-of-error').textContent()).toContain('month 13');
      expect(await page.locator('#as-of-date').inputValue()).toBe('2018-13');
    });
  });

  test('with what is not known opens as at first', async () => {
    await site.at('?compare=nobody,great-power&by=weather', {}, async ({ page }) => {
      expect(await page.locator('table.comparison').count()).toBe(0);
      expect(await page.locator('.by[data-by="view"]').isVisible()).toBe(true);
    });
  });
});
