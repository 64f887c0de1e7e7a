import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { PROPERTIES } from '../../core/customer/properties.ts';
import type { PropertyKey } from '../../core/customer/record.ts';
import type { Spread } from '../../core/directory/ask.ts';
import { chipsOf, conditionOn } from '../../core/filter/edit.ts';
import type { Filter } from '../../core/filter/filter.ts';
import { openPopover } from '../open-popover.ts';
import { Popover } from '../Popover.tsx';
import { placeUnder } from '../place-under.ts';
import { filterWords } from '../strings/filter.ts';
import type { Language } from '../strings/words.ts';
import { Builder } from './Builder.tsx';
import { Chips } from './Chips.tsx';
import { labelOf } from './describe.ts';
import { type Target, targetOf } from './target.ts';

interface Props {
  readonly filter: Filter;
  readonly language: Language;
  readonly timeZone: string;
  readonly now: number;
  readonly spreads: readonly Spread[];
  readonly setFilter: (filter: Filter) => void;
  /** Asks for the spread of what the builder shows; of nothing when it closes. */
  readonly watchSpreads: (properties: readonly PropertyKey[]) => void;
  /** Where what the builder cannot show is edited. */
  readonly box: RefObject<HTMLInputElement | null>;
}

/** Chips, the menu that adds one, and the builder that belongs to whichever was opened. */
export function ConditionEditor(props: Props) {
  const { filter, language, setFilter, watchSpreads } = props;
  const words = filterWords(language);
  const popover = useRef<HTMLDivElement>(null);
  const menu = useRef<HTMLSpanElement>(null);
  const [opened, setOpened] = useState<{ readonly target: Target; readonly anchor: Element } | null>(null);
  const property = opened?.target.property ?? null;
  const anchor = opened?.anchor;

  useEffect(() => {
    if (property === null) return undefined;
    watchSpreads([property]);
    return () => watchSpreads([]);
  }, [property]);
  useLayoutEffect(() => {
    const box = popover.current;
    if (box === null || anchor === undefined || property === null) return undefined;
    openPopover(box);
    const first =
      box.querySelector<HTMLElement>('input[type=text]') ??
      box.querySelector<HTMLElement>('.presets button, input');
    first?.focus();
    return placeUnder(box, anchor);
  }, [anchor, property]);

  const close = (): void => popover.current?.hidePopover();
  const openNew = (key: PropertyKey): void => {
    const there = conditionOn(filter, key);
    const target = { property: key, isNegated: false, index: there?.path[0] ?? null };
    if (menu.current !== null) setOpened({ target, anchor: menu.current });
  };
  return (
    <>
      <Chips
        filter={filter}
        language={language}
        setFilter={setFilter}
        onEdit={(chip, element) => {
          const target = targetOf(chip);
          if (target !== null) setOpened({ target, anchor: element });
          else props.box.current?.focus();
        }}
      >
        <span ref={menu}>
          <Popover label={words.addFilter} buttonClass="small add" boxClass="menu">
            {(closeMenu) =>
              PROPERTIES.map(({ key }) => (
                <button
                  key={key}
                  type="button"
                  onClick={() => {
                    closeMenu();
                    openNew(key);
                  }}
                >
                  {labelOf(key, language)}
                  {chipsOf(filter).some((chip) => targetOf(chip)?.property === key) && (
                    <span class="muted" aria-hidden="true">
                      •
                    </span>
                  )}
                </button>
              ))
            }
          </Popover>
        </span>
      </Chips>
      <div
        ref={popover}
        popover="auto"
        role="dialog"
        aria-label={property === null ? words.addFilter : labelOf(property, language)}
        class="popover"
        onToggle={(event) => {
          if (event.newState === 'closed') setOpened(null);
        }}
      >
        {opened !== null && (
          <Builder
            key={opened.target.property}
            filter={filter}
            target={opened.target}
            spread={props.spreads.find((one) => one.property === opened.target.property) ?? null}
            style={{ language, timeZone: props.timeZone, now: props.now }}
            setFilter={setFilter}
            setTarget={(target) => setOpened({ ...opened, target })}
            onClose={close}
          />
        )}
      </div>
    </>
  );
}
