import type { LocaleString } from '@yalu/model/text';
import type { Certainty } from '@yalu/model/time';
import { describe, expectTypeOf, test } from 'vitest';
import { dataset, type FixtureRecords } from '../../test/fixture.ts';
import { from } from './builder.ts';
import { days, daysBetween, decade, month, year, years } from './calculate.ts';
import type { Path } from './paths.ts';

/** Checked by the compiler: each line under a `@ts-expect-error` must not compile. Nothing here is run. */
const typesOnly = (_check: () => void): void => undefined;

type Row<B extends { run: () => { rows: readonly unknown[] } }> = ReturnType<B['run']>['rows'][number];

const position = from(dataset, 'position');
const event = from(dataset, 'event');
const school = from(dataset, 'school');
const tally = from(dataset, 'tally');
const source = from(dataset, 'source');

type SchoolId = 'developing' | 'dormant' | 'geopolitics' | 'great-power' | 'rising';
type Kind = FixtureRecords['event']['kind'];

describe('what must not compile', () => {
  test('collections and fields', () => {
    typesOnly(() => {
      // @ts-expect-error there is no collection "shool"
      from(dataset, 'shool');
      // @ts-expect-error there is no field "scool"
      position.where({ scool: 'rising' });
      // @ts-expect-error there is no field "facts.magnitud"
      event.select({ magnitude: 'facts.magnitud' });
      // @ts-expect-error a school has no field "labels" behind the reference
      position.select({ label: 'school.labels.en' });
      // @ts-expect-error a text has no fields
      position.select({ length: 'asPrinted.length' });
      // @ts-expect-error there is no list "dominanze"
      school.unnest('dominanze');
      // @ts-expect-error a reference is no list
      position.unnest('school');
      // @ts-expect-error a list behind a reference is not one of the record itself
      position.unnest('school.dominance');
      // @ts-expect-error there is no path "scool.label"
      position.groupBy('scool.label');
      // @ts-expect-error no path goes into free JSON
      from(dataset, 'claim').select({ query: 'check.query' });
      // @ts-expect-error what need not be an object has no fields
      from(dataset, 'corpus').select({ missing: 'coders.missing' });
    });
  });

  test('values and ids', () => {
    typesOnly(() => {
      // @ts-expect-error no event is of the kind "leader-vist"
      event.where({ kind: 'leader-vist' });
      // @ts-expect-error no event is of the kind "leader-vist"
      event.where({ kind: { in: ['treaty', 'leader-vist'] } });
      // @ts-expect-error there is no school "great-powr"
      position.where({ school: 'great-powr' });
      // @ts-expect-error there is no school "great-powr"
      school.where({ id: { ne: 'great-powr' } });
      // @ts-expect-error there is no school "great-powr" behind the path
      position.where({ 'school.id': 'great-powr' });
      // @ts-expect-error there is no actor "PKR" among several
      event.where({ actors: 'PKR' });
      // @ts-expect-error within all, too
      position.where({ all: [{ school: 'rising' }, { school: 'great-powr' }] });
      // @ts-expect-error within not, too
      position.where({ not: { school: 'great-powr' } });
      // @ts-expect-error a number is no text
      event.where({ 'facts.magnitude': '6' });
      // @ts-expect-error a number is above or below numbers
      event.where({ 'facts.magnitude': { gt: '6' } });
      // @ts-expect-error nothing is above or below a truth value
      from(dataset, 'concept-scheme').where({ ordered: { gt: true } });
      // @ts-expect-error no text stands in a number
      event.where({ 'facts.magnitude': { matches: '6' } });
      // @ts-expect-error a label as a whole equals no text
      school.where({ label: 'Rising power school' });
      // @ts-expect-error there is no comparison "like"
      school.where({ 'label.en': { like: 'power' } });
      // @ts-expect-error there is no such certainty
      event.certainty('sure');
    });
  });

  test('what stands inside a quantifier', () => {
    typesOnly(() => {
      event.where({ initiator: { some: { iso3: 'KOR', type: 'state' } } });
      tally.where({ counts: { every: { count: { gt: 0 }, view: { ne: 'abandon' } } } });
      // @ts-expect-error there is no field "iso4" of an actor
      event.where({ initiator: { some: { iso4: 'KOR' } } });
      // @ts-expect-error no actor is of the type "sate"
      event.where({ initiator: { some: { type: 'sate' } } });
      // @ts-expect-error nothing is behind a number
      event.where({ 'facts.magnitude': { some: {} } });
      // @ts-expect-error there is no view "abandn" in an item of the list
      tally.where({ counts: { every: { view: 'abandn' } } });
      // @ts-expect-error there is no actor "PKR" among several
      event.where({ actors: { contains: ['CHN', 'PKR'] } });
      // @ts-expect-error a magnitude is no date
      event.where({ calculated: [{ of: year('facts.magnitude'), gte: 2000 }] });
      // @ts-expect-error a year is a number
      event.where({ calculated: [{ of: year('date'), gte: '2000' }] });
    });
  });

  test('sets of other rows', () => {
    typesOnly(() => {
      school.select({ id: 'id' }).union(school.where({ order: 1 }).select({ id: 'id' }));
      // @ts-expect-error the columns are not the same
      school.select({ id: 'id' }).union(school.select({ name: 'label.en' }));
      // @ts-expect-error there is no path "cats" to read through
      tally.through('cats', 'typology/views');
    });
  });

  test('columns', () => {
    typesOnly(() => {
      // @ts-expect-error groups have no column "date"
      event.groupBy('kind').count().orderBy('date');
      // @ts-expect-error the column is called "visits"
      event.groupBy('kind').count('visits').orderBy('visit');
      // @ts-expect-error there is neither a column nor a path "cout"
      event.select({ id: 'id' }).orderBy('cout');
      // @ts-expect-error there is no such direction
      event.orderBy('date', 'down');
      // @ts-expect-error rows have no certainty where time was not asked
      event.orderBy('certainty');
      // @ts-expect-error nothing can be chosen from groups
      event.groupBy('kind').count().select({ kind: 'kind' });
      // @ts-expect-error chosen columns cannot be grouped
      event.select({ kind: 'kind' }).groupBy('kind');
      // @ts-expect-error a query unnests once
      tally.unnest('counts').unnest('missing');
      // @ts-expect-error columns are chosen after unnesting
      tally.select({ id: 'id' }).unnest('counts');
    });
  });

  test('what cannot be computed', () => {
    typesOnly(() => {
      // @ts-expect-error a place is no number
      event.sum('place');
      // @ts-expect-error dates have no mean
      event.mean('date');
      // @ts-expect-error a share is of a number
      event.share('kind', { kind: 'treaty' });
      // @ts-expect-error there is no least object
      event.min('facts');
      // @ts-expect-error time looks at dates and spans
      event.time('facts.magnitude');
      // @ts-expect-error a filter of a computed column is checked as well
      event.count('visits', { kind: 'leader-vist' });
    });
  });
});

describe('what is inferred', () => {
  test('whole records, and their certainty once time is asked', () => {
    const asked = school.asOf('2011');
    expectTypeOf<Row<typeof school>>().toEqualTypeOf<FixtureRecords['school'] & object>();
    expectTypeOf<Row<typeof asked>['certainty']>().toEqualTypeOf<Certainty>();
    expectTypeOf<Row<typeof asked>['id']>().toEqualTypeOf<SchoolId>();
    expectTypeOf<Row<typeof asked>['dominance'][number]['span']['start']>().toEqualTypeOf<string>();
    expectTypeOf<Row<typeof school>>().not.toHaveProperty('certainty');
  });

  test('columns: one value, a list, null where there may be none', () => {
    const chosen = position.select({
      id: 'id',
      school: 'school',
      korean: 'school.label.ko',
      concepts: 'concepts',
      labels: 'concepts.label',
      broader: 'concepts.broader',
      order: 'dimension.order',
    });
    expectTypeOf<Row<typeof chosen>>().toEqualTypeOf<{
      readonly id: FixtureRecords['position']['id'];
      readonly school: SchoolId | null;
      readonly korean: string | null;
      readonly concepts: readonly ('asset' | 'buffer' | 'burden' | 'pressure' | 'support')[];
      readonly labels: readonly { readonly en: string; readonly ko?: string; readonly 'zh-Hans'?: string }[];
      readonly broader: readonly ('asset' | 'buffer' | 'burden' | 'pressure' | 'support')[];
      readonly order: number;
    }>();
    const optional = event.select({
      magnitude: 'facts.magnitude',
      place: 'place',
      kind: 'kind',
      success: 'facts.success',
    });
    expectTypeOf<Row<typeof optional>>().toEqualTypeOf<{
      readonly magnitude: number | null;
      readonly place: string | null;
      readonly kind: Kind;
      readonly success: boolean | null;
    }>();
  });

  test('fields of several kinds of object', () => {
    const authors = source.select({ family: 'author.family', literal: 'author.literal' });
    expectTypeOf<Row<typeof authors>>().toEqualTypeOf<{
      readonly family: readonly string[];
      readonly literal: readonly string[];
    }>();
  });

  test('columns keep certainty, asked before or after', () => {
    const before = school.asOf('2011').select({ id: 'id' });
    const after = school.select({ id: 'id' }).asOf('2011');
    expectTypeOf<Row<typeof before>>().toEqualTypeOf<{
      readonly id: SchoolId;
      readonly certainty: Certainty;
    }>();
    expectTypeOf<Row<typeof after>['certainty']>().toEqualTypeOf<Certainty>();
    expectTypeOf<Row<typeof after>['id']>().toEqualTypeOf<SchoolId>();
  });

  test('unnested lists are single', () => {
    const items = tally.unnest('counts');
    expectTypeOf<Row<typeof items>['counts']['count']>().toEqualTypeOf<number>();
    expectTypeOf<Row<typeof items>['missing']>().toExtend<readonly unknown[]>();
    const chosen = items.select({
      view: 'counts.view',
      group: 'counts.view.group',
      count: 'counts.count',
      missing: 'missing.view',
    });
    expectTypeOf<Row<typeof chosen>>().toEqualTypeOf<{
      readonly view: 'abandon' | 'minimal' | 'sanctions' | 'stability';
      readonly group: 'asset' | 'buffer' | 'burden' | 'pressure' | 'support' | null;
      readonly count: number;
      readonly missing: readonly ('abandon' | 'minimal' | 'sanctions' | 'stability')[];
    }>();
  });

  test('groups: keys without marks, and what is computed', () => {
    const byKind = event.groupBy('kind').count();
    expectTypeOf<Row<typeof byKind>>().toEqualTypeOf<{ readonly kind: Kind; readonly count: number }>();
    const byMany = position
      .groupBy('school')
      .groupBy('school.label')
      .count('cells')
      .countDistinct('concepts', 'concepts')
      .sum('concepts.order', 'sum')
      .mean('concepts.order', 'mean')
      .min('school', 'least')
      .list('concepts.scheme', 'schemes')
      .share(true, { school: 'rising' });
    expectTypeOf<Row<typeof byMany>>().toEqualTypeOf<{
      readonly school: SchoolId | null;
      readonly 'school.label': {
        readonly en: string;
        readonly ko?: string;
        readonly 'zh-Hans'?: string;
      } | null;
      readonly cells: number;
      readonly concepts: number;
      readonly sum: number | null;
      readonly mean: number | null;
      readonly least: SchoolId | null;
      readonly schemes: readonly ('means' | 'perception')[];
      readonly share: number | null;
    }>();
    expectTypeOf<Row<typeof byMany>['school.label']>().toExtend<Readonly<LocaleString> | null>();
    // A row without a value is in the group null.
    const byActor = event.groupBy('initiator').count();
    expectTypeOf<Row<typeof byActor>>().toEqualTypeOf<{
      readonly initiator: 'CHN' | 'KOR' | 'PRK' | 'kim' | 'xi' | null;
      readonly count: number;
    }>();
    const byView = tally.unnest('counts').groupBy('counts.view').sum('counts.count', 'texts');
    expectTypeOf<Row<typeof byView>>().toEqualTypeOf<{
      readonly 'counts.view': 'abandon' | 'minimal' | 'sanctions' | 'stability';
      readonly texts: number | null;
    }>();
  });

  test('what is first and last, and what a crosswalk leads to', () => {
    const ends = event.groupBy('kind').first('place', 'date').last(year('date'), 'date', 'until');
    expectTypeOf<Row<typeof ends>>().toEqualTypeOf<{
      readonly kind: Kind;
      readonly first: string | null;
      readonly until: number | null;
    }>();
    const crossed = tally
      .unnest('counts')
      .through('counts.view', 'typology/views')
      .select({ view: 'counts.view', category: 'through.category', relation: 'through.relation' });
    expectTypeOf<Row<typeof crossed>>().toEqualTypeOf<{
      readonly view: 'abandon' | 'minimal' | 'sanctions' | 'stability';
      readonly category: string | null;
      readonly relation: 'exactMatch' | 'closeMatch' | 'broadMatch' | 'narrowMatch' | 'relatedMatch' | null;
    }>();
  });

  test('what is calculated from dates', () => {
    const chosen = event.select({
      began: year('date'),
      answers: daysBetween('facts.answers.date', 'date'),
      further: years('dates.date'),
    });
    expectTypeOf<Row<typeof chosen>>().toEqualTypeOf<{
      readonly began: number | null;
      readonly answers: readonly number[];
      readonly further: readonly number[];
    }>();
    const pinned = event.unnest('facts.answers').select({ after: daysBetween('facts.answers.date', 'date') });
    expectTypeOf<Row<typeof pinned>>().toEqualTypeOf<{ readonly after: number | null }>();
    const grouped = event
      .groupBy(year('date'))
      .groupBy(decade('date'), 'tens')
      .max(days('date'), 'longest')
      .list(month('date'), 'months')
      .orderBy('tens');
    expectTypeOf<Row<typeof grouped>>().toEqualTypeOf<{
      readonly year: number | null;
      readonly tens: number | null;
      readonly longest: number | null;
      readonly months: readonly number[];
    }>();
    typesOnly(() => {
      // @ts-expect-error there is no such date
      event.select({ began: year('dat') });
      // @ts-expect-error a magnitude is no date
      event.groupBy(year('facts.magnitude'));
      // @ts-expect-error one date is not enough
      event.mean(daysBetween('date'));
      // @ts-expect-error there is no such date
      event.mean(daysBetween('date', 'dat'));
      // @ts-expect-error the column is called "began"
      event.groupBy(year('date'), 'began').count().orderBy('year');
    });
  });

  test('what is computed over everything, certain or not', () => {
    const total = event.during('2018').count('visits').max('date', 'last');
    expectTypeOf<Row<typeof total>>().toEqualTypeOf<{
      readonly visits: number;
      readonly last: string | null;
    }>();
    const later = event.count('visits').during('2018').groupBy('kind');
    expectTypeOf<Row<typeof later>>().toEqualTypeOf<{ readonly visits: number; readonly kind: Kind }>();
  });

  test('paths', () => {
    expectTypeOf<'school.dominance.span.start'>().toExtend<
      Path<FixtureRecords, FixtureRecords['position']>
    >();
    expectTypeOf<'schol'>().not.toExtend<Path<FixtureRecords, FixtureRecords['position']>>();
  });
});
