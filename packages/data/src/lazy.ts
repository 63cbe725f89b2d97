/** An object whose properties are parsed from JSON texts when they are first read, and then kept. */
export function lazily(texts: Readonly<Record<string, string>>): Readonly<Record<string, unknown>> {
  const parsed = new Map<string, unknown>();
  const target = {};
  for (const [name, text] of Object.entries(texts)) {
    Object.defineProperty(target, name, {
      enumerable: true,
      get: () => {
        if (!parsed.has(name)) parsed.set(name, JSON.parse(text));
        return parsed.get(name);
      },
    });
  }
  return target;
}
