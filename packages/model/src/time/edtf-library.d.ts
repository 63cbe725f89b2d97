/** The parts of the `edtf` library that we call; it ships no types. */
declare module 'edtf' {
  export interface EdtfMask {
    readonly value: number;
  }

  /** What the grammar makes of a string: plain data, before the library's own date arithmetic. */
  export interface EdtfParse {
    readonly type: 'Date' | 'Year' | 'Decade' | 'Century' | 'Season' | 'Interval' | 'Set' | 'List';
    readonly level: number;
    readonly values: readonly unknown[];
    readonly earlier?: boolean;
    readonly later?: boolean;
    readonly significant?: number;
  }

  export interface EdtfObject {
    readonly min: number;
    readonly max: number;
    readonly precision?: number;
    readonly uncertain?: EdtfMask | boolean;
    readonly approximate?: EdtfMask | boolean;
    readonly unspecified?: EdtfMask;
  }

  export function parse(text: string): EdtfParse;
  const edtf: (input: string | EdtfParse) => EdtfObject;
  export default edtf;
}
