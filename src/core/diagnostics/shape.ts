/** What one element tells of itself. */
export interface Tell {
  readonly tag: string;
  readonly role: string | null;
  readonly classes: readonly string[];
}

/**
 * Every word that may be told of a page's markup. Pages write into it what they show, names and numbers of customers
 * too, so nothing is told but what is known to be nobody's: elements, roles, parts of pages, component libraries.
 */
const WORDS = new Set(
  `a article aside body button col colgroup dd details dialog div dl dt em fieldset footer form frame h1 h2 h3 h4 h5 h6
  header hr html i iframe img input label legend li link main nav ol optgroup option p path search section select small
  span strong style summary svg table tbody td template text textarea tfoot th thead title tr u ul use
  alert alertdialog application banner cell checkbox columnheader combobox complementary contentinfo document feed
  figure grid gridcell group heading list listbox listitem menu menubar menuitem menuitemcheckbox menuitemradio
  navigation none note presentation progressbar radio radiogroup region row rowgroup rowheader scrollbar searchbox
  separator slider spinbutton status switch tab tablist tabpanel term textbox timer toolbar tooltip tree treegrid treeitem
  access account action actions active agent align all app area arrow aside auto avatar back background bar base big
  block body border bottom box btn card caret center check clear click close collapse column columns container content
  control copy current custom customer data default disabled down drawer drop dropdown edit ellipsis empty end enabled
  entry error expand extra eye field filter first fixed float focus foot full go head headers hidden hide horizontal
  hover icon id info inline inner item items jump large last layer layout left level line loading login logo mask medium
  message middle modal more name next normal number open operation operations order outer outlined overflow overlay page
  pager pages pagination panel person place plain pop popover popper popup portal position prefix prev previous primary
  profile right role root scroll searching secondary selected selection shadow show side sign simple single size sizes
  sort sorter split standard start sticky sub submenu suffix tabs tag tags the tip toggle tool top total trigger type up
  user value vertical view visible warning width wrap wrapper
  ant antd arco bk bootstrap bp chakra css devui el element fluent hae hd headless ivu kendo mat material mdc mui mud n
  nz p prime pv radix sc semantic td tdesign tf ti ti3 tiny tp ui v van vue vxe wea`.split(/\s+/),
);

const MOST_CLASSES = 4;

/** "a.ti3-menu-item[button] < td.cell < tr", the innermost first; `~` stands for what is not told. */
export function shapeOf(elements: readonly Tell[]): string {
  return elements
    .map(({ tag, role, classes }) => {
      const told = classes
        .map(known)
        .filter((name) => name !== HIDDEN)
        .slice(0, MOST_CLASSES);
      const announced = role === null ? HIDDEN : known(role);
      return `${[known(tag), ...told].join('.')}${announced === HIDDEN ? '' : `[${announced}]`}`;
    })
    .join(BETWEEN);
}

/** At the edge: nothing but what `shapeOf` says, whoever sent it. */
export function isShape(text: string): boolean {
  return (
    text === '' ||
    text.split(BETWEEN).every((element) => {
      const [, names, role = HIDDEN] = /^([^[\]]+)(?:\[([^[\]]+)\])?$/.exec(element) ?? [];
      return names !== undefined && [...names.split('.'), role].every((name) => known(name) === name);
    })
  );
}

const HIDDEN = '~';
const BETWEEN = ' < ';

/** A name of markup with its known words; `~` for each run of others. */
function known(name: string): string {
  const words = name
    .split(/[-_\s]+|(?<=[a-z])(?=[A-Z])/)
    .map((word) => word.toLowerCase())
    .map((word) => (WORDS.has(word) ? word : HIDDEN));
  return words.filter((word, at) => word !== HIDDEN || words[at - 1] !== HIDDEN).join('-');
}
