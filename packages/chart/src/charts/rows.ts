import { inLocale, type Locale, type LocaleString } from '@yalu/model/text';
import * as z from 'zod/mini';
import { ChartError } from '../errors.ts';
import { plain } from '../text/plain.ts';
import type { ChartResult } from './define.ts';
import { messages } from './messages.ts';

/** A label in some languages; absent ones may be null, as query engines write it. */
export const labelSchema = z.pipe(
  z.object({ en: z.string(), ko: z.nullish(z.string()), 'zh-Hans': z.nullish(z.string()) }),
  z.transform(({ en, ko, 'zh-Hans': zhHans }): LocaleString => ({
    en,
    ...(typeof ko === 'string' ? { ko } : {}),
    ...(typeof zhHans === 'string' ? { 'zh-Hans': zhHans } : {}),
  })),
);

/** The labels of a row's sources: what a query selects as `citations.source.label`. */
export const sourcesSchema = z.pipe(
  z.nullish(z.array(labelSchema)),
  z.transform((labels): readonly LocaleString[] => labels ?? []),
);

/**
 * The rows of an answer, checked.
 *
 * @throws ChartError `rows-invalid`, naming the chart, the answer, the row and the field
 */
export function parseRows<Row>(
  chart: string,
  name: string,
  results: Readonly<Record<string, ChartResult>>,
  schema: z.core.$ZodType<Row>,
): readonly Row[] {
  const result = results[name];
  if (result === undefined) {
    throw new ChartError('rows-invalid', `The chart ${chart} needs the answer to its query ${name}.`);
  }
  return result.rows.map((row, index) => {
    const parsed = z.safeParse(schema, row, { error: messages });
    if (parsed.success) return parsed.data;
    const [issue] = parsed.error.issues;
    const at = [name, index, ...(issue?.path ?? [])].map(String).join('.');
    throw new ChartError(
      'rows-invalid',
      `The chart ${chart} cannot read ${at}: ${issue?.message ?? 'unknown reason'}.`,
    );
  });
}

/** A label in the language, else in English, else the id: never empty. */
export function labelIn(label: LocaleString, id: string, locale: Locale): string {
  return plain(inLocale(label, locale)) || plain(label.en) || plain(id) || '–';
}
