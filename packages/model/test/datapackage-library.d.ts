/** A reader of data packages that is not ours, of which the tests use a part; it ships no types. */
declare module 'datapackage' {
  export interface Resource {
    readonly name: string;
    /** Reads and casts all rows. @throws for a cell that is not of its field's type, and for a key that leads nowhere */
    read(options: {
      readonly keyed: true;
      readonly relations: true;
    }): Promise<Readonly<Record<string, unknown>>[]>;
  }
  export class Package {
    static load(descriptor: object, options: { readonly basePath: string }): Promise<Package>;
    readonly valid: boolean;
    readonly errors: readonly Error[];
    readonly resources: readonly Resource[];
  }
}
