import type { CollectionDefinition } from '../../collections/define.ts';
import { isObject } from '../../dataset/catalogue.ts';
import { describeCollection } from '../../dataset/describe.ts';
import { parseRecord } from '../../dataset/parse-record.ts';
import { type Candidate, readAnswer } from './answer.ts';
import { type FormField, formOf } from './form.ts';

type Path = readonly (string | number)[];
type Draft = Readonly<Record<string, unknown>>;

/** Something to ask. */
export interface Prompt {
  readonly path: Path;
  readonly field: FormField;
  /** The records that an answer may name. */
  readonly candidates: readonly Candidate[];
  /** Whether an empty answer is one: that there is no more. */
  readonly mayBeEmpty: boolean;
  /** What was wrong with the answer before. */
  readonly problem?: string;
}

/** Asks, and gives the text of the answer. */
export type Ask = (prompt: Prompt) => Promise<string>;

/** What filling in a record needs to know besides the collection. */
export interface FillOptions {
  readonly ask: Ask;
  /** The records of a collection, or of all for `*`. */
  readonly candidatesIn: (collection: string) => readonly Candidate[];
  /** What is known already; it is not asked. */
  readonly known?: Draft;
}

/**
 * Asks for what a record of a collection must have and does not have yet, in the order of its fields, and checks each
 * answer at once. Who must cite is asked for a source.
 */
export async function fillRecord(definition: CollectionDefinition, options: FillOptions): Promise<Draft> {
  const entry = describeCollection(definition);
  const wrongAt = (draft: Draft, path: Path): string | undefined =>
    parseRecord(definition, entry, 'draft', draft).findings.find(
      (finding) => path.every((step, at) => finding.path[at] === step) && finding.code !== 'missing-field',
    )?.message;
  const isOurs = options.known?.['assertedBy'] === 'coder';
  const form = formOf(definition).map((field) =>
    field.name === 'citations' ? { ...field, isRequired: definition.uncited !== true && !isOurs } : field,
  );
  const draft = await new Filling(options, wrongAt).fill(form, options.known ?? {}, []);
  return inOrder(form, draft);
}

class Filling {
  #draft: Draft = {};
  readonly #options: FillOptions;
  readonly #wrongAt: (draft: Draft, path: Path) => string | undefined;

  constructor(options: FillOptions, wrongAt: (draft: Draft, path: Path) => string | undefined) {
    this.#options = options;
    this.#wrongAt = wrongAt;
    this.#draft = options.known ?? {};
  }

  /** An object with its required fields. */
  async fill(form: readonly FormField[], given: Draft, path: Path): Promise<Draft> {
    let filled = given;
    for (const field of form.filter(({ isRequired }) => isRequired)) {
      const at = [...path, field.name];
      const value = await this.#value(field, filled[field.name], at);
      filled = { ...filled, [field.name]: value };
      this.#draft = withValue(this.#draft, at, value);
    }
    return filled;
  }

  async #value(field: FormField, given: unknown, path: Path): Promise<unknown> {
    const isOfObjects = field.kind === 'object';
    if (given !== undefined) {
      if (!isOfObjects) return given;
      if (!field.isList) return isObject(given) ? this.fill(field.fields, given, path) : given;
      if (!Array.isArray(given)) return given;
      const items: unknown[] = [];
      for (const [index, item] of given.entries())
        items.push(isObject(item) ? await this.fill(field.fields, item, [...path, index]) : item);
      return items;
    }
    if (!isOfObjects) return this.#answer(field, path, false);
    return field.isList ? this.#items(field, path) : this.fill(field.fields, {}, path);
  }

  /** The items of a list of objects, one after the other, until the first question of one is left empty. */
  async #items(field: FormField, path: Path): Promise<unknown[]> {
    const items: unknown[] = [];
    const [first] = field.fields.filter(({ isRequired }) => isRequired);
    if (!first) return items;
    for (;;) {
      const at = [...path, items.length];
      const value =
        first.kind === 'object' && !first.isList
          ? await this.fill(first.fields, {}, [...at, first.name])
          : await this.#answer(first, [...at, first.name], items.length >= Math.max(1, field.least));
      if (value === undefined) return items;
      this.#draft = withValue(this.#draft, [...at, first.name], value);
      items.push(await this.fill(field.fields, { [first.name]: value }, at));
      // An object has no first answer that could be left empty to say that there is no more.
      if (first.kind === 'object') return items;
    }
  }

  /** One answer, asked for until it fits; nothing where it may be empty and is. */
  async #answer(field: FormField, path: Path, mayBeEmpty: boolean): Promise<unknown> {
    const { ask, candidatesIn } = this.#options;
    const candidates = field.reference ? candidatesIn(field.reference.collection) : [];
    let problem: string | undefined;
    for (;;) {
      const prompt = { path, field, candidates, mayBeEmpty, ...(problem === undefined ? {} : { problem }) };
      const text = await ask(prompt);
      if (text.trim() === '' && mayBeEmpty) return undefined;
      const answer = readAnswer(field, text, candidates);
      problem = answer.ok ? this.#wrongAt(withValue(this.#draft, path, answer.value), path) : answer.problem;
      if (answer.ok && problem === undefined) return answer.value;
    }
  }
}

/** A record with a value at a path, whatever was there. */
export function withValue(record: Draft, path: Path, value: unknown): Draft {
  const set = (whole: unknown, [step, ...rest]: Path): unknown => {
    if (step === undefined) return value;
    if (typeof step === 'number') {
      const items: unknown[] = Array.isArray(whole) ? [...whole] : [];
      items[step] = set(items[step], rest);
      return items;
    }
    const object = isObject(whole) ? whole : {};
    return { ...object, [step]: set(Object.hasOwn(object, step) ? object[step] : undefined, rest) };
  };
  const changed = set(record, path);
  return isObject(changed) ? changed : record;
}

/** A record with its fields in the order of its collection, and those of what is inside of it. */
export function inOrder(form: readonly FormField[], value: Draft): Draft {
  const known = form.map(({ name }) => name);
  const names = [
    ...known.filter((name) => Object.hasOwn(value, name)),
    ...Object.keys(value).filter((name) => !known.includes(name)),
  ];
  return Object.fromEntries(
    names.map((name) => {
      const fields = form.find((field) => field.name === name)?.fields ?? [];
      return [name, fields.length > 0 ? orderInside(fields, value[name]) : value[name]];
    }),
  );
}

function orderInside(fields: readonly FormField[], value: unknown): unknown {
  if (Array.isArray(value)) return value.map((item) => orderInside(fields, item));
  return isObject(value) ? inOrder(fields, value) : value;
}
