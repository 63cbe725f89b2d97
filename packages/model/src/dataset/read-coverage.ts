import * as z from 'zod';
import { localeString } from '../collections/define.ts';
import { didYouMean } from '../text/nearest.ts';
import type { Catalogue, CatalogueEntry } from './catalogue.ts';
import { coverageStatementOf, type CoverageStatement } from './coverage.ts';
import type { Issue } from './issue.ts';
import type { ParsedRecord } from './rules/define.ts';

const schema = z.record(
  z.string(),
  z.array(
    z.strictObject({
      where: z
        .record(z.string(), z.array(z.union([z.string(), z.number(), z.boolean()])).min(1))
        .exactOptional(),
      kind: z.enum(['complete', 'selected']),
      rule: localeString('What was taken in'),
    }),
  ),
);

/**
 * Checks what the author of a dataset says of its coverage, by collection, and writes it into the catalogue. Each field
 * and value that a statement names must be there, and each statement must be the one that counts for some record.
 */
export function readCoverage(
  raw: unknown,
  catalogue: Catalogue,
  records: readonly ParsedRecord[],
): { readonly catalogue: Catalogue; readonly issues: readonly Issue[] } {
  if (raw === undefined) return { catalogue, issues: [] };
  const parsed = schema.safeParse(raw);
  if (!parsed.success) {
    return {
      catalogue,
      issues: parsed.error.issues.map(({ path: [collection = '', ...path], message }) =>
        issueOf(String(collection), path.map(stepOf), `${message}.`),
      ),
    };
  }
  const issues = Object.entries(parsed.data).flatMap(([collection, statements]) => {
    const entry = Object.hasOwn(catalogue, collection) ? catalogue[collection] : undefined;
    if (!entry) {
      const near = didYouMean(collection, Object.keys(catalogue));
      return [issueOf(collection, [], `There is no collection "${collection}". ${near}`.trim())];
    }
    const known = statements.flatMap((statement, index) => namesOf(entry, statement, index));
    if (known.length > 0) return known;
    const covered = { ...entry, coverage: statements };
    const counting = new Set(
      records
        .filter((record) => record.collection === collection)
        .map(({ value }) => coverageStatementOf(covered, value)),
    );
    return statements.flatMap((statement, index) =>
      counting.has(statement)
        ? []
        : [
            issueOf(
              collection,
              [index],
              'It is about no record, or a later one is. Correct it, or take it out.',
            ),
          ],
    );
  });
  if (issues.length > 0) return { catalogue, issues };
  return {
    catalogue: Object.fromEntries(
      Object.entries(catalogue).map(([name, entry]) => {
        const coverage = parsed.data[name];
        return [name, coverage === undefined ? entry : { ...entry, coverage }];
      }),
    ),
    issues,
  };
}

/** What a statement names that the collection does not have. */
function namesOf(
  { name, fields }: CatalogueEntry,
  { where = {} }: CoverageStatement,
  index: number,
): Issue[] {
  return Object.entries(where).flatMap(([path, values]) => {
    const at = [index, 'where', path];
    const field = fields.find((candidate) => candidate.path === path);
    if (!field) {
      const paths = fields.map((candidate) => candidate.path);
      return [issueOf(name, at, `There is no field "${path}". ${didYouMean(path, paths)}`.trim())];
    }
    const possible = field.values;
    return values
      .filter((value) => possible !== undefined && !possible.includes(String(value)))
      .map((value) =>
        issueOf(
          name,
          at,
          `${JSON.stringify(value)} is no value of ${path}. ${didYouMean(String(value), possible ?? [])}`.trim(),
        ),
      );
  });
}

const stepOf = (step: PropertyKey): string | number => (typeof step === 'number' ? step : String(step));

/** An issue of no single record: its `id` is empty. */
const issueOf = (collection: string, path: readonly (string | number)[], message: string): Issue => ({
  code: 'coverage',
  severity: 'error',
  collection,
  id: '',
  path: ['coverage', ...path],
  message,
});
