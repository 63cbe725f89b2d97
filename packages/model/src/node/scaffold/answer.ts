import { didYouMean } from '../../text/nearest.ts';
import { isObject } from '../../dataset/catalogue.ts';
import type { FormField } from './form.ts';

/** A value made from the text of an answer, or why none can be. */
export type Answer =
  { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly problem: string };

/** A record that an answer may name. */
export interface Candidate {
  /** Its id; for a reference to any collection, `collection/id`. */
  readonly id: string;
  readonly label: string;
}

/** What the text of an answer comes to as a value of a field; of a list, the items stand between commas. */
export function readAnswer(field: FormField, text: string, candidates: readonly Candidate[]): Answer {
  if (field.kind === 'object' || field.kind === 'json') return readJson(text);
  if (!field.isList) return readOne(field, text.trim(), candidates);
  const found = partsOf(text).map((part) => readOne(field, part, candidates));
  const wrong = found.find((answer) => !answer.ok);
  return wrong ?? { ok: true, value: found.flatMap((answer) => (answer.ok ? [answer.value] : [])) };
}

/** The parts of a list, between commas; brackets around it are taken off. What is in square brackets is one date. */
function partsOf(text: string): string[] {
  const inside = /^\s*\[(?![^\]]*\.\.)(.*)\]\s*$/s.exec(text)?.[1] ?? text;
  return inside
    .split(/,(?![^[]*\])/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

function readOne(field: FormField, text: string, candidates: readonly Candidate[]): Answer {
  switch (field.kind) {
    case 'integer':
    case 'number': {
      const value = Number(text);
      if (text === '' || !Number.isFinite(value)) return no(`${JSON.stringify(text)} is no number.`);
      return field.kind === 'integer' && !Number.isInteger(value)
        ? no(`${text} is no whole number.`)
        : { ok: true, value };
    }
    case 'boolean': {
      const value = /^(?:yes|y|true)$/i.test(text)
        ? true
        : /^(?:no|n|false)$/i.test(text)
          ? false
          : undefined;
      return value === undefined ? no(`${JSON.stringify(text)} is neither yes nor no.`) : { ok: true, value };
    }
    case 'choice': {
      const values = field.values.map(({ value }) => value);
      return values.includes(text)
        ? { ok: true, value: text }
        : no(
            `${JSON.stringify(text)} is none of the values allowed. ${didYouMean(text, values) || `They are ${values.join(', ')}.`}`,
          );
    }
    case 'reference': {
      const ids = candidates.map(({ id }) => id);
      if (ids.includes(text)) return { ok: true, value: text };
      const near = didYouMean(text, ids) || byLabel(text, candidates);
      const what = field.reference?.collection === '*' ? 'record' : (field.reference?.collection ?? 'record');
      return no(
        `There is no ${what} "${text}" in this dataset. ${near || `Make it first: yalu data new ${what === 'record' ? 'COLLECTION' : what}`}`,
      );
    }
    default:
      return text === '' ? no('It is empty.') : { ok: true, value: text };
  }
}

/** The records that a text names by their labels. */
function byLabel(text: string, candidates: readonly Candidate[]): string {
  const wanted = text.toLowerCase();
  const named = candidates.filter(({ label }) => label.toLowerCase().includes(wanted)).slice(0, 3);
  return wanted.length > 2 && named.length > 0
    ? `Did you mean ${named.map(({ id, label }) => `${id} (${label})`).join(' or ')}?`
    : '';
}

function readJson(text: string): Answer {
  try {
    const value: unknown = JSON.parse(text);
    return isObject(value) || Array.isArray(value) ? { ok: true, value } : no('It is no object and no list.');
  } catch (error) {
    return no(`It is not JSON: ${error instanceof Error ? error.message : String(error)}.`);
  }
}

const no = (problem: string): Answer => ({ ok: false, problem });
