import type { Command } from '../command.ts';

/** Every command: its name, and the file that holds it, loaded only when it is called or listed. */
export const commands: Readonly<Record<string, () => Promise<Command>>> = {
  summary: async () => (await import('./summary.ts')).summary,
  list: async () => (await import('./list.ts')).list,
  show: async () => (await import('./show.ts')).show,
  search: async () => (await import('./search.ts')).search,
  schools: async () => (await import('./schools.ts')).schools,
  compare: async () => (await import('./compare.ts')).compare,
  distribution: async () => (await import('./distribution.ts')).distribution,
  agreement: async () => (await import('./agreement.ts')).agreement,
  check: async () => (await import('./check.ts')).check,
  query: async () => (await import('./query.ts')).query,
  chart: async () => (await import('./chart.ts')).chart,
  verify: async () => (await import('./verify.ts')).verify,
  coverage: async () => (await import('./coverage.ts')).coverage,
  changepoints: async () => (await import('./changepoints.ts')).changepoints,
  temperature: async () => (await import('./temperature.ts')).temperature,
  network: async () => (await import('./network.ts')).network,
  whatif: async () => (await import('./whatif.ts')).whatif,
  cite: async () => (await import('./cite.ts')).cite,
  fingerprint: async () => (await import('./fingerprint.ts')).fingerprint,
  'data changeset': async () => (await import('./data-changeset.ts')).dataChangeset,
  'data diff': async () => (await import('./data-diff.ts')).dataDiff,
  'data new': async () => (await import('./data-new.ts')).dataNew,
  'data validate': async () => (await import('./data-validate.ts')).dataValidate,
  'data export': async () => (await import('./data-export.ts')).dataExport,
  'data import': async () => (await import('./data-import.ts')).dataImport,
  'data merge': async () => (await import('./data-merge.ts')).dataMerge,
};

/** What `yalu` alone does. */
export const DEFAULT_COMMAND = 'summary';
