import { isDeepStrictEqual } from 'node:util';
import { format, resolveConfig } from 'prettier';
import { Document, isScalar, visit } from 'yaml';
import { rules } from '../../src/dataset/rules/registry.ts';
import { type Fixture, minimal } from '../../test/dataset.ts';
import type { Change } from '../../test/faults/define.ts';
import { ruleFaults } from '../../test/faults/index.ts';

export const RULES_PAGE = new URL('../../../../docs/contributing/rules.md', import.meta.url);

type Fields = Readonly<Record<string, unknown>>;

/** The page on the rules: for each what it demands, what breaks it and what is said then, and what is near and right. */
export async function rulesPage(): Promise<string> {
  const text = [
    '<!-- Written by packages/model/build/rules-page.ts from the tests of the rules. Change those, and run it again. -->',
    '# The rules, by example',
    "What a schema can demand, such as a field or the form of a date, is on the page of each [collection](../model.md). What only several fields or records together can break is a rule's business. Each has here a wrong record, what `yalu data validate` says of it, and one that is near to it and right. Shown are the fields that matter, under the name of the file; the rest of the records is left out.",
    'An error keeps the dataset from being built; a warning does not. What can be mended by a program is mended by `yalu data validate --fix`.',
    ...rules.map(({ name }) => section(name)),
  ].join('\n\n');
  return format(text, { ...(await resolveConfig(RULES_PAGE)), parser: 'markdown' });
}

function section(name: string): string {
  const rule = rules.find((one) => one.name === name);
  const found = ruleFaults.find((one) => one.rule === name);
  if (rule === undefined || found === undefined)
    throw new TypeError(`The rule ${name} has no fault in test/faults.`);
  const [first, ...others] = found.faults;
  const right = found.fine.find(({ change }) => shown(change) !== '');
  return [
    `## \`${name}\``,
    rule.description,
    `**Wrong** (${rule.severity}): ${first.what}.`,
    block(shown(first.change)),
    first.issues.map((issue) => `> ${said(issue)}`).join('\n>\n'),
    ...(first.fix === undefined ? [] : ['This can be mended: `yalu data validate --fix`.']),
    ...(right === undefined ? [] : [`**Right**: ${right.what}.`, block(shown(right.change))]),
    ...(others.length === 0 ? [] : [`Wrong too: ${others.map(({ what }) => what).join('; ')}.`]),
    ...(found.fine.length < 2
      ? []
      : [
          `Right too: ${found.fine
            .filter((one) => one !== right)
            .map(({ what }) => what)
            .join('; ')}.`,
        ]),
  ].join('\n\n');
}

const block = (yaml: string): string => `\`\`\`yaml\n${yaml}\`\`\``;

/** An issue as the tests write it, `severity code collection/id path: message`, with what is code in it set as such. */
function said(issue: string): string {
  const [, where = '', message = ''] = /^\S+ \S+ (.*?): (.*)$/s.exec(issue) ?? [];
  return `\`${where.trim()}\` ${message.replace(/[*_<>[\]`|\\]/g, '\\$&')}`;
}

/** The records that a change makes or alters, as files; of those that were there only the fields that are others now. */
function shown(change: Change): string {
  const before: Fixture = minimal;
  const after = change(before);
  return Object.entries(after)
    .flatMap(([collection, records]) =>
      Object.entries(records).flatMap(([id, record]) => {
        const old = before[collection]?.[id];
        if (isDeepStrictEqual(old, record)) return [];
        return [
          `# ${collection}/${id}.yaml\n${yamlOf(fieldsOf(record), old === undefined ? {} : fieldsOf(old))}`,
        ];
      }),
    )
    .join('\n');
}

function yamlOf(record: Fields, old: Fields): string {
  const changed = Object.entries(record).filter(([field, value]) => !isDeepStrictEqual(value, old[field]));
  const gone = Object.keys(old).filter((field) => record[field] === undefined);
  const present = changed.filter(([, value]) => value !== undefined);
  return [
    present.length === 0 ? '' : written(Object.fromEntries(present)),
    ...gone.map((field) => `# without ${field}\n`),
  ].join('');
}

/** As records are written: dates in quotes. */
function written(fields: Fields): string {
  const document = new Document(fields, { aliasDuplicateObjects: false });
  visit(document, {
    Scalar: (_key, node) => {
      if (isScalar<string>(node) && /^\d{4}-/.test(String(node.value))) node.type = 'QUOTE_SINGLE';
    },
  });
  return document.toString({ lineWidth: 0 });
}

function fieldsOf(value: unknown): Fields {
  // Every record of the tests' dataset is an object of fields.
  return typeof value === 'object' && value !== null ? (value as Fields) : {};
}
