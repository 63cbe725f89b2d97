import { EVENT_KIND_SCHEME } from '../../collections/event-kinds.ts';
import { isObject } from '../catalogue.ts';
import { own } from '../own.ts';
import { hull } from '../../time/bounds.ts';
import { readingsOf } from '../../time/edtf.ts';
import { defineRule } from './define.ts';

export const eventFacts = defineRule({
  name: 'event-facts',
  description: "An event's facts are of the type that goes with its kind, and agree with one another.",
  severity: 'error',
  *check({ of }) {
    for (const { collection, id, value } of of('event')) {
      const facts = value['facts'];
      if (!isObject(facts)) continue;
      const kind = String(value['kind']);
      const fitting = own(EVENT_KIND_SCHEME, kind)?.facts;
      if (facts['type'] !== fitting) {
        yield {
          collection,
          id,
          path: ['facts', 'type'],
          found: facts['type'],
          message: `${JSON.stringify(facts['type'])} does not go with the kind ${kind}, whose events ${fitting === undefined ? 'have no facts of their own. Use figures and dates' : `take facts of type ${fitting}`}. Mend the kind or the type.`,
        };
        continue;
      }
      const { yieldKtMin: least, yieldKtMax: most, adopted, votesFor } = facts;
      if (typeof least === 'number' && typeof most === 'number' && least > most) {
        yield {
          collection,
          id,
          path: ['facts', 'yieldKtMax'],
          found: most,
          message: `is less than yieldKtMin (${least}). Exchange them, or mend the wrong one.`,
        };
      }
      const needed = votesNeeded(value['date']);
      if (adopted === true && typeof votesFor === 'number' && votesFor < needed) {
        yield {
          collection,
          id,
          path: ['facts', 'adopted'],
          found: adopted,
          message: `cannot be: a resolution needs ${needed === 9 ? 'nine' : 'seven'} votes, and this one has ${votesFor}. Mend the votes, or leave adopted out.`,
        };
      }
    }
  },
});

/**
 * How many votes carry a resolution of the Security Council (Charter, Article 27): nine of fifteen; seven of eleven
 * until the Council was enlarged, with its first meeting of 1966.
 */
function votesNeeded(date: unknown): number {
  return typeof date === 'string' && hull(readingsOf(date)).min < Date.UTC(1966, 0) ? 7 : 9;
}
