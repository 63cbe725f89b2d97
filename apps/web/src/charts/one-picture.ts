/**
 * Takes the roles off the parts of a picture. The whole is one picture with a title and a description; Vega calls its
 * parts pictures too, which have neither.
 */
export function onePicture(svg: string): string {
  return svg.replace(/ role="graphics-[a-z]+"(?: aria-roledescription="[^"]*")?/g, '');
}
