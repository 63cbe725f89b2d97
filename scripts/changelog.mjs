/** How changesets become the entries of a changelog: as they were written, without the hashes of commits. */

/** An entry of a list, its further lines indented below it. */
export async function getReleaseLine({ summary }) {
  const [first = '', ...rest] = summary.trim().split(/\r?\n/);
  return [`- ${first}`, ...rest.map((line) => (line === '' ? '' : `  ${line}`))].join('\n').concat('\n\n');
}

/** The versions of our other packages that this one works with now. */
export async function getDependencyReleaseLine(_changesets, dependencies) {
  if (dependencies.length === 0) return '';
  const named = dependencies.map(({ name, newVersion }) => `\`${name}\` ${newVersion}`);
  return `- Works with ${named.join(' and ')}.\n\n`;
}
