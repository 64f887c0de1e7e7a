import { welcomeWords } from '../ui/strings/welcome.ts';
import type { Language } from '../ui/strings/words.ts';
import bannerEn from './screens/en-banner.webp';
import listEn from './screens/en-list.webp';
import bannerZh from './screens/zh-CN-banner.webp';
import listZh from './screens/zh-CN-list.webp';

const PICTURES = {
  en: { list: listEn, banner: bannerEn },
  'zh-CN': { list: listZh, banner: bannerZh },
} as const;

/** Pictures of the tour over the stand-in console; a press shows one in full. */
export function Tour({ language }: { readonly language: Language }) {
  const words = welcomeWords(language);
  return (
    <section class="tour" aria-labelledby="tour">
      <h2 id="tour">{words.tour}</h2>
      <p>{words.tourHint}</p>
      <div class="figures">
        {(['list', 'banner'] as const).map((which) => (
          <figure key={which}>
            <a href={PICTURES[language][which]} target="_blank" rel="noreferrer">
              <img
                src={PICTURES[language][which]}
                alt={words.figures[which]}
                width={1440}
                height={900}
                loading="lazy"
              />
            </a>
            <figcaption>{words.figures[which]}</figcaption>
          </figure>
        ))}
      </div>
    </section>
  );
}
