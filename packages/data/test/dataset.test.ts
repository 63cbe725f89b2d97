import { readdir, readFile } from 'node:fs/promises';
import type { Dataset, LocaleString, RawDataset } from '@yalu/model';
import { brierScore, checkAll, resolveAll } from '@yalu/query/claims';
import { describe, expect, expectTypeOf, test } from 'vitest';
import { sourcePage, sourcesWithClaims } from '../build/source-page.ts';
import { decide } from '../build/decide.ts';
import { computedVerdicts, roundNumbers } from '../build/verdict.ts';
import { dataset, type DimensionId, type SchoolId } from '../src/full.ts';
import { forecasts, verdicts } from '../src/verdicts.ts';

const { records } = dataset;
/** The dataset without the ids that it is typed with, as the build sees it. */
const untyped = dataset as unknown as Dataset;
const decided = { claims: checkAll(dataset), forecasts: resolveAll(dataset) };

describe('the dataset', () => {
  test('holds the whole of Table 1: four schools on eight dimensions', () => {
    const cells = Object.values(records.position).map(({ school, dimension }) => `${school} ${dimension}`);
    expect(new Set(Object.values(records.position).map(({ school }) => school)).size).toBe(4);
    expect(Object.keys(records.dimension)).toHaveLength(8);
    expect(new Set(cells).size).toBe(32);
    for (const { citations } of Object.values(records.position)) {
      expect(citations.some(({ locator }) => locator?.table === '1' && locator.row && locator.column)).toBe(
        true,
      );
    }
  });

  test('finds three schools that see a trouble-maker', () => {
    const schools = Object.values(records.position)
      .filter(
        ({ dimension, concepts }) => dimension === 'dprk-perception' && concepts.includes('trouble-maker'),
      )
      .map(({ school }) => school);
    expect(schools.sort()).toEqual(['developing-country', 'great-power', 'rising-great-power']);
  });

  test('counts seven views and leaves the eighth uncounted', () => {
    const { counts, missing } = records.tally['views-under-xi'];
    expect(Object.fromEntries(counts.map(({ view, count }) => [view, count]))).toEqual({
      'conditional-support': 1,
      'unconditional-support': 1,
      'maintaining-stability': 34,
      'nuclear-recognition': 2,
      'limited-sanctions': 30,
      'active-sanctions': 15,
      abandon: 8,
    });
    expect(missing).toEqual([{ view: 'minimalist', missing: 'not-counted-by-source' }]);
  });

  test('keeps the ambiguous and the open end of the periods of dominance', () => {
    expect(records.school['traditional-geopolitics'].dominance[0]?.span).toEqual({
      start: '1993',
      end: '[2002,2007]',
    });
    expect(records.school['great-power'].dominance[0]?.span).toEqual({
      start: '2018',
      end: '..',
      knownUntil: '2020-04',
    });
  });

  test('gives every event a source, and every label three languages', () => {
    for (const { id, citations } of Object.values(records.event))
      expect(citations.length, id).toBeGreaterThan(0);
    for (const collection of [
      'school',
      'dimension',
      'position',
      'concept',
      'view',
      'characterization',
      'actor',
      'event',
      'claim',
      'typology',
    ] as const) {
      for (const { id, label } of Object.values<{ id: string; label: LocaleString }>(records[collection])) {
        expect(label.ko, `${collection}/${id} in Korean`).toMatch(/\S/);
        expect(label['zh-Hans'], `${collection}/${id} in Chinese`).toMatch(/\S/);
      }
    }
  });

  test('is parsed when first used, and then kept', () => {
    expect(records.school).toBe(records.school);
    expect(dataset.catalogue).toBe(dataset.catalogue);
    expect(Object.keys(records)).toEqual(Object.keys(dataset.catalogue));
  });

  test('types each id', () => {
    expectTypeOf<'developing-country' | 'great-power' | 'rising-great-power'>().toExtend<SchoolId>();
    expectTypeOf<'developing-contry'>().not.toExtend<SchoolId>();
    expectTypeOf(records.position['great-power-key-word'].dimension).toExtend<DimensionId>();
    // @ts-expect-error a misspelt id does not compile
    expect(records.school['developing-contry']).toBeUndefined();
  });
});

describe('the verdicts', () => {
  test('are those committed: after a change on purpose run "pnpm --filter @yalu/data write"', async () => {
    const committed: unknown = JSON.parse(
      await readFile(new URL('../verdicts.json', import.meta.url), 'utf8'),
    );
    expect(roundNumbers(computedVerdicts(decided))).toEqual(committed);
    expect({ claims: verdicts(), forecasts: forecasts() }).toEqual(committed);
  });

  test('and the pages on the sources are those committed', async () => {
    const pages = new URL('../pages/', import.meta.url);
    const sources = sourcesWithClaims(untyped);
    expect((await readdir(pages)).toSorted()).toEqual(sources.map((id) => `${id}.md`));
    for (const id of sources) {
      const committed = await readFile(new URL(`${id}.md`, pages), 'utf8');
      expect(sourcePage(untyped, decided, id)).toBe(committed);
    }
  });

  test('say what the essay’s own figures say', () => {
    const outcome = Object.fromEntries(
      verdicts().map(({ claim, verdict, numbers }) => [claim, { verdict, numbers }]),
    );
    expect(outcome['sanctions-supporters-majority']).toMatchObject({
      verdict: 'fails',
      numbers: { supporters: 45, total: 91, share: 0.494505 },
    });
    expect(outcome['sanctions-and-abandonment-majority']).toMatchObject({
      verdict: 'holds',
      numbers: { supporters: 53, total: 91, share: 0.582418 },
    });
    expect(outcome['kim-four-visits-2017-18']).toMatchObject({ verdict: 'fails', numbers: { visits: 3 } });
    expect(outcome['views-add-up']).toMatchObject({
      verdict: 'holds',
      numbers: { total: 91, views: 7, documents: 91 },
    });
    expect(outcome['school-periods-overlap']).toMatchObject({
      verdict: 'holds',
      numbers: { schools: 2, overlapFrom: '2010', overlapTo: '2012' },
    });
  });

  test('are undecided where nothing was counted to compare with, and say why', () => {
    expect(verdicts().find(({ claim }) => claim === 'abandonment-grew')).toMatchObject({
      verdict: 'undecided',
      reason: 'no-data',
    });
    expect(verdicts().find(({ claim }) => claim === 'traditional-into-hu-first-term')).toMatchObject({
      reason: 'uncertain-time',
      sensitivity: { ifCertainOnly: 'fails', ifAllPossible: 'holds', flips: true, possible: 1 },
    });
  });

  test('rest on no choice where a choice could not decide', () => {
    const rested = verdicts().filter(
      ({ verdict, coverage }) => verdict !== 'undecided' && coverage.selected.length > 0,
    );
    expect(rested.length).toBeGreaterThan(3);
    // What was found is there, however much was not taken in; records that are named are the ones meant.
    expect(
      rested.filter(
        ({ expected: { relation } }) => !['rows', 'atLeast', 'moreThan', 'equals'].includes(relation),
      ),
    ).toEqual([]);
  });
});

describe('the forecasts', () => {
  test('come to what their checks say, and no judgement contradicts that', () => {
    expect(forecasts()).toHaveLength(Object.keys(records.forecast).length);
    const compared = forecasts().filter(({ judged }) => judged !== undefined);
    expect(compared.map(({ forecast }) => forecast)).toContain('denuclearization-dim');
    expect(compared.filter(({ judged }) => judged?.agrees !== true)).toEqual([]);
    for (const { forecast, result } of forecasts())
      expect(records.forecast[forecast].resolution?.verdict, forecast).toBe(result);
  });

  test('cannot be decided by a choice of events, nor where they have no check', () => {
    expect(forecasts().find(({ forecast }) => forecast === 'no-open-confrontation')).toMatchObject({
      result: 'not-decidable',
      reason: 'coverage',
      of: 'outcome',
    });
    expect(forecasts().find(({ forecast }) => forecast === 'china-watches-region')).toMatchObject({
      result: 'not-decidable',
      reason: 'no-check',
      of: 'outcome',
      evidence: [],
    });
  });

  test('have no score, since none states its probability as a number', () => {
    expect(() => brierScore(resolveAll(dataset))).toThrow(
      /Of 13 forecasts 3 held or did not, and none of these/,
    );
  });

  test('whose judgement their checks contradict do not build', () => {
    const { forecast } = untyped.records;
    const judged = (of: (typeof forecast)[string] | undefined) => ({
      ...of,
      resolution: { ...of?.resolution, verdict: 'did-not-hold' },
    });
    const turned = {
      ...untyped,
      records: {
        ...untyped.records,
        forecast: { ...forecast, 'denuclearization-dim': judged(forecast['denuclearization-dim']) },
      },
    };
    const { issues } = decide(turned as typeof untyped, { records: [] } as unknown as RawDataset);
    expect(issues).toEqual([
      {
        code: 'resolution-contradicted',
        severity: 'error',
        collection: 'forecast',
        id: 'denuclearization-dim',
        path: ['resolution', 'verdict'],
        message:
          'says did-not-hold, and by its checks the forecast is held at 2025-12. Correct the judgement, or the check.',
      },
    ]);
  });

  test('whose checks do not fit are issues of the part that they stand in', () => {
    const { claim, forecast } = untyped.records;
    const check = { query: { from: 'event', where: { kind: 'leader-vist' } }, expect: { rows: 'some' } };
    const turned = {
      ...untyped,
      records: {
        ...untyped.records,
        claim: {
          a: { ...claim['treaty-signed-1961'], id: 'a', check: { ...check, expect: { row: 'some' } } },
        },
        forecast: {
          b: { ...forecast['moon-dialogue-crossroads'], id: 'b', condition: { text: { en: 'x' }, check } },
        },
      },
    };
    const {
      claims,
      forecasts: none,
      issues,
    } = decide(turned as unknown as typeof untyped, { records: [] } as unknown as RawDataset);
    expect([claims, none]).toEqual([[], []]);
    expect(issues.map(({ collection, id, path, code }) => ({ collection, id, path, code }))).toEqual([
      { collection: 'claim', id: 'a', path: ['check', 'expect'], code: 'check-invalid' },
      {
        collection: 'forecast',
        id: 'b',
        path: ['condition', 'check', 'query', 'where', 'kind'],
        code: 'value-unknown',
      },
    ]);
    expect(issues[1]?.message).toContain('Did you mean leader-visit?');
  });
});
