import type { ChangeType } from '@yalu/model/dataset';
import * as z from 'zod';

/** Every type of change, so that one that the model adds is missed here by the compiler. */
const CHANGES: Readonly<Record<ChangeType, true>> = {
  'name-changed': true,
  'licence-changed': true,
  'collection-added': true,
  'collection-removed': true,
  'collection-changed': true,
  'field-removed': true,
  'field-added': true,
  'field-moved': true,
  'field-changed': true,
  'record-removed': true,
  'record-added': true,
  'record-moved': true,
  'record-restored': true,
  'redirect-removed': true,
  'redirect-added': true,
  'redirect-changed': true,
  'value-removed': true,
  'value-moved': true,
  'value-changed': true,
  'value-added': true,
};

const text = z.string();
const count = z.int().min(0);
const impact = z.enum(['major', 'minor', 'patch', 'none']);
const path = z.array(z.union([text, z.int()]));
const address = { collection: text, id: text };

const version = z
  .strictObject({
    name: text.meta({ description: 'As it was asked for: a path, a revision, a package' }),
    dataset: text.meta({ description: "The dataset's own name" }),
    version: text,
    valid: z.boolean(),
    errors: count,
    warnings: count,
  })
  .meta({ description: 'One of the two versions, and whether it is valid' });

const change = z
  .looseObject({ type: z.enum(Object.keys(CHANGES)) })
  .meta({ description: 'One difference; docs/versioning.md says what each type holds' });

const issue = z
  .strictObject({
    ...address,
    path,
    code: text.meta({ description: 'The rule, or what of the file is wrong' }),
    severity: z.enum(['error', 'warning']),
    message: text,
    isNew: z.boolean().meta({ description: 'Whether it was not so in the old version' }),
    position: z.strictObject({ file: text, line: z.int(), column: z.int() }).exactOptional(),
  })
  .meta({ description: 'Something wrong with the new version' });

const standing = z.strictObject({
  outcome: z.enum([
    'holds',
    'fails',
    'undecided',
    'held',
    'did-not-hold',
    'void',
    'too-early',
    'not-decidable',
    'unfit',
    'unchecked',
  ]),
  reason: text.exactOptional(),
  numbers: z.record(text, z.unknown()).meta({ description: 'What was found, by column' }),
  explanation: text.meta({ description: 'What it rests on, in a clause' }),
});

const verdict = z
  .strictObject({
    collection: z.enum(['claim', 'forecast']),
    id: text,
    type: z.enum(['flipped', 'removed', 'added', 'numbers']).meta({
      description: 'flipped: another outcome; numbers: the same outcome, resting on other numbers',
    }),
    old: standing.exactOptional(),
    new: standing.exactOptional(),
  })
  .meta({ description: 'A claim or a forecast that stands otherwise' });

const value = z.strictObject({
  value: z.number().nullable().meta({ description: 'Null where there is none: absent is not zero' }),
  interval: z.strictObject({ low: z.number(), high: z.number(), level: z.number() }).exactOptional(),
  recorded: z
    .number()
    .exactOptional()
    .meta({ description: 'What a record still says, where that is another' }),
});

const figure = z
  .strictObject({
    of: text.meta({ description: 'A record, a collection, or dataset' }),
    measure: text,
    item: text.exactOptional(),
    unit: z.enum(['count', 'share', 'value']),
    old: value.exactOptional(),
    new: value.exactOptional(),
  })
  .meta({ description: 'A statistic that moves' });

const chartSide = z.strictObject({
  rows: count,
  headline: text.exactOptional(),
  summary: text.exactOptional(),
  problem: text.exactOptional().meta({ description: 'Why the chart cannot be drawn' }),
});

const chart = z
  .strictObject({
    chart: text,
    title: z.looseObject({ en: text }),
    rows: z.strictObject({ removed: count, added: count }),
    old: chartSide,
    new: chartSide,
  })
  .meta({ description: 'A chart of which a row differs' });

/** What `yalu data diff --format json` prints. */
export const differenceSchema = z
  .strictObject({
    format: z.literal('yalu-data-diff/1').meta({ description: 'The name and version of this format' }),
    from: version,
    to: version,
    changes: z.array(change),
    uncompared: z.array(z.strictObject(address)).meta({
      description: 'Records that cannot be read in one of the versions, and are in no list of changes',
    }),
    issues: z.array(issue),
    verdicts: z.array(verdict),
    figures: z.array(figure),
    charts: z.array(chart),
    problems: z.array(text).meta({ description: 'What could not be computed, as a version is not valid' }),
    version: z.strictObject({
      impact: impact.meta({ description: 'What the difference asks of the version' }),
      bump: impact.meta({
        description: 'Which number that raises; below 1.0.0 a major change raises the second',
      }),
      next: text.meta({ description: 'The version that is to follow the old one' }),
      enough: z
        .boolean()
        .exactOptional()
        .meta({ description: 'Where the versions differ: whether the new one is high enough' }),
      reasons: z.array(z.strictObject({ impact, rule: text, message: text })),
    }),
  })
  .meta({
    title: 'Difference of two datasets',
    description: 'What differs between two versions of a dataset, and what comes of it',
  });

export type Difference = z.infer<typeof differenceSchema>;
