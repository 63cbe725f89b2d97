import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dateText } from '../../../test/arbitraries.ts';
import { type Fixture, minimal, rawDataset, withRecord } from '../../../test/dataset.ts';
import { overlaps } from '../../time/bounds.ts';
import { isSpanOrdered, type Span, spanReadings } from '../../time/span.ts';
import { validateDataset } from '../validate.ts';

const end = fc.oneof(
  fc.integer({ min: 2000, max: 2006 }).map(String),
  fc
    .tuple(fc.integer({ min: 2000, max: 2003 }), fc.integer({ min: 2003, max: 2006 }))
    .map(([a, b]) => `[${a},${b}]`),
  fc.integer({ min: 2000, max: 2006 }).map((year) => `${year}~`),
  dateText.filter((text) => isSpanOrdered({ start: text, end: '..' })),
);
const span: fc.Arbitrary<Span | undefined> = fc.option(
  fc
    .record({ start: end, end: fc.oneof(end, fc.constant('..')) })
    .filter(isSpanOrdered)
    .map((found) => (found.end === '..' ? { ...found, knownUntil: '2010' } : found)),
  { nil: undefined, freq: 8 },
);

const shareAnInstant = (a: Span | undefined, b: Span | undefined): boolean =>
  !a || !b || overlaps(spanReadings(a), spanReadings(b)) === 'certain';

describe('positions at the same time', () => {
  it('are those of which some two share an instant for certain', () => {
    fc.assert(
      fc.property(fc.array(span, { maxLength: 5 }), (spans) => {
        const fixture = spans.reduce<Fixture>(
          (records, held, index) =>
            withRecord(
              'position',
              `held-${index}`,
              {
                label: { en: 'A cell' },
                actor: 'CHN',
                dimension: 'dprk-perception',
                ...(held ? { span: held } : {}),
                asPrinted: 'x',
                concepts: ['buffer-zone'],
                citations: [{ source: 'kim-2020' }],
              },
              records,
            ),
          minimal,
        );
        const issues = validateDataset(rawDataset(fixture)).issues.filter(({ code }) => code === 'position');
        // Every one that is reported does clash with another, and with those left out none clashes any more.
        const reported = new Set(issues.map(({ id }) => id));
        const clashes = (index: number, others: readonly number[]): boolean =>
          others.some((other) => other !== index && shareAnInstant(spans[index], spans[other]));
        const all = [...spans.keys()];
        for (const index of all) if (reported.has(`held-${index}`)) expect(clashes(index, all)).toBe(true);
        const kept = all.filter((index) => !reported.has(`held-${index}`));
        for (const index of kept) expect(clashes(index, kept)).toBe(false);
      }),
      { numRuns: 200 },
    );
  });
});
