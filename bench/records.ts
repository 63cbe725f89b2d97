/** A directory of records of a given size: those of the dataset, and as many copies of its events as it then takes. */
import { cp, mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const data = fileURLToPath(new URL('../packages/data', import.meta.url));

/** Makes the directory in a temporary one of its own, where `head.json` stands beside it. */
export async function recordsOf(size: number): Promise<string> {
  const beside = await mkdtemp(join(tmpdir(), 'yalu-records-'));
  await cp(join(data, 'head.json'), join(beside, 'head.json'));
  const directory = join(beside, 'records');
  await cp(join(data, 'records'), directory, { recursive: true });
  const files = await readdir(directory, { recursive: true });
  const events = files.filter((name) => /^event[\\/]/.test(name));
  const there = files.filter((name) => name.endsWith('.yaml')).length;
  for (let copy = 0; there + copy < size; copy += 1) {
    const event = events[copy % events.length] ?? '';
    const text = await readFile(join(directory, event), 'utf8');
    // Another label and date, so that it is another event.
    const other = text
      .replace(/^label:\n {2}en: .*$/m, `label:\n  en: Copy ${copy} of an event`)
      .replace(/^date: .*$/m, `date: "${1700 + (copy % 200)}-${String((copy % 12) + 1).padStart(2, '0')}"`);
    await writeFile(join(directory, 'event', `copy-${copy}.yaml`), other);
  }
  return directory;
}
