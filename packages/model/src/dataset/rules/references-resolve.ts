import { ID_PATTERN } from '../../collections/define.ts';
import { didYouMean } from '../../text/nearest.ts';
import { valuesAt } from '../catalogue.ts';
import { targetOf } from '../lookup.ts';
import { own } from '../own.ts';
import { idSlipFor, slipFor } from '../slip.ts';
import type { RecordAddress } from '../types.ts';
import { anA } from '../wording.ts';
import { defineRule, type RuleContext } from './define.ts';

/** For how many ids that are not there the nearest is sought: it takes some milliseconds each among thousands. */
const MOST_EXPLAINED = 200;

export const referencesResolve = defineRule({
  name: 'reference',
  description: 'Every reference names a record that exists and has not been moved or split.',
  severity: 'error',
  *check(context) {
    const { records, drafts, fields, ids } = context;
    // The same misspelt id often stands in many records.
    const explained = new Map<string, Explained>();
    for (const { collection, id, value } of [...records, ...drafts]) {
      for (const { path, reference } of fields(collection)) {
        if (!reference) continue;
        for (const found of valuesAt(value, path)) {
          const target = targetOf(reference.collection, found.value);
          // What cannot be an id at all, the schema has reported.
          if (!target || !ID_PATTERN.test(target.id) || ids.get(target.collection)?.has(target.id)) continue;
          const key = `${target.collection}/${target.id}`;
          const { why, instead } =
            explained.get(key) ?? whyNot(target, context, explained.size < MOST_EXPLAINED);
          explained.set(key, { why, instead });
          const value =
            reference.collection === '*' && instead ? `${instead.collection}/${instead.id}` : instead?.id;
          yield {
            collection,
            id,
            path: found.path,
            found: found.value,
            message: `${JSON.stringify(found.value)} ${why}`,
            ...(value === undefined
              ? {}
              : {
                  fix: {
                    description: `Write ${value}.`,
                    operations: [{ op: 'replace', path: found.path, value }],
                  },
                }),
          };
        }
      }
    }
  },
});

/** Why a reference leads nowhere, and the record that is meant, where that is beyond doubt. */
interface Explained {
  readonly why: string;
  readonly instead: RecordAddress | undefined;
}

function whyNot(
  { collection, id }: RecordAddress,
  { ids, redirects }: RuleContext,
  suggest: boolean,
): Explained {
  const known = ids.get(collection);
  if (!known) {
    const meant = slipFor(collection, ids.keys());
    return {
      why: `names the collection "${collection}", which does not exist. ${didYouMean(collection, ids.keys())}`.trim(),
      instead: meant !== undefined && ids.get(meant)?.has(id) ? { collection: meant, id } : undefined,
    };
  }
  const redirect = own(own(redirects, collection), id);
  if (redirect) {
    const [to, ...others] = redirect.to;
    const isOne = to !== undefined && others.length === 0;
    return {
      why: `was ${redirect.kind} to ${redirect.to.join(', ')}. Name ${isOne ? 'that' : 'one of those'} instead.`,
      instead: isOne && redirect.kind === 'moved' && known.has(to) ? { collection, id: to } : undefined,
    };
  }
  const meant = suggest ? idSlipFor(id, known) : undefined;
  return {
    why: `is not ${anA(collection)} of this dataset. ${(suggest && didYouMean(id, known)) || `Add ${collection}/${id}.yaml or name one that exists.`}`,
    instead: meant === undefined ? undefined : { collection, id: meant },
  };
}
