import { describe, expect, test } from 'vitest';
import { dataset } from '../../test/fixture.ts';
import { from, QueryBuilder } from './builder.ts';
import { days, daysBetween, decade, month, year, years } from './calculate.ts';
import { parseQuery } from './schema.ts';

describe('the builder', () => {
  test('makes plain JSON', () => {
    const { query } = from(dataset, 'event')
      .unnest('initiator')
      .where({ kind: 'leader-visit' })
      .time('date')
      .asOf('2018')
      .during('2018')
      .overlaps('2018')
      .throughout('2018-04')
      .before('2020')
      .after('2010')
      .certainty('certain')
      .select({ id: 'id', who: 'initiator' })
      .orderBy('who')
      .orderBy('date', 'descending')
      .limit(5)
      .offset(1);
    expect(query).toEqual({
      from: 'event',
      unnest: 'initiator',
      where: { kind: 'leader-visit' },
      time: 'date',
      asOf: '2018',
      during: '2018',
      overlaps: '2018',
      throughout: '2018-04',
      before: '2020',
      after: '2010',
      certainty: 'certain',
      select: { id: 'id', who: 'initiator' },
      order: [
        { by: 'who', direction: 'ascending' },
        { by: 'date', direction: 'descending' },
      ],
      limit: 5,
      offset: 1,
    });
    expect(parseQuery(JSON.parse(JSON.stringify(query)))).toEqual(query);
  });

  test('computes', () => {
    const { query } = from(dataset, 'event')
      .groupBy('kind')
      .count()
      .count('visits', { kind: 'leader-visit' })
      .countDistinct('place')
      .sum('facts.testNumber')
      .mean('facts.magnitude')
      .min('date', 'first')
      .max('date', 'last')
      .list('place', 'places')
      .share(true, { kind: 'treaty' })
      .share('facts.testNumber', { kind: 'nuclear-test' }, 'tests');
    expect(query).toEqual({
      from: 'event',
      group: ['kind'],
      aggregate: {
        count: { count: true },
        visits: { count: true, where: { kind: 'leader-visit' } },
        countDistinct: { countDistinct: 'place' },
        sum: { sum: 'facts.testNumber' },
        mean: { mean: 'facts.magnitude' },
        first: { min: 'date' },
        last: { max: 'date' },
        places: { list: 'place' },
        share: { share: true, where: { kind: 'treaty' } },
        tests: { share: 'facts.testNumber', where: { kind: 'nuclear-test' } },
      },
    });
    expect(parseQuery(query)).toEqual(query);
  });

  test('calculates', () => {
    const events = from(dataset, 'event');
    const chosen = events.select({
      year: year('date'),
      decade: decade('date'),
      month: month('date'),
      days: days('date'),
      years: years('date'),
      after: daysBetween('facts.answers.date', 'date'),
    });
    expect(chosen.query.select).toEqual({
      year: { year: 'date' },
      decade: { decade: 'date' },
      month: { month: 'date' },
      days: { days: 'date' },
      years: { years: 'date' },
      after: { daysBetween: ['facts.answers.date', 'date'] },
    });
    expect(parseQuery(chosen.query)).toEqual(chosen.query);
    const grouped = events
      .groupBy(year('date'))
      .groupBy('facts.from')
      .mean(days('date'), 'days')
      .max(year('date'), 'last')
      .share(days('date'), { kind: 'leader-visit' });
    expect(grouped.query).toMatchObject({
      group: [{ year: 'date' }, 'facts.from'],
      aggregate: {
        days: { mean: { days: 'date' } },
        last: { max: { year: 'date' } },
        share: { share: { days: 'date' }, where: { kind: 'leader-visit' } },
      },
    });
    expect(parseQuery(grouped.query)).toEqual(grouped.query);
    expect(grouped.run().rows.filter((row) => row['facts.from'] === 'PRK' && row.year === 2019)).toEqual([
      { year: 2019, 'facts.from': 'PRK', days: 4, last: 2019, share: 1 },
    ]);
  });

  test('names groups, those before included', () => {
    const { query } = from(dataset, 'event')
      .groupBy('kind')
      .groupBy(year('date'), 'began')
      .groupBy(month('date'))
      .count();
    expect(query.group).toEqual({ kind: 'kind', began: { year: 'date' }, month: { month: 'date' } });
    expect(from(dataset, 'event').groupBy('kind', 'what').query.group).toEqual({ what: 'kind' });
  });

  test('makes a new builder at each step', () => {
    const visits = from(dataset, 'event').where({ kind: 'leader-visit' });
    const counted = visits.count();
    expect(visits.run().rows).toHaveLength(4);
    expect(counted.run().rows).toEqual([{ count: 4 }]);
    expect(
      visits
        .during('2018')
        .run()
        .rows.map(({ id, certainty }) => `${id} ${certainty}`),
    ).toEqual(['visit-2018-03 certain', 'visit-2018-05 certain', 'visit-2018-or-2019 possible']);
    expect(visits.query).toEqual({ from: 'event', where: { kind: 'leader-visit' } });
  });

  test('joins filters flat, so that many of them do not nest', () => {
    let builder = from(dataset, 'school').where({ order: { gt: 1 } });
    for (let index = 0; index < 20; index++) builder = builder.where({ order: { lt: 4 } });
    expect(builder.query.where?.all).toHaveLength(21);
    expect(parseQuery(builder.query)).toEqual(builder.query);
    expect(builder.run().rows.map(({ id }) => id)).toEqual(['developing', 'rising']);
  });

  test('keeps a filter whole that has more than all', () => {
    const filter = { all: [{ order: { gt: 1 } }], id: 'rising' } as const;
    expect(from(dataset, 'school').where(filter).where({ order: 3 }).query.where).toEqual({
      all: [filter, { order: 3 }],
    });
  });

  test('gives the rows that its types say', () => {
    expect(from(dataset, 'concept').groupBy('scheme').run().rows).toEqual([
      { scheme: 'means' },
      { scheme: 'perception' },
    ]);
    expect(from(dataset, 'concept').groupBy('scheme').groupBy('broader').count().run().rows).toEqual([
      { scheme: 'means', broader: null, count: 2 },
      { scheme: 'perception', broader: 'asset', count: 1 },
      { scheme: 'perception', broader: null, count: 2 },
    ]);
    expect(
      from(dataset, 'tally').unnest('counts').where({ 'counts.view': 'abandon' }).run().rows[0]?.counts,
    ).toEqual({ view: 'abandon', count: 1 });
    expect(from(dataset, 'source').select({ family: 'author.family' }).limit(1).run().rows).toEqual([
      { family: ['Kim'] },
    ]);
  });

  test('makes the JSON of quantifiers, ends, crosswalks and sets', () => {
    const named = { id: 'id' } as const;
    const schools = from(dataset, 'school').select(named);
    const { query } = from(dataset, 'school')
      .where({ positions: undefined, dominance: { some: { asPrinted: '2010-2013' } } } as never)
      .where({ calculated: [{ of: year('dominance.span'), gte: 2010 }] })
      .through('id', 'typology/schools')
      .select(named)
      .union(schools)
      .intersect(schools, schools)
      .except(schools);
    expect(query).toMatchObject({
      through: { path: 'id', to: 'typology/schools' },
      union: [schools.query],
      intersect: [schools.query, schools.query],
      except: [schools.query],
    });
    expect(parseQuery(JSON.parse(JSON.stringify(query)))).toMatchObject({ from: 'school' });
    expect(
      from(dataset, 'event').first('place', 'date').last('id', year('date'), 'latest').query.aggregate,
    ).toEqual({
      first: { first: 'place', by: 'date' },
      latest: { last: 'id', by: { year: 'date' } },
    });
  });

  test('goes on from a query of plain JSON', () => {
    const builder = new QueryBuilder(dataset, {
      from: 'event',
      group: { what: 'kind' },
      aggregate: { n: { count: true } },
    });
    expect(builder.groupBy('place' as never).query).toEqual({
      from: 'event',
      group: { what: 'kind', place: 'place' },
      aggregate: { n: { count: true } },
    });
  });
});
