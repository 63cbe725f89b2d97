/** A file of an export: its way from the directory, with slashes, and what it holds, in UTF-8. */
export interface ExportedFile {
  readonly path: string;
  readonly bytes: string;
}

/** JSON as it is written to a file. */
export const jsonText = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;
