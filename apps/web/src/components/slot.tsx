interface SlotProps {
  readonly class: string;
  /** On the server and for what is drawn in the browser. Without it, what the server wrote stays. */
  readonly html?: string | undefined;
  readonly hidden?: boolean;
}

/** HTML that Preact does not look into: when a page wakes up in the browser, what the server wrote is left alone. */
export function Slot({ html = '', hidden = false, ...rest }: SlotProps) {
  return <div {...rest} hidden={hidden} dangerouslySetInnerHTML={{ __html: html }} />;
}
