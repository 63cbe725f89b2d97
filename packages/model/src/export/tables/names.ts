/** Gives out names, each once, whatever the case of its letters: databases and disks do not tell capitals apart. */
export type Naming = (wanted: string) => string;

export function distinctNames(): Naming {
  const taken = new Set<string>();
  return (wanted) => {
    const plain = wanted.replaceAll(/[^A-Za-z0-9_]/g, '_');
    const base = /^[A-Za-z]/.test(plain) ? plain : `x${plain}`;
    let name = base;
    for (let number = 2; taken.has(name.toLowerCase()); number += 1) name = `${base}_${number}`;
    taken.add(name.toLowerCase());
    return name;
  };
}
