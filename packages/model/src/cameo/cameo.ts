import { own } from '../dataset/own.ts';
import { CAMEO_CODES, type CameoCode } from './codes.ts';
import { labels } from './labels.ts';
import { scale } from './scale.ts';

/**
 * The four classes that the roots of CAMEO are summed up in: what is said or done, together or against each other.
 * GDELT numbers them 1 to 4 in this order.
 */
export const QUAD_CLASSES = [
  'verbal-cooperation',
  'material-cooperation',
  'verbal-conflict',
  'material-conflict',
] as const;
export type QuadClass = (typeof QUAD_CLASSES)[number];

/** What is published about a code. */
export interface CameoEntry {
  readonly code: CameoCode;
  /** The name that the codebook gives it, in English. */
  readonly label: string;
  readonly quadClass: QuadClass;
  /** Its Goldstein score, from -10 (conflict) to 10 (cooperation). Absent where none is published, which is not zero. */
  readonly goldstein?: number;
}

let known: ReadonlySet<string> | undefined;

/** Whether a text is one of {@link CAMEO_CODES}. */
export function isCameoCode(code: string): code is CameoCode {
  known ??= new Set(CAMEO_CODES);
  return known.has(code);
}

/** What is published about a code, or undefined where CAMEO has no such code. */
export function cameoEntry(code: string): CameoEntry | undefined {
  if (!isCameoCode(code)) return undefined;
  const goldstein = goldsteinOf(code);
  return {
    code,
    label: labels[code],
    quadClass: quadClassOfRoot(Number(code.slice(0, 2))),
    ...(goldstein === undefined ? {} : { goldstein }),
  };
}

/**
 * The Goldstein score of a code, from -10 (conflict) to 10 (cooperation): the scale of J. S. Goldstein (1992) as GDELT's
 * CAMEO.goldsteinscale.txt gives it for these codes. Undefined for what is no code, and for the five codes that are
 * younger than the table (155, 176, 1834, 1951, 1952): neither the table nor the codebook lets a code inherit the score
 * of its parent.
 */
export function goldsteinOf(code: string): number | undefined {
  return own(scale, code);
}

/** The root of a code: `02` for `0251`, and for `02` itself. Undefined for what is no code. */
export function rootCodeOf(code: string): CameoCode | undefined {
  const root = code.slice(0, 2);
  return isCameoCode(code) && isCameoCode(root) ? root : undefined;
}

/** The code one step up: `025` for `0251`, `02` for `025`. Undefined for a root, and for what is no code. */
export function parentOf(code: string): CameoCode | undefined {
  const parent = code.slice(0, -1);
  return isCameoCode(code) && isCameoCode(parent) ? parent : undefined;
}

/**
 * The class of a code: roots 01 to 05 are verbal cooperation, 06 to 08 material cooperation, 09 to 13 verbal conflict,
 * 14 to 20 material conflict. Undefined for what is no code.
 *
 * The borders are those that ICEWS data are grouped by (`quad_category` of the R package icews). GDELT's list of codes
 * (CAMEO.eventcodes.txt) has two of them one root later: its QuadClass counts investigations (09) as material
 * cooperation and protests (14) as verbal conflict.
 */
export function quadClassOf(code: string): QuadClass | undefined {
  return isCameoCode(code) ? quadClassOfRoot(Number(code.slice(0, 2))) : undefined;
}

function quadClassOfRoot(root: number): QuadClass {
  if (root <= 5) return 'verbal-cooperation';
  if (root <= 8) return 'material-cooperation';
  return root <= 13 ? 'verbal-conflict' : 'material-conflict';
}
