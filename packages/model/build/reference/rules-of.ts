import { collections, type Rule, rules } from '../../src/index.ts';

/** The collections that each rule looks at by name; a rule that is not here looks at the records of all. */
function collectionsOf(rule: Rule): ReadonlySet<string> {
  const asked = new Set<string>();
  const nothing = rule.check({
    catalogue: {},
    records: [],
    drafts: [],
    ids: new Map(),
    redirects: {},
    of: (collection) => {
      asked.add(collection);
      return [];
    },
    fields: () => [],
  });
  // A rule is a generator: it asks for its records while it runs.
  if ([...nothing].length > 0) throw new Error(`The rule ${rule.name} finds fault with an empty dataset.`);
  return asked;
}

const asked = new Map(rules.map((rule) => [rule, collectionsOf(rule)]));

/** The rules that look at a collection by its name. */
export const rulesOf = (collection: string): readonly Rule[] =>
  rules.filter((rule) => asked.get(rule)?.has(collection));

/** The rules that look at every record, of whichever collection. */
export const rulesOfAll = (): readonly Rule[] =>
  rules.filter((rule) => Object.keys(collections).every((name) => !asked.get(rule)?.has(name)));
