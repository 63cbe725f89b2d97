import { describe, expect, it } from 'vitest';
import { iso } from '../../../test/iso.ts';
import { hull } from '../bounds.ts';
import { isDate, parseDate, readingsOf } from '../edtf.ts';
import { writeDate } from '../syntax.ts';
import { edtfCore } from './edtf-core.ts';
import { edtfEx } from './edtf-ex.ts';
import { edtfJs } from './edtf-js.ts';
import { edtfRs } from './edtf-rs.ts';
import { edtfRuby } from './edtf-ruby.ts';
import { edtfTs } from './edtf-ts.ts';
import { edtfValidate } from './edtf-validate.ts';
import { edtf4k } from './edtf4k.ts';
import { freelibEdtf } from './freelib-edtf.ts';
import { goEdtf } from './go-edtf.ts';
import { professionalWiki } from './professional-wiki.ts';
import { pythonEdtf } from './python-edtf.ts';
import { type Suite, textsOf } from './suite.ts';

const suites: readonly Suite[] = [
  edtfCore,
  edtfEx,
  edtfJs,
  edtfRs,
  edtfRuby,
  edtfTs,
  edtfValidate,
  edtf4k,
  freelibEdtf,
  goEdtf,
  professionalWiki,
  pythonEdtf,
];

const reasonOf = (text: string): string => {
  const parsed = parseDate(text);
  return parsed.ok ? 'a date' : parsed.reason;
};

/** The first and the last day, as a suite writes them. */
const daysOf = (text: string): string => {
  const { min, max } = hull(readingsOf(text));
  return [min, max].map((instant) => iso(instant).replace(' end', '')).join(' ');
};

describe.each(suites)('$name', (suite) => {
  it.each(textsOf(suite.dates))('%s is a date', (text) => {
    const parsed = parseDate(text);
    if (!parsed.ok) expect.fail(parsed.reason);
    expect(writeDate(parsed.syntax)).toBe(text.replaceAll(', ', ','));
  });

  it.each(textsOf(suite.noDates ?? '').filter((text) => text !== ''))('%s is no date', (text) => {
    expect(reasonOf(text)).toContain('is not a date in our EDTF profile');
  });

  it.each(
    Object.entries(suite.leftOut ?? {}).flatMap(([message, list]) =>
      textsOf(list).map((text) => [text, message]),
    ),
  )('%s is left out: %s', (text = '', message = '') => {
    expect(reasonOf(text)).toContain(message);
  });

  it.each(Object.entries(suite.nowWritten ?? {}))('%s is written %s now', (text, now) => {
    expect(reasonOf(text)).toMatch(/Did you mean /);
    expect(reasonOf(text)).toContain(now);
    expect(isDate(now)).toBe(true);
  });

  it.each(
    Object.entries(suite.onlyHere ?? {}).flatMap(([why, list]) => textsOf(list).map((text) => [text, why])),
  )('%s is a date here only: %s', (text = '') => {
    expect(isDate(text)).toBe(true);
  });

  it.each(Object.entries(suite.bounds ?? {}))('%s lies within %s', (text, days) => {
    expect(daysOf(text)).toBe(days);
  });

  it.each(
    Object.entries(suite.otherBounds ?? {}).flatMap(([why, texts]) =>
      Object.entries(texts).map(([text, days]) => [text, days, why]),
    ),
  )('%s lies within other days than %s: %s', (text = '', days = '') => {
    expect(daysOf(text)).not.toBe(days);
  });
});
