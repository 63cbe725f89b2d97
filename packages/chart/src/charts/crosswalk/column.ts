import { type Block, blockOf } from '../../text/block.ts';
import type { Style } from '../../theme/style.ts';
import type { Category, Side } from './figures.ts';
import { SIGN } from './marks.ts';

/** A category with its name, from `y` px down; links meet it at its middle. */
export interface Placed {
  readonly category: Category;
  readonly block: Block;
  readonly note: Block;
  readonly y: number;
  readonly middle: number;
  readonly height: number;
}

/** The name of a typology over its categories. */
export interface Head {
  readonly block: Block;
  readonly y: number;
}

export interface Column {
  readonly heads: readonly Head[];
  readonly places: readonly Placed[];
  /** Where a typology ends and the next begins. */
  readonly gaps: readonly number[];
  readonly height: number;
}

export interface ColumnSetting {
  /** How wide a name may be. */
  readonly room: number;
  readonly style: Style;
  readonly noteOf: (category: Category) => string;
  /** How many mappings meet a category. */
  readonly answers: (category: Category) => number;
}

const GAP = { head: 8, category: 12, typology: 14 };

/** Categories one below the other, each as high as its name and its mappings need. */
export function columnOf(sides: readonly Side[], { room, style, noteOf, answers }: ColumnSetting): Column {
  const heads: Head[] = [];
  const places: Placed[] = [];
  const gaps: number[] = [];
  let y = 0;
  sides.forEach(({ label, categories }, index) => {
    if (index > 0) {
      gaps.push(y + GAP.typology / 2 - GAP.category / 2);
      y += GAP.typology;
    }
    const head = blockOf(label, room, style.strong, 4);
    heads.push({ block: head, y });
    y += head.height + GAP.head;
    for (const category of categories) {
      const block = blockOf(category.label, room, style.label, 4);
      const note = blockOf(noteOf(category), room, style.small, 2);
      const height = Math.max(block.height + note.height, answers(category) * (SIGN + 2));
      const top = y + (height - block.height - note.height) / 2;
      places.push({ category, block, note, y: top, middle: y + height / 2, height });
      y += height + GAP.category;
    }
  });
  return { heads, places, gaps, height: y - GAP.category };
}

/** A column moved down, its categories spread over a height. */
export function spread({ heads, places, gaps, height }: Column, over: number, top: number): Column {
  const each = heads.length > 1 || places.length === 0 ? 0 : (over - height) / places.length;
  return {
    heads: heads.map(({ block, y }) => ({ block, y: y + top })),
    places: places.map((place, index) => {
      const down = top + each * (index + 0.5);
      return { ...place, y: place.y + down, middle: place.middle + down };
    }),
    gaps: gaps.map((y) => y + top),
    height: over,
  };
}
