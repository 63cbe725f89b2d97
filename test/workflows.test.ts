import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import * as z from 'zod';
import { root } from './packed.ts';

const github = join(root, '.github');
const textOf = (path: string): Promise<string> => readFile(join(github, path), 'utf8');

/** What may be asked of GitHub, as far as ours ask for anything. */
const permissions = z.strictObject({
  actions: z.enum(['read', 'write']).optional(),
  contents: z.enum(['read', 'write']).optional(),
  'id-token': z.literal('write').optional(),
  'pull-requests': z.literal('write').optional(),
});
const environment = z.record(z.string().regex(/^[A-Z_]+$/), z.string());
const inputs = z.record(z.string(), z.union([z.string(), z.number(), z.boolean()]));
const named = { name: z.string().optional(), id: z.string().optional(), if: z.string().optional() };
const action = z.strictObject({ ...named, uses: z.string(), with: inputs });
const command = z.strictObject({
  ...named,
  run: z.string(),
  env: environment.optional(),
  'working-directory': z.string().optional(),
});
const concurrency = z.strictObject({
  group: z.string(),
  'cancel-in-progress': z.union([z.boolean(), z.string()]),
});

/** A workflow, no more of its grammar than ours use: what is misspelt or has no limit does not fit. */
const workflow = z.strictObject({
  name: z.string(),
  on: z.strictObject({
    push: z.strictObject({ branches: z.array(z.literal('main')) }).optional(),
    pull_request: z.null().optional(),
    workflow_dispatch: z.null().optional(),
    workflow_run: z
      .strictObject({ workflows: z.array(z.string()), types: z.tuple([z.literal('completed')]) })
      .optional(),
  }),
  permissions: z.strictObject({}),
  concurrency,
  env: environment.optional(),
  jobs: z.record(
    z.string(),
    z.strictObject({
      name: z.string(),
      needs: z.string().optional(),
      if: z.string().optional(),
      'runs-on': z.literal('ubuntu-24.04'),
      'timeout-minutes': z.int().max(60),
      environment: z.string().optional(),
      permissions,
      outputs: z.record(z.string(), z.string()).optional(),
      steps: z.array(z.union([action, command])).min(1),
    }),
  ),
});

const files = (await readdir(join(github, 'workflows'))).sort();
const workflows = await Promise.all(
  files.map(async (file) => {
    const text = await textOf(`workflows/${file}`);
    return { file, text, parsed: workflow.parse(parse(text)) };
  }),
);
const jobs = workflows.flatMap(({ file, parsed }) =>
  Object.entries(parsed.jobs).map(([name, job]) => ({ file, name, job, on: parsed.on })),
);
const steps = jobs.flatMap(({ file, name, job }) => job.steps.map((step) => ({ file, job: name, step })));

test('there are the workflows that the guide speaks of', () => {
  expect(files).toEqual(['check.yml', 'comment.yml', 'dataset.yml', 'release.yml']);
  for (const { parsed } of workflows)
    for (const name of parsed.on.workflow_run?.workflows ?? [])
      expect(workflows.map((one) => one.parsed.name)).toContain(name);
});

describe('the actions', () => {
  const uses = workflows.flatMap(({ file, text }) =>
    text
      .split('\n')
      .filter((line) => /\buses:/.test(line))
      .map((line) => [`${file}: ${line.trim()}`, line] as const),
  );

  test.each(uses)('%s is pinned to a commit whose version stands beside it', (_name, line) => {
    expect(line).toMatch(/uses: actions\/[a-z-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
  });

  test('are each pinned to one commit', () => {
    const pins = new Set(uses.map(([, line]) => line.replace(/^.*uses: /, '')));
    expect(new Set([...pins].map((pin) => pin.split('@')[0])).size).toBe(pins.size);
  });

  test('leave no token in the checkout, and share no cache', () => {
    for (const { step } of steps) {
      if (!('uses' in step)) continue;
      if (step.uses.startsWith('actions/checkout@')) expect(step.with['persist-credentials']).toBe(false);
      if (step.uses.startsWith('actions/setup-node@')) expect(step.with['package-manager-cache']).toBe(false);
    }
  });
});

describe('the commands', () => {
  const runs = steps.flatMap(({ file, job, step }) =>
    'run' in step ? [[`${file} ${job}: ${step.run}`, step] as const] : [],
  );

  test.each(runs)('%s has no expression in it, and is one call of what is there', (_name, { run }) => {
    expect(run).not.toContain('${{');
    expect(run).not.toMatch(/[\n;&|`]|\$\(/);
    const [program = '', first = ''] = run.split(' ');
    switch (program) {
      case 'node':
      case 'bash':
        expect(existsSync(join(root, first)), first).toBe(true);
        break;
      case 'npm':
        expect(run).toMatch(/^npm (?:start -- --once|test)$/);
        break;
      default:
        expect(run).toBe('git worktree add --detach ../base "$BASE"');
    }
  });

  test.each(runs)('%s gets no content of a user, only names that GitHub gives', (_name, { env = {} }) => {
    for (const value of Object.values(env))
      expect([
        '${{ github.token }}',
        '${{ github.event.workflow_run.id }}',
        '${{ github.event.workflow_run.head_sha }}',
        '${{ needs.publish.outputs.published }}',
      ]).toContain(value);
  });

  test('call every script that is for them, and each is run in a test', async () => {
    const called = runs.flatMap(([, { run }]) => /^node scripts\/ci\/(\S+)/.exec(run)?.[1] ?? []);
    const tested = await readFile(join(root, 'test', 'ci.test.ts'), 'utf8');
    for (const script of called) expect(tested).toContain(`'${script}'`);
    const shared = ['harmless.ts', 'packages.ts', 'shell.ts', 'zip-entry.ts'];
    expect([...new Set([...called, ...shared])].sort()).toEqual(
      (await readdir(join(root, 'scripts', 'ci'))).sort(),
    );
  });
});

describe('what a job may do', () => {
  test.each(jobs)(
    '$file $name: nothing where it runs the code of a pull request, not even with a secret',
    (one) => {
      const isForeign = 'pull_request' in one.on;
      if (isForeign) {
        expect(one.job.permissions).toEqual({ contents: 'read' });
        expect(JSON.stringify(one.job)).not.toMatch(/secrets\.|github\.token|GITHUB_TOKEN/);
      }
      expect(one.job.environment === undefined).toBe(one.job.permissions['id-token'] === undefined);
    },
  );

  test('is written down for each job that may write', () => {
    const writing = jobs.flatMap(({ file, name, job }) =>
      Object.entries(job.permissions)
        .filter(([, access]) => access === 'write')
        .map(([what]) => `${file} ${name} ${what}`),
    );
    expect(writing.sort()).toEqual([
      'comment.yml comment pull-requests',
      'release.yml publish id-token',
      'release.yml releases contents',
      'release.yml version actions',
      'release.yml version contents',
      'release.yml version pull-requests',
    ]);
  });

  test('to publish is to run no code of a dependency', () => {
    const publish = jobs.find(({ name }) => name === 'publish');
    const commands = publish?.job.steps.flatMap((step) => ('run' in step ? [step.run] : []));
    expect(commands).toEqual(['node scripts/ci/publish.ts packed']);
  });

  test('to comment is to run the code of the default branch', () => {
    const [first] = jobs.find(({ file }) => file === 'comment.yml')?.job.steps ?? [];
    expect(first).toMatchObject({ with: { ref: '${{ github.event.repository.default_branch }}' } });
  });

  test('no workflow runs the code of a pull request with the rights of the base', () => {
    for (const { text } of workflows) expect(text).not.toContain('pull_request_target');
  });
});

test('what is installed and what is run are kept up to date, in few pull requests', async () => {
  const update = z.strictObject({
    'package-ecosystem': z.enum(['github-actions', 'npm']),
    directory: z.literal('/'),
    schedule: z.strictObject({ interval: z.enum(['weekly', 'monthly']) }),
    'open-pull-requests-limit': z.int().optional(),
    groups: z.record(z.string(), z.record(z.string(), z.union([z.string(), z.array(z.string())]))),
  });
  const { updates } = z
    .strictObject({ version: z.literal(2), updates: z.array(update) })
    .parse(parse(await textOf('dependabot.yml')));
  expect(updates.map((one) => one['package-ecosystem'])).toEqual(['github-actions', 'npm']);
});

describe('the forms for issues', () => {
  const base = {
    id: z.string().regex(/^[a-z][a-z-]*$/),
    validations: z.strictObject({ required: z.boolean() }).optional(),
  };
  const label = z.string().min(3);
  const text = { label, description: z.string().optional(), placeholder: z.string().optional() };
  const form = z.strictObject({
    name: z.string(),
    description: z.string(),
    title: z.string(),
    labels: z.array(z.string()),
    body: z.array(
      z.discriminatedUnion('type', [
        z.strictObject({ type: z.literal('markdown'), attributes: z.strictObject({ value: z.string() }) }),
        z.strictObject({ type: z.literal('input'), ...base, attributes: z.strictObject(text) }),
        z.strictObject({ type: z.literal('textarea'), ...base, attributes: z.strictObject(text) }),
        z.strictObject({
          type: z.literal('dropdown'),
          ...base,
          attributes: z.strictObject({ label, options: z.array(z.string()).min(2) }),
        }),
        z.strictObject({
          type: z.literal('checkboxes'),
          id: base.id,
          attributes: z.strictObject({
            label,
            options: z.array(z.strictObject({ label: z.string(), required: z.boolean() })).min(1),
          }),
        }),
      ]),
    ),
  });

  test.each(['correct-this.yml', 'add-a-source.yml', 'propose-a-typology.yml'])(
    '%s is one, with ids and labels of its own, and asks for the place in a source',
    async (file) => {
      const written = await textOf(`ISSUE_TEMPLATE/${file}`);
      const { body } = form.parse(parse(written));
      const fields = body.filter((one) => one.type !== 'markdown');
      expect(new Set(fields.map(({ id }) => id)).size).toBe(fields.length);
      expect(new Set(fields.map(({ attributes }) => attributes.label)).size).toBe(fields.length);
      expect(written).toMatch(/source/i);
      expect(fields.some((one) => one.type !== 'checkboxes' && one.validations?.required)).toBe(true);
      for (const one of fields)
        if (one.type === 'dropdown')
          expect(new Set(one.attributes.options).size).toBe(one.attributes.options.length);
    },
  );

  test('are all there are, and what has no form finds its way', async () => {
    expect((await readdir(join(github, 'ISSUE_TEMPLATE'))).sort()).toEqual([
      'add-a-source.yml',
      'config.yml',
      'correct-this.yml',
      'propose-a-typology.yml',
    ]);
    const link = z.strictObject({
      name: z.string(),
      url: z.url({ protocol: /^https$/, hostname: /^github\.com$/ }),
      about: z.string(),
    });
    z.strictObject({ blank_issues_enabled: z.boolean(), contact_links: z.array(link).min(1) }).parse(
      parse(await textOf('ISSUE_TEMPLATE/config.yml')),
    );
  });

  test('link to pages that are there', async () => {
    const texts = await Promise.all(
      (await readdir(join(github, 'ISSUE_TEMPLATE'))).map((file) => textOf(`ISSUE_TEMPLATE/${file}`)),
    );
    const pages = texts.flatMap((written) =>
      [...written.matchAll(/yalu\/blob\/main\/([\w./-]+)/g)].map(({ 1: page = '' }) => page),
    );
    expect(pages.length).toBeGreaterThan(1);
    for (const page of pages) expect(existsSync(join(root, page)), page).toBe(true);
  });
});
