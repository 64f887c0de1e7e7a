import { autoId, el, TIVERSION } from './dom.ts';

export interface Option {
  readonly value: string;
  readonly label: string;
}

/** A dominator that looks like a field, and options in a panel of `body`. */
export function createSelect(
  className: string,
  options: readonly Option[],
  selected: string,
  onSelect: (value: string) => void,
): HTMLElement {
  const text = el('span', { class: 'ti3-select-text' }, labelOf(options, selected));
  const dominator = el(
    'ti-dominator',
    { class: 'ti3-dominator', tabindex: '0', id: autoId() },
    text,
    el('i', { class: 'ti3-icon-chevron-down' }),
  );
  const panel = el('ti-drop', { class: 'ti3-dropdown-container', style: 'display: none' });
  panel.addEventListener('mousedown', (event) => event.preventDefault());
  const close = () => {
    panel.style.display = 'none';
  };
  panel.append(
    el(
      'ul',
      { class: 'ti3-dropdown-list' },
      ...options.map((option) =>
        el(
          'li',
          {
            class: 'ti3-dropdown-option',
            on: {
              click: () => {
                close();
                text.textContent = option.label;
                onSelect(option.value);
              },
            },
          },
          option.label,
        ),
      ),
    ),
  );
  dominator.addEventListener('click', () => {
    if (panel.parentElement === null) document.body.append(panel);
    const { left, bottom, width } = dominator.getBoundingClientRect();
    Object.assign(panel.style, {
      display: panel.style.display === 'none' ? 'block' : 'none',
      left: `${left + window.scrollX}px`,
      top: `${bottom + window.scrollY + 2}px`,
      minWidth: `${width}px`,
    });
  });
  dominator.addEventListener('blur', close);
  return el('ti-select', { class: `ti3-select ${className}`, tiversion: TIVERSION }, dominator);
}

function labelOf(options: readonly Option[], value: string): string {
  return options.find((option) => option.value === value)?.label ?? '';
}
