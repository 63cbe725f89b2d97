export {
  cameoEntry,
  goldsteinOf,
  isCameoCode,
  parentOf,
  QUAD_CLASSES,
  quadClassOf,
  rootCodeOf,
} from './cameo.ts';
export type { CameoEntry, QuadClass } from './cameo.ts';
export { CAMEO_CODES } from './codes.ts';
export type { CameoCode } from './codes.ts';
