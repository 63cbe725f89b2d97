import * as z from 'zod';
import type { LocaleString } from '../text/locale.ts';
import { FINGERPRINT_PATTERN } from '../text/fingerprint.ts';
import { parseDate } from '../time/edtf.ts';
import { whyNoEnd } from '../time/span.ts';

/** Kebab-case English words, or the ISO 3166-1 alpha-3 code of a country. */
export const ID_PATTERN = /^(?:[a-z0-9]+(?:-[a-z0-9]+)*|[A-Z]{3})$/;

/**
 * The id of a record in collection `C`. A plain string at run time; the phantom property lets datasets narrow it
 * to the union of the ids that they hold (see `Narrow`).
 */
export type Ref<C extends string> = string & { readonly __ref?: C };

/** What the registry knows of a reference field: where it points, and the name of the way back. */
export interface Reference {
  readonly collection: string;
  readonly inverse: string;
  /** Whether it leads up, to what is broader, longer or older: then no way along it leads back to where it began. */
  readonly leadsUp?: true;
}

/** The key under which a reference stands in a field's metadata, and so in the published JSON Schema. */
export const REFERENCE_KEY = 'x-yalu-reference';

/** The key that marks a field as a date or a span, for the catalogue and the query engines. */
export const TIME_KEY = 'x-yalu-time';

/** The key under which each of a field's fixed values is explained. */
export const MEANINGS_KEY = 'x-yalu-meanings';

/** A field that takes one of some fixed values, each with what it means. */
export function choice<const V extends string>(description: string, meanings: Readonly<Record<V, string>>) {
  // Object.keys gives the keys of the record.
  return z.enum(Object.keys(meanings) as V[]).meta({ description, [MEANINGS_KEY]: meanings });
}

/**
 * A field that names a record of another collection.
 *
 * @param collection the collection that it points into
 * @param options.inverse what the link is called from the other end: a position's `school` is one of a school's `positions`
 * @param options.leadsUp for a reference into the record's own collection: that it leads to what is broader, longer or
 * older, so that no record can come to itself along it
 */
export function ref<const C extends string>(
  collection: C,
  options: { inverse: string; description: string; leadsUp?: true },
) {
  const schema = z
    .string()
    .regex(ID_PATTERN, {
      error: (issue) => `"${String(issue.input)}" cannot be the id of a record in ${collection}.`,
    })
    .meta({
      description: options.description,
      [REFERENCE_KEY]: {
        collection,
        inverse: options.inverse,
        ...(options.leadsUp ? { leadsUp: true } : {}),
      } satisfies Reference,
    });
  // The brand exists for the compiler alone: at run time a reference is the string that the schema checks.
  return schema as unknown as z.ZodType<Ref<C>, Ref<C>>;
}

/** A reference to a record of any collection, written `collection/id`. */
export function anyRef(options: { inverse: string; description: string }) {
  return z
    .string()
    .regex(/^[a-z-]+\/(?:[a-z0-9]+(?:-[a-z0-9]+)*|[A-Z]{3})$/, {
      error: (issue) =>
        `"${String(issue.input)}" is not of the form collection/id, such as school/great-power.`,
    })
    .meta({
      description: options.description,
      [REFERENCE_KEY]: { collection: '*', inverse: options.inverse } satisfies Reference,
    });
}

/**
 * A date in our EDTF profile (docs/time.md), such as `2018-03-25`, `1993/2002` or `[2002,2007]`; with
 * `options.open` also `..`, the open end of a span; with `options.single` no interval.
 */
export function edtf(description: string, options: { open?: boolean; single?: boolean } = {}) {
  return z
    .string({
      error: (issue) =>
        typeof issue.input === 'number'
          ? `is the number ${issue.input}, and a date is a text. Put it in quotes: "${issue.input}".`
          : undefined,
    })
    .check((context) => {
      if (options.open === true && context.value === '..') return;
      const parsed = parseDate(context.value);
      const wrong = parsed.ok ? options.single && whyNoEnd(context.value) : parsed.reason;
      if (wrong)
        context.issues.push({
          code: 'custom',
          input: context.value,
          message: wrong,
          params: { code: 'date' },
        });
    })
    .meta({
      description,
      format: 'edtf',
      [TIME_KEY]: 'date',
      examples: [
        '2018-03-25',
        '1995~',
        '[2002,2007]',
        ...(options.single ? [] : ['1993/2002']),
        ...(options.open ? ['..'] : []),
      ],
    });
}

/** A span of time whose ends may be approximate, one of a set, unknown or open. See `Span`. */
export function span(description: string) {
  return z
    .strictObject({
      start: edtf('First year, month or day. `[2002,2007]` means one of these.', { single: true }),
      end: edtf('Last year, month or day, inclusive; `..` where the source leaves it open.', {
        open: true,
        single: true,
      }),
      knownUntil: edtf(
        'For an open end: how far the source can speak, usually its own date. After it the span only possibly goes on.',
        { single: true },
      ).exactOptional(),
    })
    .meta({ title: 'Span', description, [TIME_KEY]: 'span' });
}

/** A text in English and, where written, in Korean and Simplified Chinese. */
export function localeString(description: string) {
  return z
    .strictObject({
      en: z.string().min(1).meta({ description: 'English' }),
      ko: z.string().min(1).exactOptional().meta({ description: 'Korean' }),
      'zh-Hans': z.string().min(1).exactOptional().meta({ description: 'Chinese, simplified characters' }),
    } satisfies Record<keyof LocaleString, z.ZodType>)
    .meta({ title: 'Text', description });
}

/** Where in a source a statement stands. */
export function locator() {
  return z
    .strictObject({
      section: z.string().min(1).exactOptional().meta({ description: "The section's heading, as printed" }),
      paragraph: z.int().min(1).exactOptional().meta({ description: 'Paragraph within the section, from 1' }),
      page: z.int().min(1).exactOptional().meta({ description: 'Page, as printed' }),
      table: z.string().min(1).exactOptional().meta({ description: 'Table, such as "1"' }),
      row: z.string().min(1).exactOptional().meta({ description: "The row's head, as printed" }),
      column: z.string().min(1).exactOptional().meta({ description: "The column's head, as printed" }),
      note: z.string().min(1).exactOptional().meta({ description: 'End note or footnote, such as "3"' }),
    })
    .meta({ title: 'Locator', description: 'Where in the source the statement stands' });
}

/** A source and the place in it that a record rests on. */
export function citation() {
  return z
    .strictObject({
      source: ref('source', { inverse: 'citedBy', description: 'The work cited' }),
      locator: locator().exactOptional(),
      fingerprint: z
        .string()
        .regex(FINGERPRINT_PATTERN, {
          error: (issue) =>
            `"${String(issue.input)}" is no fingerprint. Take it from the text with \`yalu fingerprint\`.`,
        })
        .exactOptional()
        .meta({
          description:
            'Fingerprint of the passage: it proves that the text has it, and does not hold it (docs/citing.md)',
        }),
      supports: z
        .array(z.string().min(1))
        .min(1)
        .exactOptional()
        .meta({ description: 'The fields of the record that the source supports, where not all of it' }),
    })
    .meta({ title: 'Citation', description: 'A source and the place in it' });
}

/** The sources of one value inside a record, where they are not those of the whole. */
export function valueCitations() {
  return z
    .array(citation())
    .min(1)
    .exactOptional()
    .meta({ description: 'The sources of this value, where they are not those of the whole record' });
}

/** What the reasons mean that the model gives for the absence of a value. */
const MISSING_REASONS: Readonly<Record<string, string>> = {
  'not-applicable': 'There can be none',
  'not-counted-by-source': 'The source names it and does not count it',
  'not-published': 'Nobody has published it',
  'not-sourced': 'No source has been found for it yet',
  'not-stated-by-source': 'The source does not say',
  withheld: 'It is known and kept back',
};

/** A value that nobody has, with the reason. Absent is not zero. */
export function missing<const R extends string>(reasons: readonly [R, ...R[]]) {
  return z.strictObject({
    missing: z.enum(reasons).meta({
      description: 'Why there is no value. Absent is not zero.',
      [MEANINGS_KEY]: Object.fromEntries(
        reasons.flatMap((reason) => {
          const meaning = MISSING_REASONS[reason];
          return meaning === undefined ? [] : [[reason, meaning]];
        }),
      ),
    }),
  });
}

/** A number, or a range, of which at least one end is known. */
export function quantity(what: string) {
  return {
    value: z.number().exactOptional().meta({ description: what }),
    min: z
      .number()
      .exactOptional()
      .meta({ description: `${what}: the low end of a range` }),
    max: z
      .number()
      .exactOptional()
      .meta({ description: `${what}: the high end of a range` }),
  };
}

/** A published figure: what it counts or measures, the number or range, its unit, and whose it is. */
export function figure() {
  return z
    .strictObject({
      of: localeString('What the figure counts or measures, with its article of the law if it is a limit'),
      ...quantity('The figure'),
      unit: z
        .string()
        .min(1)
        .meta({ description: 'Unit, such as "t", "USD", "bbl/a", "kt"; "1" for a number of things' }),
      at: edtf('The day or span that it holds for').exactOptional(),
      agency: ref('actor', { inverse: 'figures', description: 'Whose figure it is' }).exactOptional(),
      citations: valueCitations(),
    })
    .meta({ title: 'Figure', description: 'A figure, its unit and whose it is' });
}

/** A value that other sources give for a field of the record. The record's own value is the preferred one. */
export function alternative() {
  return z
    .strictObject({
      field: z
        .string()
        .min(1)
        .meta({ description: 'The field, in dots, such as "date" or "facts.magnitude"' }),
      // JSON, of a type that ends: the recursive one sends path types round in circles.
      value: (z.json() as z.ZodType<unknown>).meta({ description: 'What the other sources give for it' }),
      citations: z.array(citation()).min(1).meta({ description: 'The sources that give it' }),
      reason: z.string().min(1).meta({
        description: "Why the record's own value is preferred to it, or that it is a matter of convention",
      }),
    })
    .meta({ title: 'Alternative', description: 'A value that other sources give for a field' });
}

/** Who answers for a statement. `source`: the works cited say so. `coder`: our own judgement, with its reason. */
export const ASSERTED_BY = ['source', 'coder'] as const;

const common = {
  citations: z.array(citation()).default([]).meta({ description: 'The sources that the record rests on' }),
  assertedBy: choice<(typeof ASSERTED_BY)[number]>('Who answers for the record', {
    source: 'The sources cited say so',
    coder: 'Our own coders judge so; `reason` says why',
  }).default('source'),
  reason: z
    .string()
    .min(1)
    .exactOptional()
    .meta({ description: 'Why our coders judge so; needed with `assertedBy: coder`' }),
  confidence: choice('How sure the coders are, where judgement enters', {
    high: 'Others would judge the same',
    medium: 'Others might judge otherwise',
    low: 'It could well be otherwise',
  }).exactOptional(),
  ownTranslation: z
    .array(
      choice('A language of the label', {
        en: 'English',
        ko: 'Korean',
        'zh-Hans': 'Chinese, simplified characters',
      }),
    )
    .exactOptional()
    .meta({
      description: "Languages in which the label is our translation and not the field's established term",
    }),
  alternatives: z
    .array(alternative())
    .min(1)
    .exactOptional()
    .meta({ description: 'Where sources disagree: the values not preferred, each with its sources' }),
  note: z.string().min(1).exactOptional().meta({ description: 'Anything that a reader should know besides' }),
};

/** The fields that every record has besides those of its collection. */
export function record<S extends z.core.$ZodShape>(shape: S) {
  return z.strictObject({
    id: z.string().regex(ID_PATTERN).meta({ description: "The record's id; the file is named after it" }),
    label: localeString('What the record is called'),
    ...shape,
    ...common,
  });
}

export interface CollectionDefinition<N extends string = string, S extends z.ZodObject = z.ZodObject> {
  /** The collection's name: singular, kebab-case; the folder of its records. */
  readonly name: N;
  /** What one record of it is, for people. */
  readonly title: string;
  readonly description: string;
  readonly schema: S;
  /** The path of the date or span that temporal filters use unless told otherwise, such as `dominance.span`. */
  readonly time?: string;
  /** Whether a record may stand without citations: only works of reference themselves. */
  readonly uncited?: boolean;
  /** Fills in the fields that follow from others. What a record writes itself stays, and a rule compares it. */
  readonly derive?: (value: Readonly<Record<string, unknown>>) => Readonly<Record<string, unknown>>;
  /** Whether its records exist for others to refer to. One that no other record names is an orphan. */
  readonly supporting?: boolean;
}

/**
 * Declares a collection. Loading, validation, id unions, the catalogue, the JSON Schema, the CLI's `list` and
 * `show` follow from the declaration; adding a collection is adding a file and a line in `registry.ts`.
 */
export function defineCollection<const N extends string, S extends z.ZodObject>(
  definition: CollectionDefinition<N, S>,
): CollectionDefinition<N, S> {
  return definition;
}
