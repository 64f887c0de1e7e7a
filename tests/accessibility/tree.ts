import { cdp } from 'vitest/browser';

/** As a screen reader finds it, from Chromium's own accessibility tree. */
export interface AccessibleNode {
  readonly role: string;
  readonly name: string;
  readonly description: string;
  readonly properties: Readonly<Record<string, unknown>>;
  /** What it points at: `controls`, `activedescendant`, … */
  readonly points: Readonly<Record<string, readonly AccessibleNode[]>>;
  readonly children: readonly AccessibleNode[];
}

interface Value {
  readonly value?: unknown;
  readonly relatedNodes?: readonly { readonly backendDOMNodeId: number }[];
}

interface RawNode {
  readonly nodeId: string;
  readonly backendDOMNodeId?: number;
  readonly ignored: boolean;
  readonly role?: Value;
  readonly name?: Value;
  readonly description?: Value;
  readonly properties?: readonly { readonly name: string; readonly value: Value }[];
  readonly childIds?: readonly string[];
}

interface Frame {
  readonly frame: { readonly id: string; readonly url: string };
  readonly childFrames?: readonly Frame[];
}

interface Session {
  send(method: 'Page.getFrameTree'): Promise<{ readonly frameTree: Frame }>;
  send(
    method: 'Accessibility.getFullAXTree',
    params: { readonly frameId: string },
  ): Promise<{ readonly nodes: readonly RawNode[] }>;
}

/** Every node of the test's own document that is not ignored, in order. */
export async function accessibilityTree(): Promise<readonly AccessibleNode[]> {
  const session = cdp() as unknown as Session;
  const frameId = ownFrame((await session.send('Page.getFrameTree')).frameTree);
  if (frameId === null) throw new Error('The frame of the test was not found.');
  const { nodes } = await session.send('Accessibility.getFullAXTree', { frameId });
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const made = new Map<RawNode, AccessibleNode>();
  const make = (raw: RawNode): AccessibleNode => {
    const known = made.get(raw);
    if (known) return known;
    const properties: Record<string, unknown> = {};
    const points: Record<string, readonly AccessibleNode[]> = {};
    const children: AccessibleNode[] = [];
    const node = { role: text(raw.role), name: text(raw.name), description: text(raw.description) };
    const whole = { ...node, properties, points, children };
    made.set(raw, whole);
    for (const { name, value } of raw.properties ?? []) {
      properties[name] = value.value;
      if (value.relatedNodes)
        points[name] = value.relatedNodes.flatMap(({ backendDOMNodeId }) =>
          nodes.filter((one) => one.backendDOMNodeId === backendDOMNodeId && !one.ignored).map(make),
        );
    }
    children.push(...shownChildren(raw, byId).map(make));
    return whole;
  };
  return nodes.filter(({ ignored }) => !ignored).map(make);
}

/** Of ignored ones their children stand in. */
function shownChildren(raw: RawNode, byId: ReadonlyMap<string, RawNode>): readonly RawNode[] {
  return (raw.childIds ?? []).flatMap((id) => {
    const child = byId.get(id);
    if (child === undefined) return [];
    return child.ignored ? shownChildren(child, byId) : [child];
  });
}

function text(value: Value | undefined): string {
  return typeof value?.value === 'string' ? value.value : '';
}

function ownFrame({ frame, childFrames = [] }: Frame): string | null {
  if (frame.url === location.href) return frame.id;
  return childFrames.map(ownFrame).find((id) => id !== null) ?? null;
}
