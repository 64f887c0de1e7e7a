import { rowActionWords } from '../../ui/strings/row-action.ts';
import type { Language } from '../../ui/strings/words.ts';
import { Frame } from './Frame.tsx';

const ROWS = [
  { y: 68, name: 74, account: 40, isPressed: false },
  { y: 102, name: 56, account: 46, isPressed: true },
  { y: 136, name: 82, account: 36, isPressed: false },
];

/** A list of customers, each with the button; one is being pressed. */
export function ListPicture({ language }: { readonly language: Language }) {
  const { operate } = rowActionWords(language);
  return (
    <Frame>
      {[16, 120, 206].map((x) => (
        <rect key={x} class="ink" x={x} y="39" width="44" height="5" rx="2.5" />
      ))}
      {ROWS.map(({ y, name, account, isPressed }) => (
        <g key={y}>
          <path class="rule" d={`M12 ${y - 13.5}h296`} />
          <rect class="ink" x="16" y={y} width={name} height="6" rx="3" />
          <rect class="line" x="120" y={y} width={account} height="6" rx="3" />
          <rect
            class={isPressed ? 'pressed' : 'button'}
            x="205.5"
            y={y - 7.5}
            width="98"
            height="21"
            rx="3"
          />
          <text class={isPressed ? 'on-pressed' : 'link'} x="254.5" y={y + 7} text-anchor="middle">
            {operate}
          </text>
        </g>
      ))}
      <path class="pointer" d="M290 115v21l5-4.6 3.2 7.4 4-1.8-3.2-7.2 6.8-.6z" />
    </Frame>
  );
}
