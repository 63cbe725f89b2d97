import { didYouMean } from '../../text/nearest.ts';
import { isObject, valuesAt } from '../catalogue.ts';
import { defineRule } from './define.ts';

export const locatorSection = defineRule({
  name: 'locator',
  description: 'Where a source lists its sections, a locator names one of them as printed.',
  severity: 'error',
  *check({ of, records, fields }) {
    const sections = new Map(of('source').map(({ id, value }) => [id, textsOf(value['sections'])]));
    for (const { collection, id, value } of records) {
      for (const { path: at, reference } of fields(collection)) {
        // Wherever a source is named beside a locator: in citations, and in notes on a source.
        if (reference?.collection !== 'source' || !/(?:^|\.)source$/.test(at)) continue;
        const owner = at === 'source' ? '' : at.slice(0, -'.source'.length);
        for (const { path, value: citing } of owner === '' ? [{ path: [], value }] : valuesAt(value, owner)) {
          if (!isObject(citing) || !isObject(citing['locator'])) continue;
          const known = sections.get(String(citing['source']));
          const section = citing['locator']['section'];
          if (!known || known.length === 0 || typeof section !== 'string' || known.includes(section))
            continue;
          yield {
            collection,
            id,
            path: [...path, 'locator', 'section'],
            found: section,
            message: `"${section}" is no section of source/${String(citing['source'])}. ${didYouMean(section, known) || `Its sections are ${known.map((name) => `"${name}"`).join(', ')}.`}`,
          };
        }
      }
    }
  },
});

const textsOf = (value: unknown): readonly string[] =>
  Array.isArray(value)
    ? (value as readonly unknown[]).filter((text): text is string => typeof text === 'string')
    : [];
