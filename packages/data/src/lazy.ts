import type { Catalogue, Dataset } from '@yalu/model';
import { head } from './generated/head.ts';
import type { YaluRecords } from './records.ts';

/** The texts of some collections: their records and their entries of the catalogue, as JSON. */
type Texts<C extends string> = Readonly<Record<C, { readonly records: string; readonly entry: string }>>;

/** A dataset of some of the collections, each parsed when it is first used, and then kept. */
export function datasetOf<C extends keyof YaluRecords & string>(
  texts: Texts<C>,
): Dataset<Pick<YaluRecords, C>> {
  let catalogue: Catalogue | undefined;
  const names = Object.keys(texts) as C[];
  // The build has validated the records, of which these are the JSON; the types are generated from the same.
  const records = lazily(names, (name) => texts[name].records) as unknown as Dataset<
    Pick<YaluRecords, C>
  >['records'];
  return {
    ...head,
    records,
    get catalogue() {
      return (catalogue ??= Object.fromEntries(
        names.map((name) => [name, JSON.parse(texts[name].entry) as Catalogue[string]]),
      ));
    },
  };
}

/** An object whose properties are parsed from JSON texts when they are first read, and then kept. */
function lazily<C extends string>(
  names: readonly C[],
  textOf: (name: C) => string,
): Readonly<Record<string, unknown>> {
  const parsed = new Map<string, unknown>();
  const target = {};
  for (const name of names) {
    Object.defineProperty(target, name, {
      enumerable: true,
      get: () => {
        if (!parsed.has(name)) parsed.set(name, JSON.parse(textOf(name)));
        return parsed.get(name);
      },
    });
  }
  return target;
}
