import * as z from 'zod';
import { act } from './act.ts';
import { congress } from './congress.ts';
import { incident } from './incident.ts';
import { launch } from './launch.ts';
import { nuclearTest } from './nuclear-test.ts';
import { securityCouncil } from './security-council.ts';
import { talks } from './talks.ts';
import { treaty } from './treaty.ts';
import { visit } from './visit.ts';

/** The facts that an event can have, told apart by `type`; adding one is adding a file and a line here. */
export function facts() {
  return z.discriminatedUnion('type', [
    nuclearTest.schema,
    launch.schema,
    securityCouncil.schema,
    visit.schema,
    congress.schema,
    talks.schema,
    treaty.schema,
    incident.schema,
    act.schema,
  ]);
}

/** The types of facts. */
export type FactsType = z.output<ReturnType<typeof facts>>['type'];
