import {
  type Citation,
  citeDataset,
  citeRecord,
  placesInWords,
  toBibtex,
  toCff,
  toCslJson,
  toRis,
} from '@yalu/model/cite';
import { isDate } from '@yalu/model/time';
import { ABOUT_YALU } from '../about.ts';
import { apaReferences } from '../apa.ts';
import { citeWordsIn } from '../cite-words.ts';
import { type Context, defineCommand, type OptionValues, textOption } from '../command.ts';
import { CliError } from '../errors.ts';
import { findRecord } from '../find-record.ts';
import { choiceOption } from '../options.ts';
import { plain } from '../output/table.ts';

const STYLES = ['apa', 'bibtex', 'ris', 'csl-json', 'cff'] as const;
type Style = (typeof STYLES)[number];

export const cite = defineCommand({
  name: 'cite',
  summary: 'how to cite the dataset, a record, or one value of it, with the sources that it rests on',
  arguments: [
    {
      name: '[id]',
      description:
        'an id or collection/id; after # the value in it, such as #counts.view=abandon.count; by default the dataset',
    },
  ],
  options: [
    { flags: '--style <style>', description: 'how it comes out', choices: STYLES, default: 'apa' },
    {
      flags: '--accessed <date>',
      description: 'when the dataset was looked at; by default today',
    },
  ],
  examples: [
    'yalu cite',
    'yalu cite kim-2020 --style bibtex',
    'yalu cite tally/views-under-xi#counts.view=abandon.count',
  ],
  run: async (context, [wanted], options) => {
    const style = styleFor(context, options);
    const citation = citationOf(context, wanted, options);
    context.write(await textOf(citation, style, context));
    return 0;
  },
});

/** `--json` is short for the one style that is JSON; other formats have rows. */
function styleFor({ format }: Context, options: OptionValues): Style {
  const style = choiceOption(options, 'style', '--style', STYLES) ?? 'apa';
  if (format === 'table') return style;
  if (format !== 'json')
    throw new CliError(
      `cite prints no rows. Use --style ${STYLES.join(', ')} instead of --format ${format}.`,
    );
  if (style !== 'apa' && style !== 'csl-json')
    throw new CliError(`--style ${style} is not JSON. Use --style csl-json, or leave --json out.`);
  return 'csl-json';
}

function citationOf(
  { dataset, locale, warn }: Context,
  wanted: string | undefined,
  options: OptionValues,
): Citation {
  const about = {
    locale,
    accessed: accessedFrom(options),
    // Another dataset goes by its own name, and its authors are not known here.
    ...(dataset.name === 'yalu' ? { work: ABOUT_YALU } : {}),
  };
  if (wanted === undefined) return citeDataset(dataset, about);
  const [id = '', ...rest] = wanted.split('#');
  const { address, moved } = findRecord(dataset, id);
  if (moved !== undefined) warn(`yalu: ${moved} is now ${address.collection}/${address.id}.`);
  const path = rest.length === 0 ? undefined : rest.join('#');
  if (path === '')
    throw new CliError(`${wanted} names no value after the #. Write it like #counts.view=abandon.count.`);
  return citeRecord(dataset, address, { ...about, ...(path === undefined ? {} : { path }) });
}

function accessedFrom(options: OptionValues): string {
  const given = textOption(options, 'accessed');
  if (given === undefined) {
    const now = new Date();
    const parts = [now.getFullYear(), now.getMonth() + 1, now.getDate()];
    return parts.map((part) => String(part).padStart(2, '0')).join('-');
  }
  if (!isDate(given))
    throw new CliError(`--accessed: ${JSON.stringify(given)} is no date. Write it like 2026-11-24.`);
  return given;
}

async function textOf(citation: Citation, style: Style, context: Context): Promise<string> {
  switch (style) {
    case 'apa':
      return inWords(citation, context);
    case 'bibtex':
      return toBibtex(citation, context.locale);
    case 'ris':
      return toRis(citation, context.locale);
    case 'csl-json':
      return `${JSON.stringify(toCslJson(citation, context.locale), null, 2)}\n`;
    case 'cff':
      return toCff(citation, context.locale);
  }
}

async function inWords(citation: Citation, { locale }: Context): Promise<string> {
  const { item, place, value, works, judgement } = citation;
  const words = citeWordsIn(locale);
  const [own = '', ...references] = await apaReferences([item, ...works.map((work) => work.item)]);
  const lines = [own];
  if (value !== undefined)
    lines.push('', words.value(typeof value === 'object' ? JSON.stringify(value) : plain(value, locale)));
  if (judgement !== undefined) lines.push('', words.judgement(judgement));
  if (works.length > 0) {
    lines.push('', words.restsOn);
    for (const [at, work] of works.entries()) {
      const places = placesInWords(work, locale);
      lines.push(references[at] ?? '', ...(places === '' ? [] : [`  ${places}`]));
    }
  } else if (place !== undefined && judgement === undefined) lines.push('', words.noWorks);
  return `${lines.join('\n')}\n`;
}
