import { hostElement, styleSheet } from '../ui/host-element.ts';
import css from './banner.css?inline';
import { type BannerEvents, type BannerView, bannerView } from './draw.ts';
import type { Room } from './room.ts';
import { createVeil, type Veil } from './veil.ts';

export const NAME = 'behalf-banner';

export interface Mounted {
  readonly host: HTMLElement;
  readonly root: ShadowRoot;
  readonly view: BannerView;
  readonly veil: Veil;
  room: Room | null;
  /** For which edge and height there is room. */
  place: string;
  /** What is drawn now, all but the time. */
  drawn: string;
}

export function mount(events: BannerEvents): Mounted {
  // A host left behind by an earlier version of this script has nobody to keep it true.
  for (const old of document.querySelectorAll(NAME)) old.remove();
  const { host, root } = hostElement(NAME, styleSheet(css));
  const view = bannerView(events);
  root.append(view.bar);
  const veil = createVeil(root);
  document.documentElement.append(host);
  return { host, root, view, veil, room: null, place: '', drawn: '' };
}
