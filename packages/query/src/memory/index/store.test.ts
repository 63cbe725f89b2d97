import { describe, expect, test } from 'vitest';
import { anyDataset } from '../../../test/fixture.ts';
import { emptyStore, keyOf, storeOf } from './store.ts';

/** Builds a text and counts how often it had to. */
function builder(cells: number) {
  const built: string[] = [];
  return {
    built,
    get: (store: ReturnType<typeof emptyStore>, name: string): string =>
      store.get(keyOf<string>('test', name), () => {
        built.push(name);
        return { value: `of ${name}`, cells };
      }),
  };
}

describe('a store', () => {
  test('builds once', () => {
    const store = emptyStore(100);
    const { get, built } = builder(10);
    expect([get(store, 'a'), get(store, 'a'), get(store, 'b')]).toEqual(['of a', 'of a', 'of b']);
    expect(built).toEqual(['a', 'b']);
    expect(store.peek(keyOf('test', 'a'))).toBe('of a');
    expect(store.peek(keyOf('test', 'c'))).toBeUndefined();
  });

  test('drops what was used longest ago', () => {
    const store = emptyStore(25);
    const { get, built } = builder(10);
    get(store, 'a');
    get(store, 'b');
    get(store, 'a');
    get(store, 'c');
    expect(store.peek(keyOf('test', 'b'))).toBeUndefined();
    get(store, 'a');
    get(store, 'b');
    expect(built).toEqual(['a', 'b', 'c', 'b']);
  });

  test('keeps one thing, however large', () => {
    const store = emptyStore(5);
    const { get, built } = builder(10);
    get(store, 'a');
    get(store, 'a');
    get(store, 'b');
    expect(store.peek(keyOf('test', 'a'))).toBeUndefined();
    expect(built).toEqual(['a', 'b']);
  });

  test('remembers that there is nothing', () => {
    const store = emptyStore(5);
    let times = 0;
    const get = () =>
      store.get(keyOf<undefined>('nothing'), () => {
        times++;
        return { value: undefined, cells: 0 };
      });
    expect([get(), get(), times]).toEqual([undefined, undefined, 1]);
  });

  test('is one for each dataset', () => {
    expect(storeOf(anyDataset)).toBe(storeOf(anyDataset));
    expect(storeOf({ ...anyDataset })).not.toBe(storeOf(anyDataset));
  });
});
