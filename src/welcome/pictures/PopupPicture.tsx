import { colourOf, initialsOf } from '../../core/account/colour.ts';
import type { Language } from '../../ui/strings/words.ts';
import { EXAMPLE } from './example.ts';
import { Frame } from './Frame.tsx';

/** What was typed so far: the beginning of the name, or of its sounds. */
const TYPED = { en: 'yun', 'zh-CN': 'ytkj' } as const;

/** The popup under its button: a few letters, the customer that was meant, others below. */
export function PopupPicture({ language }: { readonly language: Language }) {
  const name = EXAMPLE[language];
  const { paint, ink } = colourOf(EXAMPLE.id);
  return (
    <Frame>
      <rect class="pressed" x="282" y="5" width="15" height="15" rx="3" />
      <text class="on-pressed strong" x="289.5" y="16" text-anchor="middle">
        B
      </text>
      {[44, 60, 76, 92, 108].map((y) => (
        <rect key={y} class="line" x="16" y={y} width="96" height="5" rx="2.5" />
      ))}
      <rect class="paper" x="131.5" y="27.5" width="170" height="144" rx="4" />
      <text class="text typed" x="144" y="47">
        {TYPED[language]}
        <tspan class="link">|</tspan>
      </text>
      <path class="rule" d="M132 57.5h169" />
      <rect class="chosen" x="132" y="58" width="169" height="37" />
      <rect class="pressed" x="132" y="58" width="3" height="37" />
      <rect x="143" y="66" width="26" height="21" rx="3" fill={paint} />
      <text class="strong" x="156" y="80.5" text-anchor="middle" fill={ink}>
        {initialsOf(name)}
      </text>
      <text class="text strong" x="178" y="80.5">
        {name}
      </text>
      {[103, 137].map((y, place) => (
        <g key={y}>
          <rect class="line" x="143" y={y} width="26" height="21" rx="3" />
          <rect class="ink" x="178" y={y + 3} width={place === 0 ? 82 : 64} height="5" rx="2.5" />
          <rect class="line" x="178" y={y + 13} width={place === 0 ? 48 : 58} height="5" rx="2.5" />
        </g>
      ))}
    </Frame>
  );
}
