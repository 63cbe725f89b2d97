/** The class of marks that have something to say. */
export const MARK_CLASS = 'yalu-mark';

const SPEAKING =
  /<(\w+) aria-label="([^"]*)" role="graphics-symbol" aria-roledescription="[^"]*"([^>]*?)(\/?)>/g;
const ROLES = / role="graphics-[a-z]+"(?: aria-roledescription="[^"]*")?/g;

/**
 * Makes of Vega's labels titles, which browsers show and scripts find, and takes the roles off its parts: the whole is
 * one picture with a name and a description, and parts that call themselves pictures too would have neither.
 */
export function withTitledMarks(svg: string): string {
  return svg
    .replace(
      SPEAKING,
      (_, name: string, label: string, rest: string, closed: string) =>
        `<${name} class="${MARK_CLASS}"${rest}><title>${label}</title>${closed === '' ? '' : `</${name}>`}`,
    )
    .replace(/<[^>]+>/g, (tag) => tag.replace(ROLES, ''));
}
