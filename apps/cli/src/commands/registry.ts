import type { Command } from '../command.ts';

/** Every command: its name, and the file that holds it, loaded only when it is called or listed. */
export const commands: Readonly<Record<string, () => Promise<Command>>> = {
  summary: async () => (await import('./summary.ts')).summary,
  list: async () => (await import('./list.ts')).list,
  show: async () => (await import('./show.ts')).show,
  schools: async () => (await import('./schools.ts')).schools,
  compare: async () => (await import('./compare.ts')).compare,
  distribution: async () => (await import('./distribution.ts')).distribution,
  check: async () => (await import('./check.ts')).check,
  query: async () => (await import('./query.ts')).query,
  chart: async () => (await import('./chart.ts')).chart,
  verify: async () => (await import('./verify.ts')).verify,
  coverage: async () => (await import('./coverage.ts')).coverage,
  fingerprint: async () => (await import('./fingerprint.ts')).fingerprint,
};

/** What `yalu` alone does. */
export const DEFAULT_COMMAND = 'summary';
