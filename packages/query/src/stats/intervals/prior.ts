import { QueryError } from '../../errors.ts';

/**
 * The prior of a Dirichlet posterior: `jeffreys` adds 1/2 to each category, `uniform` 1, `perks` 1 / k to each of k
 * categories; a number is added to each, a list gives one for each.
 */
export type Prior = 'jeffreys' | 'uniform' | 'perks' | number | ArrayLike<number>;

/**
 * What a prior adds to each category.
 *
 * @throws QueryError `number-invalid` for an unknown name, a length that does not fit, and numbers that are not above 0
 */
export function priorOf(prior: Prior, categories: number): number[] {
  const added = addedBy(prior, categories);
  if (added.length !== categories)
    throw new QueryError(
      'number-invalid',
      'prior',
      `The prior has ${added.length} numbers for ${categories} categories.`,
    );
  for (const one of added) {
    if (!(one > 0 && Number.isFinite(one)))
      throw new QueryError(
        'number-invalid',
        'prior',
        `${one} is no parameter of a prior: it must be more than 0.`,
      );
  }
  return added;
}

function addedBy(prior: Prior, categories: number): number[] {
  const each = (added: number): number[] => Array.from({ length: categories }, () => added);
  if (typeof prior === 'number') return each(prior);
  if (typeof prior !== 'string') return Array.from(prior);
  switch (prior) {
    case 'jeffreys':
      return each(0.5);
    case 'uniform':
      return each(1);
    case 'perks':
      return each(1 / categories);
    default:
      throw new QueryError(
        'number-invalid',
        'prior',
        `There is no prior ${JSON.stringify(prior)}. Name jeffreys, uniform or perks, or give a number.`,
      );
  }
}
