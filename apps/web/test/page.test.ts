import { readdir, readFile } from 'node:fs/promises';
import { gzipSync } from 'node:zlib';
import { dataset } from '@yalu/data/full';
import { forecasts, verdicts as committed } from '@yalu/data/verdicts';
import { comparableSchools } from '@yalu/query/debate';
import { describe, expect, test } from 'vitest';
import { WIDTHS } from '../src/charts/widths.ts';
import { answerOf, chartsOf, useSite } from './site.ts';

const site = useSite();
const dist = new URL('../dist/', import.meta.url);
const withoutScript = { javaScriptEnabled: false };

describe('without JavaScript', () => {
  const looking = site.shared('', withoutScript);

  test('the page answers for 2011', async () => {
    await looking(async ({ page }) => {
      expect(await answerOf(page)).toEqual({
        'developing-country': 'certain',
        'rising-great-power': 'certain',
      });
      expect(await page.locator('.answer h3').textContent()).toBe('Dominant as of 2011');
      expect(await page.locator('#as-of-year').isVisible()).toBe(false);
    });
  });

  test('three charts are seen, each once, and each has its table', async () => {
    await looking(async ({ page }) => {
      const titles = await chartsOf(page);
      expect(titles).toHaveLength(3);
      expect(titles[0]).toContain('2011');
      expect(titles[1]).toMatch(/^Four schools/);
      expect(titles[2]).toContain('45 of 91');
      const tables = page.locator('.figure:visible table');
      expect(await tables.count()).toBe(3);
      for (const label of comparableSchools(dataset).map(({ label }) => label.en)) {
        expect(await page.locator('#comparison table').textContent()).toContain(label);
      }
      expect(await page.locator('#views .by[data-by="view"] tbody tr').count()).toBe(8);
    });
  });

  test('the switch between views and groups works all the same', async () => {
    await site.at('', withoutScript, async ({ page }) => {
      await page.getByRole('radio', { name: 'by group of views' }).check();
      expect(await page.locator('.by[data-by="view"]').isVisible()).toBe(false);
      expect(await page.locator('.by[data-by="group"] svg:visible').count()).toBe(1);
    });
  });

  test('every claim that can be decided has its verdict, its place in the source and its evidence', async () => {
    await looking(async ({ page }) => {
      const verdicts = await page
        .locator('.claim[data-verdict]')
        .evaluateAll((claims) =>
          claims.map((claim) => [
            claim.id,
            claim.getAttribute('data-verdict'),
            claim.querySelector('.verdict')?.textContent,
          ]),
        );
      const symbols = { holds: '✓', fails: '✗', undecided: '?' };
      const expected = committed().map(({ claim, verdict }) => [
        `claim-${claim}`,
        verdict,
        `${symbols[verdict]} ${verdict}`,
      ]);
      expect(verdicts.toSorted()).toEqual(expected.toSorted());
      // Those that do not hold come first and are open; the others are folded.
      const open = expected.filter(([, verdict]) => verdict !== 'holds');
      expect(verdicts.slice(0, open.length).toSorted()).toEqual(open.toSorted());
      expect(await page.locator('#claim-views-add-up').isVisible()).toBe(false);
      await page.locator('.claims-holding:not(.forecasts) > summary').click();
      expect(await page.locator('#claim-views-add-up').isVisible()).toBe(true);
      const claim = page.locator('#claim-kim-four-visits-2017-18');
      expect(await claim.textContent()).toContain('visits is 3, expected 4');
      expect(await claim.textContent()).toContain(
        'Kim 2020, section “An Era of Ongoing Strategic Competition”, paragraph 4',
      );
      const record = claim.locator('[data-record="event/kim-jong-un-beijing-2018-03"]');
      expect(await record.isVisible()).toBe(false);
      await claim.locator('summary').click();
      expect(await record.isVisible()).toBe(true);
      expect(await record.textContent()).toContain('25–28 March 2018');
      expect(await record.locator('a').first().getAttribute('href')).toMatch(/^https?:/);
      expect(await claim.locator('[data-record]').count()).toBe(4);
    });
  });

  test('every forecast has what came of it', async () => {
    await looking(async ({ page }) => {
      const results = await page
        .locator('.claim[data-result]')
        .evaluateAll((all) => all.map((one) => [one.id, one.getAttribute('data-result')]));
      expect(results).toEqual(forecasts().map(({ forecast, result }) => [`forecast-${forecast}`, result]));
      const held = page.locator('#forecast-denuclearization-dim');
      expect(await held.isVisible()).toBe(false);
      await page.getByText('What came of 13 forecasts').click();
      expect(await held.isVisible()).toBe(true);
      const text = (await held.textContent()) ?? '';
      expect(text).toContain('held');
      expect(text).toContain('least is 5, expected at least 1; as it stands at December 2025');
    });
  });

  test('what is counted is said at the top, and how to cite it', async () => {
    await looking(async ({ page }) => {
      const records = Object.values<object>(dataset.records).reduce<number>(
        (sum, byId) => sum + Object.keys(byId).length,
        0,
      );
      const facts = (await page.locator('.facts').textContent()) ?? '';
      expect(facts).toContain(`Records${records.toLocaleString('en')}`);
      expect(facts).toContain(`Sources${Object.keys(dataset.records.source).length}`);
      const count = (outcome: string) => committed().filter(({ verdict }) => verdict === outcome).length;
      expect(facts).toContain(
        `${count('holds')} hold, ${count('fails')} fail, ${count('undecided')} undecided`,
      );
      expect(facts).toContain(dataset.version);
      expect(await page.locator('.cite').textContent()).toContain(
        "Kim, Heung-kyu. China's Evolving North Korea Policy.",
      );
    });
  });

  test('the dataset can be had', async () => {
    await site.at('ko/', withoutScript, async ({ page }) => {
      const href = await page
        .locator('.foot a[type="application/json"]')
        .evaluate((link) => (link as HTMLAnchorElement).href); // the selector says that it is one
      const response = await page.request.get(href);
      expect(((await response.json()) as { version: string }).version).toBe(dataset.version); // our own file
    });
  });
});

describe('languages', () => {
  test.each([
    ['', 'en', 'Who was dominant when'],
    ['ko/', 'ko', '언제 어느 학파가 우세했는가'],
    ['zh-Hans/', 'zh-Hans', '何时何派居主导'],
  ])('/%s is in %s', async (path, lang, heading) => {
    await site.at(path, {}, async ({ page }) => {
      expect(await page.locator('html').getAttribute('lang')).toBe(lang);
      expect(await page.locator('#dominance h2').textContent()).toBe(heading);
      expect(await page.locator('link[hreflang]').count()).toBe(4);
      expect(await page.locator(`.languages [aria-current="page"]`).count()).toBe(1);
      for (const svg of await page.locator('.picture svg:visible').all())
        expect(await svg.getAttribute('lang')).toBe(lang);
    });
  });

  test('a link leads from each to each other', async () => {
    await site.at('', {}, async ({ page }) => {
      await page.getByRole('link', { name: '한국어' }).click();
      await page.getByRole('link', { name: '简体中文' }).click();
      await page.getByRole('link', { name: 'English' }).click();
      await page.waitForURL(site.address());
      expect(await page.locator('html').getAttribute('lang')).toBe('en');
    });
  });

  test.each(['ko', 'zh-Hans'])(
    'the page in %s has no English left but names, notes and what is marked as English',
    async (locale) => {
      await site.at(`${locale}/`, {}, async ({ page }) => {
        const english = await page.locator('main, footer, .facts, .contents').evaluateAll((parts) => {
          const found: string[] = [];
          for (const part of parts) {
            const walker = document.createTreeWalker(part, NodeFilter.SHOW_TEXT);
            while (walker.nextNode()) {
              const text = walker.currentNode.textContent ?? '';
              if (
                walker.currentNode.parentElement?.closest(
                  '[lang="en"], cite, style, .citations, .missing, option',
                )
              )
                continue;
              if (/[a-z]{4,} [a-z]{3,} [a-z]{3,}/.test(text)) found.push(text);
            }
          }
          return found;
        });
        expect(english).toEqual([]);
      });
    },
  );
});

describe('pictures and text', () => {
  test('at any width one picture of each chart is seen, not smaller than drawn, and nothing scrolls sideways', async () => {
    await site.at('', {}, async ({ page }) => {
      for (const width of [320, 375, 429, 430, 559, 560, 640, 719, 720, 959, 960, 1280, 1600]) {
        await page.setViewportSize({ width, height: 800 });
        const { seen, scales, smallest, overflow } = await page.evaluate(() => {
          const figures = [...document.querySelectorAll('.figure')].filter((figure) =>
            figure.checkVisibility(),
          );
          const pictures = figures.map((figure) =>
            [...figure.querySelectorAll('svg')].filter((svg) => svg.checkVisibility()),
          );
          const scaled = pictures
            .flat()
            .map((svg) => ({ svg, scale: svg.getBoundingClientRect().width / svg.viewBox.baseVal.width }));
          const sizes = scaled.flatMap(({ svg, scale }) =>
            [...svg.querySelectorAll('text')]
              .filter((text) => text.textContent !== '')
              .map((text) => parseFloat(getComputedStyle(text).fontSize) * scale),
          );
          return {
            seen: pictures.map((svgs) => svgs.length),
            scales: scaled.map(({ scale }) => scale),
            smallest: Math.min(...sizes),
            overflow: document.documentElement.scrollWidth - document.documentElement.clientWidth,
          };
        });
        expect(seen, `pictures seen at ${width} px`).toEqual([1, 1, 1]);
        expect(smallest, `smallest text at ${width} px`).toBeGreaterThanOrEqual(11);
        expect(Math.min(...scales), `scale at ${width} px`).toBeGreaterThanOrEqual(1);
        expect(Math.max(...scales), `scale at ${width} px`).toBeLessThan(1.35);
        expect(overflow, `overflow at ${width} px`).toBe(0);
      }
    });
  });

  test('no two elements have the same id', async () => {
    await site.at('', {}, async ({ page }) => {
      const ids = await page.locator('[id]').evaluateAll((elements) => elements.map(({ id }) => id));
      expect(ids.length).toBeGreaterThan(WIDTHS.length * 4 * 2);
      expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
    });
  });
});

describe('sizes', () => {
  test.each(['index.html', 'ko/index.html', 'zh-Hans/index.html'])('%s is quick to load', async (file) => {
    const html = await readFile(new URL(file, dist));
    expect(html.byteLength).toBeLessThan(1_000_000);
    // A page of text and charts with every verdict on it; half of what a photograph would take.
    expect(gzipSync(html).byteLength).toBeLessThan(78_000);
  });

  test('before anything is chosen, the script is small and the charts are not loaded', async () => {
    await site.at('', {}, async ({ requests }) => {
      const scripts = requests.filter((path) => path.endsWith('.js'));
      expect(scripts).toHaveLength(1);
      const bytes = await Promise.all(
        scripts.map(async (path) => gzipSync(await readFile(new URL(`.${path}`, dist))).byteLength),
      );
      // Preact, the query engine and the parser of dates.
      expect(bytes.reduce((sum, size) => sum + size, 0)).toBeLessThan(60_000);
      expect(requests.some((path) => path.includes('worker') || path.endsWith('dataset.json'))).toBe(false);
      expect((await readdir(new URL('assets/', dist))).some((name) => name.startsWith('worker'))).toBe(true);
    });
  });
});

describe('the policy on content', () => {
  test('forbids code from text, inline scripts, and whatever is elsewhere', async () => {
    const { page } = await site.visit('');
    try {
      await page.evaluate(() => {
        document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) => {
          document.body.append(`[refused ${effectiveDirective} ${blockedURI}]`);
        });
        // Later, because what the debugger itself runs is not bound by the policy.
        setTimeout(() => {
          void fetch('http://127.0.0.1:9/').catch(() => undefined);
          const inline = document.createElement('script');
          inline.textContent = 'document.title = "changed"';
          document.body.append(inline);
          Function('document.title = "changed"')();
        });
      });
      const refused = async (): Promise<string[]> =>
        [...(await page.content()).matchAll(/\[refused [^\]]+\]/g)].map(([text]) => text).sort();
      await expect
        .poll(refused)
        .toEqual([
          '[refused connect-src http://127.0.0.1:9/]',
          '[refused script-src eval]',
          '[refused script-src-elem inline]',
        ]);
      expect(await page.title()).not.toBe('changed');
    } finally {
      await page.context().close();
    }
  });
});
