import { defineCommand, textOption } from '../command.ts';
import { compareVersions, examineVersions } from '../difference/compare.ts';
import { differenceOf } from '../difference/json.ts';
import { markdownOf } from '../difference/markdown.ts';
import { textOf } from '../difference/text.ts';
import { styleFor } from '../output/style.ts';
import { recordsDirectory } from '../records-directory.ts';
import { findVersion } from '../versions/find.ts';

const FORMATS = ['text', 'md', 'json'] as const;

export const dataDiff = defineCommand({
  name: 'data diff',
  summary:
    'what differs between two versions of a dataset, and which claims, statistics and charts that changes',
  arguments: [
    {
      name: '<old>',
      description:
        'a directory of records, a built dataset.json, a tarball, a git revision, or a package such as @yalu/data@1.2.0',
    },
    { name: '[new]', description: 'the same; by default the records of the checkout, as they are now' },
  ],
  options: [
    {
      flags: '--format <format>',
      description: 'for people, for a pull request, or for programs',
      choices: FORMATS,
      default: 'text',
    },
    { flags: '--exit-code', description: 'ends with 1 where the versions differ' },
    { flags: '--npm', description: 'fetches a published version with npm, where it is not installed' },
    {
      flags: '--data <path>',
      description:
        'the directory of records of which git revisions are meant (default: that of the checkout)',
    },
  ],
  examples: [
    'yalu data diff HEAD',
    'yalu data diff v1.2.0 HEAD --format md',
    'yalu data diff @yalu/data@1.2.0 packages/data/records --npm --exit-code',
  ],
  part: 'none',
  run: async ({ locale, write }, [given = '', other], options) => {
    const fresh = other ?? (await recordsDirectory(undefined, options));
    const [old, next] = await Promise.all([findVersion(given, options), findVersion(fresh, options)]);
    const [before, after] = await examineVersions(old, next);
    const comparison = await compareVersions(before, after, { locale });
    const wanted = options['json'] === true ? 'json' : textOption(options, 'format');
    switch (FORMATS.find((name) => name === wanted) ?? 'text') {
      case 'text':
        write(await textOf(comparison, locale, styleFor(process.stdout.isTTY, process.env)));
        break;
      case 'md':
        write(markdownOf(comparison, locale));
        break;
      case 'json':
        write(`${JSON.stringify(differenceOf(comparison), null, 2)}\n`);
    }
    return options['exitCode'] === true && comparison.diff.changes.length > 0 ? 1 : 0;
  },
});
