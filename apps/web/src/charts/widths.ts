/**
 * The widths in px that each picture is drawn at. The one that fits its place is shown (style.css holds the same
 * numbers), at most a third larger than drawn and never smaller, so that text keeps its size.
 */
export const WIDTHS = [320, 430, 560, 720, 960] as const;
