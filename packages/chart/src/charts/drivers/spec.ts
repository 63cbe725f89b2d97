import { keyMarks } from '../../layers/key.ts';
import type { Box } from '../../layout/box.ts';
import { blockOf } from '../../text/block.ts';
import { widthOf } from '../../text/measure.ts';
import type { Style } from '../../theme/style.ts';
import type { Content } from '../../vega/frame.ts';
import { type JsonObject, round } from '../../vega/json.ts';
import { literal, type Marks, rectMarks, textMarks, tipped } from '../../vega/marks.ts';
import { ROLES } from '../map-rows.ts';
import { tipOf } from '../tip.ts';
import type { Driver, DriverLink, Figures } from './figures.ts';
import { CORNER, roleColor, mapKey } from './key.ts';
import { signedMarks } from './marks.ts';
import { placeMap, type Sized } from './place.ts';
import { driversWords } from './words/index.ts';

/** Below this width boxes hold numbers, and a key has the names; names of a few drivers fit at any. */
const NARROW = 560;
const FEW = 8;
const BOX = { width: 124, padding: 6, lines: 5 };
const NUMBERED = { height: 20, padding: 6 };
const WIDE = { beside: 14, under: 62 };
const TIGHT = { beside: 8, under: 46 };
const UNDER_KEY = 22;
const OVER_NAMES = 24;

/** The map under its key: what stands in the boxes, or in a list of numbers below. */
export function driversContent(
  figures: Figures,
  style: Style,
): Pick<Content, 'above' | 'height' | 'below' | 'marks'> {
  const { inner, small, theme, locale } = style;
  const words = driversWords(locale);
  const narrow = inner < NARROW && figures.drivers.length > FEW;
  const bold = { ...small, weight: 'bold' as const };
  const key = mapKey(style);
  const top = key.height + UNDER_KEY;

  const widestNumber = widthOf(String(figures.drivers.length), bold) + NUMBERED.padding;
  const nameOf = ({ label, accent }: Driver) =>
    blockOf(label, BOX.width - 2 * BOX.padding, accent ? bold : small, BOX.lines);
  const nodes = figures.drivers.map((driver): Sized => ({
    id: driver.id,
    width: narrow ? Math.max(NUMBERED.height, widestNumber) : BOX.width,
    height: narrow ? NUMBERED.height : nameOf(driver).height + 2 * BOX.padding,
  }));
  const placed = placeMap(nodes, figures.links, { width: inner, ...(narrow ? TIGHT : WIDE) });
  const shifted = (box: Box): Box => ({ x: box.x, x2: box.x2, y: box.y + top, y2: box.y2 + top });

  const boxes: (JsonObject & { readonly role: string })[] = [];
  const labels: JsonObject[] = [];
  const accents: JsonObject[] = [];
  const inOrder = figures.drivers
    .flatMap((driver) => {
      const box = placed.boxes.get(driver.id);
      return box ? [{ driver, box: shifted(box) }] : [];
    })
    // Numbered as they are read.
    .sort((one, other) => one.box.y - other.box.y || one.box.x - other.box.x);
  inOrder.forEach(({ driver, box }, index) => {
    const block = narrow ? blockOf(String(index + 1), inner, driver.accent ? bold : small) : nameOf(driver);
    boxes.push({
      id: driver.id,
      role: driver.role,
      tip: driverTip(driver, style),
      x: round(box.x),
      x2: round(box.x2),
      y: round(box.y),
      y2: round(box.y2),
      color: roleColor(driver.role, style),
      stroke: driver.accent ? theme.ink : theme.line,
      strokeWidth: driver.accent ? 2.5 : 1,
    });
    (driver.accent ? accents : labels).push({
      x: round((box.x + box.x2) / 2),
      y: round((box.y + box.y2 - block.height) / 2 + block.ascent),
      lines: block.lines,
    });
  });
  const bottom = top + placed.height;
  const names = narrow
    ? keyMarks(
        inOrder.map(({ driver }) => driver.label),
        { name: 'driver-names', top: bottom + OVER_NAMES },
        style,
      )
    : { height: 0, marks: [] };
  const centred = { color: theme.ink, align: 'center' as const };
  const edges = figures.links.map((link) => ({
    id: link.id,
    sign: link.sign,
    looped: link.looped,
    points: (placed.paths.get(link.id) ?? []).map(({ x, y }) => ({ x, y: y + top })),
    datum: { tip: linkTip(link, style) },
  }));
  return {
    above: 0,
    height: round(bottom),
    below: names.height === 0 ? 6 : OVER_NAMES + names.height,
    marks: [
      ...key.marks,
      ...signedMarks('links', edges, style),
      ...ROLES.map((role) =>
        tipped(
          boxMarks(
            `drivers-${role}`,
            boxes.filter((box) => box.role === role),
            CORNER[role],
          ),
        ),
      ),
      textMarks('labels', labels, { font: small, ...centred }),
      textMarks('accent-labels', accents, { font: bold, ...centred }),
      ...names.marks,
    ],
  };

  function linkTip(
    { label, fromLabel, toLabel, sign, asPrinted, condition, sources }: DriverLink,
    { locale: speaks }: Style,
  ): string {
    return tipOf(
      [
        label,
        `${words.link(fromLabel, toLabel)}: ${words.sign[sign]}`,
        ...(condition === undefined ? [] : [words.condition(condition)]),
        ...(asPrinted === undefined ? [] : [words.printed(asPrinted)]),
      ],
      sources,
      speaks,
    );
  }
  function driverTip({ label, role, causes, effects, sources }: Driver, { locale: speaks }: Style): string {
    return tipOf([label, `${words.role[role]} · ${words.degree(causes, effects)}`], sources, speaks);
  }
}

function boxMarks(name: string, boxes: readonly JsonObject[], cornerRadius: number): Marks {
  return rectMarks(
    name,
    boxes,
    { cornerRadius },
    {
      fill: literal('color'),
      stroke: literal('stroke'),
      strokeWidth: literal('strokeWidth', 'quantitative'),
    },
  );
}
