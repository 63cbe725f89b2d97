import { LOCALES } from '@yalu/model/text';
import { describe, expect, test } from 'vitest';
import { fixture } from '../../../test/fixtures/ladder.ts';
import { ladder } from './chart.ts';
import { figuresOf } from './figures.ts';

const { rows } = fixture;
const options = ladder.parseOptions();

describe('the ranks of which the essay speaks', () => {
  test('the headline says where the actor stands and who stands above it', () => {
    expect(LOCALES.map((locale) => ladder.headline(rows, options, locale))).toEqual([
      'North Korea (DPRK) stands on the second rung, below Pakistan and Russia',
      '북한은 2단계로, 파키스탄 및 러시아보다 아래',
      '朝鲜居第2级，在巴基斯坦和俄罗斯之下',
    ]);
  });

  test.each([
    ['RUS', 'Russia stands on the first rung: New-era comprehensive strategic partnership of coordination'],
    ['FRA', 'China ranks its partnerships on 2 rungs'],
  ])('of %s the headline says something else', (actor, headline) => {
    expect(ladder.headline(rows, { ...options, actor }, 'en')).toBe(headline);
  });

  test('the summary leaves open what the source leaves open, and says that holders are a choice', () => {
    expect(ladder.summary(rows, options, 'en')).toBe(
      'Rung 1: All-weather relationship (Pakistan); New-era comprehensive strategic partnership of coordination (Russia), in an order that the source leaves open. ' +
        'Rung 2: Traditional friendship (North Korea (DPRK), Albania, Cuba and 1 more). ' +
        'Of 6 holders, 3 have no date and 2 have an uncertain one. ' +
        'The holders are those that the sources name, which need not be all.',
    );
  });

  test('only a plain start is certain', () => {
    const { rungs } = figuresOf(rows, options, 'en');
    const holders = rungs.flatMap(({ ranks }) => ranks.flatMap((rank) => rank.holders));
    expect(holders.filter(({ certain }) => certain).map(({ id }) => id)).toEqual(['RUS']);
  });

  test('there is a mark for each holder of the table, in its order', () => {
    const { datasets } = ladder.spec(rows, options, { locale: 'en', theme: 'light', width: 960 });
    const drawn = (datasets as { holders: { tip: string }[] }).holders; // the layer of that name
    const told = ladder.table(rows, options, 'en').rows.map(({ holder, rank }) => [holder, rank]);
    expect(drawn.map(({ tip }) => tip.split('\n').slice(0, 2))).toEqual(told);
    expect(drawn[0]?.tip).toBe(
      'Pakistan\nAll-weather relationship\nsince 2015 or earlier · “all-weather”\nSource: Kim 2020',
    );
  });
});

describe('rows of the answers', () => {
  const rank = { label: { en: 'A' }, order: 1, conferredBy: { en: 'China' } };

  test('a rank without holders stands there with none', () => {
    const found = ladder.rows({
      ranks: {
        rows: [
          { ...rank, rank: 'a' },
          { ...rank, rank: 'b', order: 2 },
        ],
      },
      holders: {
        rows: [
          {
            ...rank,
            rank: 'a',
            actor: 'PAK',
            actorLabel: { en: 'Pakistan', ko: null },
            start: '2015',
            end: null,
            knownUntil: null,
            asPrinted: null,
            sources: null,
            rankSources: [{ en: 'Kim 2020' }],
          },
        ],
      },
    });
    expect(found).toEqual([
      expect.objectContaining({
        rank: 'a',
        actor: 'PAK',
        span: { start: '2015', end: '..' },
        sources: [{ en: 'Kim 2020' }],
      }),
      expect.objectContaining({ rank: 'b', actor: null, span: null }),
    ]);
    expect(ladder.table(found, options, 'en').rows.at(-1)).toMatchObject({
      place: 2,
      holder: 'no holder named',
      time: null,
    });
  });

  test('a date that is none is refused', () => {
    const holder = { ...rank, rank: 'a', actor: 'PAK', actorLabel: { en: 'Pakistan' }, start: 'long ago' };
    expect(() => ladder.rows({ ranks: { rows: [] }, holders: { rows: [holder] } })).toThrow(
      expect.objectContaining({ code: 'rows-invalid' }),
    );
  });
});
