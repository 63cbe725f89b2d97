/** Serves dist/ until the process ends; resolves to the address. If the port is taken, the next free one is used. */
export function serve(options?: { readonly port?: number }): Promise<string>;

/** As `serve`, with a way to end it. */
export function open(options?: { readonly port?: number }): Promise<{
  readonly address: string;
  readonly close: () => Promise<void>;
}>;
