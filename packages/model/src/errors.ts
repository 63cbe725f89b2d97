/**
 * The one error class of this package. `code` is stable and meant for programs; `message` is for people and says
 * what was found and what to do.
 */
export class ModelError extends Error {
  readonly code: ModelErrorCode;

  constructor(code: ModelErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'ModelError';
    this.code = code;
  }
}

export type ModelErrorCode =
  | 'date-invalid'
  | 'span-invalid'
  | 'collection-unknown'
  | 'record-unknown'
  | 'value-unknown'
  | 'dataset-unreadable'
  | 'directory-locked'
  | 'file-exists'
  | 'file-unwritable'
  | 'path-outside'
  | 'diff-mismatch'
  | 'version-invalid'
  | 'value-unfit'
  | 'tables-unreadable';
