/**
 * The one error class of this package. `code` is stable and meant for programs; `message` is for people and says
 * what was found and what to do.
 */
export class ChartError extends Error {
  readonly code: ChartErrorCode;

  constructor(code: ChartErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'ChartError';
    this.code = code;
  }
}

/**
 * - `chart-unknown`: no chart of that name
 * - `options-invalid`: options that the chart does not have, or values they cannot take
 * - `context-invalid`: a width, locale or theme that cannot be drawn
 * - `rows-invalid`: rows of another shape than the chart reads
 * - `rows-empty`: nothing to draw
 * - `rows-too-many`: more than a picture can show; narrow the question
 * - `render-failed`: the renderer refused the specification, or warned about it
 */
export type ChartErrorCode =
  | 'chart-unknown'
  | 'options-invalid'
  | 'context-invalid'
  | 'rows-invalid'
  | 'rows-empty'
  | 'rows-too-many'
  | 'render-failed';
