/**
 * Turns the changesets that wait into versions and changelogs on a branch of its own, and keeps a pull request
 * with them. Merging that is what releases.
 *
 *   node scripts/ci/version.ts
 *
 * Needs `gh` with its token, and GITHUB_REPOSITORY.
 */
import { publishedPackages } from './packages.ts';
import { outputOf, runShown, stop, variable } from './shell.ts';

const BASE = 'main';
const BRANCH = 'changeset-release/main';
const TITLE = 'Version the packages';
const identity = [
  '-c',
  'user.name=github-actions[bot]',
  '-c',
  'user.email=41898282+github-actions[bot]@users.noreply.github.com',
];
/** The token stays with gh, and is written to no file. */
const credentials = ['-c', 'credential.helper=', '-c', 'credential.helper=!gh auth git-credential'];

const repository = variable('GITHUB_REPOSITORY');
const before = new Map(publishedPackages().map(({ name, version }) => [name, version]));

outputOf('git', ['switch', '--force-create', BRANCH]);
// What it runs has no use for the token.
runShown(process.execPath, ['--run', 'version'], { env: { GH_TOKEN: '' } });
if (outputOf('git', ['status', '--porcelain']) === '') stop('The changesets changed nothing. Are there any?');

const raised = publishedPackages().filter(({ name, version }) => before.get(name) !== version);
const lines = raised.map(({ name, version }) => `- \`${name}\` ${before.get(name)} → ${version}`);
outputOf('git', ['add', '--all']);
outputOf('git', [...identity, 'commit', '--quiet', '--message', `${TITLE}\n\n${lines.join('\n')}`]);
outputOf('git', [...credentials, 'push', '--quiet', '--force', 'origin', `HEAD:refs/heads/${BRANCH}`]);

const body = [
  'Merging this publishes:',
  '',
  ...lines,
  '',
  'The changelogs in the difference say what has changed. This branch is written anew with each push to the main one.',
].join('\n');
const owner = repository.split('/')[0] ?? '';
// GitHub's own answer, whose fields its documentation states.
const open = JSON.parse(
  outputOf('gh', [
    'api',
    `repos/${repository}/pulls?state=open&base=${BASE}&head=${encodeURIComponent(`${owner}:${BRANCH}`)}`,
  ]),
) as readonly { readonly number: number }[];
const number = open[0]?.number;
send(
  number === undefined ? 'POST' : 'PATCH',
  number === undefined ? 'pulls' : `pulls/${number}`,
  number === undefined ? { title: TITLE, head: BRANCH, base: BASE, body } : { title: TITLE, body },
);
// What GitHub's own token pushes starts no workflow by itself.
for (const workflow of ['check.yml', 'dataset.yml'])
  send('POST', `actions/workflows/${workflow}/dispatches`, { ref: BRANCH });

function send(method: 'POST' | 'PATCH', path: string, content: object): void {
  outputOf('gh', ['api', '--method', method, `repos/${repository}/${path}`, '--input', '-'], {
    input: JSON.stringify(content),
  });
}
