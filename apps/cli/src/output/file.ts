/**
 * Writes a file whole or not at all.
 *
 * @throws ModelError `file-unwritable` where the system refuses
 */
export async function writeWhole(path: string, content: string | Uint8Array): Promise<void> {
  // Loaded for the commands that write, as most do not.
  const { writeFileAtomic } = await import('@yalu/model/node');
  await writeFileAtomic(path, content);
}
