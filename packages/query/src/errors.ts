/** The one error class of this package. `code` is stable and for programs; `message` says what was found and what to do. */
export class QueryError extends Error {
  readonly code: QueryErrorCode;
  /** Where in the query the trouble is, in dots: `where.kind`. */
  readonly at: string;

  constructor(code: QueryErrorCode, at: string, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'QueryError';
    this.code = code;
    this.at = at;
  }
}

export type QueryErrorCode =
  | 'query-invalid'
  | 'collection-unknown'
  | 'field-unknown'
  | 'value-unknown'
  | 'value-type'
  | 'date-invalid'
  | 'time-missing'
  | 'column-unknown'
  | 'query-too-large'
  | 'check-invalid'
  | 'claim-unknown'
  | 'forecast-unknown'
  | 'forecast-unscored'
  | 'codings-invalid'
  | 'number-invalid'
  | 'engine-missing'
  | 'tables-missing';
