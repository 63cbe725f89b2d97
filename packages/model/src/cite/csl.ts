/** A name as CSL-JSON has it. */
export type CslName =
  | { readonly family: string; readonly given?: string | undefined }
  /** An organisation, or a name kept whole. */
  | { readonly literal: string };

/** A date as CSL-JSON has it: one or two of year, month and day, or words. */
export interface CslDate {
  readonly 'date-parts'?: readonly (readonly number[])[];
  readonly circa?: true;
  readonly literal?: string;
}

/**
 * A work as CSL-JSON has it (https://citeproc-js.readthedocs.io/en/latest/csl-json/markup.html): the one form that every
 * style of citation is made from.
 */
export interface CslItem {
  readonly id: string;
  readonly type: string;
  readonly title: string;
  readonly 'original-title'?: string | undefined;
  readonly author?: readonly CslName[] | undefined;
  readonly editor?: readonly CslName[] | undefined;
  readonly translator?: readonly CslName[] | undefined;
  readonly 'container-title'?: string | undefined;
  readonly 'collection-title'?: string | undefined;
  readonly publisher?: string | undefined;
  readonly 'publisher-place'?: string | undefined;
  readonly issued?: CslDate | undefined;
  readonly accessed?: CslDate | undefined;
  readonly volume?: string | undefined;
  readonly issue?: string | undefined;
  /** Of a record: its place in the dataset. */
  readonly number?: string | undefined;
  readonly page?: string | undefined;
  readonly 'number-of-pages'?: string | undefined;
  readonly edition?: string | undefined;
  readonly version?: string | undefined;
  readonly DOI?: string | undefined;
  readonly ISBN?: string | undefined;
  readonly URL?: string | undefined;
  readonly language?: string | undefined;
  readonly note?: string | undefined;
  readonly custom?: Readonly<Record<string, unknown>> | undefined;
}
