import { didYouMean } from '@yalu/model/text';
import { type Candidate, fieldAt, type FormField, readAnswer, withValue } from '@yalu/model/node';
import { CliError } from './errors.ts';

type Draft = Readonly<Record<string, unknown>>;

/**
 * A record with what `--set path=value` asks for: `date=2018-03`, `citations[0].source=kim-2020`, `actors=CHN,PRK`;
 * `label=A visit` is short for `label.en=A visit`.
 *
 * @throws CliError for a path that leads to no field, and for a value that the field does not take
 */
export function withSettings(
  record: Draft,
  settings: readonly string[],
  form: readonly FormField[],
  candidatesIn: (collection: string) => readonly Candidate[],
): Draft {
  return settings.reduce((whole, setting) => {
    const at = setting.indexOf('=');
    if (at < 1) throw new CliError(`--set: ${JSON.stringify(setting)} is not of the form path=value.`);
    const [written, text] = [setting.slice(0, at).trim(), setting.slice(at + 1)];
    const steps = written
      .replaceAll(/\[(\d+)\]/g, '.$1')
      .split('.')
      .map((step) => (/^\d+$/.test(step) ? Number(step) : step));
    const { field, path } = fieldFor(form, steps, written, text);
    const isItem = typeof path.at(-1) === 'number';
    const candidates = field.reference ? candidatesIn(field.reference.collection) : [];
    const answer = readAnswer(isItem ? { ...field, isList: false } : field, text, candidates);
    if (!answer.ok) throw new CliError(`--set ${written}: ${answer.problem}`);
    return withValue(whole, path, answer.value);
  }, record);
}

function fieldFor(
  form: readonly FormField[],
  path: readonly (string | number)[],
  written: string,
  text: string,
): { readonly field: FormField; readonly path: readonly (string | number)[] } {
  if (path.some((step) => typeof step === 'number' && step > 999))
    throw new CliError(`--set ${written}: items are counted from 0, and no list has so many.`);
  const field = fieldAt(form, path);
  if (field) {
    const isText = field.kind === 'object' && !field.isList && !/^\s*\{/.test(text);
    const inEnglish = isText ? field.fields.find(({ name }) => name === 'en') : undefined;
    return inEnglish ? { field: inEnglish, path: [...path, 'en'] } : { field, path };
  }
  const names = path.filter((step) => typeof step === 'string');
  const above = names.length > 1 ? (fieldAt(form, names.slice(0, -1))?.fields ?? []) : form;
  const known = above.map(({ name }) => name);
  const near = didYouMean(String(names.at(-1) ?? ''), known);
  throw new CliError(`--set ${written}: there is no such field. ${near || `There are ${known.join(', ')}.`}`);
}
