import { ModelError } from '../errors.ts';
import { didYouMean } from '../text/nearest.ts';
import { isObject } from '../dataset/catalogue.ts';
import { own } from '../dataset/own.ts';

/** A step from a value to a part of it: a field, the place of an item, or the item whose field has a value. */
export type CellStep = string | number | { readonly field: string; readonly is: string };

/** A value in a record. */
export interface Cell {
  /** The way to it in one manner of writing: `counts.view=abandon.count`. */
  readonly path: string;
  /** The names of the fields on the way. */
  readonly fields: readonly string[];
  readonly value: unknown;
  /** What holds it, from the record itself to what it is directly in. */
  readonly within: readonly unknown[];
}

const STEP = /(?:^|\.)(?:([^.[\]="]+)=)?(?:"((?:[^"\\]|\\.)*)"|([^.[\]="]+))|\[(?:([^[\]="]+)=)?([^[\]]+)\]/y;

/**
 * Takes a path apart. Names stand in dots; an item of a list is named by the value of a field, `counts.view=abandon`, or
 * by its place from 0, `counts.4`. Brackets do as well, `counts[view=abandon]`, `counts[4]`, and quotes hold a value with
 * dots in it: `figures.label="a.b"`.
 *
 * @throws ModelError `value-unknown` for what is no such path
 */
export function parseCellPath(text: string): CellStep[] {
  const steps: CellStep[] = [];
  STEP.lastIndex = 0;
  for (let at = 0; at < text.length; at = STEP.lastIndex) {
    const [whole, key, quoted, plain, bracketKey, bracketed] = STEP.exec(text) ?? [];
    if (whole === undefined)
      throw new ModelError(
        'value-unknown',
        `"${text}" is no path of a value, from "${text.slice(at)}" on. Write it like counts.view=abandon.count.`,
      );
    const value = quoted?.replace(/\\(.)/g, '$1') ?? plain ?? bracketed?.replace(/^"(.*)"$/, '$1') ?? '';
    const field = key ?? bracketKey;
    if (field !== undefined) steps.push({ field, is: value });
    else steps.push(quoted === undefined && /^\d+$/.test(value) ? Number(value) : value);
  }
  return steps;
}

/** A path in one manner of writing, which {@link parseCellPath} takes apart again. */
export function formatCellPath(steps: readonly CellStep[]): string {
  const quote = (text: string): string =>
    /[.[\]="\\]/.test(text) ? `"${text.replace(/["\\]/g, '\\$&')}"` : text;
  return steps
    .map((step) => (typeof step === 'object' ? `${step.field}=${quote(step.is)}` : String(step)))
    .join('.');
}

/**
 * The value at a path of a record.
 *
 * @param address what the record is called in messages
 * @throws ModelError `value-unknown` where there is none, with what there is
 */
export function cellOf(record: unknown, path: string, address: string): Cell {
  const steps = parseCellPath(path);
  const within: unknown[] = [];
  const taken: CellStep[] = [];
  let value = record;
  for (const step of steps) {
    within.push(value);
    value = partOf(value, step, taken.length === 0 ? address : `${formatCellPath(taken)} of ${address}`);
    taken.push(step);
  }
  const fields = steps.filter((step) => typeof step === 'string');
  return { path: formatCellPath(steps), fields, value, within };
}

function partOf(value: unknown, step: CellStep, where: string): unknown {
  if (Array.isArray(value)) return itemOf(value, step, where);
  if (!isObject(value)) throw noSuch(`${where} has no parts: it is ${JSON.stringify(value)}.`);
  const found = typeof step === 'object' ? undefined : own(value, String(step));
  if (found !== undefined) return found;
  const names = Object.keys(value);
  const name = typeof step === 'object' ? step.field : String(step);
  throw noSuch(
    typeof step === 'object'
      ? `${where} is no list, so that ${formatCellPath([step])} names nothing in it. It has ${names.join(', ')}.`
      : `${where} has no "${name}". ${didYouMean(name, names) || `It has ${names.join(', ')}.`}`,
  );
}

function itemOf(items: readonly unknown[], step: CellStep, where: string): unknown {
  if (typeof step === 'number') {
    if (step < items.length) return items[step];
    throw noSuch(`${where} has ${items.length} items, counted from 0: there is none at ${step}.`);
  }
  if (typeof step === 'string') {
    if (items.includes(step)) return step;
    throw noSuch(`${where} is a list. Name an item of it: ${examples(items)}.`);
  }
  const texts = items.map((item) => (isObject(item) ? textOf(own(item, step.field)) : undefined));
  const found = texts.flatMap((text, at) => (text === step.is ? [at] : []));
  const [only, ...others] = found;
  if (only !== undefined && others.length === 0) return items[only];
  if (only !== undefined)
    throw noSuch(
      `${where} has ${found.length} items with ${formatCellPath([step])}. Name one by its place: ${found.join(' or ')}.`,
    );
  const there = texts.filter((text) => text !== undefined);
  throw noSuch(
    `${where} has no item with ${formatCellPath([step])}. ${didYouMean(step.is, there) || `Name one: ${examples(items)}.`}`,
  );
}

const textOf = (value: unknown): string | undefined =>
  ['string', 'number', 'boolean'].includes(typeof value) ? String(value) : undefined;

/** Ways to name some items of a list. */
function examples(items: readonly unknown[]): string {
  const named = items.slice(0, 3).map((item, at) => {
    const first = isObject(item)
      ? Object.entries(item).find(([, value]) => textOf(value) !== undefined)
      : undefined;
    return first ? formatCellPath([{ field: first[0], is: String(first[1]) }]) : (textOf(item) ?? String(at));
  });
  return `${named.join(', ')}${items.length > 3 ? ', …' : ''}`;
}

const noSuch = (message: string): ModelError => new ModelError('value-unknown', message);
