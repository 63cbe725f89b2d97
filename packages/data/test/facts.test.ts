import { describe, expect, test } from 'vitest';
import { dataset } from '../src/full.ts';
import { sharedFile } from './shared.ts';

interface Row {
  readonly id: string;
  readonly date: string;
  readonly kind: string;
  readonly confidence: string;
  readonly facts: Readonly<Record<string, unknown>>;
}

/** Our names for the figures of the facts file. */
const names: Readonly<Record<string, string>> = {
  testNumber: 'test_no',
  magnitude: 'magnitude',
  yieldKtMin: 'yield_kt_min',
  yieldKtMax: 'yield_kt_max',
  resolution: 'resolution',
  votesFor: 'votes_for',
  votesAgainst: 'votes_against',
  votesAbstain: 'votes_abstain',
  visitNumber: 'visit_no',
};

/** Figures that our records hold in another shape than the facts file. */
const shaped: Readonly<Record<string, (facts: Facts) => unknown>> = {
  chn_vote: (facts) =>
    facts.type === 'security-council' ? facts.ballots?.find(({ actor }) => actor === 'CHN')?.vote : undefined,
  direction: (facts) =>
    facts.type === 'visit'
      ? facts.where === 'third-country'
        ? facts.where
        : `${facts.from}->${facts.to}`
      : undefined,
};

type Facts = NonNullable<(typeof dataset.records.event)[keyof typeof dataset.records.event]['facts']>;

const text = sharedFile('facts/events.jsonl');
const facts = new Map(
  (text ?? '')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line): [string, Row] => {
      const row: Row = JSON.parse(line);
      return [row.id, row];
    }),
);

describe.skipIf(text === undefined)('every event against the facts file', () => {
  test.each(Object.values(dataset.records.event).map((event) => [event.id, event] as const))(
    '%s',
    (id, event) => {
      const row = facts.get(id);
      expect(row).toMatchObject({ date: event.date, kind: event.kind, confidence: event.confidence });
      for (const [ours, theirs] of Object.entries(names)) {
        const found: unknown = (event.facts as Readonly<Record<string, unknown>> | undefined)?.[ours];
        expect(found ?? null, ours).toEqual(row?.facts[theirs] ?? null);
      }
      for (const [theirs, ours] of Object.entries(shaped)) {
        expect((event.facts && ours(event.facts)) ?? null, theirs).toEqual(row?.facts[theirs] ?? null);
      }
    },
  );

  test('no event of the facts file is left out', () => {
    expect(Object.keys(dataset.records.event).toSorted()).toEqual([...facts.keys()].toSorted());
  });

  test.each(Object.values(dataset.records.event).map((event) => [event.id, event] as const))(
    '%s holds each number of its row',
    (id, { citations: _citations, ...event }) => {
      const held = numbersIn(event);
      const missing = Object.entries(facts.get(id)?.facts ?? {}).filter(
        ([, value]) => typeof value === 'number' && !FACTORS.some((factor) => held.has(value * factor)),
      );
      expect(missing).toEqual([]);
    },
  );
});

/** As the row has it; minutes in seconds, millions and billions written out; a fall written as positive. */
const FACTORS = [1, 60, 1e6, 1e9, -1];

/** The numbers of a record, those in its texts included. */
function numbersIn(value: unknown): ReadonlySet<number> {
  if (typeof value === 'number') return new Set([value]);
  if (typeof value === 'string')
    return new Set(
      [...value.matchAll(/\d+(?:[.,]\d+)*/g)].map(([digits]) => Number(digits.replaceAll(',', ''))),
    );
  if (typeof value !== 'object' || value === null) return new Set();
  return new Set(Object.values(value).flatMap((inner: unknown) => [...numbersIn(inner)]));
}
