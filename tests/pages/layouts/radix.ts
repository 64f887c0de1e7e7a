import { el, type Layout, message, must, PARTNER, pointerMenu, question, type World } from './stage.ts';

/** Radix and shadcn/ui on TanStack Table: menus open on `pointerdown` and make the page deaf while they are open. */
export const radix: Layout = {
  name: 'Radix',
  shows: { id: true, account: true, name: true },
  showsType: true,
  draw: (world) => {
    document.body.append(header(world), list(world));
    world.toast = message(
      (text) =>
        `<section aria-label="Notifications alt+T" tabindex="-1" aria-live="polite" style="position:fixed;right:0;bottom:0"><ol data-sonner-toaster="true"><li data-sonner-toast="" data-type="error"><div data-content=""><div data-title="">${text}</div></div></li></ol></section>`,
    );
    world.ask = ({ account }, decide) => {
      const box =
        el(`<div><div data-state="open" class="fixed inset-0" style="position:fixed;inset:0;z-index:50"></div><div role="alertdialog" id="radix-:r7:" aria-labelledby="radix-:r8:" data-state="open" tabindex="-1" style="position:fixed;left:50%;top:50%;width:400px;transform:translate(-50%,-50%);z-index:51;background:#fff">
        <div><h2 id="radix-:r8:">Are you absolutely sure?</h2><p>${world.words.question(account)}</p></div><div><button type="button" data-answer="cancel">Cancel</button><button type="button" data-answer="ok">Continue</button></div></div></div>`);
      question(world, box, decide, 150);
    };
  },
};

function header(world: World): HTMLElement {
  const box =
    el(`<header class="sticky top-0" style="position:sticky;top:0;display:flex;height:56px;justify-content:space-between;align-items:center"><nav style="display:flex;gap:8px"><a>Dashboard</a><a>Customers</a></nav>
    <button type="button" id="radix-:r0:" aria-haspopup="menu" aria-expanded="false" data-state="closed" class="inline-flex"><span class="relative flex h-8 w-8 rounded-full"><span class="bg-muted">AC</span></span><span>${PARTNER}</span></button></header>`);
  const panel = (): HTMLElement => {
    const drawn = el(
      `<div data-radix-popper-content-wrapper=""><div role="menu" aria-orientation="vertical" data-state="open" aria-labelledby="radix-:r0:"><div role="menuitem" tabindex="-1" data-pick="info">Security Settings</div><div role="menuitem" id="roles" aria-haspopup="menu" aria-expanded="false" data-state="closed" tabindex="-1">Switch Role<svg width="8" height="8"></svg></div><div role="menuitem" tabindex="-1" data-pick="out">Log out</div></div></div>`,
    );
    const entry = must(drawn, '#roles');
    entry.addEventListener('pointermove', () => {
      if (entry.dataset.state === 'open') return;
      entry.dataset.state = 'open';
      const sub = el(
        `<div data-radix-popper-content-wrapper="" style="pointer-events:auto"><div role="menu"><div role="menuitem" tabindex="-1" data-pick="back"><span>${PARTNER}</span><svg width="8" height="8"></svg></div><div role="menuitem" tabindex="-1" data-pick="another">Switch to Another Role</div></div></div>`,
      );
      sub.addEventListener('click', (event) => {
        event.stopPropagation();
        const item = event.target instanceof Element ? event.target.closest('[data-pick]') : null;
        if (item?.getAttribute('data-pick') === 'back') world.switchedBack++;
        else world.others.push('another role');
      });
      drawn.append(sub);
    });
    return drawn;
  };
  pointerMenu(world, { trigger: must(box, 'button'), panel, pick: (what) => world.others.push(what) });
  return box;
}

const COLUMNS = [
  'select',
  'Account Name',
  'Customer Name',
  'Associated On',
  'Association Type',
  'Customer ID',
  '',
];

function list(world: World): HTMLElement {
  const box = el(
    `<main><div class="relative w-full overflow-auto"><table class="w-full caption-bottom text-sm" style="width:1200px"><thead class="[&_tr]:border-b"><tr class="border-b">${COLUMNS.map(
      (label) =>
        `<th class="h-12 px-4">${label === 'select' ? '<button type="button" role="checkbox" aria-checked="false" aria-label="Select all"></button>' : label === 'Account Name' ? '<button type="button" class="inline-flex">Account Name<svg width="8" height="8"></svg></button>' : label}</th>`,
    ).join(
      '',
    )}</tr></thead><tbody class="[&_tr:last-child]:border-0"></tbody></table></div><div>0 of 6 row(s) selected.</div></main>`,
  );
  world.redraw = () =>
    must(box, 'tbody').replaceChildren(...world.shown.map((_, index) => row(world, index)));
  world.redraw();
  return box;
}

function row(world: World, index: number): HTMLElement {
  const { id, account, name, type } = world.at(index);
  const line = must(
    el(
      `<table><tbody><tr data-state="false"><td><button type="button" role="checkbox" aria-checked="false" aria-label="Select row"></button></td><td><div class="lowercase">${account}</div></td><td>${name}</td><td>2024-05-0${index + 1}</td><td>${type}</td><td>${id}</td><td><button type="button" id="radix-:a${index}:" aria-haspopup="menu" aria-expanded="false" data-state="closed"><span class="sr-only" style="position:absolute;width:1px;height:1px;overflow:hidden;clip:rect(0,0,0,0)">Open menu</span><svg width="16" height="16"></svg></button></td></tr></tbody></table>`,
    ),
    'tr',
  );
  const panel = () =>
    el(
      `<div data-radix-popper-content-wrapper=""><div role="menu" aria-orientation="vertical" data-state="open" tabindex="-1"><div>Actions</div><div role="separator"></div>${world
        .actions(index)
        .map(
          ({ action, label, disabled }) =>
            `<div role="menuitem" ${disabled ? 'aria-disabled="true" data-disabled=""' : ''} tabindex="-1" data-pick="${action}">${label}</div>`,
        )
        .join('')}</div></div>`,
    );
  pointerMenu(world, {
    trigger: must(line, '[aria-haspopup]'),
    panel,
    pick: (action) => world.pick(index, action),
  });
  return line;
}
