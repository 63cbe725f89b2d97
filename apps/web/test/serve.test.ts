import { expect, test } from 'vitest';
import { open } from '../serve.mjs';

test('a port that is taken is left to whoever has it', async () => {
  const first = await open({ port: 4273 });
  try {
    const second = await open({ port: 4273 });
    try {
      expect(first.address).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/$/);
      expect(second.address).not.toBe(first.address);
      for (const { address } of [first, second]) expect((await fetch(address)).status).toBe(200);
    } finally {
      await second.close();
    }
  } finally {
    await first.close();
  }
});

test('serves the pages and the dataset, and nothing else', async () => {
  const { address, close } = await open({ port: 0 });
  try {
    const status = async (path: string): Promise<number> => (await fetch(`${address}${path}`)).status;
    expect(await Promise.all(['', 'ko/', 'zh-Hans/', 'dataset.json', 'icon.svg'].map(status))).toEqual([
      200, 200, 200, 200, 200,
    ]);
    expect(await Promise.all(['nothing', 'package.json', '../package.json'].map(status))).toEqual([
      404, 404, 404,
    ]);
  } finally {
    await close();
  }
});
