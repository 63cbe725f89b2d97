import { describe, expectTypeOf, it } from 'vitest';
import type { LocaleString } from '../text/locale.ts';
import type { Json } from './claim.ts';
import type { Ref } from './define.ts';
import type { EventKind } from './event-kinds.ts';
import type { FactsType } from './facts/registry.ts';
import type { CollectionName, Records } from './registry.ts';

type Text = { en: string; ko?: string; 'zh-Hans'?: string };
type SpanOf = { start: string; end: string; knownUntil?: string };
type Locator = {
  section?: string;
  paragraph?: number;
  page?: number;
  table?: string;
  row?: string;
  column?: string;
  note?: string;
};
type Citation = { source: Ref<'source'>; locator?: Locator; fingerprint?: string; supports?: string[] };
type Cited = { citations?: Citation[] };
type Quantity = { value?: number; min?: number; max?: number };
type Figure = Quantity & { of: Text; unit: string; at?: string; agency?: Ref<'actor'> } & Cited;

/** What every record has. */
type Common = {
  id: string;
  label: Text;
  citations: Citation[];
  assertedBy: 'source' | 'coder';
  reason?: string;
  confidence?: 'high' | 'medium' | 'low';
  ownTranslation?: ('en' | 'ko' | 'zh-Hans')[];
  alternatives?: { field: string; value: unknown; citations: Citation[]; reason: string }[];
  note?: string;
};
type Own<C extends CollectionName> = Omit<Records[C], keyof Common>;
/** A type with its intersections worked out, for a strict comparison. */
type Plain<T> = T extends string | number | boolean
  ? T
  : T extends (infer E)[]
    ? Plain<E>[]
    : { [K in keyof T]: Plain<T[K]> };

// What is tested here is that this file compiles: nothing of it is run.
describe('the record types', () => {
  it('have in common what every record has', () => {
    type OfView = Pick<Records['view'], keyof Common>;
    expectTypeOf<Omit<OfView, 'alternatives'>>().toEqualTypeOf<Omit<Common, 'alternatives'>>();
    expectTypeOf<NonNullable<OfView['alternatives']>[number]['value']>().toBeUnknown();
    expectTypeOf<NonNullable<OfView['alternatives']>[number]['citations']>().toEqualTypeOf<Citation[]>();
    expectTypeOf<
      { [C in CollectionName]: keyof Common extends keyof Records[C] ? never : C }[CollectionName]
    >().toEqualTypeOf<never>();
    expectTypeOf<Text>().toExtend<LocaleString>();
  });

  it('of sources and notes on them', () => {
    expectTypeOf<Own<'source-note'>>().toEqualTypeOf<{
      source: Ref<'source'>;
      locator?: Locator;
      kind: 'erratum' | 'ambiguity' | 'inconsistency' | 'variant' | 'silence';
      prints: string;
      reading: Text;
      records: string[];
    }>();
    expectTypeOf<Own<'source'>['author']>().toEqualTypeOf<
      ({ family: string; given?: string } | { literal: string })[] | undefined
    >();
    expectTypeOf<Own<'source'>['title']>().toEqualTypeOf<string>();
    expectTypeOf<Own<'source'>['type']>().toExtend<string>();
    expectTypeOf<'webpage'>().toExtend<Own<'source'>['type']>();
    expectTypeOf<string>().not.toExtend<Own<'source'>['type']>();
  });

  it('of actors and eras', () => {
    expectTypeOf<Plain<Own<'actor'>>>().toEqualTypeOf<
      Plain<{
        type: 'state' | 'person' | 'organisation' | 'group';
        iso3?: string;
        wikidata?: string;
        definition?: Text;
        names?: {
          text: string;
          language: string;
          kind: 'native' | 'official' | 'short' | 'romanisation' | 'alias';
        }[];
        roles?: ({ role: Text; of?: Ref<'actor'>; span?: SpanOf } & Cited)[];
        partOf?: Ref<'actor'>[];
      }>
    >();
    expectTypeOf<Own<'era'>>().toEqualTypeOf<{
      kind: 'leadership' | 'term' | 'policy';
      actor: Ref<'actor'>[];
      span: SpanOf;
      definition?: Text;
      partOf?: Ref<'era'>;
    }>();
  });

  it('of vocabularies', () => {
    expectTypeOf<Own<'concept-scheme'>>().toEqualTypeOf<{ definition: Text; ordered: boolean }>();
    expectTypeOf<Own<'concept'>>().toEqualTypeOf<{
      scheme: Ref<'concept-scheme'>;
      definition?: Text;
      altLabels?: Text[];
      notation?: string;
      broader?: Ref<'concept'>;
      order?: number;
    }>();
    expectTypeOf<Own<'typology'>>().toEqualTypeOf<{
      of: 'school' | 'view' | 'characterization' | 'concept';
      authors?: Ref<'actor'>[];
      source: Ref<'source'>;
      definition?: Text;
      method: Text;
      period?: string;
    }>();
    expectTypeOf<Own<'mapping'>>().toEqualTypeOf<{
      from: string;
      to: string;
      relation: 'exactMatch' | 'closeMatch' | 'broadMatch' | 'narrowMatch' | 'relatedMatch';
    }>();
  });

  it('of schools and what they hold', () => {
    expectTypeOf<Plain<Own<'school'>>>().toEqualTypeOf<
      Plain<{
        typology: Ref<'typology'>;
        altLabels?: Text[];
        definition?: Text;
        order: number;
        dominance: ({ span: SpanOf; asPrinted: string; terms?: string; eras?: Ref<'era'>[] } & Cited)[];
        keyWords?: Ref<'concept'>[];
        affiliations?: ({
          actor: Ref<'actor'>;
          role: 'member' | 'supporter' | 'audience' | 'exception';
          extent?: 'all' | 'most' | 'many' | 'some';
          span?: SpanOf;
        } & Cited)[];
        lineage?: Ref<'school'>[];
        displaced?: Ref<'school'>[];
      }>
    >();
    expectTypeOf<Own<'dimension'>>().toEqualTypeOf<{
      question: Text;
      scheme: Ref<'concept-scheme'>;
      scale: 'nominal' | 'ordinal';
      altLabels?: Text[];
      order: number;
    }>();
    expectTypeOf<Own<'position'>>().toEqualTypeOf<{
      school?: Ref<'school'>;
      actor?: Ref<'actor'>;
      dimension: Ref<'dimension'>;
      span?: SpanOf;
      asPrinted: string;
      concepts: Ref<'concept'>[];
    }>();
  });

  it('of relationships', () => {
    expectTypeOf<Plain<Own<'characterization'>>>().toEqualTypeOf<
      Plain<{
        typology: Ref<'typology'>;
        between: Ref<'actor'>[];
        definition: Text;
        altLabels?: Text[];
        order: number;
        validity: ({ span: SpanOf; official: boolean } & Cited)[];
      }>
    >();
    expectTypeOf<Plain<Own<'rank'>>>().toEqualTypeOf<
      Plain<{
        conferredBy: Ref<'actor'>;
        concept: Ref<'concept'>;
        order: number;
        definition?: Text;
        holders: ({ actor: Ref<'actor'>; span?: SpanOf; asPrinted?: string } & Cited)[];
      }>
    >();
  });

  it('of views and their counts', () => {
    expectTypeOf<Own<'view'>>().toEqualTypeOf<{
      typology: Ref<'typology'>;
      group?: Ref<'concept'>;
      scalePoint?: Ref<'concept'>;
      definition?: Text;
      altLabels?: Text[];
      order: number;
    }>();
    expectTypeOf<Own<'corpus'>>().toEqualTypeOf<{
      source?: Ref<'source'>;
      window: string;
      documents: number | { missing: 'not-stated-by-source' };
      kinds: Text;
      engines: string[];
      inclusion?: Text;
      coders: number | { missing: 'not-stated-by-source' };
    }>();
    expectTypeOf<Own<'document'>>().toEqualTypeOf<{
      corpus: Ref<'corpus'>;
      source?: Ref<'source'>;
      title: string;
      date: string;
      language?: string;
      authors?: Ref<'actor'>[];
    }>();
    expectTypeOf<Own<'coding'>>().toEqualTypeOf<{
      document: Ref<'document'>;
      coder: Ref<'actor'>;
      view: Ref<'view'>;
      date?: string;
      passage?: Locator;
    }>();
    expectTypeOf<Own<'tally'>>().toEqualTypeOf<{
      corpus: Ref<'corpus'>;
      typology: Ref<'typology'>;
      counts: { view: Ref<'view'>; count: number }[];
      missing: { view: Ref<'view'>; missing: 'not-counted-by-source' }[];
      incomplete?: string;
    }>();
  });

  it('of events, whose facts are told apart by their type', () => {
    type Event = Own<'event'>;
    expectTypeOf<Event['kind']>().toEqualTypeOf<EventKind>();
    expectTypeOf<Event['actors']>().toEqualTypeOf<Ref<'actor'>[]>();
    expectTypeOf<Event['goldstein']>().toEqualTypeOf<number | undefined>();
    expectTypeOf<Plain<NonNullable<Event['figures']>[number]>>().toEqualTypeOf<Plain<Figure>>();
    expectTypeOf<NonNullable<Event['facts']>['type']>().toEqualTypeOf<FactsType>();
    type Facts<T extends FactsType> = Extract<NonNullable<Event['facts']>, { type: T }>;
    expectTypeOf<Facts<'congress'>>().toEqualTypeOf<{
      type: 'congress';
      congressNumber?: number;
      delegates?: number;
    }>();
    expectTypeOf<Facts<'visit'>['from']>().toEqualTypeOf<Ref<'actor'>>();
    expectTypeOf<Facts<'security-council'>['answers']>().toEqualTypeOf<Ref<'event'>[] | undefined>();

    const magnitudeOf = (facts: NonNullable<Event['facts']>): number | undefined => {
      if (facts.type === 'nuclear-test') return facts.magnitude;
      // @ts-expect-error -- no other facts have a magnitude
      return facts.magnitude;
    };
    expectTypeOf(magnitudeOf).toBeFunction();
  });

  it('of measures and series, whose observations have a value or the reason why not', () => {
    expectTypeOf<Plain<Own<'measure'>>>().toEqualTypeOf<
      Plain<{
        type: 'sanction' | 'aid' | 'ban' | 'trade-restriction' | 'border-closure' | 'military' | 'diplomatic';
        by: Ref<'actor'>[];
        towards: Ref<'actor'>[];
        span: SpanOf;
        scope?: Text;
        figures?: Figure[];
        introducedBy?: Ref<'event'>[];
        endedBy?: Ref<'event'>[];
      }>
    >();
    type Observation = Own<'series'>['observations'][number];
    type Missing = 'not-published' | 'not-sourced' | 'not-applicable' | 'withheld';
    const valueOf = (observation: Observation): number | Missing => {
      if ('value' in observation) {
        // @ts-expect-error -- an observation with a value has no reason why it is missing
        void observation.missing;
        return observation.value;
      }
      return observation.missing;
    };
    expectTypeOf(valueOf).toBeFunction();
    expectTypeOf<Own<'series'>['coverage']>().toEqualTypeOf<{
      span: SpanOf;
      kind: 'complete' | 'selected' | 'partial';
      rule?: Text;
    }>();
  });

  it('of cognitive maps', () => {
    expectTypeOf<Own<'driver'>>().toEqualTypeOf<{
      role: 'factor' | 'intervening' | 'outcome';
      definition: Text;
      standing: boolean;
      states: { state: string; label: Text; level: number }[];
      order?: number;
    }>();
    expectTypeOf<Own<'link'>>().toEqualTypeOf<{
      from: Ref<'driver'>;
      to: Ref<'driver'>;
      sign: 'positive' | 'negative' | 'mixed';
      strength?: { value?: number; min?: number; max?: number; asPrinted?: string };
      condition?: Text;
      moderator?: Ref<'driver'>;
    }>();
  });

  it('of claims and forecasts', () => {
    expectTypeOf<Omit<Own<'claim'>, 'check'>>().toEqualTypeOf<{
      text: Text;
      kind: 'descriptive' | 'definitional' | 'causal' | 'comparative' | 'predictive' | 'normative';
      subjects: string[];
    }>();
    const checkOf = ({ check }: Own<'claim'>): Readonly<Record<string, Json>> | undefined => check;
    expectTypeOf(checkOf).toBeFunction();
    type Forecast = Own<'forecast'>;
    expectTypeOf<Omit<Forecast['outcome'], 'check'>>().toEqualTypeOf<{ text: Text }>();
    expectTypeOf<Forecast['condition']>().toEqualTypeOf<Forecast['outcome'] | undefined>();
    expectTypeOf<Plain<NonNullable<Forecast['probability']>>>().toEqualTypeOf<
      Plain<Quantity & { asPrinted?: string }>
    >();
    expectTypeOf<Plain<NonNullable<Forecast['resolution']>>>().toEqualTypeOf<
      Plain<
        {
          verdict: 'held' | 'did-not-hold' | 'too-early' | 'not-decidable' | 'void';
          asOf: string;
          reason: Text;
          evidence: { record: string; bearing: 'for' | 'against' | 'condition' | 'context' }[];
        } & Cited
      >
    >();
    expectTypeOf<Forecast['horizon']>().toEqualTypeOf<SpanOf>();
  });

  it('have optional fields that are left out, never set to undefined', () => {
    // @ts-expect-error -- a field without a value is left out
    const withUndefined: Own<'concept-scheme'> & { note?: string } = {
      definition: { en: 'x' },
      ordered: true,
      note: undefined,
    };
    // @ts-expect-error -- nor is one of a record's own
    const eraWithUndefined: Pick<Own<'era'>, 'partOf'> = { partOf: undefined };
    void [withUndefined, eraWithUndefined];
  });
});
