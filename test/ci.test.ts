import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { harmless, shortened } from '../scripts/ci/harmless.ts';
import { zipEntry } from '../scripts/ci/zip-entry.ts';
import { type Answer, fakeGh, folderWith, repositoryWith, runIn } from './ci-fixture.ts';
import { root } from './packed.ts';

const packageManager: string = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')).packageManager;
const workspace = (scripts: Readonly<Record<string, string>> = {}) => ({
  'package.json': JSON.stringify({ name: 'fixture', private: true, type: 'module', packageManager, scripts }),
  'pnpm-workspace.yaml': 'packages:\n  - packages/*\npmOnFail: ignore\n',
});
const aPackage = (name: string, more: object = {}) =>
  JSON.stringify({ name: `@yalu/${name}`, version: '1.2.0', type: 'module', ...more });

describe('the script that writes the report', () => {
  const source = (title: string) =>
    `label:\n  en: A source\nkind: essay\ntype: webpage\ntitle: ${title}\nissued: "2020"\n`;

  test('says in Markdown what differs from a revision, and puts it where it is told to', async () => {
    const repository = await repositoryWith({
      'packages/data/records/source/an-essay.yaml': source('An essay'),
    });
    await repository.commit({ 'packages/data/records/source/an-essay.yaml': source('Another essay') });
    const summary = join(repository.folder, 'summary');
    const { code, output } = await repository.run('report.ts', ['HEAD^1', 'report/report.md'], {
      GITHUB_STEP_SUMMARY: summary,
    });
    expect({ code, output }).toEqual({ code: 0, output: '' });
    const report = await readFile(join(repository.folder, 'report', 'report.md'), 'utf8');
    expect(report).toContain('an-essay');
    expect(report).toContain('Another');
    expect(await readFile(summary, 'utf8')).toBe(`${report}\n`);
  });

  test('says what it needs to know', async () => {
    expect(await runIn(await folderWith({}), 'report.ts', ['HEAD^1'])).toEqual({
      code: 2,
      output: 'Say which revision and which file: report.ts BASE FILE.\n',
    });
  });
});

describe('the script that generates all again', () => {
  const files = {
    'packages/model/package.json': aPackage('model', { scripts: { write: 'node write.mjs' } }),
    'packages/model/write.mjs': `import { writeFileSync } from 'node:fs';\nwriteFileSync('page.md', 'new');\n`,
    'packages/model/page.md': 'new',
    'packages/data/package.json': aPackage('data', { scripts: { write: 'node write.mjs' } }),
    'packages/data/write.mjs': '',
  };

  test('is content with what comes out the same', async () => {
    const repository = await repositoryWith(files);
    expect(await repository.run('stale.ts')).toEqual({
      code: 0,
      output: 'All that is generated is as committed.\n',
    });
  });

  test('names what does not, files that are new among it', async () => {
    const repository = await repositoryWith({
      ...files,
      'packages/model/page.md': 'old',
      'packages/data/write.mjs': `import { writeFileSync } from 'node:fs';\nwriteFileSync('more.md', '');\n`,
    });
    const { code, output } = await repository.run('stale.ts');
    expect(code).toBe(1);
    expect(output).toContain('::error file=packages/model/page.md,');
    expect(output).toContain('::error file=packages/data/more.md,');
    expect(output).toContain('pnpm --filter @yalu/data write');
  });

  test('does not begin where something is not committed', async () => {
    const repository = await repositoryWith(files);
    await repository.write({ 'a note.md': '' });
    const { code, output } = await repository.run('stale.ts');
    expect(code).toBe(2);
    expect(output).toContain('a note.md');
  });
});

describe('the script that compares the charts', () => {
  test('puts those that differ side by side', async () => {
    const folder = await folderWith({
      'before/same.en.svg': '<svg/>',
      'before/gone.en.svg': '<svg/>',
      'before/other.en.svg': '<svg>1</svg>',
      'after/same.en.svg': '<svg/>',
      'after/new.en.svg': '<svg/>',
      'after/other.en.svg': '<svg>2</svg>',
    });
    const { code, output } = await runIn(folder, 'gallery.ts', ['before', 'after', 'out']);
    expect(code).toBe(0);
    const out = join(folder, 'out');
    expect(await readFile(join(out, 'README.md'), 'utf8')).toBe(
      `## Charts

1 of 3 pictures changed, 1 added, 1 removed.

### Changed

- \`other.en.svg\`: [before](before/other.en.svg) · [after](after/other.en.svg)

### Added

- \`new.en.svg\`: [after](after/new.en.svg)

### Removed

- \`gone.en.svg\`: [before](before/gone.en.svg)
`,
    );
    expect((await readdir(join(out, 'before'))).sort()).toEqual(['gone.en.svg', 'other.en.svg']);
    expect((await readdir(join(out, 'after'))).sort()).toEqual(['new.en.svg', 'other.en.svg']);
    expect(await readFile(join(out, 'after', 'other.en.svg'), 'utf8')).toBe('<svg>2</svg>');
    expect(output).toContain('`other.en.svg`: before · after');
  });

  test('says so where all are the same, and where none were drawn', async () => {
    const folder = await folderWith({ 'before/a.svg': '', 'after/a.svg': '' });
    expect((await runIn(folder, 'gallery.ts', ['before', 'after', 'out'])).output).toContain(
      'All 1 pictures are the same as before.',
    );
    expect(await runIn(folder, 'gallery.ts', ['before', 'nowhere', 'out'])).toEqual({
      code: 2,
      output: 'There is no folder nowhere. Draw the charts first: npm start -- --once.\n',
    });
  });
});

describe('the scripts that build, pack and publish', () => {
  const build = `node -e "require('node:fs').mkdirSync('dist');for(const f of ['index.js','index.d.ts'])require('node:fs').writeFileSync('dist/'+f,'')"`;
  const files = {
    ...workspace(),
    'pnpm-lock.yaml':
      "lockfileVersion: '9.0'\nimporters:\n  .: {}\n  packages/chart: {}\n  packages/model: {}\n  packages/query: {}\n",
    'packages/model/package.json': aPackage('model', { scripts: { build }, files: ['dist', 'LICENSE'] }),
    'packages/model/LICENSE': 'MIT',
    'packages/query/package.json': aPackage('query', { private: true, scripts: { build } }),
    'packages/chart/package.json': aPackage('chart', { private: true, scripts: { build } }),
  };

  test('do so, and publish what is packed', async () => {
    const folder = await folderWith(files);
    const prepared = await runIn(folder, 'prepare.ts', [], { npm_config_offline: 'true' });
    expect(prepared, prepared.output).toMatchObject({ code: 0 });
    for (const name of ['model', 'query', 'chart'])
      expect(existsSync(join(folder, 'packages', name, 'dist', 'index.js')), name).toBe(true);

    const packed = await runIn(folder, 'pack.ts', ['packed']);
    expect(packed, packed.output).toMatchObject({ code: 0 });
    expect(packed.output).toMatch(/^\| `@yalu\/model` \| 4 \| 0 kB \|$/m);
    expect(await readdir(join(folder, 'packed'))).toEqual(['yalu-model-1.2.0.tgz']);

    const published = await runIn(folder, 'publish.ts', ['packed', '--dry-run'], {
      npm_config_registry: 'http://127.0.0.1:9/',
      npm_config_fetch_retries: '0',
    });
    expect(published, published.output).toMatchObject({ code: 0 });
    expect(published.output).toContain('Would publish @yalu/model 1.2.0');
    expect(published.output).toContain('published=["@yalu/model@1.2.0"]');

    await mkdir(join(folder, '.changeset'));
    await writeFile(join(folder, '.changeset', 'a-change.md'), '');
    const refused = await runIn(folder, 'publish.ts', ['packed', '--dry-run']);
    expect(refused).toMatchObject({ code: 2, output: expect.stringContaining('a-change.md') });
  });

  test('refuse a tarball that lacks something or has too much in it', async () => {
    const folder = await folderWith({
      ...workspace(),
      'packages/model/package.json': aPackage('model'),
      'packages/model/src/index.ts': '',
      'packages/model/dist/index.js': '',
    });
    const { code, output } = await runIn(folder, 'pack.ts', ['packed']);
    expect(code).toBe(1);
    expect(output).toContain('package/LICENSE is missing');
    expect(output).toContain('package/dist/index.d.ts is missing');
    expect(output).toContain('package/src/index.ts does not belong');
  });

  test('say whether changesets wait', async () => {
    const folder = await folderWith({ '.changeset/README.md': '', '.changeset/config.json': '{}' });
    const output = join(folder, 'output');
    await runIn(folder, 'pending.ts', [], { GITHUB_OUTPUT: output });
    await writeFile(join(folder, '.changeset', 'a-change.md'), '');
    await runIn(folder, 'pending.ts', [], { GITHUB_OUTPUT: output });
    expect(await readFile(output, 'utf8')).toBe('pending=false\npending=true\n');
  });
});

describe('the script that keeps the version pull request', () => {
  const bump = `import { rmSync, writeFileSync } from 'node:fs';
if (process.env.GH_TOKEN) throw new Error('It has the token.');
writeFileSync('packages/data/package.json', JSON.stringify({ name: '@yalu/data', version: '1.3.0' }));
rmSync('.changeset/a-change.md');
`;
  const files = {
    ...workspace({ version: 'node bump.mjs' }),
    'bump.mjs': bump,
    '.changeset/a-change.md': '',
    'packages/data/package.json': aPackage('data'),
  };

  test.each([
    ['opens it', [], 'POST', 'repos/yalu-data/yalu/pulls'],
    ['updates it', [{ number: 7 }], 'PATCH', 'repos/yalu-data/yalu/pulls/7'],
  ] as const)('%s, and starts its checks', async (_what, open, method, path) => {
    const repository = await repositoryWith(files);
    const remote = await folderWith({});
    await repository.git('init', '--quiet', '--bare', remote);
    await repository.git('remote', 'add', 'origin', remote);
    const gh = await fakeGh([{ to: 'pulls?state=open', json: open }]);
    const { code, output } = await repository.run('version.ts', [], gh.env);
    expect(code, output).toBe(0);
    expect(
      await repository.git('--git-dir', remote, 'log', '-1', '--format=%an%n%B', 'changeset-release/main'),
    ).toBe('github-actions[bot]\nVersion the packages\n\n- `@yalu/data` 1.2.0 → 1.3.0');
    expect(
      await repository.git('--git-dir', remote, 'show', 'changeset-release/main:packages/data/package.json'),
    ).toContain('1.3.0');
    const [asked, sent, ...started] = await gh.calls();
    expect(asked?.args[1]).toBe(
      'repos/yalu-data/yalu/pulls?state=open&base=main&head=yalu-data%3Achangeset-release%2Fmain',
    );
    expect(sent?.args).toEqual(['api', '--method', method, path, '--input', '-']);
    expect(sent?.input).toMatchObject({
      title: 'Version the packages',
      body: expect.stringContaining('- `@yalu/data` 1.2.0 → 1.3.0'),
    });
    expect(started.map(({ args, input }) => [args[3], input])).toEqual(
      ['check.yml', 'dataset.yml'].map((file) => [
        `repos/yalu-data/yalu/actions/workflows/${file}/dispatches`,
        { ref: 'changeset-release/main' },
      ]),
    );
  });
});

describe('the script that makes releases', () => {
  test('takes from the changelog what it says of the version, and makes none twice', async () => {
    const folder = await folderWith({
      'packages/data/package.json': aPackage('data'),
      'packages/data/CHANGELOG.md':
        '# @yalu/data\n\n## 1.2.0\n\n### Minor\n\n- More.\n\n## 1.1.0\n\n- Less.\n',
      'packages/model/package.json': aPackage('model'),
      'packages/query/package.json': aPackage('query'),
    });
    const gh = await fakeGh([
      { to: 'tags/%40yalu%2Fdata', json: {}, code: 1 },
      { to: 'tags/%40yalu%2Fmodel', json: {} },
    ]);
    const { code, output } = await runIn(folder, 'releases.ts', [], {
      ...gh.env,
      GITHUB_SHA: 'a'.repeat(40),
      PUBLISHED: '["@yalu/data@1.2.0","@yalu/model@1.2.0"]',
    });
    expect({ code, output }).toEqual({
      code: 0,
      output: 'Released @yalu/data@1.2.0.\n@yalu/model@1.2.0 is released already.\n',
    });
    const sent = (await gh.calls()).filter(({ input }) => input !== undefined);
    expect(sent.map(({ input }) => input)).toEqual([
      {
        tag_name: '@yalu/data@1.2.0',
        target_commitish: 'a'.repeat(40),
        name: '@yalu/data@1.2.0',
        body: '### Minor\n\n- More.',
        prerelease: false,
      },
    ]);
  });
});

describe('the script that comments', () => {
  const head = 'b'.repeat(40);
  const zipped = (entries: Readonly<Record<string, string>>): string =>
    Buffer.from(
      zipSync(Object.fromEntries(Object.entries(entries).map(([name, text]) => [name, strToU8(text)]))),
    ).toString('base64');
  const answers = (
    changed: Partial<Record<'artefacts' | 'zip' | 'pulls' | 'comments', Answer>> = {},
  ): Answer[] => [
    changed.artefacts ?? {
      to: '/runs/5/artifacts',
      json: [{ artifacts: [{ id: 9, name: 'dataset-report', size_in_bytes: 900 }] }],
    },
    changed.zip ?? {
      to: '/artifacts/9/zip',
      bytes: zipped({ 'report.md': '| a | b |\n| - | - |\n\n@octocat fixes #1\n' }),
    },
    changed.pulls ?? {
      to: '/pulls?',
      json: [[{ number: 3, head: { sha: 'c'.repeat(40) } }], [{ number: 4, head: { sha: head } }]],
    },
    changed.comments ?? { to: '/issues/4/comments', json: [[]] },
  ];
  const comment = async (given: readonly Answer[], env: Readonly<Record<string, string>> = {}) => {
    const gh = await fakeGh(given);
    const outcome = await runIn(await folderWith({}), 'comment.ts', [], {
      ...gh.env,
      RUN_ID: '5',
      HEAD_SHA: head,
      ...env,
    });
    const sent = (await gh.calls()).filter(({ input }) => input !== undefined);
    return { ...outcome, sent };
  };

  test('finds the pull request by its commit, and writes there what can do no harm', async () => {
    const { code, output, sent } = await comment(answers());
    expect({ code, output }).toEqual({ code: 0, output: 'Commented on pull request 4.\n' });
    expect(sent).toHaveLength(1);
    expect(sent[0]?.args).toEqual([
      'api',
      '--method',
      'POST',
      'repos/yalu-data/yalu/issues/4/comments',
      '--input',
      '-',
    ]);
    expect(sent[0]?.input?.['body']).toBe(
      `<!-- yalu: dataset report -->\n_From [this run](https://github.com/yalu-data/yalu/actions/runs/5), of bbbbbbbbbb._\n\n| a | b |\n| - | - |\n\n@\u200boctocat fixes #\u200b1\n`,
    );
  });

  test('updates its own comment, and no one else’s that looks like it', async () => {
    const mark = '<!-- yalu: dataset report -->\n';
    const { sent } = await comment(
      answers({
        comments: {
          to: '/issues/4/comments',
          json: [
            [
              { id: 1, body: mark, user: { login: 'octocat' } },
              { id: 2, body: `Of others: ${mark}`, user: { login: 'github-actions[bot]' } },
              { id: 6, body: `${mark}Old.`, user: { login: 'github-actions[bot]' } },
            ],
          ],
        },
      }),
    );
    expect(sent.map(({ args }) => args.slice(2, 4))).toEqual([
      ['PATCH', 'repos/yalu-data/yalu/issues/comments/6'],
    ]);
  });

  test('cuts what is too long for a comment', async () => {
    const { sent } = await comment(
      answers({
        zip: { to: '/artifacts/9/zip', bytes: zipped({ 'report.md': 'A line.\n'.repeat(20_000) }) },
      }),
    );
    const body = String(sent[0]?.input?.['body']);
    expect(body.length).toBeLessThan(65_536);
    expect(body).toMatch(/A line\.\n\n_Cut here: .*_\n$/);
  });

  test.each<[string, Partial<Parameters<typeof answers>[0]>, RegExp]>([
    [
      'is too large',
      {
        artefacts: {
          to: '/runs/5/artifacts',
          json: [{ artifacts: [{ id: 9, name: 'dataset-report', size_in_bytes: 2e6 }] }],
        },
      },
      /2000000 bytes/,
    ],
    [
      'is too large after all',
      { zip: { to: '/artifacts/9/zip', bytes: Buffer.alloc(1_100_000).toString('base64') } },
      /within 1000000 bytes/,
    ],
    [
      'has its report elsewhere',
      { zip: { to: '/artifacts/9/zip', bytes: zipped({ '../report.md': 'x' }) } },
      /no report\.md/,
    ],
  ])('refuses an artefact that %s', async (_what, changed, message) => {
    const { code, output, sent } = await comment(answers(changed));
    expect(code).toBe(2);
    expect(output).toMatch(message);
    expect(sent).toEqual([]);
  });

  test.each<[string, Partial<Parameters<typeof answers>[0]>, RegExp]>([
    [
      'the run has left nothing',
      { artefacts: { to: '/runs/5/artifacts', json: [{ artifacts: [] }] } },
      /nothing to say/,
    ],
    ['the pull request has moved on', { pulls: { to: '/pulls?', json: [[]] } }, /No open pull request/],
  ])('says nothing where %s', async (_what, changed, message) => {
    const { code, output, sent } = await comment(answers(changed));
    expect(code).toBe(0);
    expect(output).toMatch(message);
    expect(sent).toEqual([]);
  });

  test('refuses a commit that is none', async () => {
    const { code, output } = await comment(answers(), { HEAD_SHA: 'main; ls' });
    expect({ code, output }).toEqual({ code: 2, output: 'HEAD_SHA is "main; ls", which it cannot be.\n' });
  });
});

describe('Markdown that is not trusted', () => {
  test.each([
    ['a mention', 'By @octocat and @yalu/team', /@\w/],
    ['a mention in the disguise of an entity', '&#64;octocat &commat;octocat &#x40;octocat', /&(?:#|commat)/],
    ['a reference', 'Fixes #12, GH-12 and a/b#12', /#\d|GH-\d/],
    ['a link', '[here](https://example.org) and [there][1]\n\n[1]: //example.org', /\]\(|\]\[|\]:|:\/\//],
    ['a picture', '![x](https://example.org/x.png)', /\]\(/],
    [
      'an address',
      'www.example.org https://example.org https:\\/\\/example.org a@example.org',
      /www\.|:\/\/|:\\|@e/,
    ],
    ['a tag', '<img src=x> <a href=x> <!-- hidden --> <details open> </p> <code class=x>', /<[a-z!/]/i],
    ['a turn of direction', 'a\u202eb\u2066c\u0007d\u0000', /[\u202e\u2066]|\p{Cc}/u],
  ])('loses %s', (_what, markdown, harm) => {
    expect(markdown).toMatch(harm);
    expect(harmless(markdown)).not.toMatch(harm);
  });

  test('keeps what a report is made of', () => {
    const report =
      '## Records\n\n| Path | Old | New |\n| --- | ---: | --- |\n| `counts[0].count` | 30 | **31** |\n\n<details><summary>More</summary>\n\n- a &lt; b &#124; c&#91;4&#93; @<!-- -->name <code>x</code>\n\n</details>\n<br>\n';
    expect(harmless(report)).toBe(report);
  });

  test('is cut between lines', () => {
    expect(shortened('one\ntwo\nthree', 100, 'Cut.')).toBe('one\ntwo\nthree');
    expect(shortened('one\ntwo\nthree', 12, 'Cut.')).toBe('one\n\nCut.');
  });
});

describe('a file of an archive', () => {
  const archive = Buffer.from(
    zipSync({ 'a.md': strToU8('A'.repeat(1000)), 'stored.md': [strToU8('As it is'), { level: 0 }] }),
  );

  test('is found by its whole name', () => {
    expect(zipEntry(archive, 'a.md', 2000)).toBe('A'.repeat(1000));
    expect(zipEntry(archive, 'stored.md', 2000)).toBe('As it is');
    expect(zipEntry(archive, '/a.md', 2000)).toBeUndefined();
  });

  test('is not unpacked beyond the limit, nor from a damaged archive', () => {
    expect(() => zipEntry(archive, 'a.md', 999)).toThrow();
    expect(() => zipEntry(archive, 'stored.md', 3)).toThrow(RangeError);
    expect(() => zipEntry(Buffer.from('hello'), 'a.md', 2000)).toThrow('no zip archive');
    for (let at = 0; at < archive.length; at += 1) {
      const damaged = Buffer.from(archive);
      damaged[at] = (damaged[at] ?? 0) ^ 0xff;
      try {
        expect(zipEntry(damaged, 'a.md', 2000)?.length ?? 0).toBeLessThanOrEqual(2000);
      } catch (error) {
        expect(error).toBeInstanceOf(Error);
      }
    }
  });
});
