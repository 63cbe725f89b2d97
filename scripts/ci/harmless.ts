/** Breaks a word where it stands, without a trace that a reader sees. */
const BREAK = '\u200b';

/** The only tags that stay as they are: none of them holds an attribute or a text. */
const TAGS = /<(?!(?:\/?(?:details|summary|code)|br|!-- --)>)/g;

/** Entities that stand for what has a meaning in Markdown stay: | & < > * $ ` [ ] \ _ ~ and quotation marks. */
const ENTITIES = /&(?!(?:lt|gt|amp|quot|nbsp|#(?:34|36|38|39|42|60|62|91|92|93|95|96|124|126));)(?=#|\w+;)/g;

/**
 * Markdown from a source that is not trusted, for a comment that we sign: its tables, lists and emphasis stay, and
 * nothing in it notifies anybody, refers to other issues, links, loads a picture or hides text.
 */
export function harmless(markdown: string): string {
  return (
    markdown
      .replace(/\r\n?/g, '\n')
      // Control characters, and those that turn the direction of writing.
      .replace(/(?![\t\n])\p{Cc}|[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, '')
      .replace(TAGS, `<${BREAK}`)
      // As `@`, `#` and `:` themselves are treated below.
      .replace(/&#(35|58|64);/g, (_entity, code: string) => `${String.fromCharCode(Number(code))}${BREAK}`)
      .replace(ENTITIES, `&${BREAK}`)
      .replace(/@(?=[\w-])/g, `@${BREAK}`)
      // Those in entities are numbers of characters.
      .replace(/(?<!&)#(?=\d)/g, `#${BREAK}`)
      .replace(/\b(GH)-(?=\d)/gi, `$1${BREAK}-`)
      .replace(/:(?=\\?\/\\?\/)/g, `:${BREAK}`)
      .replace(/\bwww\./gi, (www) => `${www.slice(0, 3)}${BREAK}.`)
      // Links, pictures and the definitions of either.
      .replace(/\](?=[([:])/g, `]${BREAK}`)
  );
}

/** As many whole lines of a text as a comment can hold, and a line that says so where some were left out. */
export function shortened(markdown: string, limit: number, note: string): string {
  if (markdown.length <= limit) return markdown;
  const cut = markdown.slice(0, limit - note.length - 2);
  return `${cut.slice(0, cut.lastIndexOf('\n') + 1)}\n${note}`;
}
