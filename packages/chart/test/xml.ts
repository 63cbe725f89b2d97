/** An element of a document, with what is in it in order. */
export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (Element | string)[];
}

const NAME = '[A-Za-z_][\\w:.-]*';
const TOKEN = new RegExp(`<(/?)(${NAME})((?:\\s+${NAME}="[^"<]*")*)\\s*(/?)>|([^<]+)`, 'y');
const ATTRIBUTE = new RegExp(`\\s+(${NAME})="([^"<]*)"`, 'g');
const ENTITY = /&(?:amp|lt|gt|quot|apos|#\d+|#x[\da-f]+);/gi;
// What XML 1.0 allows, spelt out.
const CHARACTERS = /^[\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]*$/u;

/** Parses the XML that SVG from Vega consists of: elements and text, no DTD, no CDATA. Throws where it is not well-formed. */
export function parseXml(text: string): Element {
  if (!CHARACTERS.test(text)) throw new Error('a character that XML does not allow');
  const root: { name: string; attributes: Record<string, string>; children: (Element | string)[] } = {
    name: '',
    attributes: {},
    children: [],
  };
  const open = [root];
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < text.length) {
    const at = TOKEN.lastIndex;
    const token = TOKEN.exec(text);
    const parent = open.at(-1);
    if (!token || !parent) throw new Error(`not well-formed at ${at}: ${text.slice(at, at + 60)}`);
    const [, closing, name = '', attributes = '', empty, content] = token;
    if (content !== undefined) {
      if (content.includes(']]>') || content.replace(ENTITY, '').includes('&'))
        throw new Error(`bare markup in text: ${content}`);
      parent.children.push(decoded(content));
    } else if (closing) {
      if (open.length < 2 || open.pop()?.name !== name) throw new Error(`</${name}> closes nothing`);
    } else {
      const element = { name, attributes: attributesOf(attributes), children: [] };
      parent.children.push(element);
      if (!empty) open.push(element);
    }
  }
  const [document, ...rest] = root.children;
  if (open.length !== 1 || typeof document !== 'object' || rest.length > 0)
    throw new Error('not one closed root element');
  return document;
}

function attributesOf(text: string): Record<string, string> {
  const found: Record<string, string> = {};
  for (const [, name = '', value = ''] of text.matchAll(ATTRIBUTE)) {
    if (name in found) throw new Error(`attribute ${name} twice`);
    if (value.replace(ENTITY, '').includes('&')) throw new Error(`bare & in attribute ${name}`);
    found[name] = decoded(value);
  }
  return found;
}

function decoded(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#xA;', '\n')
    .replaceAll('&amp;', '&');
}

/** All elements of a name, in document order. */
export function elements(root: Element, name: string): Element[] {
  const own = root.name === name ? [root] : [];
  return [
    ...own,
    ...root.children.flatMap((child) => (typeof child === 'string' ? [] : elements(child, name))),
  ];
}

/** All text in an element. */
export function textOf(element: Element): string {
  return element.children.map((child) => (typeof child === 'string' ? child : textOf(child))).join('');
}
