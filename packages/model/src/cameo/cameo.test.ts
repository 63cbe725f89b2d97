import { describe, expect, expectTypeOf, it } from 'vitest';
import {
  CAMEO_CODES,
  cameoEntry,
  goldsteinOf,
  isCameoCode,
  parentOf,
  QUAD_CLASSES,
  quadClassOf,
  rootCodeOf,
  type CameoCode,
} from './index.ts';

/** Too short, too long, a number's writing, a code of another version, a name that every object has. */
const notCodes = [
  '',
  '0',
  '1',
  '00',
  '21',
  '0100',
  '047',
  '42',
  '1213',
  '02510',
  ' 042',
  '13y',
  'constructor',
];

const roots = CAMEO_CODES.filter((code) => code.length === 2);
const unscaled = ['155', '176', '1834', '1951', '1952'];

describe('CAMEO_CODES', () => {
  it('has as many codes under each root as the codebook', () => {
    const counts = roots.map((root) => CAMEO_CODES.filter((code) => rootCodeOf(code) === root).length - 1);
    expect(counts).toEqual([10, 27, 28, 7, 8, 5, 6, 25, 5, 27, 12, 26, 22, 26, 6, 13, 13, 14, 9, 7]);
    expect(CAMEO_CODES).toHaveLength(316);
  });

  it('is in order, each code once, after its parent', () => {
    expect(CAMEO_CODES).toEqual([...new Set(CAMEO_CODES)].sort());
    for (const code of CAMEO_CODES) {
      expect(code).toMatch(/^(0[1-9]|1\d|20)\d{0,2}$/);
      if (code.length > 2) expect(parentOf(code)).toBe(code.slice(0, -1));
    }
  });

  it('is a union of texts for the compiler', () => {
    expectTypeOf<CameoCode>().not.toEqualTypeOf<string>();
    expectTypeOf<'042'>().toExtend<CameoCode>();
    expectTypeOf<'047'>().not.toExtend<CameoCode>();
  });
});

describe('isCameoCode', () => {
  it('knows the codes and nothing else', () => {
    expect(CAMEO_CODES.every(isCameoCode)).toBe(true);
    expect(notCodes.filter(isCameoCode)).toEqual([]);
  });
});

describe('goldsteinOf', () => {
  it('is the published score', () => {
    const published: Partial<Record<CameoCode, number>> = {
      '010': 0,
      '011': -0.1,
      '012': -0.4,
      '013': 0.4,
      '019': 3.4,
      '036': 4,
      '042': 1.9,
      '043': 2.8,
      '044': 2.5,
      '046': 7,
      '051': 3.4,
      '053': 3.8,
      '054': 6,
      '057': 8,
      '061': 6.4,
      '072': 8.3,
      '073': 7.4,
      '074': 8.5,
      '0874': 10,
      '111': -2,
      '129': -5,
      '13': -6,
      '130': -4.4,
      '1312': -5.8,
      '138': -7,
      '145': -7.5,
      '154': -7.2,
      '161': -4,
      '162': -5.6,
      '1711': -9.2,
      '182': -9.5,
      '1821': -9,
      '190': -10,
      '2042': -10,
    };
    for (const [code, score] of Object.entries(published)) expect(goldsteinOf(code), code).toBe(score);
  });

  it('follows the table for the codes of today where the older CAMEO.SCALE has another number or score', () => {
    const codes = ['016', '022', '106', '124', '163', '164', '165', '166'];
    expect(codes.map(goldsteinOf)).toEqual([-2, 3.2, -5, -4, -8, -7, -6.5, -7]);
  });

  it('has 311 scores of one decimal from -10 to 10, with the sum of the published table', () => {
    const scores = CAMEO_CODES.map(goldsteinOf).filter((score) => score !== undefined);
    expect(scores).toHaveLength(311);
    for (const score of scores) {
      expect(Math.abs(score)).toBeLessThanOrEqual(10);
      expect(score).toBe(Number(score.toFixed(1)));
    }
    expect(scores.reduce((sum, score) => sum + score, 0)).toBeCloseTo(-558.4, 6);
  });

  it('is absent, not zero and not inherited, where nothing is published', () => {
    expect(CAMEO_CODES.filter((code) => goldsteinOf(code) === undefined)).toEqual(unscaled);
    expect(goldsteinOf('195')).toBe(-10);
    expect(goldsteinOf('015')).toBe(0);
    expect(notCodes.map(goldsteinOf).filter((score) => score !== undefined)).toEqual([]);
  });
});

describe('rootCodeOf and parentOf', () => {
  it('go up by one digit, to the root', () => {
    expect(['0251', '025', '02', '100', '2042'].map(rootCodeOf)).toEqual(['02', '02', '02', '10', '20']);
    expect(['0251', '025', '02', '100', '2042'].map(parentOf)).toEqual(['025', '02', undefined, '10', '204']);
  });

  it('know nothing of what is no code, though its first digits are one', () => {
    expect(notCodes.map(rootCodeOf).filter((root) => root !== undefined)).toEqual([]);
    expect(notCodes.map(parentOf).filter((parent) => parent !== undefined)).toEqual([]);
  });
});

describe('quadClassOf', () => {
  it('is the class of the root', () => {
    const classes = roots.map((root) => QUAD_CLASSES.findIndex((name) => name === quadClassOf(root)) + 1);
    expect(classes).toEqual([1, 1, 1, 1, 1, 2, 2, 2, 3, 3, 3, 3, 3, 4, 4, 4, 4, 4, 4, 4]);
    for (const code of CAMEO_CODES) expect(quadClassOf(code)).toBe(quadClassOf(code.slice(0, 2)));
  });

  it('is undefined for what is no code', () => {
    expect(notCodes.map(quadClassOf).filter((name) => name !== undefined)).toEqual([]);
  });
});

describe('cameoEntry', () => {
  it('is what is published about a code', () => {
    expect(cameoEntry('043')).toEqual({
      code: '043',
      label: 'Host a visit',
      quadClass: 'verbal-cooperation',
      goldstein: 2.8,
    });
    expect(cameoEntry('15')).toEqual({
      code: '15',
      label: 'Exhibit force posture',
      quadClass: 'material-conflict',
      goldstein: -7.2,
    });
  });

  it('has no score where none is published', () => {
    expect(Object.keys(cameoEntry('176') ?? {})).toEqual(['code', 'label', 'quadClass']);
    expect(cameoEntry('015')?.goldstein).toBe(0);
  });

  it('names every code, no two alike', () => {
    const labels = CAMEO_CODES.map((code) => cameoEntry(code)?.label);
    expect(new Set(labels).size).toBe(316);
    for (const label of labels) expect(label).toMatch(/^[A-Z].*[a-zA-Z)]$/);
  });

  it('is undefined for what is no code', () => {
    expect(notCodes.map(cameoEntry).filter((entry) => entry !== undefined)).toEqual([]);
  });
});
