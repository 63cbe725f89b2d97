import type { Laid } from '../../layers/laid.ts';
import { lineHeightOf } from '../../text/block.ts';
import { widest } from '../../text/measure.ts';
import type { Style } from '../../theme/style.ts';
import { type JsonObject, round } from '../../vega/json.ts';
import { literal, type Marks, ruleMarks, textMarks } from '../../vega/marks.ts';
import { type Crossing, crossingMarks, SIGN, sureWidth } from './marks.ts';
import { CONFIDENCES, type Relation, RELATIONS } from './rows.ts';
import { crosswalkWords } from './words/index.ts';

const LINE = 22;
const GAP = { text: 6, entry: 18, line: 4 };

interface Entry {
  readonly text: string;
  /** Undefined for a width of line. */
  readonly relation: Relation | undefined;
  readonly width: number;
}

/** What signs, dashes and widths mean, on as many lines as are needed. */
export function crosswalkKey(style: Style): Laid {
  const { theme, small, inner, locale } = style;
  const words = crosswalkWords(locale);
  const entries: readonly Entry[] = [
    ...RELATIONS.map((relation) => ({ text: words.relation[relation], relation, width: LINE + SIGN })),
    ...CONFIDENCES.map((confidence) => ({ text: words.sure[confidence], relation: undefined, width: LINE })),
  ];
  const line = lineHeightOf(small) + GAP.line;
  const crossings: Crossing[] = [];
  const rules: JsonObject[] = [];
  const labels: JsonObject[] = [];
  let [x, y] = [0, 0];
  entries.forEach(({ text, relation, width }, index) => {
    const whole = width + GAP.text + widest([text], small);
    if (x > 0 && x + whole > inner) [x, y] = [0, y + line];
    const middle = y + line / 2;
    if (relation) {
      crossings.push({
        id: relation,
        relation,
        confidence: 'medium',
        points: [
          { x, y: middle },
          { x: x + LINE - 3, y: middle },
        ],
        sign: { x: x + LINE + SIGN / 2, y: middle },
        datum: {},
      });
    } else {
      const confidence = CONFIDENCES[index - RELATIONS.length];
      rules.push({
        x: round(x),
        x2: round(x + LINE),
        y: round(middle),
        y2: round(middle),
        width: sureWidth(confidence),
      });
    }
    labels.push({ x: round(x + width + GAP.text), y: round(middle + small.size * 0.36), lines: [text] });
    x += whole + GAP.entry;
  });
  return {
    height: y + line,
    marks: [
      ...crossingMarks('key', crossings, style).map(untipped),
      ruleMarks('key-widths', rules, { color: theme.ink }, { strokeWidth: literal('width', 'quantitative') }),
      textMarks('key-labels', labels, { font: small, color: theme.ink }),
    ],
  };
}

/** A sample has nothing to say. */
function untipped({
  encoding: { tooltip: _tooltip, description: _description, ...encoding },
  ...marks
}: Marks): Marks {
  return { ...marks, encoding };
}
