/** What one element tells of itself. */
export interface Tell {
  readonly tag: string;
  readonly role: string | null;
  readonly classes: readonly string[];
}

const MOST_CLASSES = 4;

/**
 * "a.menu-item[button] < td.cell < tr": a name that may hold a customer's is left out. Markup is the page's, and pages
 * have been seen to write what they show into it, so a name counts only when it is short and plain, bears no number of
 * length and no piece of what the page shows.
 */
export function shapeOf(elements: readonly Tell[], shown: ReadonlySet<string>): string {
  const tells = (name: string): boolean => isPlain(name) && !holdsAny(name, shown);
  return elements
    .map(({ tag, role, classes }) => {
      const told = classes.filter(tells).slice(0, MOST_CLASSES);
      const name = tells(tag) ? tag : '?';
      return `${[name, ...told].join('.')}${role !== null && tells(role) ? `[${role}]` : ''}`;
    })
    .join(' < ');
}

/** Pieces of texts by which they could be told again; what is compared with names of the page's markup. */
export function pieces(texts: Iterable<string>): ReadonlySet<string> {
  const found = new Set<string>();
  for (const text of texts) {
    for (const piece of text.toLowerCase().split(/[^\p{L}\p{N}]+/u)) if (piece.length >= 3) found.add(piece);
  }
  return found;
}

/** At the edge: nothing but such names, whoever sent it. */
export function isShape(text: string): boolean {
  return text.split(' < ').every((element) => {
    const [, names = '', role] = /^([^[\]]*)(?:\[([^[\]]+)\])?$/.exec(element) ?? [];
    const all = names.split('.');
    return (
      text === '' ||
      [...all, ...(role === undefined ? [] : [role])].every((name) => name === '?' || isPlain(name))
    );
  });
}

function isPlain(name: string): boolean {
  return /^[a-z][a-z0-9_-]{0,29}$/i.test(name) && !/\d{3}|[0-9a-f]{8}/i.test(name);
}

function holdsAny(name: string, shown: ReadonlySet<string>): boolean {
  const form = name.toLowerCase();
  for (const piece of shown) if (form.includes(piece)) return true;
  return false;
}
