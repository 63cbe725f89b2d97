import { configureGlobal } from 'fast-check';

// The same cases on every machine, so that a run that fails can be run again; others with YALU_SEED in the environment,
// a number or `random`.
const seed = process.env['YALU_SEED'] ?? '20200401';
configureGlobal(seed === 'random' ? {} : { seed: Number(seed) });
