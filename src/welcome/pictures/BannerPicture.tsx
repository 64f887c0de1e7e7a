import { colourOf, initialsOf } from '../../core/account/colour.ts';
import { accountWords } from '../../ui/strings/account.ts';
import type { Language } from '../../ui/strings/words.ts';
import { EXAMPLE } from './example.ts';
import { Frame } from './Frame.tsx';

/** A console page under the banner, which has the colour of the customer. */
export function BannerPicture({ language }: { readonly language: Language }) {
  const name = EXAMPLE[language];
  const { paint, ink } = colourOf(EXAMPLE.id);
  return (
    <Frame>
      <rect x="1" y="25" width="318" height="26" fill={paint} />
      <rect x="1" y="25" width="34" height="26" fill={ink} />
      <text class="strong" x="18" y="42" text-anchor="middle" fill={paint}>
        {initialsOf(name)}
      </text>
      <text class="strong" x="44" y="42" fill={ink}>
        {name}
      </text>
      <rect x="239" y="30" width="72" height="16" rx="3" fill={ink} />
      <text x="275" y="42" text-anchor="middle" fill={paint}>
        {accountWords(language).switchRole}
      </text>
      <path class="raised" d="M1 51h62v128H7a6 6 0 0 1-6-6z" />
      {[66, 82, 98, 114].map((y) => (
        <rect key={y} class="line" x="12" y={y} width="38" height="5" rx="2.5" />
      ))}
      <rect class="ink" x="78" y="66" width="90" height="7" rx="3.5" />
      {[90, 112, 134, 156].map((y, place) => (
        <g key={y}>
          <path class="rule" d={`M78 ${y - 5.5}h228`} />
          <rect class="line" x="78" y={y + 3} width={place % 2 === 0 ? 70 : 54} height="5" rx="2.5" />
          <rect class="line" x="180" y={y + 3} width="40" height="5" rx="2.5" />
          <rect class="line" x="252" y={y + 3} width="46" height="5" rx="2.5" />
        </g>
      ))}
    </Frame>
  );
}
