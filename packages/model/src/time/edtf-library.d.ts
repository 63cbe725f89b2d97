/** The grammar of the library, against which the tests hold ours; it ships no types. */
declare module 'edtf' {
  /** What the grammar makes of a string. */
  export interface EdtfParse {
    readonly type: 'Date' | 'Year' | 'Decade' | 'Century' | 'Season' | 'Interval' | 'Set' | 'List';
    readonly level: number;
  }

  /** @throws Error for a string that the grammar refuses */
  export function parse(text: string): EdtfParse;
}
