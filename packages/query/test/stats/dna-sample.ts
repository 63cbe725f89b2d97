import type { Statement } from '../../src/stats/network/statement.ts';

const CONCEPTS = [
  'CO2 legislation will not hurt the economy.',
  'Cap and trade is the solution.',
  'Climate change is caused by greenhouse gases (CO2).',
  'Climate change is real and anthropogenic.',
  'Emissions legislation should regulate CO2.',
  'There should be legislation to regulate emissions.',
] as const;

const [, , , , , EMISSIONS] = CONCEPTS;
const [ECONOMY, TRADE, GASES, ANTHROPOGENIC, CO2] = CONCEPTS;

/** Organizations with what they agree with, as often as it is named, and what they do not. */
const SAID: Readonly<Record<string, { yes: readonly string[]; no: readonly string[] }>> = {
  'Alliance to Save Energy': { yes: [GASES, CO2, CO2, EMISSIONS], no: [] },
  'Energy and Environmental Analysis, Inc.': { yes: [CO2], no: [ECONOMY, ECONOMY, CO2] },
  'Environmental Protection Agency': { yes: Array.from({ length: 10 }, () => EMISSIONS), no: [ECONOMY] },
  'National Petrochemical & Refiners Association': { yes: [], no: [ECONOMY, ECONOMY, EMISSIONS, EMISSIONS] },
  Senate: { yes: [EMISSIONS, EMISSIONS], no: [ECONOMY, ECONOMY, CO2] },
  'Sierra Club': { yes: [ECONOMY, ECONOMY, GASES, ANTHROPOGENIC, CO2, EMISSIONS], no: [] },
  'U.S. Public Interest Research Group': {
    yes: [ECONOMY, TRADE, GASES, ANTHROPOGENIC, ANTHROPOGENIC, CO2],
    no: [],
  },
};

/**
 * The statements of the sample of the Discourse Network Analyzer: seven organizations in hearings of the US Congress on
 * climate policy in 2005, each in one document. Its manual prints how often each names each concept, and with which
 * sign the Senate, the Sierra Club and the refiners do; the signs of the others bear on no figure that is tested.
 */
export const sample: readonly Statement[] = Object.entries(SAID).flatMap(([actor, { yes, no }]) => [
  ...yes.map((concept): Statement => ({ actor, concept, agree: true, document: actor })),
  ...no.map((concept): Statement => ({ actor, concept, agree: false, document: actor })),
]);
