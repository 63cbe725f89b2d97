/**
 * Puts the report of a run on its pull request, as one comment that is updated with each run. It runs with the
 * right to comment, on the default branch's code; the report comes from a run of whatever the pull request holds,
 * so nothing in it is trusted: not its size, not its Markdown, and not what it says it belongs to.
 *
 *   node scripts/ci/comment.ts
 *
 * Needs `gh` with its token, and GITHUB_REPOSITORY, RUN_ID and HEAD_SHA: the run and the commit that it ran on.
 */
import { spawnSync } from 'node:child_process';
import { harmless, shortened } from './harmless.ts';
import { outputOf, stop, variable } from './shell.ts';
import { zipEntry } from './zip-entry.ts';

const ARTEFACT = 'dataset-report';
const FILE = 'report.md';
const MAX_PACKED = 1_000_000;
const MAX_REPORT = 1_000_000;
/** GitHub takes 65,536 characters. */
const MAX_COMMENT = 60_000;
const MARK = '<!-- yalu: dataset report -->';
const AUTHOR = 'github-actions[bot]';

const repository = checked('GITHUB_REPOSITORY', /^[\w.-]+\/[\w.-]+$/);
const runId = checked('RUN_ID', /^\d+$/);
const head = checked('HEAD_SHA', /^[0-9a-f]{40}$/);

const artefact = list<Artefact>(`actions/runs/${runId}/artifacts?per_page=100`, 'artifacts').find(
  ({ name }) => name === ARTEFACT,
);
if (artefact === undefined) end(`Run ${runId} has left no ${ARTEFACT}: there is nothing to say.`);
if (artefact.size_in_bytes > MAX_PACKED)
  stop(`The ${ARTEFACT} of run ${runId} has ${artefact.size_in_bytes} bytes, and ${MAX_PACKED} is the most.`);

const report = read(artefact.id);
if (report === undefined) stop(`The ${ARTEFACT} of run ${runId} has no ${FILE} in it.`);

// The run is known by its commit alone: what belongs to it is asked of GitHub and not of the report.
const pulls = list<Pull>('pulls?state=open&per_page=100').filter((pull) => pull.head.sha === head);
if (pulls.length === 0) end(`No open pull request is at ${head} any more.`);

const note = `_Cut here: the rest is in the summary of [the run](https://github.com/${repository}/actions/runs/${runId})._`;
const run = `_From [this run](https://github.com/${repository}/actions/runs/${runId}), of ${head.slice(0, 10)}._`;
// What is ours comes first, where nothing of the report can hide it.
const body = `${MARK}\n${run}\n\n${shortened(harmless(report).trim(), MAX_COMMENT, note)}\n`;
for (const { number } of pulls) {
  const own = list<Comment>(`issues/${number}/comments?per_page=100`).find(
    (comment) => comment.user?.login === AUTHOR && comment.body.startsWith(MARK),
  );
  if (own === undefined) send('POST', `issues/${number}/comments`);
  else send('PATCH', `issues/comments/${own.id}`);
  console.log(`${own === undefined ? 'Commented on' : 'Updated the comment on'} pull request ${number}.`);
}

interface Artefact {
  readonly id: number;
  readonly name: string;
  readonly size_in_bytes: number;
}

interface Pull {
  readonly number: number;
  readonly head: { readonly sha: string };
}

interface Comment {
  readonly id: number;
  readonly body: string;
  readonly user: { readonly login: string } | null;
}

/** All pages of a list; of an object that holds one, the field that does. */
function list<Item>(path: string, field?: string): readonly Item[] {
  const pages: unknown = JSON.parse(
    outputOf('gh', ['api', '--paginate', '--slurp', `repos/${repository}/${path}`]),
  );
  if (!Array.isArray(pages)) stop(`gh api gave no list of pages for ${path}.`);
  // GitHub's own answers, whose fields its documentation states.
  return pages.flatMap((page: Readonly<Record<string, readonly Item[]>> | readonly Item[]) =>
    field === undefined
      ? (page as readonly Item[])
      : ((page as Record<string, readonly Item[]>)[field] ?? []),
  );
}

function read(id: number): string | undefined {
  const { status, stdout, error } = spawnSync(
    'gh',
    ['api', `repos/${repository}/actions/artifacts/${id}/zip`],
    {
      maxBuffer: MAX_PACKED,
    },
  );
  if (error || status !== 0)
    stop(`The ${ARTEFACT} of run ${runId} could not be fetched within ${MAX_PACKED} bytes.`);
  try {
    return zipEntry(stdout, FILE, MAX_REPORT);
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause);
    return stop(`The ${ARTEFACT} of run ${runId} is not read: ${why}.`);
  }
}

function send(method: 'POST' | 'PATCH', path: string): void {
  outputOf('gh', ['api', '--method', method, `repos/${repository}/${path}`, '--input', '-'], {
    input: JSON.stringify({ body }),
  });
}

function checked(name: string, pattern: RegExp): string {
  const value = variable(name);
  return pattern.test(value) ? value : stop(`${name} is ${JSON.stringify(value)}, which it cannot be.`);
}

function end(message: string): never {
  console.log(message);
  process.exit(0);
}
