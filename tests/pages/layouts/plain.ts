import { el, type Layout, message, must, PARTNER, pressMenu, question, type World } from './stage.ts';

/** Plain boxes, no roles, hashed names; masked names and accounts; "⋯"; menu drawn inside the row. */
export const plain: Layout = {
  name: 'plain boxes',
  shows: { id: true, account: false, name: false },
  masked: true,
  showsType: false,
  draw: (world) => {
    document.body.append(header(world), list(world));
    world.toast = message(
      (text) =>
        `<div class="sc-kEjbxe" style="position:fixed;top:80px;right:10px;padding:8px;background:pink"><b>Oops</b><div>${text}</div></div>`,
    );
    world.ask = ({ id }, decide) => {
      const box =
        el(`<div class="sc-dim" style="position:fixed;inset:0;background:#0003;z-index:50"><div class="sc-box" style="width:400px;margin:100px auto;background:#fff"><div class="sc-ttl">Please confirm</div><div class="sc-txt">${world.words.question(id)}</div>
        <div class="sc-ft" style="display:flex"><div class="sc-btn" data-answer="ok" style="cursor:pointer">OK</div><div class="sc-btn" data-answer="cancel" style="cursor:pointer">Cancel</div></div></div></div>`);
      question(world, box, decide, 0);
    };
  },
};

function header(world: World): HTMLElement {
  const box =
    el(`<div class="sc-bZQynM" style="display:flex;height:50px;align-items:center"><div class="sc-lgo" style="flex:1">Partner Center</div><div class="sc-nav">Billing</div>
    <div class="sc-gzVnrw" style="position:relative;margin:0 20px"><div class="sc-htoDjs" style="cursor:pointer">${PARTNER}</div><div class="sc-pop" style="display:none;position:absolute;right:0;background:#fff;z-index:5"><a class="sc-i" href="#info">Basic Information</a><br><a class="sc-i sw">Switch Role</a><br><a class="sc-i">Log Out</a></div></div></div>`);
  const pop = must(box, '.sc-pop');
  must(box, '.sc-htoDjs').addEventListener('click', () => {
    pop.style.display = pop.style.display === 'none' ? 'block' : 'none';
  });
  must(pop, '.sw').addEventListener('click', () => world.switchedBack++);
  return box;
}

const LINE = 'display:flex;padding:6px;width:1150px';
const COLUMNS: readonly [string, number][] = [
  ['Operation', 150],
  ['Account Manager', 150],
  ['Customer Name', 170],
  ['Account Name', 170],
  ['Customer ID', 300],
  ['Tags', 120],
];

function list(world: World): HTMLElement {
  const box = el(
    `<div class="sc-wrap"><div class="sc-tabs"><span>Customers</span><span>Resellers’ Customers</span></div><div class="sc-head" style="${LINE};font-weight:bold">${COLUMNS.map(
      ([label, width], at) =>
        `<div class="sc-c" style="width:${width}px;flex:none"><span>${label}</span>${at === 2 || at === 3 ? '<i class="sc-eye" style="display:inline-block;width:12px;height:12px"></i><div style="position:absolute;visibility:hidden">Show the complete content</div>' : ''}</div>`,
    ).join('')}</div><div class="sc-rows"></div><div class="sc-foot" style="${LINE}">Total: 6</div></div>`,
  );
  world.redraw = () =>
    must(box, '.sc-rows').replaceChildren(...world.shown.map((_, index) => row(world, index)));
  world.redraw();
  return box;
}

function row(world: World, index: number): HTMLElement {
  const { id, account, name } = world.at(index);
  const texts = [
    '<div style="position:relative"><span class="sc-dots" style="cursor:pointer">⋯</span></div>',
    '***',
    `${name[0]}***`,
    `hwc***${account.at(-1)}`,
    id,
    '<span class="sc-tag">gold</span><span class="sc-tag">2024</span>',
  ];
  const line = el(
    `<div class="sc-row" style="${LINE}">${COLUMNS.map(([, width], at) => `<div class="sc-c" style="width:${width}px;flex:none">${texts[at]}</div>`).join('')}</div>`,
  );
  const trigger = must(line, '.sc-dots');
  const panel = () =>
    el(
      `<div class="sc-menu" style="position:absolute;left:0;top:20px;background:#fff;z-index:3">${world
        .actions(index)
        .map(
          ({ action, label, disabled }) =>
            `<div class="sc-mi" ${disabled ? 'aria-disabled="true"' : ''} data-pick="${action}" style="cursor:pointer;white-space:nowrap">${label}</div>`,
        )
        .join('')}</div>`,
    );
  pressMenu(
    world,
    {
      trigger,
      panel,
      into: () => trigger.parentElement ?? line,
      pick: (action) => world.pick(index, action),
    },
    'click',
  );
  return line;
}
