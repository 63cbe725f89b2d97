import { describe, expect, test } from 'vitest';
import { sample } from '../../../test/stats/dna-sample.ts';
import { networkStability } from './stability.ts';

describe('the stability of a network', () => {
  test('is the same for a seed, and holds the network itself', async () => {
    const found = await networkStability(sample, { samples: 60, seed: 5, normalize: 'average' });
    expect(await networkStability(sample, { samples: 60, seed: 5, normalize: 'average' })).toEqual(found);
    expect(found.network.statements).toBe(40);
    expect(found.method.parameters).toMatchObject({
      samples: 60,
      seed: 5,
      level: 0.95,
      normalize: 'average',
    });
    for (const { low, mean, high, error, present } of [...found.ties]) {
      expect(low).toBeLessThanOrEqual(mean);
      expect(mean).toBeLessThanOrEqual(high);
      expect(error).toBeGreaterThan(0);
      expect(present).toBeGreaterThan(0);
    }
    expect(found.polarization.value).toBeGreaterThan(0);
    const other = await networkStability(sample, { samples: 60, seed: 6, normalize: 'average' });
    expect(other.polarization).not.toEqual(found.polarization);
  });

  test('of one document drawn again and again is complete', async () => {
    const said = ['a', 'b'].map((actor) => ({ actor, concept: 'x', agree: true, document: 'd' }));
    const { ties } = await networkStability(said, { samples: 20, resample: 'document' });
    expect(ties).toEqual([{ from: 'a', to: 'b', value: 1, mean: 1, error: 0, low: 1, high: 1, present: 1 }]);
  });

  test('stops when it is told to', async () => {
    await expect(
      networkStability(sample, { samples: 5, signal: AbortSignal.abort(new Error('enough')) }),
    ).rejects.toThrow('enough');
  });

  test('of nothing has no ties', async () => {
    expect(await networkStability([], { samples: 2 })).toMatchObject({
      ties: [],
      polarization: { value: 0 },
    });
  });

  test('refuses too few samples, a level that is none and statements without a document', async () => {
    await expect(networkStability(sample, { samples: 1 })).rejects.toThrow(/1 is no number of samples/);
    await expect(networkStability(sample, { level: 95 })).rejects.toThrow(/95 is not a level/);
    await expect(
      networkStability([{ actor: 'a', concept: 'x', agree: true }], { resample: 'document' }),
    ).rejects.toThrow(/names no document/);
  });
});
