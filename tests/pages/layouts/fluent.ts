import { el, type Layout, message, must, PARTNER, pressMenu, question, WORDS, type World } from './stage.ts';

/**
 * Fluent UI: a grid of boxes with row headers, actions that are hidden until the mouse rests on the row, a callout
 * in a layer, an alert dialog with Yes and No, the account behind a coin with initials.
 */
export const fluent: Layout = {
  name: 'Fluent UI DetailsList',
  shows: { id: true, account: true, name: true },
  showsType: true,
  draw: (world) => {
    document.head.append(
      el(
        '<style class="layout">.ms-DetailsRow .actions{visibility:hidden}.ms-DetailsRow:hover .actions{visibility:visible}</style>',
      ),
    );
    document.body.append(header(world), list(world));
    world.toast = message(
      (text) =>
        `<div class="ms-MessageBar ms-MessageBar--error" role="region" style="position:absolute;top:50px;left:0;right:0;background:#fde7e9"><div class="ms-MessageBar-content"><div class="ms-MessageBar-icon" aria-hidden="true"><i data-icon-name="ErrorBadge"></i></div><div class="ms-MessageBar-text" role="alert" aria-live="assertive"><span class="ms-MessageBar-innerText"><span>${text}</span></span></div></div></div>`,
    );
    world.ask = ({ account, name }, decide) => {
      const box =
        el(`<div class="ms-Layer ms-Layer--fixed" style="position:fixed;inset:0;z-index:1000000"><div class="ms-Fabric ms-Layer-content"><div role="alertdialog" aria-modal="true" aria-labelledby="t1" aria-describedby="s1" class="ms-Modal"><div class="ms-Overlay" style="position:absolute;inset:0;background:#0006"></div><div class="ms-Dialog-main" style="position:relative;width:340px;margin:80px auto;background:#fff"><div class="ms-Modal-scrollableContent"><div class="ms-Dialog-header"><div class="ms-Dialog-title" id="t1" role="heading">${WORDS.en.operate}?</div></div><div class="ms-Dialog-inner"><p class="ms-Dialog-subText" id="s1">You are about to act for ${name} (${account}).</p></div>
        <div class="ms-Dialog-actions"><div class="ms-Dialog-actionsRight"><span class="ms-Dialog-action"><button type="button" class="ms-Button ms-Button--primary" data-is-focusable="true" data-answer="ok"><span class="ms-Button-flexContainer" data-automationid="splitbuttonprimary"><span class="ms-Button-textContainer"><span class="ms-Button-label" id="id__77">Yes</span></span></span></button></span><span class="ms-Dialog-action"><button type="button" class="ms-Button ms-Button--default" data-answer="cancel"><span class="ms-Button-label">No</span></button></span></div></div></div></div></div></div></div>`);
      question(world, box, decide, 160);
    };
  },
};

function header(world: World): HTMLElement {
  const box =
    el(`<div id="SuiteNavPlaceholder" style="height:48px"><div role="banner" aria-label="Top navigation" style="display:flex;background:#0078d4;color:#fff;height:48px"><div style="flex:1"><button type="button" aria-label="App launcher" style="width:48px;height:48px"></button><a href="#">Partner Center</a></div>
    <button type="button" aria-label="Settings" aria-haspopup="true" style="width:48px"><span class="ms-Icon"></span></button><button type="button" id="O365_MainLink_Me" aria-label="Account manager for ${PARTNER}" aria-haspopup="true" aria-expanded="false" style="width:48px"><div class="ms-Persona-coin" role="presentation"><div class="ms-Persona-initials" aria-hidden="true"><span>AP</span></div></div></button></div></div>`);
  const panel = () =>
    el(
      `<div id="mectrl_main" role="region" aria-label="Account manager"><div><b>ACME Ltd.</b> <button type="button" data-pick="out">Sign out</button></div><div class="who"><div>${PARTNER}</div><a href="#account" data-pick="view">View account</a></div><div role="list"><div role="listitem"><button type="button" data-pick="switch"><span aria-hidden="true">⇄</span> <span>Switch role</span></button></div></div></div>`,
    );
  pressMenu(
    world,
    {
      trigger: must(box, '#O365_MainLink_Me'),
      panel,
      pick: (what) => {
        if (what === 'switch') world.switchedBack++;
        else world.others.push(what);
      },
    },
    'click',
  );
  return box;
}

const COLUMNS: readonly (readonly [string, number])[] = [
  ['Customer Name', 180],
  ['Customer ID', 290],
  ['Account Name', 150],
  ['Association Type', 140],
  ['Account Manager', 140],
];

function list(world: World): HTMLElement {
  const heads = COLUMNS.map(
    ([label, width], at) =>
      `<div role="columnheader" aria-sort="none" class="ms-DetailsHeader-cell" data-is-draggable="false" data-item-key="column${at}" style="display:inline-block;width:${width}px"><div class="ms-TooltipHost ms-DetailsHeader-cellTooltip"><span class="ms-DetailsHeader-cellTitle" role="button" tabindex="-1"><span class="ms-DetailsHeader-cellName">${label}</span></span></div></div><div class="ms-DetailsHeader-cellSizer" aria-hidden="true" role="button" style="display:inline-block;width:0"></div>`,
  ).join('');
  const box =
    el(`<div class="ms-Viewport"><div class="ms-DetailsList"><div role="grid" aria-rowcount="7" aria-colcount="6" aria-readonly="true"><div role="presentation"><div role="row" class="ms-DetailsHeader" style="white-space:nowrap;height:42px"><div role="columnheader" class="ms-DetailsHeader-cellIsCheck" style="display:inline-block;width:40px"><div role="checkbox" aria-label="Toggle selection for all items" aria-checked="false" style="width:20px;height:20px"></div></div>${heads}</div></div>
    <div role="presentation"><div role="presentation" class="ms-FocusZone"><div class="ms-List" role="presentation"><div class="ms-List-surface" role="presentation"><div class="ms-List-page" role="presentation"></div></div></div></div></div></div></div></div>`);
  world.redraw = () =>
    must(box, '.ms-List-page').replaceChildren(...world.shown.map((_, index) => row(world, index)));
  world.redraw();
  return box;
}

function row(world: World, index: number): HTMLElement {
  const { id, account, name, type } = world.at(index);
  const texts = [
    `<span style="display:flex"><a class="ms-Link" style="flex:1">${name}</a><span class="actions"><button type="button" class="ms-Button ms-Button--icon" aria-label="More actions" aria-haspopup="true" aria-expanded="false"><span class="ms-Button-flexContainer"><i data-icon-name="MoreVertical" aria-hidden="true" class="ms-Icon ms-Button-icon"></i></span></button></span></span>`,
    id,
    account,
    type,
    '-',
  ];
  const cells = COLUMNS.map(
    ([, width], at) =>
      `<div role="${at === 0 ? 'rowheader' : 'gridcell'}" class="ms-DetailsRow-cell" data-automation-key="column${at}" style="display:inline-block;width:${width}px;overflow:hidden">${texts[at]}</div>`,
  ).join('');
  const line = el(
    `<div role="presentation" class="ms-List-cell" data-list-index="${index}"><div role="row" aria-rowindex="${index + 2}" class="ms-FocusZone ms-DetailsRow" data-selection-index="${index}" style="white-space:nowrap;height:42px"><div role="gridcell" class="ms-DetailsRow-cellCheck" style="display:inline-block;width:40px"><div role="radio" aria-checked="false" style="width:20px;height:20px"></div></div><div class="ms-DetailsRow-fields" role="presentation" style="display:inline-block">${cells}</div></div></div>`,
  );
  const panel = () =>
    el(
      `<div class="ms-Layer ms-Layer--fixed"><div class="ms-Callout ms-ContextualMenu-Callout"><div class="ms-ContextualMenu-container"><ul role="menu" class="ms-ContextualMenu-list is-open" aria-label="More actions">${world
        .actions(index)
        .map(
          ({ action, label, disabled }) =>
            `<li role="presentation" class="ms-ContextualMenu-item"><button type="button" role="menuitem" class="ms-ContextualMenu-link" ${disabled ? 'aria-disabled="true"' : ''} data-pick="${action}"><div class="ms-ContextualMenu-linkContent"><span class="ms-ContextualMenu-itemText">${label}</span></div></button></li>`,
        )
        .join('')}</ul></div></div></div>`,
    );
  pressMenu(
    world,
    { trigger: must(line, '.ms-Button--icon'), panel, pick: (action) => world.pick(index, action) },
    'click',
  );
  return line;
}
