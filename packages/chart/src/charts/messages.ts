import { en } from 'zod/locales';
import type * as z from 'zod/mini';

/** Zod's English messages, which the mini build leaves out. */
export const messages: z.core.$ZodErrorMap = (issue) => en().localeError(issue);
