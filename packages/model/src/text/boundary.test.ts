import { describe, expect, it } from 'vitest';
import { standsFree } from './boundary.ts';

const free = (text: string, passage: string) => {
  const start = text.indexOf(passage);
  return standsFree(text, start, start + passage.length);
};

describe('standsFree', () => {
  it.each([
    ['the lock leaks', 'lock', true],
    ['lock', 'lock', true],
    ['“lock”, he said', 'lock', true],
    ['hard-balancing', 'balancing', true],
    ['the lock\nleaks', 'lock', true],
    ['unlock', 'lock', false],
    ['locks', 'lock', false],
    ['the lock\u00ADsmith', 'lock', false],
    ['2018', '201', false],
    ['of lock12 and', 'lock', true],
    ['of lock12x and', 'lock', false],
    ['in 20185', '2018', false],
    ['лодочка', 'лодка', false],
    ['북한은', '북한', true],
    ['韬光养晦', '光养', true],
    ['(小康社會 / x)', '小康社會', true],
  ])('in %j for %j: %s', (text, passage, expected) => {
    expect(free(text, passage)).toBe(expected);
  });
});
