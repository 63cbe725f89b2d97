/** One of several small pictures of the same kind. Positions in px from the left, rows from the top. */
export interface Panel {
  readonly x: number;
  readonly width: number;
  readonly row: number;
  readonly column: number;
}

export interface PanelSetting {
  /** The whole width, in px. */
  readonly width: number;
  /** No panel is narrower than this, unless the whole is. */
  readonly least: number;
  /** Between panels. */
  readonly gap: number;
  /** At most so many side by side. */
  readonly most?: number;
}

/**
 * Small multiples: panels of one width in as many columns as fit, and no more than fill the rows evenly, so that six
 * panels of which five would fit stand in two rows of three.
 */
export function panelsOf(
  count: number,
  { width, least, gap, most = Infinity }: PanelSetting,
): readonly Panel[] {
  const fitting = Math.max(1, Math.min(count, most, Math.floor((width + gap) / (least + gap))));
  const columns = Math.ceil(count / Math.ceil(count / fitting));
  const each = (width - (columns - 1) * gap) / columns;
  return Array.from({ length: count }, (_, index) => ({
    x: (index % columns) * (each + gap),
    width: each,
    row: Math.floor(index / columns),
    column: index % columns,
  }));
}
