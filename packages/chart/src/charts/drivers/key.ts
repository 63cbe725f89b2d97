import { lineHeightOf } from '../../text/block.ts';
import { widest } from '../../text/measure.ts';
import type { Laid } from '../../layers/laid.ts';
import type { Style } from '../../theme/style.ts';
import { type JsonObject, round } from '../../vega/json.ts';
import { literal, type Marks, rectMarks, ruleMarks, textMarks } from '../../vega/marks.ts';
import { type Role, ROLES, SIGNS } from '../map-rows.ts';
import { signedMarks } from './marks.ts';
import { driversWords } from './words/index.ts';

/** Roles differ by the corners of their boxes, and outcomes by their ground besides. */
export const CORNER: Readonly<Record<Role, number>> = { factor: 0, intervening: 8, outcome: 0 };

const SAMPLE = { width: 30, height: 12 };
const GAP = { text: 6, entry: 20, line: 4 };

export function roleColor(role: Role, { theme }: Style): string {
  return role === 'outcome' ? theme.faint : theme.background;
}

/** What lines and boxes mean, on as many lines as are needed. */
export function mapKey(style: Style): Laid {
  const { theme, small, inner, locale } = style;
  const words = driversWords(locale);
  const entries = [
    ...SIGNS.map((sign) => ({ text: words.sign[sign], sign })),
    { text: words.looped },
    ...ROLES.map((role) => ({ text: words.role[role], role })),
  ];
  const line = lineHeightOf(small) + GAP.line;
  const edges: Parameters<typeof signedMarks>[1][number][] = [];
  const boxes: (JsonObject & { readonly role: string })[] = [];
  const rules: JsonObject[] = [];
  const labels: JsonObject[] = [];
  let [x, y] = [0, 0];
  for (const entry of entries) {
    const width = SAMPLE.width + GAP.text + widest([entry.text], small);
    if (x > 0 && x + width > inner) [x, y] = [0, y + line];
    const middle = y + line / 2;
    if ('sign' in entry) {
      const points = [
        { x, y: middle },
        { x: x + SAMPLE.width - 7, y: middle },
      ];
      edges.push({ id: entry.sign, sign: entry.sign, looped: false, points, datum: {} });
    } else if ('role' in entry) {
      boxes.push({
        role: entry.role,
        x: round(x),
        x2: round(x + SAMPLE.width),
        y: round(middle - SAMPLE.height / 2),
        y2: round(middle + SAMPLE.height / 2),
        color: roleColor(entry.role, style),
      });
    } else rules.push({ x: round(x), x2: round(x + SAMPLE.width), y: round(middle), y2: round(middle) });
    labels.push({
      x: round(x + SAMPLE.width + GAP.text),
      y: round(middle + small.size * 0.36),
      lines: [entry.text],
    });
    x += width + GAP.entry;
  }
  const untipped = ({
    encoding: { tooltip: _tooltip, description: _description, ...encoding },
    ...marks
  }: Marks): Marks => ({
    ...marks,
    encoding,
  });
  return {
    height: y + line,
    marks: [
      ...signedMarks('key', edges, style).map(untipped),
      ruleMarks('key-loop', rules, { color: theme.ink, strokeWidth: 3 }),
      ...ROLES.map((role) =>
        rectMarks(
          `key-${role}`,
          boxes.filter((box) => box.role === role),
          { cornerRadius: CORNER[role] === 0 ? 0 : SAMPLE.height / 2, stroke: theme.line },
          { fill: literal('color') },
        ),
      ),
      textMarks('key-labels', labels, { font: small, color: theme.ink }),
    ],
  };
}
