import { ID_PATTERN } from '../collections/define.ts';
import { isObject } from './catalogue.ts';
import type { Fix } from './fix.ts';
import type { Finding } from './rules/define.ts';
import type { Redirect } from './types.ts';
import { anA, show } from './wording.ts';

/** A finding on a record that is, or means to be, a redirect. */
export interface RedirectFinding extends Finding {
  readonly code: 'redirect' | 'unknown-field';
}

/** Whether a record is meant as a redirect: it says so, or it names where to go and has no label. */
export function isRedirect(value: unknown): value is Readonly<Record<string, unknown>> {
  if (!isObject(value)) return false;
  return (
    value['kind'] === 'moved' ||
    value['kind'] === 'split' ||
    (Object.hasOwn(value, 'to') && !Object.hasOwn(value, 'label'))
  );
}

/** Reads a redirect: `kind`, `to` and perhaps `reason`, and nothing besides. */
export function parseRedirect(
  collection: string,
  id: string,
  value: Readonly<Record<string, unknown>>,
): { readonly redirect?: Redirect; readonly findings: readonly RedirectFinding[] } {
  const findings: RedirectFinding[] = [];
  const report = (
    path: readonly (string | number)[],
    found: unknown,
    message: string,
    code: RedirectFinding['code'] = 'redirect',
    fix?: Fix,
  ): void => {
    findings.push({
      code,
      collection,
      id,
      path,
      ...(found === undefined ? {} : { found }),
      message,
      ...(fix ? { fix } : {}),
    });
  };

  const { kind, to, reason } = value;
  for (const key of Object.keys(value)) {
    if (['kind', 'to', 'reason', 'id'].includes(key)) continue;
    report(
      [key],
      value[key],
      'is no field of a record that has moved: those are kind, to and reason. Delete it.',
      'unknown-field',
    );
  }
  if (kind !== 'moved' && kind !== 'split') {
    report(
      ['kind'],
      kind,
      `${kind === undefined ? 'is missing' : `${show(kind)} is not known`}. Write moved for one id, or split for several.`,
    );
  }
  if (reason !== undefined && (typeof reason !== 'string' || reason === '')) {
    report(['reason'], reason, `${show(reason)} is no text. Say why the record has moved, or leave it out.`);
  }
  if (!Array.isArray(to)) {
    const example = typeof to === 'string' ? to : 'great-power';
    const isId = typeof to === 'string' && ID_PATTERN.test(to);
    report(
      ['to'],
      to,
      `${to === undefined ? 'is missing' : `${show(to)} is no list`}. List the ids to use instead: to: [${example}]`,
      'redirect',
      isId && kind === 'moved'
        ? {
            description: 'Make it a list of one.',
            operations: [{ op: 'replace', path: ['to'], value: [to] }],
          }
        : undefined,
    );
    return { findings };
  }
  const targets: readonly unknown[] = to;
  const ids = targets.filter((target) => typeof target === 'string');
  for (const [index, target] of targets.entries()) {
    if (typeof target === 'string' && ID_PATTERN.test(target)) continue;
    report(['to', index], target, `${show(target)} cannot be the id of ${anA(collection)}.`);
  }
  if (findings.length > 0 || (kind !== 'moved' && kind !== 'split')) return { findings };
  return { redirect: { kind, to: ids, ...(typeof reason === 'string' ? { reason } : {}) }, findings };
}
