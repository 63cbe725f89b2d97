import type { CslItem, CslName } from '@yalu/model/cite';

/** Works as references in the style of the American Psychological Association (7th edition), one a work. */
export async function apaReferences(items: readonly CslItem[]): Promise<string[]> {
  const { Cite, plugins } = await import('@citation-js/core');
  await import('@citation-js/plugin-csl');
  const { styles } = plugins.config.get('@csl');
  if (!styles.has(REFERENCES)) styles.add(REFERENCES, referencesOnly(styles.get('apa')));
  return items.map((item) =>
    new Cite(prepared(item)).format('bibliography', { template: REFERENCES, lang: 'en-US' }).trim(),
  );
}

const REFERENCES = 'apa-references';

/** The style without what it makes of citations in a text: to prepare for them takes half of the time, and there are none. */
const referencesOnly = (style: string): string =>
  style.replace(
    /<citation[ >][^]*<\/citation>/,
    '<citation><layout><text variable="title"/></layout></citation>',
  );

/** A work as the style has to be given it. */
function prepared(item: CslItem): object {
  const { custom: _custom, note: _note, number, 'original-title': original, ...rest } = item;
  const title = original === undefined ? item.title : `${original} [${item.title}]`;
  return {
    ...rest,
    ...(item.author ? { author: item.author.map(withInitials) } : {}),
    // The style writes numbers like titles, with capitals that an id does not have.
    ...(item.version === undefined ? { number } : {}),
    title: item.version === undefined || number === undefined ? title : `${title} (${number})`,
  };
}

/** Heung-kyu is two syllables and has two initials, H.-K.; the style takes a small letter for none. */
function withInitials(name: CslName): CslName {
  if ('literal' in name || name.given === undefined) return name;
  return { ...name, given: name.given.replace(/-\p{Ll}/gu, (letter) => letter.toUpperCase()) };
}
