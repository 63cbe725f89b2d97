import { type Block, type BlockKind, blocksOf, lengthOf } from './block.ts';
import { furnitureIn, isCapitalised, isLoneNumber, written, type WrittenLine } from './furniture.ts';
import { linesOf } from './lines.ts';
import { type NormalisedText, normaliseText } from './normalise.ts';
import { pullQuotesIn } from './pull-quote.ts';

/** What is known of a work and helps to read its text. */
export interface TextHints {
  /** Texts that may be printed as running heads: the title, that of the journal or series, the date in words. */
  readonly known?: readonly string[];
}

/** A block of a text with what it is. */
export interface TextBlock {
  readonly kind: BlockKind;
  /** Offsets in the text, as in `slice`, of its first and after its last character. */
  readonly start: number;
  readonly end: number;
  /** How many letters and digits it holds. */
  readonly characters: number;
}

/** A block with its kind and all that was found out about it. */
export interface KnownBlock extends Block {
  readonly kind: BlockKind;
}

const CAPTION =
  /^(?:table|tab\.|figure|fig\.|chart|box|exhibit|표|그림|表|图|圖)\s*[\dIVX]+\s*(?:[.:．：]|[-–—]|\n|$|\s{2})/iu;
const NOTES =
  /^(?:\d+\.?\s+)?(?:end\s?notes?|foot\s?notes?|notes?|references|bibliography|works cited|sources|주|각주|미주|참고\s?문헌|注|注释|註釋|脚注|尾注|参考文献|參考文獻)$/iu;
const BEGINS_SMALL = /^\p{Ll}/u;
const STARRED = /^[*†‡§]+\s*\p{L}/u;

/**
 * Cuts a text into blocks and says what each is, by rules that know no single work:
 *
 * - `furniture`: running heads and page numbers (see `furnitureIn`), and short blocks next to a lone page number;
 * - `pull-quote`: a short block that stands in the text a second time, within a longer one (see `pullQuotesIn`);
 * - `heading`: captions of tables and figures; what stands before the first prose; one or two short blocks, not ended
 *   as a sentence, before a new one;
 * - `table`: what follows a caption, and three or more short blocks in a row;
 * - `note`: what follows a heading such as "Notes" or "References", and what begins with a star or dagger;
 * - `body`: everything else.
 *
 * Short is what has less than 120 letters and digits and is no sentence of at least eight words.
 */
export function segmentText(text: string, hints: TextHints = {}): TextBlock[] {
  const normal = normaliseText(text);
  return knownBlocks(text, normal, written(text, normal, linesOf(text)), hints).map(
    ({ kind, lines, ranges }) => ({
      kind,
      start: lines[0]?.start ?? 0,
      end: lines.at(-1)?.end ?? 0,
      characters: lengthOf(ranges),
    }),
  );
}

/** {@link segmentText} for a text that is read already. */
export function knownBlocks(
  text: string,
  normal: NormalisedText,
  lines: readonly WrittenLine[],
  { known = [] }: TextHints,
): KnownBlock[] {
  const blocks = blocksOf(
    text,
    normal,
    lines.map(({ line }) => line),
    furnitureIn(lines, known),
  );
  const quotes = pullQuotesIn(
    normal,
    blocks.filter((block) => !block.isFurniture && !isCaption(block)),
  );
  const kinds = new Map<Block, BlockKind>();
  let run: Block[] = [];
  let hasProse = false;
  for (const block of blocks) {
    if (block.isFurniture) kinds.set(block, 'furniture');
    else if (quotes.has(block)) kinds.set(block, 'pull-quote');
    else if (!isProse(block)) run.push(block);
    else {
      settle(run, kinds, { hasBefore: hasProse, after: block });
      run = [];
      hasProse = true;
      kinds.set(block, STARRED.test(block.text) ? 'note' : 'body');
    }
  }
  settle(run, kinds, { hasBefore: hasProse, after: undefined });
  return withNotes(blocks.map((block) => ({ ...block, kind: kinds.get(block) ?? 'body' })));
}

/** Whether a block is a paragraph or a part of one. */
function isProse(block: Block): boolean {
  if (isCaption(block)) return false;
  const { text, weight, endsSentence } = block;
  return weight >= 120 || (endsSentence && (weight >= 45 || text.split(/\s+/).length >= 8));
}

/** Whether a block is the title of a table or a figure. A paragraph may begin with the same words. */
const isCaption = ({ text, weight }: Block): boolean => weight < 240 && CAPTION.test(text);

interface Around {
  /** Whether there is prose before the run. */
  readonly hasBefore: boolean;
  /** The paragraph after it. */
  readonly after: Block | undefined;
}

/** Says what the short blocks between two paragraphs are. */
function settle(run: readonly Block[], kinds: Map<Block, BlockKind>, around: Around): void {
  const { after } = around;
  const notes = run.findIndex(({ text }) => NOTES.test(text.trim()));
  const beforeNotes = notes < 0 ? run : run.slice(0, notes);
  const caption = beforeNotes.findIndex(isCaption);
  const captioned = caption < 0 ? [] : beforeNotes.slice(caption);
  const plain = run.filter((block) => !captioned.includes(block));
  for (const block of plain) kinds.set(block, kindOfShort(block, plain, caption < 0, around));
  captioned.forEach((block, index) => {
    const isLast = index > 1 && block === run.at(-1);
    const isNext =
      isLast && after?.isApart === true && isHeading(block, after) && !/\d|[.!?。]$/.test(block.text);
    kinds.set(block, isCaption(block) || isNext ? 'heading' : 'table');
  });
}

/** What a short block is that no caption comes before. */
function kindOfShort(
  block: Block,
  run: readonly Block[],
  isDirect: boolean,
  { hasBefore, after }: Around,
): BlockKind {
  const { text } = block;
  if (NOTES.test(text.trim())) return 'heading';
  if (block.endsSentence || goesOn(block, run, after)) return 'body';
  if (!hasBefore && after !== undefined) return isLoneNumber(text) ? 'furniture' : 'heading';
  if (run.length <= 6 && run.some((other) => isLoneNumber(other.text))) return 'furniture';
  if (run.length >= 3) return 'table';
  return isDirect && after !== undefined && isHeading(block, after) ? 'heading' : 'body';
}

/** Whether a block is the beginning of a sentence that ends after what interrupts it, such as the end of a page. */
function goesOn(block: Block, run: readonly Block[], after: Block | undefined): boolean {
  const first = run.find(({ text, endsSentence }) => !endsSentence && !isLoneNumber(text));
  const isCased = /\p{Ll}/u.test(block.text) && !isCapitalised(block.text);
  return block === first && isCased && after !== undefined && BEGINS_SMALL.test(after.text);
}

/** Whether a short block can be the heading of the paragraph after it, and not the beginning of its sentence. */
const isHeading = ({ text }: Block, after: Block): boolean =>
  !BEGINS_SMALL.test(text) && !BEGINS_SMALL.test(after.text) && /\p{L}/u.test(text);

/** What follows the heading of the notes is notes, up to the next heading. */
function withNotes(blocks: readonly KnownBlock[]): KnownBlock[] {
  let isInNotes = false;
  return blocks.map((block) => {
    if (block.kind === 'heading') isInNotes = NOTES.test(block.text.trim());
    const isNote = isInNotes && (block.kind === 'body' || block.kind === 'table');
    return isNote ? { ...block, kind: 'note' } : block;
  });
}
