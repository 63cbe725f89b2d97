/**
 * Lets readers walk through the marks of the pictures in an element: with the pointer, or with the arrow keys, Home and
 * End once the picture has the focus; Escape leaves. What the mark says appears beside it and is read out.
 *
 * The whole function stands by itself, without imports and without names from outside: stand-alone pages hold its
 * source. It moves nothing by itself, so that there is no motion to reduce.
 *
 * @param frame an element around pictures from `renderSvg`; it becomes the reference for positions
 * @returns takes it all back
 */
export function walkMarks(frame: HTMLElement, hint = ''): () => void {
  const page = frame.ownerDocument;
  const ring = page.createElement('div');
  ring.className = 'yalu-ring';
  ring.hidden = true;
  const tip = page.createElement('div');
  tip.className = 'yalu-tip';
  tip.setAttribute('role', 'status');
  tip.hidden = true;
  frame.append(ring, tip);
  frame.tabIndex = 0;
  frame.setAttribute('role', 'group');
  if (hint !== '') frame.setAttribute('aria-label', hint);

  // What a mark says stands in its title, which the browser would show a second time.
  const said = new Map<Element, string>();
  const marks: Element[] = [];
  for (const mark of frame.querySelectorAll('.yalu-mark')) {
    const title = mark.querySelector('title');
    said.set(mark, title?.textContent ?? '');
    title?.remove();
    marks.push(mark);
  }
  const seen = (): Element[] => marks.filter((mark) => mark.getBoundingClientRect().width > 0);
  let current: Element | undefined;

  const leave = (): void => {
    current = undefined;
    ring.hidden = true;
    tip.hidden = true;
    tip.textContent = '';
  };
  const visit = (mark: Element | undefined): void => {
    if (mark === undefined) return;
    current = mark;
    const around = frame.getBoundingClientRect();
    const box = mark.getBoundingClientRect();
    const [left, top] = [box.left - around.left, box.top - around.top];
    ring.hidden = false;
    ring.style.left = `${left - 3}px`;
    ring.style.top = `${top - 3}px`;
    ring.style.width = `${box.width + 6}px`;
    ring.style.height = `${box.height + 6}px`;
    tip.hidden = false;
    tip.textContent = said.get(mark) ?? '';
    // Under the mark, or over it where the frame ends; never beyond its sides.
    const below = top + box.height + 8;
    const fits = below + tip.offsetHeight <= Math.max(around.height, tip.offsetHeight + 8);
    tip.style.top = `${fits ? below : Math.max(0, top - tip.offsetHeight - 8)}px`;
    tip.style.left = `${Math.max(0, Math.min(left, around.width - tip.offsetWidth))}px`;
  };
  const onKey = (event: KeyboardEvent): void => {
    if (event.target !== frame || event.ctrlKey || event.metaKey || event.altKey) return;
    const here = seen();
    const at = current === undefined ? -1 : here.indexOf(current);
    const next: Record<string, number> = {
      ArrowRight: at + 1,
      ArrowDown: at + 1,
      ArrowLeft: at < 0 ? here.length - 1 : at - 1,
      ArrowUp: at < 0 ? here.length - 1 : at - 1,
      Home: 0,
      End: here.length - 1,
    };
    const to = next[event.key];
    if (event.key === 'Escape') leave();
    else if (to === undefined) return;
    else visit(here[Math.max(0, Math.min(here.length - 1, to))]);
    event.preventDefault();
  };
  const onPoint = (event: Event): void => {
    const mark = event.target instanceof Element ? event.target.closest('.yalu-mark') : null;
    if (mark === null) leave();
    else if (mark !== current) visit(mark);
  };
  frame.addEventListener('keydown', onKey);
  frame.addEventListener('pointerover', onPoint);
  frame.addEventListener('pointerleave', leave);
  frame.addEventListener('blur', leave);
  return () => {
    frame.removeEventListener('keydown', onKey);
    frame.removeEventListener('pointerover', onPoint);
    frame.removeEventListener('pointerleave', leave);
    frame.removeEventListener('blur', leave);
    ring.remove();
    tip.remove();
    for (const [mark, text] of said) {
      if (text === '') continue;
      const title = page.createElementNS('http://www.w3.org/2000/svg', 'title');
      title.textContent = text;
      mark.prepend(title);
    }
  };
}

/**
 * The style of what {@link walkMarks} adds. The whole of a mark can be pointed at, and nothing drawn over it hides it. Colours are
 * the variables of the theme, with fallbacks.
 */
export const WALK_STYLE = `
.yalu-frame{position:relative}
.yalu-frame:focus-visible{outline:2px solid var(--yalu-accent,#4a86c5);outline-offset:2px}
.yalu-frame svg{pointer-events:none}
.yalu-frame .yalu-mark{pointer-events:all}
.yalu-ring{position:absolute;box-sizing:border-box;border:2px solid var(--yalu-ink,#1b1e23);border-radius:3px;pointer-events:none}
.yalu-tip{position:absolute;z-index:1;box-sizing:border-box;max-width:min(20rem,100%);padding:.4rem .6rem;border:1px solid var(--yalu-line,#82878f);border-radius:4px;background:var(--yalu-background,#fff);color:var(--yalu-ink,#1b1e23);font:13px/1.4 system-ui,sans-serif;white-space:pre-line;overflow-wrap:anywhere;pointer-events:none}
.yalu-ring[hidden],.yalu-tip[hidden]{display:none}
`.trim();
