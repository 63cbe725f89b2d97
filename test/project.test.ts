import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { outcomeOf, root } from './packed.ts';

const files = (await outcomeOf('git', ['ls-files', '-z'], root)).output
  .split('\0')
  .filter((file) => file !== '');
const isText = (file: string): boolean =>
  /\.(ts|tsx|js|mjs|json|ya?ml|md|cff|css|html|svg)$|^[^.]*$/.test(file);

test('no file names a registry’s host, a path of a machine, or a credential', async () => {
  const traces =
    /registry\.npmjs\.org|deb\.debian\.org|\/root\/|\/home\/[a-z]+\/|npm_[A-Za-z0-9]{36}|gh[pousr]_[A-Za-z0-9]{36}|-----BEGIN [A-Z ]*PRIVATE KEY/;
  const found: string[] = [];
  for (const file of files.filter((name) => isText(name) && name !== 'test/project.test.ts')) {
    const text = await readFile(join(root, file), 'utf8').catch(() => '');
    const match = traces.exec(text);
    if (match) found.push(`${file}: ${match[0]}`);
  }
  expect(found).toEqual([]);
});

test('a package that imports one of its own floor or above is refused by the linter', async () => {
  const lint = async (file: string, code: string) => {
    const { ESLint } = await import('eslint');
    const [result] = await new ESLint({ cwd: root }).lintText(code, { filePath: join(root, file) });
    return (
      result?.messages
        .filter(({ ruleId }) => ruleId === 'no-restricted-imports')
        .map(({ message }) => message) ?? []
    );
  };
  expect(await lint('packages/model/src/x.ts', "export { from } from '@yalu/query';\n")).toHaveLength(1);
  expect(await lint('packages/query/src/x.ts', "export { dataset } from '@yalu/data';\n")).toHaveLength(1);
  expect(await lint('packages/query/src/x.ts', "export { charts } from '@yalu/chart';\n")).toHaveLength(1);
  expect(await lint('packages/data/src/x.ts', "export { from } from '@yalu/query';\n")).toHaveLength(1);
  expect(await lint('packages/chart/src/x.ts', "export { dataset } from '@yalu/data';\n")).toHaveLength(1);
  expect(
    await lint('packages/chart/src/x.ts', "export { from } from '../../query/src/index.ts';\n"),
  ).toHaveLength(1);
  expect(
    await lint('apps/cli/src/x.ts', "export { from } from '../../../packages/query/src/index.ts';\n"),
  ).toHaveLength(1);
  expect(await lint('packages/chart/src/x.ts', "export { from } from '@yalu/query';\n")).toEqual([]);
  expect(await lint('packages/query/src/x.ts', "export { overlaps } from '@yalu/model/time';\n")).toEqual([]);
}, 60_000);

test('each published package has a licence file and the licence that the root states', async () => {
  for (const [name, licence, words] of [
    ['model', 'MIT', 'MIT License'],
    ['query', 'MIT', 'MIT License'],
    ['chart', 'MIT', 'MIT License'],
    ['data', 'CC-BY-4.0', 'Attribution 4.0 International'],
  ] as const) {
    const manifest: { license: string } = JSON.parse(
      await readFile(join(root, 'packages', name, 'package.json'), 'utf8'),
    );
    expect(manifest.license).toBe(licence);
    expect(await readFile(join(root, 'packages', name, 'LICENSE'), 'utf8')).toContain(words);
  }
});
