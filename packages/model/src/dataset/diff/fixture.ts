import type { CatalogueField } from '../catalogue.ts';
import type { AnyDataset } from '../lookup.ts';
import type { Redirect } from '../types.ts';

type Fields = Readonly<Record<string, unknown>>;

const field = (path: string, rest: Partial<CatalogueField> = {}): CatalogueField => ({
  path,
  type: 'string',
  list: false,
  optional: true,
  ...rest,
});

/** The fields of the collection `event` in tests. */
export const eventFields: readonly CatalogueField[] = [
  field('id', { optional: false }),
  field('label', { type: 'locale-string', optional: false }),
  field('date', { type: 'date' }),
  field('kind', { values: ['visit', 'test'] }),
  field('actors', { list: true, reference: { collection: 'actor', inverse: 'events' } }),
  field('citations', { type: 'object', list: true }),
  field('citations.source', { reference: { collection: 'source', inverse: 'citedBy' } }),
  field('citations.locator', { type: 'object' }),
  field('periods', { type: 'object', list: true }),
  field('periods.span', { type: 'span' }),
  field('observations', { type: 'object', list: true }),
  field('observations.at', { type: 'date' }),
];

/** A dataset of events, given by id without their ids. */
export function eventsDataset(
  records: Readonly<Record<string, Fields>>,
  redirects: Readonly<Record<string, Redirect>> = {},
  rest: Partial<AnyDataset> = {},
): AnyDataset {
  const byId = Object.entries(records).map(([id, fields]) => [id, { id, ...fields }] as const);
  return {
    name: 'fixture',
    version: '1.0.0',
    licence: 'CC0-1.0',
    catalogue: {
      event: { name: 'event', title: 'Event', description: 'What happened.', fields: eventFields },
    },
    records: { event: Object.fromEntries(byId) },
    redirects: Object.keys(redirects).length === 0 ? {} : { event: redirects },
    ...rest,
  };
}

/** A redirect to one id, or to several. */
export const to = (...ids: readonly string[]): Redirect => ({
  kind: ids.length === 1 ? 'moved' : 'split',
  to: ids,
});
