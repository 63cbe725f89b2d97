export { readRecords } from './read.ts';
export type { DatasetHead } from './read.ts';
