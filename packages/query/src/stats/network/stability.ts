import { QueryError } from '../../errors.ts';
import type { MethodStatement } from '../method.ts';
import { percentile } from '../percentile.ts';
import { DEFAULT_SEED, GENERATOR_NAME, generator } from '../random.ts';
import { inSteps, type StepOptions } from '../steps.ts';
import { withoutDuplicates } from './duplicates.ts';
import { type OneModeNetwork, oneModeNetwork, type OneModeOptions } from './one-mode.ts';
import { polarization } from './polarization.ts';
import { readStatements, type ReadStatement, type Statement } from './statement.ts';

export interface StabilityOptions extends OneModeOptions, StepOptions {
  /** How many samples are drawn; 1,000 by default. */
  readonly samples?: number;
  /** 1 by default. */
  readonly seed?: number;
  /** The level of the intervals; 0.95 by default. */
  readonly level?: number;
  /** What is drawn: single statements, which is the default, or whole documents with all their statements. */
  readonly resample?: 'statement' | 'document';
}

/** How a figure varies over the samples. */
export interface Spread {
  /** The figure of the network itself. */
  readonly value: number;
  readonly mean: number;
  /** The standard error: the standard deviation over the samples. */
  readonly error: number;
  readonly low: number;
  readonly high: number;
}

export interface TieSpread extends Spread {
  readonly from: string;
  readonly to: string;
  /** The part of the samples in which the tie is there at all. */
  readonly present: number;
}

export interface NetworkStability {
  readonly method: MethodStatement;
  readonly network: OneModeNetwork;
  /** Every pair that is tied in the network or in a sample, in the order of the nodes. */
  readonly ties: readonly TieSpread[];
  readonly polarization: Spread;
}

/**
 * How much the ties and the polarization of a network depend on which statements happen to be in it: as many
 * statements, or documents, as there are are drawn with replacement, and the network is made anew. Duplicates are left
 * out before drawing; nodes and scale stay those of the whole. The bounds are percentiles.
 *
 * Efron, B. and Tibshirani, R. J. (1993), An Introduction to the Bootstrap, chapters 6 and 13.
 *
 * @throws QueryError `number-invalid`; the reason of the signal where that stops the work
 */
export async function networkStability(
  statements: readonly Statement[],
  options: StabilityOptions = {},
): Promise<NetworkStability> {
  const { samples = 1000, seed = DEFAULT_SEED, level = 0.95, resample = 'statement' } = options;
  if (!Number.isSafeInteger(samples) || samples < 2)
    throw new QueryError('number-invalid', 'samples', `${samples} is no number of samples. Draw 2 or more.`);
  if (!(level > 0 && level < 1))
    throw new QueryError('number-invalid', 'level', `${level} is not a level between 0 and 1, such as 0.95.`);
  const read = readStatements(statements, options.scale);
  const { duplicates = 'include', kind = 'congruence' } = options;
  const kept = withoutDuplicates(read.statements, duplicates, kind !== 'ignore');
  const network = oneModeNetwork({ ...read, statements: kept }, { ...options, duplicates: 'include' });
  const blocks = resample === 'document' ? byDocument(kept) : kept.map((statement) => [statement]);
  const { nodes } = network;
  const pairs = nodes.flatMap((_from, i) => nodes.flatMap((_to, j) => (j > i ? [[i, j] as const] : [])));
  const weights = pairs.map(() => new Float64Array(samples));
  const polarizations = new Float64Array(samples);
  const { integer } = generator(seed);
  await inSteps(
    samples,
    (sample) => {
      const drawn = blocks.flatMap(() => blocks[integer(blocks.length)] ?? []);
      const again = oneModeNetwork(
        { ...read, statements: drawn },
        { ...options, duplicates: 'include', isolates: nodes },
      );
      for (const [pair, [i, j]] of pairs.entries()) {
        const into = weights[pair];
        if (into) into[sample] = again.matrix[i]?.[j] ?? 0;
      }
      polarizations[sample] = polarization(again, { seed }).modularity;
    },
    options,
  );
  const spread = (value: number, of: Float64Array): Spread => spreadOf(value, of, level);
  return {
    method: {
      name: 'stability of a discourse network over samples of its statements',
      version: 1,
      parameters: {
        ...network.method.parameters,
        duplicates,
        samples,
        seed,
        level,
        resample,
        generator: GENERATOR_NAME,
      },
      source: 'Efron, B. and Tibshirani, R. J. (1993). An Introduction to the Bootstrap. Chapman and Hall.',
    },
    network,
    ties: pairs.flatMap(([i, j], pair): TieSpread[] => {
      const of = weights[pair] ?? new Float64Array();
      const value = network.matrix[i]?.[j] ?? 0;
      const present = of.filter((weight) => weight !== 0).length / samples;
      const [from = '', to = ''] = [nodes[i], nodes[j]];
      return value === 0 && present === 0 ? [] : [{ from, to, ...spread(value, of), present }];
    }),
    polarization: spread(polarization(network, { seed }).modularity, polarizations),
  };
}

function byDocument(statements: readonly ReadStatement[]): ReadStatement[][] {
  const documents = new Map<string, ReadStatement[]>();
  for (const statement of statements) {
    if (statement.document === undefined) {
      throw new QueryError(
        'number-invalid',
        'resample',
        `The statement of ${statement.actor} on ${statement.concept} names no document, so that documents cannot be drawn.`,
      );
    }
    documents.set(statement.document, [...(documents.get(statement.document) ?? []), statement]);
  }
  return [...documents.values()];
}

function spreadOf(value: number, of: Float64Array, level: number): Spread {
  const sorted = Float64Array.from(of).sort();
  const mean = sorted.reduce((sum, drawn) => sum + drawn, 0) / sorted.length;
  const squares = sorted.reduce((sum, drawn) => sum + (drawn - mean) ** 2, 0);
  return {
    value,
    mean,
    error: Math.sqrt(squares / (sorted.length - 1)),
    low: percentile(sorted, (1 - level) / 2),
    high: percentile(sorted, (1 + level) / 2),
  };
}
