import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { edited } from '../../test/edited.ts';
import { dataset } from '../../test/fixture.ts';
import { decideAll } from '../claims/decide-all.ts';
import { diffVerdicts } from '../claims/diff-verdicts.ts';
import { diffFigures, keyFigures } from '../figures/index.ts';
import { type Difference, differenceSchema } from './schema.ts';

const fresh = edited({
  'tally/views-articles': (tally) => ({ ...tally, counts: [{ view: 'sanctions', count: 6 }] }),
  'claim/three-visits': () => undefined,
});
const [before, after] = [decideAll(dataset), decideAll(fresh)];
const side = { dataset: 'fixture', version: '1.0.0', errors: 0, warnings: 0 };

/** What differs between the fixture and an edited one, as far as this package computes it. */
const difference: Difference = {
  format: 'yalu-data-diff/1',
  from: { ...side, name: 'old', valid: true },
  to: { ...side, name: 'new', valid: false, errors: 1 },
  changes: [{ type: 'record-removed', collection: 'claim', id: 'three-visits', record: {} }],
  uncompared: [{ collection: 'event', id: 'x' }],
  issues: [
    {
      collection: 'tally',
      id: 'views-articles',
      path: ['counts', 0],
      code: 'tally',
      severity: 'error',
      message: 'add up to 6.',
      isNew: true,
      position: { file: 'tally/views-articles.yaml', line: 1, column: 1 },
    },
  ],
  verdicts: diffVerdicts(before, after),
  figures: diffFigures(keyFigures(dataset, before).figures, keyFigures(fresh, after).figures),
  charts: [
    {
      chart: 'claims',
      title: { en: 'Claims', ko: '주장' },
      rows: { removed: 1, added: 0 },
      old: { rows: 4, headline: 'Four', summary: 'Four claims.' },
      new: { rows: 0, problem: 'No rows.' },
    },
  ],
  problems: ['A query does not fit.'],
  version: {
    impact: 'major',
    bump: 'major',
    next: '2.0.0',
    enough: false,
    reasons: [{ impact: 'major', rule: 'record-removed', message: 'claim/three-visits is gone.' }],
  },
};

describe('the format of a difference', () => {
  const validate = new Ajv2020({ strict: true }).compile(
    z.toJSONSchema(differenceSchema, { target: 'draft-2020-12' }),
  );

  test('holds what is computed, and loses nothing of it', () => {
    expect(difference.verdicts.length).toBeGreaterThan(0);
    expect(difference.figures.length).toBeGreaterThan(0);
    expect(differenceSchema.parse(difference)).toEqual(difference);
  });

  test('is the same as JSON Schema', () => {
    validate(JSON.parse(JSON.stringify(difference)));
    expect(validate.errors).toBeNull();
  });

  test.each([
    ['another format', { ...difference, format: 'yalu-data-diff/2' }],
    ['an unknown type of change', { ...difference, changes: [{ type: 'renamed' }] }],
    ['a field more', { ...difference, more: 1 }],
    ['an unknown impact', { ...difference, version: { ...difference.version, impact: 'huge' } }],
    ['nothing', null],
  ])('refuses %s, in zod as in JSON Schema', (_what, value) => {
    expect(differenceSchema.safeParse(value).success).toBe(false);
    expect(validate(value)).toBe(false);
  });
});
