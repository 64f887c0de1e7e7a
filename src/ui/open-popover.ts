/** Shows it in the browser's top layer, unless the page has taken it out of the document meanwhile. */
export function openPopover(box: HTMLElement): void {
  if (box.isConnected && !box.matches(':popover-open')) box.showPopover();
}
