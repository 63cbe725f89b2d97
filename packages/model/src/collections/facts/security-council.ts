import * as z from 'zod';
import { choice, ref } from '../define.ts';
import { defineFacts } from './define.ts';

const votes = (what: string) =>
  z
    .int()
    .min(0)
    .max(15)
    .exactOptional()
    .meta({ description: `Security Council: ${what}` });

export const securityCouncil = defineFacts(
  'security-council',
  z.strictObject({
    type: z
      .literal('security-council')
      .meta({ description: 'A resolution, a draft or a statement of the Security Council' }),
    resolution: z
      .int()
      .min(1)
      .exactOptional()
      .meta({ description: 'Security Council: number of the resolution' }),
    document: z
      .string()
      .min(1)
      .exactOptional()
      .meta({ description: 'Security Council: symbol of the draft or statement, such as S/PRST/2017/16' }),
    meeting: z.int().min(1).exactOptional().meta({ description: 'Security Council: number of the meeting' }),
    adopted: z.boolean().exactOptional().meta({ description: 'Security Council: whether it was adopted' }),
    chapterVII: z
      .boolean()
      .exactOptional()
      .meta({ description: 'Security Council: whether it acts under Chapter VII of the Charter' }),
    votesFor: votes('votes in favour'),
    votesAgainst: votes('votes against'),
    votesAbstain: votes('abstentions'),
    ballots: z
      .array(
        z.strictObject({
          actor: ref('actor', { inverse: 'ballots', description: 'The member of the Council' }),
          vote: choice('How it voted', {
            yes: 'In favour',
            no: 'Against',
            abstain: 'It abstained',
            veto: 'The "no" of a permanent member that stops a draft',
            absent: 'It took no part',
          }),
        }),
      )
      .min(1)
      .exactOptional()
      .meta({ description: 'Security Council: how single members voted, as far as the sources say' }),
    answers: z
      .array(ref('event', { inverse: 'answeredBy', description: 'An event that it responds to' }))
      .min(1)
      .exactOptional()
      .meta({ description: 'Security Council: the events that it responds to' }),
    designatedIndividuals: z
      .int()
      .min(0)
      .exactOptional()
      .meta({ description: 'Security Council: how many people it puts on the sanctions list' }),
    designatedEntities: z
      .int()
      .min(0)
      .exactOptional()
      .meta({ description: 'Security Council: how many entities it puts on the sanctions list' }),
    bans: z
      .array(z.string().min(1))
      .min(1)
      .exactOptional()
      .meta({ description: 'Security Council: the goods whose trade it bans' }),
  }),
);
