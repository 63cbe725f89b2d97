import type { FactsType } from './facts/registry.ts';

/** The scheme of event kinds: what each is, and the type of the facts that its events may have. */
export const EVENT_KIND_SCHEME = {
  'border-measure': { definition: 'A border is closed, opened or controlled', facts: 'act' },
  'diplomatic-relations': { definition: 'Relations are taken up or broken off', facts: undefined },
  'economic-aid': { definition: 'Aid is promised or given, or a body for it meets', facts: 'talks' },
  'high-level-visit': { definition: 'A visit below the rank of leader', facts: 'visit' },
  'leader-visit': { definition: 'A visit of the top leader or of a head of government', facts: 'visit' },
  'leadership-change': { definition: 'A leader comes to power, dies or is removed', facts: undefined },
  'military-incident': { definition: 'A clash, an attack or a military step', facts: 'incident' },
  'missile-test': { definition: 'Missiles are fired', facts: 'launch' },
  'nuclear-test': { definition: 'A nuclear device is set off', facts: 'nuclear-test' },
  'party-congress': { definition: 'A congress, conference or plenum of a party', facts: 'congress' },
  'policy-proposal': { definition: 'A government puts forward a course of action', facts: 'act' },
  'sanction-measure': { definition: 'A government puts sanctions into effect or eases them', facts: 'act' },
  'satellite-launch': { definition: 'A satellite is launched, or a launch is so called', facts: 'launch' },
  statement: { definition: 'A government, party or leader speaks', facts: 'act' },
  'summit-third-party': { definition: 'A meeting with or among others', facts: 'talks' },
  'trade-retaliation': { definition: 'Trade is hurt in answer to a policy', facts: 'act' },
  treaty: { definition: 'A treaty is signed, renewed or ended', facts: 'treaty' },
  'unsc-resolution': { definition: 'The Security Council votes on a resolution', facts: 'security-council' },
  'unsc-statement': { definition: 'The Security Council or its President speaks', facts: 'security-council' },
} as const satisfies Record<string, { readonly definition: string; readonly facts: FactsType | undefined }>;

export type EventKind = keyof typeof EVENT_KIND_SCHEME;

/** Kinds of event, in the order of their names. */
// Object.keys gives the keys of the literal above.
export const EVENT_KINDS = /* @__PURE__ */ Object.keys(EVENT_KIND_SCHEME) as [EventKind, ...EventKind[]];

/** What each kind of event is. */
export function eventKindMeanings(): Readonly<Record<EventKind, string>> {
  const meanings = Object.entries(EVENT_KIND_SCHEME).map(([kind, { definition }]) => [kind, definition]);
  // One entry for each key of the scheme.
  return Object.fromEntries(meanings) as Record<EventKind, string>;
}
