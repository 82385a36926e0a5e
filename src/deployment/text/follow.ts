/** Names that give each other one after the other, longer than any real chain. */
const MAX_CHAIN = 50;

/**
 * Looks up names that may be given through others, each once: a thousand lines that name each other have an end too.
 * What gives itself is not known.
 *
 * @param find finds what a name is; it gets the look-up for other names
 */
export function following<T>(
  find: (name: string, follow: (other: string) => T | 'unknown' | null) => T | 'unknown' | null,
): (name: string) => T | 'unknown' | null {
  const known = new Map<string, T | 'unknown' | null>();
  let open = 0;
  const follow = (name: string): T | 'unknown' | null => {
    const before = known.get(name);
    if (before !== undefined) return before;
    if (open === MAX_CHAIN) return 'unknown';
    known.set(name, 'unknown');
    open++;
    const found = find(name, follow);
    open--;
    known.set(name, found);
    return found;
  };
  return follow;
}
