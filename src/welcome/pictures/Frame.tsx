import type { ComponentChildren } from 'preact';

/** A browser window in outline, 320 × 180, that a picture is drawn into. What it shows the words beside it say. */
export function Frame({ children }: { readonly children: ComponentChildren }) {
  return (
    <svg viewBox="0 0 320 180" aria-hidden="true">
      <rect class="paper" x="0.5" y="0.5" width="319" height="179" rx="6" />
      <path class="raised" d="M1 24V7a6 6 0 0 1 6-6h306a6 6 0 0 1 6 6v17z" />
      <path class="rule" d="M1 24.5h318" />
      {[12, 24, 36].map((x) => (
        <circle key={x} class="line" cx={x} cy="12.5" r="3.5" />
      ))}
      <rect class="paper" x="56.5" y="5.5" width="200" height="14" rx="7" />
      {children}
    </svg>
  );
}
