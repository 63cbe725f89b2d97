/** How a figure came about, so that it can be cited and computed again. */
export interface MethodStatement {
  /** What was done, in a few words. */
  readonly name: string;
  /** The version of our implementation; raised when it gives other figures for the same input. */
  readonly version: 1;
  /** Every option that bears on the figures, with the defaults filled in. */
  readonly parameters: Readonly<Record<string, unknown>>;
  /** The publication that the method comes from. */
  readonly source: string;
}
