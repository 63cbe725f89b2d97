import { describe, expect, it } from 'vitest';
import { isoExtent } from '../../test/iso.ts';
import { divisionOfYear } from './season.ts';

const months = (division: number): string | undefined => {
  const extent = divisionOfYear(2001, division);
  return (
    extent &&
    isoExtent(extent)
      .replaceAll(/-\d\d(?= |$)/g, '')
      .replace(' end', '')
  );
};

describe('divisionOfYear', () => {
  it('places the seasons of both hemispheres, quarters, quadrimesters and halves', () => {
    expect(months(21)).toBe('2001-03 … 2001-05');
    expect(months(22)).toBe('2001-06 … 2001-08');
    expect(months(23)).toBe('2001-09 … 2001-11');
    expect(months(24)).toBe('2001-12 … 2002-02');
    for (const division of [21, 22, 23, 24]) {
      expect(months(division + 4)).toBe(months(division));
      expect(months(division === 21 || division === 22 ? division + 10 : division + 6)).toBe(
        months(division),
      );
    }
    expect([33, 34, 35, 36].map(months)).toEqual([
      '2001-01 … 2001-03',
      '2001-04 … 2001-06',
      '2001-07 … 2001-09',
      '2001-10 … 2001-12',
    ]);
    expect([37, 38, 39].map(months)).toEqual(['2001-01 … 2001-04', '2001-05 … 2001-08', '2001-09 … 2001-12']);
    expect([40, 41].map(months)).toEqual(['2001-01 … 2001-06', '2001-07 … 2001-12']);
  });

  it('knows no others', () => {
    for (const division of [0, 1, 12, 13, 20, 42, 99]) expect(divisionOfYear(2001, division)).toBeUndefined();
  });
});
