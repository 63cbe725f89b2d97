import { describe, expectTypeOf, it } from 'vitest';
import type { Ref } from '../collections/define.ts';
import type { CollectionName, Records } from '../collections/registry.ts';
import type { LocaleString } from '../text/locale.ts';
import type { Span } from '../time/span.ts';
import { lookUp } from './lookup.ts';
import type { Dataset, IdOf, Narrow, NarrowRecords, Target } from './types.ts';

/** The ids of a small dataset. */
type Ids = Readonly<Record<CollectionName, string>> & {
  readonly actor: 'CHN' | 'PRK';
  readonly school: 'great-power' | 'developing-country';
  readonly concept: 'buffer-zone' | 'pressure';
  readonly source: 'kim-2020';
  readonly era: 'xi' | 'hu';
  readonly typology: 'kim-schools';
  readonly driver: 'rivalry' | 'ties';
  readonly document: 'one-essay';
  readonly view: 'abandon' | 'support';
  readonly event: 'visit-2018';
};
type Narrowed = NarrowRecords<Records, Ids>;
type Position = Narrowed['position'];
type Event = Narrowed['event'];

/** `true` for `any` and nothing else. */
type IsAny<T> = 0 extends 1 & T ? true : false;
/** The fields of a record, at any depth, that are `any`. */
type AnyPaths<T, Depth extends readonly unknown[] = []> =
  IsAny<T> extends true
    ? Depth
    : Depth['length'] extends 6
      ? never
      : T extends readonly (infer E)[]
        ? AnyPaths<E, readonly [...Depth, 'item']>
        : T extends string | number | boolean | null | undefined
          ? never
          : { [K in keyof T]-?: AnyPaths<T[K], readonly [...Depth, K]> }[keyof T];

declare const dataset: Dataset<Narrowed>;
declare const position: Position;
declare const event: Event;
declare function needsActor(id: 'CHN' | 'PRK'): void;

// What is tested here is that this file compiles: nothing of it is run.
describe('types', () => {
  it('have no any in them', () => {
    expectTypeOf<AnyPaths<Records>>().toEqualTypeOf<never>();
    expectTypeOf<AnyPaths<Narrowed>>().toEqualTypeOf<never>();
    expectTypeOf<AnyPaths<{ a: { b: unknown } }>>().toEqualTypeOf<never>();
    // eslint-disable-next-line @typescript-eslint/no-explicit-any -- shows that the search above finds one
    expectTypeOf<AnyPaths<{ a: { b: any } }>>().toEqualTypeOf<readonly ['a', 'b']>();
  });

  it('say what a record of the model holds', () => {
    type School = Records['school'];
    expectTypeOf<School['label']>().toEqualTypeOf<LocaleString>();
    expectTypeOf<School['dominance'][number]['span']>().toExtend<Span>();
    expectTypeOf<School['order']>().toEqualTypeOf<number>();
    expectTypeOf<Records['event']['kind']>().toExtend<string>();
    expectTypeOf<Records['event']['kind']>().not.toEqualTypeOf<string>();
    expectTypeOf<Records['position']['school']>().toExtend<string | undefined>();
    expectTypeOf<Target<Records['position']['dimension']>>().toEqualTypeOf<'dimension'>();
    expectTypeOf<Target<string>>().toEqualTypeOf<never>();
    expectTypeOf<IdOf<School>>().toEqualTypeOf<string>();
  });

  it('narrow ids and references to those of a dataset', () => {
    expectTypeOf<Narrowed['actor']['id']>().toEqualTypeOf<'CHN' | 'PRK'>();
    expectTypeOf<NonNullable<Position['school']>>().toExtend<'great-power' | 'developing-country'>();
    expectTypeOf<Position['concepts'][number]>().toExtend<'buffer-zone' | 'pressure'>();
    expectTypeOf<Event['actors'][number]>().toExtend<'CHN' | 'PRK'>();
    expectTypeOf<Event['citations'][number]['source']>().toExtend<'kim-2020'>();
    expectTypeOf<NonNullable<Narrowed['era']['partOf']>>().toExtend<'xi' | 'hu'>();
    expectTypeOf<Narrowed['link']['from']>().toExtend<'rivalry' | 'ties'>();
    expectTypeOf<Narrowed['coding']['view']>().toExtend<'abandon' | 'support'>();
    expectTypeOf<Narrowed['tally']['missing'][number]['view']>().toExtend<'abandon' | 'support'>();
    expectTypeOf<Narrowed['school']['typology']>().toExtend<'kim-schools'>();
    expectTypeOf<NonNullable<Narrowed['measure']['introducedBy']>[number]>().toExtend<'visit-2018'>();
    type Visit = Extract<NonNullable<Event['facts']>, { readonly type: 'visit' }>;
    expectTypeOf<Visit['from']>().toExtend<'CHN' | 'PRK'>();
    expectTypeOf<NonNullable<Visit['visitor']>[number]>().toExtend<'CHN' | 'PRK'>();
    expectTypeOf<Narrowed['series']['observations'][number]['at']>().toEqualTypeOf<string>();
    expectTypeOf<IdOf<Position>>().toEqualTypeOf<string>();
    expectTypeOf<Event['date']>().toEqualTypeOf<string>();
    expectTypeOf<Narrow<Ref<'view'>, { school: 'x' }>>().toEqualTypeOf<Ref<'view'>>();
    expectTypeOf<Narrow<number | null | boolean, Ids>>().toEqualTypeOf<number | null | boolean>();
  });

  it('let literal ids in and misspelt ones not', () => {
    const check = (): void => {
      const right: Pick<Position, 'school' | 'concepts'> = {
        school: 'great-power',
        concepts: ['buffer-zone', 'pressure'],
      };
      needsActor(event.actors[0] ?? 'CHN');
      if (position.school === 'great-power') void right;
      // @ts-expect-error -- no such school
      const wrongSchool: Position['school'] = 'great-pwer';
      // @ts-expect-error -- no such concept
      const wrongConcepts: Position['concepts'] = ['buffer-zone', 'presure'];
      // @ts-expect-error -- a school is no actor
      needsActor(position.school);
      // @ts-expect-error -- the comparison can never be true
      if (position.school === 'great-pwer') void 0;
      // @ts-expect-error -- no such driver
      const wrongDriver: Narrowed['link']['to'] = 'rivalri';
      // @ts-expect-error -- no such era, deep inside
      const wrongEra: NonNullable<Narrowed['school']['dominance'][number]['eras']>[number] = 'xii';
      type Visit = Extract<NonNullable<Event['facts']>, { readonly type: 'visit' }>;
      // @ts-expect-error -- no such actor, in facts of one type
      const wrongVisit: Pick<Visit, 'from' | 'to'> = { from: 'PRK', to: 'CHM' };
      // @ts-expect-error -- facts of one type do not have the fields of another
      const wrongFacts: NonNullable<Event['facts']> = { type: 'congress', magnitude: 5 };
      void [wrongSchool, wrongConcepts, wrongDriver, wrongEra, wrongVisit, wrongFacts];
    };
    expectTypeOf(check).toBeFunction();
  });

  it('let nothing be changed, and no id be looked up that is not there', () => {
    const check = (): void => {
      const found: Narrowed['school'] = dataset.records.school['great-power'];
      // @ts-expect-error -- no such school
      void dataset.records.school['great-pwer'];
      // @ts-expect-error -- no such collection
      void dataset.records.schol;
      // @ts-expect-error -- no such collection
      lookUp(dataset, 'schol', 'great-power');
      // @ts-expect-error -- a dataset is not changed
      dataset.records.school['great-power'] = found;
      // @ts-expect-error -- nor a record
      found.order = 2;
      // @ts-expect-error -- nor a list of it
      found.dominance.push();
      expectTypeOf(lookUp(dataset, 'school', 'great-power').records).toEqualTypeOf<
        readonly Narrowed['school'][]
      >();
    };
    expectTypeOf(check).toBeFunction();
  });
});
