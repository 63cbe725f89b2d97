import { capital, list, number, spelt } from '../../../locale/english.ts';
import type { NetworkWords, TieWords } from './index.ts';

const holder = (schools: boolean) => (schools ? 'school' : 'actor');
const named = ({ through, more }: TieWords) => list(more > 0 ? [...through, `${more} more`] : through);

export const en: NetworkWords = {
  headline: (names, { over, schools, against, through }) => {
    const each = names.length > 2 ? ' each' : '';
    if (over === 'concept') {
      const by = `${number(through, holder(schools))}${each}`;
      return against
        ? `${list(names)} divide the most: ${by}`
        : `${list(names)} are held together most often: by ${by}`;
    }
    const concepts = `${number(through, 'concept')}${each}`;
    return against
      ? `${list(names)} are most at odds: over ${concepts}`
      : `${list(names)} share the most: ${concepts}`;
  },
  headlineWeight: ({ from, to, weight }) => `${from} and ${to} have the strongest tie, ${weight}`,
  headlineEqual: (pairs, over, schools) =>
    `${capital(number(pairs, 'pair'))} of ${over === 'concept' ? 'concepts' : `${holder(schools)}s`} have the strongest tie, equally`,
  mostHeld: ({ concepts, holders, of, schools, rejected }) => {
    const verb = rejected ? 'rejected' : 'held';
    if (holders < 2) return `No concept is ${verb} by more than one ${holder(schools)}`;
    const by = `by ${spelt(holders)} of ${number(of, holder(schools))}`;
    if (concepts.length > 3)
      return `${capital(spelt(concepts.length))} concepts are ${verb} ${by} each, more than any other`;
    return concepts.length === 1
      ? `${list(concepts)} is the most widely ${verb} concept: ${by}`
      : `${list(concepts)} are the most widely ${verb} concepts: ${by} each`;
  },
  subtitle: ({ over, kind, schools, normalized }) => {
    const noun = holder(schools);
    const lines = {
      actor: {
        congruence: `Lines: concepts that two ${noun}s have in common.`,
        conflict: `Dashed lines: concepts that one ${noun} holds and the other rejects.`,
        subtract: `Concepts on which two ${noun}s agree, less those on which they are at odds: solid lines above zero, dashed below.`,
      },
      concept: {
        congruence: `Lines: ${noun}s that hold both concepts.`,
        conflict: `Dashed lines: ${noun}s that hold one concept and reject the other.`,
        subtract: `${capital(noun)}s that treat two concepts alike, less those that do not: solid lines above zero, dashed below.`,
      },
      both: {
        congruence: `Lines: what each ${noun} holds.`,
        conflict: `Dashed lines: what each ${noun} rejects.`,
        subtract: `Lines: what each ${noun} holds; dashed, what it rejects.`,
      },
    }[over][kind];
    return `${lines}${over === 'both' ? ` Bold: by more than one.` : ` The thicker, the ${normalized ? 'stronger the tie, freed of how much each says' : 'more'}.`}`;
  },
  strongest: (ties, of) =>
    `${of === 1 ? 'The only tie is' : ties.length === of ? `The ${spelt(of)} ties are` : `Of ${of} ties the strongest are`} ${ties
      .map((tie) => `${tie.from} – ${tie.to} (${tie.weight}: ${named(tie)})`)
      .join('; ')}.`,
  held: ({ concepts, shared, most, schools, kind }) => {
    const verb = kind === 'conflict' ? 'rejected' : kind === 'congruence' ? 'held' : 'held or rejected';
    const more = shared > most.length ? `, and ${shared - most.length} more` : '';
    const names = most.map(({ concept, holders }) => `${concept} (${holders})`).join(', ');
    return `${capital(number(concepts, 'concept'))} ${concepts === 1 ? 'is' : 'are'} ${verb}, ${spelt(shared)} by more than one ${holder(schools)}${shared === 0 ? '' : `: ${names}${more}`}.`;
  },
  alone: (holders, kind) =>
    `${list(holders)} ${holders.length === 1 ? 'has' : 'have'} no ${kind === 'conflict' ? 'contradiction' : 'concept in common'} with another.`,
  camps: ({ modularity, camps, exact }) =>
    `The ${exact ? 'best' : 'best found'} division in two camps (modularity ${modularity}) is ${camps
      .map((camp) => (typeof camp === 'number' ? number(camp, 'node') : list(camp)))
      .join(' against ')}.`,
  undivided: 'No division in two camps is better than none.',
  basis: (statements, schools) =>
    `It rests on ${number(statements, 'statement')}; that ${schools ? 'a school' : 'an actor'} is not said to hold a concept does not show that it rejects it.`,
  pair: (from, to) => `${from} – ${to}`,
  tie: (tie, over, against) =>
    over === 'both'
      ? against
        ? 'Rejects it'
        : 'Holds it'
      : `${against ? 'At odds' : 'In common'}: ${named(tie)} (${tie.weight})`,
  statements: (statements) => capital(number(statements, 'statement')),
  column: {
    holder: (schools) => (schools ? 'School' : 'School or actor'),
    concept: 'Concept',
    weight: 'Weight',
    through: 'Concepts',
    heldBy: (schools) => (schools ? 'Schools' : 'Schools and actors'),
  },
};
