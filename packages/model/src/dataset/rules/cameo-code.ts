import { goldsteinOf, isCameoCode } from '../../cameo/index.ts';
import { defineRule } from './define.ts';

export const cameoCode = defineRule({
  name: 'cameo',
  description: 'A CAMEO code is one of the codebook, and the Goldstein value is the one that it implies.',
  severity: 'error',
  *check({ of }) {
    for (const { collection, id, value } of of('event')) {
      const { cameo, goldstein } = value;
      if (typeof cameo === 'string' && !isCameoCode(cameo)) {
        yield {
          collection,
          id,
          path: ['cameo'],
          found: cameo,
          message: `"${cameo}" is no code of the CAMEO codebook. Choose one of it, such as "042" (make a visit).`,
        };
      } else if (goldstein !== undefined) {
        const implied = typeof cameo === 'string' ? goldsteinOf(cameo) : undefined;
        if (implied === goldstein) continue;
        yield {
          collection,
          id,
          path: ['goldstein'],
          found: goldstein,
          message:
            implied === undefined
              ? 'follows from no CAMEO code. Add cameo, or leave the value out: it is filled in.'
              : `is not the value of CAMEO ${String(cameo)}, ${implied}. Leave it out: it is filled in.`,
          ...(implied === undefined
            ? {}
            : {
                fix: {
                  description: 'Leave out goldstein.',
                  operations: [{ op: 'remove', path: ['goldstein'] }],
                },
              }),
        };
      }
    }
  },
});
