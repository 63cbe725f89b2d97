/** What the tests of another library say of texts, beside what we say of them. Lists are parted by two blanks. */
export interface Suite {
  /** The repository. */
  readonly name: string;
  /** Dates there and here. */
  readonly dates: string;
  /** Dates neither there nor here. */
  readonly noDates?: string;
  /** Dates there that our profile leaves out, by what we say of them. */
  readonly leftOut?: Readonly<Record<string, string>>;
  /** Dates there, of the draft of 2012 or an extension, and what we say is the way to write them now. */
  readonly nowWritten?: Readonly<Record<string, string>>;
  /** Dates here, but not there, and why. */
  readonly onlyHere?: Readonly<Record<string, string>>;
  /** The earliest and the latest day, where we agree. */
  readonly bounds?: Readonly<Record<string, string>>;
  /** The earliest and the latest day that they reckon where we do not, and in what they differ. */
  readonly otherBounds?: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

/** The texts of a list. */
export const textsOf = (list: string): string[] => list.trim().split(/\s{2,}/);
