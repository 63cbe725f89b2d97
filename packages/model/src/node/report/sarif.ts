import { createHash } from 'node:crypto';
import type { Issue } from '../../dataset/issue.ts';
import { describeCode } from './codes.ts';
import { inBase, type ReportOptions } from './github.ts';
import { sentenceOf, stretchOf } from './location.ts';

/**
 * Issues as a log in SARIF 2.1.0, the format of the OASIS for results of static analysis, which code hosts and editors
 * read.
 */
export function sarifLog(issues: readonly Issue[], options: ReportOptions): object {
  const codes = [...new Set(issues.map(({ code }) => code))].sort();
  return {
    $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/os/schemas/sarif-schema-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'yalu data validate',
            rules: codes.map((code) => ({ id: code, shortDescription: { text: describeCode(code) } })),
          },
        },
        columnKind: 'utf16CodeUnits',
        results: issues.map((issue) => resultOf(issue, codes, options)),
      },
    ],
  };
}

function resultOf(issue: Issue, codes: readonly string[], { base, texts }: ReportOptions): object {
  const { code, severity, position, collection, id, path, fix } = issue;
  const stretch = stretchOf(issue, texts.get(position?.file ?? ''));
  const record = `${collection}/${id}`;
  return {
    ruleId: code,
    ruleIndex: codes.indexOf(code),
    level: severity,
    message: { text: sentenceOf(issue) },
    locations: [
      {
        ...(position && stretch
          ? {
              physicalLocation: {
                artifactLocation: { uri: encodeURI(inBase(base, position.file)), uriBaseId: '%SRCROOT%' },
                region: { startLine: stretch.line, startColumn: stretch.column, endColumn: stretch.end },
              },
            }
          : {}),
        logicalLocations: [{ fullyQualifiedName: record, kind: 'object' }],
      },
    ],
    // The same fault of the same record is the same result, on whichever line it stands by now.
    partialFingerprints: { 'yalu/v1': fingerprintOf([code, record, JSON.stringify(path), issue.message]) },
    ...(fix ? { properties: { fix: fix.description } } : {}),
  };
}

const fingerprintOf = (parts: readonly string[]): string =>
  createHash('sha256').update(parts.join('\0')).digest('hex').slice(0, 32);
