import { addressesOf, lookUp, type AnyDataset, type RecordAddress } from '@yalu/model/dataset';
import { didYouMean } from '@yalu/model/text';
import { CliError } from './errors.ts';

/**
 * The record that an id names, as `id` or `collection/id`, following redirects.
 *
 * @returns its address, and what was asked for where it has another now
 * @throws CliError or ModelError where there is none, with the nearest, and where several have the id
 */
export function findRecord(
  dataset: AnyDataset,
  wanted: string,
): { readonly address: RecordAddress; readonly moved?: string } {
  const [collection, id, ...rest] = wanted.split('/');
  if (collection !== undefined && id !== undefined && rest.length === 0) {
    const { records, redirect } = lookUp(dataset, collection, id);
    const [first] = records;
    if (redirect?.kind === 'split') {
      throw new CliError(
        `${wanted} was split into ${redirect.to.map((to) => `${collection}/${to}`).join(' and ')}. Name one of them.`,
      );
    }
    return { address: { collection, id: first?.id ?? id }, ...(redirect ? { moved: wanted } : {}) };
  }
  const addresses = addressesOf(dataset, wanted);
  const [first, ...others] = addresses;
  if (!first) {
    const ids = Object.values(dataset.records).flatMap((records) => Object.keys(records));
    throw new CliError(
      `There is no record "${wanted}". ${didYouMean(wanted, new Set(ids)) || 'yalu list COLLECTION lists the ids.'}`,
    );
  }
  if (others.length > 0) {
    throw new CliError(
      `${wanted} is in several collections. Say which: ${addresses.map((one) => `${one.collection}/${one.id}`).join(' or ')}.`,
    );
  }
  return { address: first, ...(first.id === wanted ? {} : { moved: wanted }) };
}
