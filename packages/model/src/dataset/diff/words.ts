/** A text in words, the spaces and marks between them, and single Chinese characters. Joined, they are the text. */
export function wordsOf(text: string): string[] {
  return text.match(/\p{Script=Han}|(?:(?!\p{Script=Han})[\p{L}\p{N}\p{M}])+|\s+|[^\p{L}\p{N}\p{M}]/gu) ?? [];
}
