import { useState } from 'preact/hooks';

/** Where the dragged one would stand: before the one at this place, or behind the last. */
interface Dragging {
  readonly from: number;
  readonly before: number;
}

type RowEvent = DragEvent & { readonly currentTarget: HTMLElement };

/** Order by drag within one list. What is dragged from elsewhere is none of ours. */
export function useDragging(move: (from: number, to: number) => void) {
  const [dragging, setDragging] = useState<Dragging | null>(null);
  return {
    /** The line that shows where it would go. */
    mark: (place: number, last: number): string => {
      if (dragging === null) return '';
      if (dragging.before === place) return 'drop-before';
      return place === last && dragging.before === last + 1 ? 'drop-after' : '';
    },
    row: (place: number) => ({
      onDragStart: (event: RowEvent) => {
        // Firefox drags nothing that carries nothing.
        event.dataTransfer?.setData('text/plain', '');
        event.dataTransfer?.setDragImage(event.currentTarget, 16, 16);
        setDragging({ from: place, before: place });
      },
      onDragOver: (event: RowEvent) => {
        if (dragging === null) return;
        event.preventDefault();
        const { top, height } = event.currentTarget.getBoundingClientRect();
        const before = event.clientY < top + height / 2 ? place : place + 1;
        if (before !== dragging.before) setDragging({ ...dragging, before });
      },
      onDrop: (event: RowEvent) => {
        if (dragging === null) return;
        event.preventDefault();
        const { from, before } = dragging;
        setDragging(null);
        const to = before > from ? before - 1 : before;
        if (to !== from) move(from, to);
      },
      onDragEnd: () => setDragging(null),
    }),
  };
}
