import { describe, expect, test } from 'vitest';
import { dataset } from '@yalu/data/full';
import { forecasts, verdicts } from '@yalu/data/verdicts';
import { json, yalu } from './yalu.ts';

describe('yalu', () => {
  test('says what the dataset holds', async () => {
    const count = (outcome: string) => verdicts().filter(({ verdict }) => verdict === outcome).length;
    expect(await json()).toMatchObject({
      name: 'yalu',
      licence: 'CC-BY-4.0',
      records: Object.fromEntries(
        Object.entries(dataset.records).map(([name, records]) => [name, Object.keys(records).length]),
      ),
      claims: {
        checked: verdicts().length,
        holds: count('holds'),
        fails: count('fails'),
        undecided: count('undecided'),
      },
    });
    const { out } = await yalu('--lang', 'ko');
    expect(out).toContain(
      `판정 가능한 주장 ${verdicts().length}건: 성립 ${count('holds')}, 성립하지 않음 ${count('fails')}, 미정 ${count('undecided')}.`,
    );
  });
});

describe('yalu schools', () => {
  test('2011: two, both certain', async () => {
    expect(await json('schools', '--as-of', '2011')).toMatchObject([
      { id: 'developing-country', certainty: 'certain' },
      { id: 'rising-great-power', certainty: 'certain' },
    ]);
  });

  test('2005: two, one of them only possible, since its end is 2002 or 2007', async () => {
    const found = await json('schools', '--as-of', '2005');
    expect(found).toMatchObject([
      { id: 'traditional-geopolitics', certainty: 'possible', why: expect.stringContaining('2002 or 2007') },
      { id: 'developing-country', certainty: 'certain' },
    ]);
    expect(found).toHaveLength(2);
  });

  test('2021: possible, and it says that the source speaks only until April 2020', async () => {
    expect(await json('schools', '--as-of', '2021')).toMatchObject([
      { id: 'great-power', certainty: 'possible', why: expect.stringContaining('April 2020') },
    ]);
  });

  test('1980: none, said in words', async () => {
    expect(await yalu('schools', '--as-of', '1980')).toMatchObject({
      code: 0,
      err: expect.stringContaining('No school was dominant in 1980'),
    });
    expect(await json('schools', '--as-of', '1980')).toEqual([]);
  });
});

describe('yalu check', () => {
  test('gives verdicts with numbers and evidence, and exit code 1 as some fail', async () => {
    const { code, out } = await yalu('check', '--json');
    expect(code).toBe(1);
    const verdicts: {
      claim: string;
      evidence: { id: string }[];
      context: { evidence: { id: string }[] }[];
    }[] = JSON.parse(out);
    expect(Object.fromEntries(verdicts.map((verdict) => [verdict.claim, verdict]))).toMatchObject({
      'sanctions-supporters-majority': {
        verdict: 'fails',
        numbers: { supporters: 45, total: 91, share: 45 / 91 },
      },
      'sanctions-and-abandonment-majority': {
        verdict: 'holds',
        numbers: { supporters: 53, total: 91, share: 53 / 91 },
      },
      'kim-four-visits-2017-18': { verdict: 'fails', numbers: { visits: 3 } },
      'views-add-up': { verdict: 'holds', numbers: { total: 91 } },
      'school-periods-overlap': { verdict: 'holds', numbers: { overlapFrom: '2010', overlapTo: '2012' } },
    });
    const visits = verdicts.find(({ claim }) => claim === 'kim-four-visits-2017-18');
    expect(visits?.evidence.map(({ id }) => id).sort()).toEqual([
      'kim-jong-un-beijing-2018-03',
      'kim-jong-un-beijing-2018-06',
      'kim-jong-un-dalian-2018-05',
    ]);
    expect(visits?.context[0]?.evidence.map(({ id }) => id)).toEqual(['kim-jong-un-beijing-2019-01']);
    const majority = verdicts.find(({ claim }) => claim === 'sanctions-supporters-majority');
    // A share rests on its whole as well as on its part: on all seven counts of the tally.
    expect(majority?.evidence.map(({ id }) => id)).toEqual(
      expect.arrayContaining(['views-under-xi', 'active-sanctions', 'limited-sanctions']),
    );
    expect(majority?.evidence).toHaveLength(8);
  });

  test('checks the claims named, and exits with 0 where they hold', async () => {
    const { code, out } = await yalu('check', 'views-add-up');
    expect(code).toBe(0);
    expect(out).toContain('total is 91, expected documents (91)');
    expect(out).not.toContain('kim-four-visits');
  });

  test('says the share in the words of the language', async () => {
    expect((await yalu('check', 'sanctions-supporters-majority', '--lang', 'ko')).out).toContain('49.5%');
    expect((await yalu('check', 'sanctions-supporters-majority', '--format', 'md')).out).toContain(
      '| fails | share is 49.5%, expected more than 50% |',
    );
  });

  test('says what came of forecasts, after the claims', async () => {
    const all = await yalu('check', '--json');
    const records: { claim?: string; forecast?: string; result?: string }[] = JSON.parse(all.out);
    expect(records.filter(({ claim }) => claim !== undefined)).toHaveLength(verdicts().length);
    expect(
      records.flatMap(({ forecast, result }) => (forecast === undefined ? [] : [[forecast, result]])),
    ).toEqual(forecasts().map(({ forecast, result }) => [forecast, result]));

    const { code, out } = await yalu('check', 'denuclearization-dim');
    expect(code).toBe(0);
    expect(out).toContain('held  Denuclearization on the Korean Peninsula makes no headway');
    expect(out).toContain('least is 5, expected at least 1; as it stands at December 2025');
    expect(out).toContain('forecast/denuclearization-dim; evidence: series/csis-missile-events');
    expect((await yalu('check', 'denuclearization-dim', '--lang', 'zh-Hans')).out).toContain('应验  ');
  });

  test('judges forecasts as of a date', async () => {
    expect(await json('check', 'neither-backs-down', '--as-of', '2021')).toMatchObject([
      { forecast: 'neither-backs-down', result: 'not-decidable', reason: 'coverage', asOf: '2021' },
    ]);
    expect(await yalu('check', 'neither-backs-down', '--as-of', 'now')).toMatchObject({
      code: 2,
      err: expect.stringContaining('--as-of: '),
    });
  });

  test('exits with 1 for what is open only where it is asked to', async () => {
    for (const id of ['no-open-confrontation', 'abandonment-grew']) {
      expect((await yalu('check', id)).code).toBe(0);
      expect((await yalu('check', id, '--strict')).code).toBe(1);
    }
    expect((await yalu('check', 'denuclearization-dim', '--strict')).code).toBe(0);
  });

  test('names the nearest of claims and of forecasts', async () => {
    expect((await yalu('check', 'denuclearisation-dim')).err).toContain(
      'There is no forecast "denuclearisation-dim". Did you mean denuclearization-dim?',
    );
  });
});

describe('yalu list', () => {
  test('filters by fields, over references, and by time', async () => {
    expect(
      await json(
        'list',
        'position',
        '--where',
        'dimension=dprk-perception',
        '--where',
        'concepts=trouble-maker',
      ),
    ).toHaveLength(3);
    expect(
      await json('list', 'event', '--where', 'kind=nuclear-test', '--where', 'facts.magnitude>=5.1'),
    ).toHaveLength(4);
    expect(
      await json('list', 'position', '--where', 'school.label.ko~강대국', '--where', 'dimension=key-word'),
    ).toHaveLength(2);
    expect(await json('list', 'event', '--where', 'kind=leader-visit', '--during', '2018')).toHaveLength(3);
    expect(await json('list', 'school', '--as-of', '2005', '--certainty', 'certain')).toMatchObject([
      { id: 'developing-country', certainty: 'certain' },
    ]);
  });

  test('finds what is held on a dimension by its id', async () => {
    const cells = await json('list', 'position', '--where', 'dprk-perception=trouble-maker');
    expect(cells).toMatchObject([
      { school: 'developing-country' },
      { school: 'great-power' },
      { school: 'rising-great-power' },
    ]);
    expect(cells).toHaveLength(3);
    expect(await yalu('list', 'position', '--where', 'dprk-perception=trouble-makr')).toMatchObject({
      code: 2,
      err: expect.stringContaining('trouble-maker'),
    });
  });

  test('comes out as CSV, NDJSON and Markdown', async () => {
    const csv = (await yalu('list', 'event', '--where', 'kind=nuclear-test', '--format', 'csv')).out
      .trimEnd()
      .split('\r\n');
    expect(csv[0]).toBe('id,label,date,kind');
    expect(csv[1]).toBe("nuclear-test-1-2006,North Korea's first nuclear test,2006-10-09,nuclear-test");
    expect(
      (await yalu('list', 'school', '--where', 'typology=kim-schools', '--format', 'ndjson')).out
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line).id),
    ).toHaveLength(4);
    expect((await yalu('list', 'school', '--format', 'md')).out).toContain(
      '| traditional-geopolitics | Traditional Geopolitics School | 1993 to 2002 or 2007 |',
    );
  });
});

describe('yalu show', () => {
  test('shows a record, its citations and links in both directions', async () => {
    expect(await json('show', 'limited-sanctions')).toMatchObject({
      collection: 'view',
      record: { group: 'normal-relations' },
      citations: expect.arrayContaining([expect.objectContaining({ source: 'kim-2020' })]),
      linksFrom: expect.arrayContaining([{ collection: 'concept', id: 'normal-relations', field: 'group' }]),
      linksTo: expect.arrayContaining([{ collection: 'tally', id: 'views-under-xi', field: 'counts' }]),
    });
    const { out } = await yalu('show', 'great-power', '--lang', 'zh-Hans');
    expect(out).toContain('大国学派 (school/great-power)');
  });

  test('asks which, where several collections have the id', async () => {
    expect(await yalu('show', 'kim-guo-2016')).toMatchObject({
      code: 2,
      err: expect.stringContaining('source/kim-guo-2016 or corpus/kim-guo-2016'),
    });
    expect(await json('show', 'corpus/kim-guo-2016')).toMatchObject({ record: { documents: 91 } });
  });
});

describe('yalu compare, distribution and query', () => {
  test('compares two schools and marks what differs', async () => {
    const cells = await json('compare', 'developing-country', 'rising-great-power');
    expect(cells).toHaveLength(8);
    expect(cells).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ dimension: 'dprk-perception', differs: true, shared: ['trouble-maker'] }),
      ]),
    );
  });

  test('gives counts, shares and Wilson intervals, and no number for what is not counted', async () => {
    expect(await json('distribution')).toMatchObject({
      total: 91,
      method: 'wilson',
      shares: expect.arrayContaining([
        expect.objectContaining({
          id: 'maintaining-stability',
          count: 34,
          low: expect.closeTo(0.2812, 3),
          high: expect.closeTo(0.476, 3),
        }),
        expect.objectContaining({
          id: 'minimalist',
          count: null,
          share: null,
          missing: 'not-counted-by-source',
        }),
      ]),
    });
    expect(await json('distribution', '--by', 'group')).toMatchObject({
      shares: [{ count: 2 }, { count: 36 }, { count: 45 }, { count: 8 }],
    });
    expect((await yalu('distribution', '--lang', 'ko')).out).toMatch(/집계되지 않음/);
  });
});
