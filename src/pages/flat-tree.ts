/**
 * The page as it is drawn: what stands in an open shadow root belongs to the element that has it, what is put into a
 * slot stands where the slot is, and slots are no boxes. Hardly any page has shadow roots: until the first one is met,
 * which every look at the page's texts would, the browser's own and quicker ways do the same.
 */
let hasRoots = false;

const OURS = /^behalf-/;
const OPAQUE = /^(script|style|noscript|template|textarea|behalf-.*)$/;
/** Stands beside what a component draws, and is nothing of it. */
const STYLES = /^(style|link|script|template)$/;

/** Text nodes of one tree below `root` that are not blank and not in a script or style. */
export function* textNodes(root: ParentNode & Node): Generator<Text> {
  for (const { shadowRoot, localName } of hasRoots ? [] : root.querySelectorAll('*'))
    if (shadowRoot && !OURS.test(localName)) hasRoots = true;
  // A filter of the walker's own would be asked about every element: that takes several times as long.
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode())
    if (/\S/.test((node as Text).data) && !OPAQUE.test(node.parentElement?.localName ?? ''))
      yield node as Text;
}

/** Text nodes below `root` that are not blank and not in a script or style, those of components included. */
export function textsBelow(root: ParentNode & Node): Text[] {
  const own = hasRoots ? [] : [...textNodes(root)];
  if (!hasRoots) return own;
  return nodesBelow(root).filter((node): node is Text => node instanceof Text && /\S/.test(node.data));
}

/** Elements and texts below `root` in the order of the page; what is in scripts and styles is left out. */
export function nodesBelow(root: Node): (Element | Text)[] {
  const found: (Element | Text)[] = [];
  const gather = (node: Node): void => {
    for (const child of nodesIn(node)) {
      if (child instanceof Text) found.push(child);
      if (!(child instanceof Element)) continue;
      found.push(child);
      if (!OPAQUE.test(child.localName)) gather(child);
    }
  };
  gather(root);
  return found;
}

/** Elements below `root`, in the order of the page. The selector is judged inside of one tree each. */
export function queryAll<Kind extends Element = HTMLElement>(
  root: ParentNode & Node,
  selector: string,
): Kind[] {
  if (!hasRoots) return [...root.querySelectorAll<Kind>(selector)];
  return nodesBelow(root).filter((node) => node instanceof Element && node.matches(selector)) as Kind[];
}

/** How many elements of a name, or `*`, stand below `root`. */
export function countBelow(root: Element, name: string): number {
  return hasRoots ? queryAll(root, name).length : root.getElementsByTagName(name).length;
}

export function holds(root: Element, selector: string): boolean {
  return hasRoots ? queryAll(root, selector).length > 0 : root.querySelector(selector) !== null;
}

/** The open shadow roots of the page. */
export function openRoots(): ShadowRoot[] {
  return hasRoots ? queryAll(document, '*').flatMap((element) => rootOf(element) ?? []) : [];
}

/** Where an element's own content is drawn: what has to be added to it goes there. */
export function rootOf(node: Node): ShadowRoot | null {
  return node instanceof Element && !OURS.test(node.localName) ? node.shadowRoot : null;
}

function nodesIn(node: Node): Node[] {
  if (!hasRoots) return [...node.childNodes];
  return [...(rootOf(node) ?? node).childNodes].flatMap((child) => {
    if (!(child instanceof HTMLSlotElement)) return [child];
    const put = child.assignedNodes({ flatten: true });
    return put.length > 0 ? put : [...child.childNodes];
  });
}

export function childrenOf(element: Element | null): Element[] {
  if (element === null) return [];
  if (!hasRoots) return [...element.children];
  return nodesIn(element).filter(
    (node) => node instanceof Element && !STYLES.test(node.localName),
  ) as Element[];
}

export function parentOf(node: Element | Text): HTMLElement | null {
  if (!hasRoots) return node.parentElement;
  let at: Node | null = node.assignedSlot ?? node.parentNode;
  while (at instanceof HTMLSlotElement) at = at.assignedSlot ?? at.parentNode;
  const parent = at instanceof ShadowRoot ? at.host : at;
  return parent instanceof Element ? (parent as HTMLElement) : null;
}

export function closest(element: Element | null, selector: string): HTMLElement | null {
  if (!hasRoots) return element?.closest<HTMLElement>(selector) ?? null;
  for (let at = element; at !== null; at = parentOf(at)) if (at.matches(selector)) return at as HTMLElement;
  return null;
}

export function contains(outer: Element | null, inner: Element | null): boolean {
  if (outer === null || inner === null) return false;
  if (!hasRoots || outer.contains(inner)) return outer.contains(inner);
  for (let at: Element | null = inner; at !== null; at = parentOf(at)) if (at === outer) return true;
  return false;
}

/** In the order of the page. */
export function isBefore(one: Element, other: Element): boolean {
  if (!hasRoots) return (one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
  const [a, b] = [lineage(one), lineage(other)];
  const fork = a.findIndex((element, at) => element !== b[at]);
  const [parent, mine, others] = [a[fork - 1], a[fork], b[fork]];
  if (parent === undefined || mine === undefined || others === undefined) return fork === -1 && one !== other;
  const siblings = childrenOf(parent);
  return siblings.indexOf(mine) < siblings.indexOf(others);
}

/** From the outermost box to the element itself. */
function lineage(element: Element): Element[] {
  const found: Element[] = [];
  for (let at: Element | null = element; at !== null; at = parentOf(at)) found.unshift(at);
  return found;
}

/** Like `textContent`. */
export function contentOf(node: Node): string {
  if (!hasRoots || node instanceof Text) return node.textContent ?? '';
  return nodesBelow(node)
    .map((one) => (one instanceof Text ? one.data : ''))
    .join('');
}

/** Like `innerText`. */
export function renderedText(element: HTMLElement): string {
  if (!hasRoots) return element.innerText;
  return element.checkVisibility() ? drawnText(element) : contentOf(element);
}

function drawnText(element: Element): string {
  const { display, visibility } = getComputedStyle(element);
  if (display === 'none' || OPAQUE.test(element.localName)) return '';
  if (element.localName === 'br') return '\n';
  const inside = nodesIn(element)
    .map((node) => {
      if (node instanceof Element) return drawnText(node);
      return node instanceof Text && visibility === 'visible' ? node.data.replace(/\s+/g, ' ') : '';
    })
    .join('');
  if (/^(inline|contents)/.test(display)) return inside;
  return display === 'table-cell' ? `${inside}\t` : `\n${inside}\n`;
}

/** What a mouse would hit at a point of the window. */
export function elementAt(x: number, y: number): Element | null {
  return innermost(document.elementFromPoint(x, y), (root) => root.elementFromPoint(x, y));
}

/** What has the cursor. */
export function focusedElement(): Element | null {
  return innermost(document.activeElement, (root) => root.activeElement);
}

function innermost(outer: Element | null, within: (root: ShadowRoot) => Element | null): Element | null {
  const root = outer === null ? null : rootOf(outer);
  const inner = root === null ? null : within(root);
  return inner === null || inner === outer ? outer : innermost(inner, within);
}
