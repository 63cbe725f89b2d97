import { CliError } from '../errors.ts';
import { commitOf, git } from '../versions/git.ts';

/** A commit, and how to name it to people. */
export interface Base {
  readonly name: string;
  readonly commit: string;
}

/**
 * What the records are compared with: the revision given, or where the work branched off from the base branch.
 *
 * @throws CliError where there is no such revision
 */
export async function baseOf(directory: string, given: string | undefined, branch: string): Promise<Base> {
  if (given !== undefined) {
    const commit = await commitOf(directory, given);
    if (commit === undefined)
      throw new CliError(
        `--base: there is no revision ${given}. Name a branch, a tag or a commit that is fetched.`,
      );
    return { name: given, commit };
  }
  for (const name of [`origin/${branch}`, branch]) {
    const shared = await git(directory, 'merge-base', 'HEAD', name);
    if (shared.code === 0) return { name, commit: shared.out.toString('utf8').trim() };
  }
  throw new CliError(
    `There is no branch ${branch} here to compare with. Fetch it, or name a revision: --base HEAD~1.`,
  );
}
