import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { type Edge, makeRoom, type Room } from '../../src/banner/room.ts';

/** What pages pin to the window, with the controls that must stay in reach. */
const PAGES: Readonly<Record<string, string>> = {
  'a header in the flow': '<header style="height:50px"><button>a</button></header><p>text</p>',
  'a fixed header':
    '<header style="position:fixed;top:0;left:0;right:0;height:50px;background:#eee"><button>a</button><button style="position:absolute;right:0;top:0">b</button></header><main style="margin-top:50px"><button>c</button></main>',
  'a sticky header':
    '<header style="position:sticky;top:0;height:50px;background:#eee"><button>a</button></header><main style="height:3000px"><button>c</button></main>',
  'a header placed on the page':
    '<header style="position:absolute;top:0;left:0;right:0;height:50px"><button>a</button></header><main style="padding-top:50px"><button>c</button></main>',
  'a header placed in a placed body':
    '<style>body{position:relative}</style><header style="position:absolute;top:0;left:0;right:0;height:50px"><button>a</button></header><main style="padding-top:50px"><button>c</button></main>',
  'a drawer of full height':
    '<main><button>c</button></main><aside style="position:fixed;top:0;right:0;bottom:0;width:300px;background:#fff"><button>close</button><button style="position:absolute;bottom:0;right:0">ok</button></aside>',
  'a drawer of 100vh':
    '<aside style="position:fixed;top:0;right:0;height:100vh;width:300px;background:#fff"><button>close</button><button style="position:absolute;bottom:0;right:0">ok</button></aside>',
  'a drawer by inset, its parts laid out':
    '<div style="position:fixed;inset:0;background:#0003"><div style="position:absolute;inset:0 0 0 auto;width:300px;background:#fff;display:flex;flex-direction:column;justify-content:space-between"><div><button>close</button></div><div><button>ok</button></div></div></div>',
  'a dialog with its close button at the top right':
    '<div style="position:fixed;inset:0;background:#0003"></div><div style="position:fixed;inset:0"><button style="position:absolute;top:4px;right:4px">✕</button><div style="width:400px;margin:100px auto"><button>OK</button></div></div>',
  'navigation at the left under a fixed header':
    '<header style="position:fixed;top:0;left:0;right:0;height:50px;background:#eee;z-index:3"><button>a</button></header><nav style="position:fixed;top:50px;left:0;bottom:0;width:200px;overflow:auto"><button>first</button><button style="position:absolute;bottom:0;left:0">last</button></nav><main style="margin:50px 0 0 200px"><button>c</button></main>',
  'a scroller of the whole window':
    '<div style="height:100vh;display:flex;flex-direction:column"><header style="height:50px;flex:none"><button>a</button></header><main style="flex:1;overflow:auto"><div style="height:3000px"><button>c</button></div></main><footer style="flex:none"><button>save</button></footer></div>',
  'a frame of 100%':
    '<style>html,body,#app{height:100%;overflow:hidden}</style><div id="app" style="display:flex;flex-direction:column"><main style="flex:1"><button>c</button></main><footer><button>save</button></footer></div>',
  'a frame of at least the window':
    '<div style="min-height:100vh;display:flex;flex-direction:column"><main style="flex:1"><button>c</button></main><footer><button>save</button></footer></div>',
  'a sticky bar under a sticky header':
    '<header style="position:sticky;top:0;height:50px;background:#eee;z-index:2"><button>a</button></header><div style="position:sticky;top:50px;height:30px"><button>b</button></div><main style="height:3000px"><button>c</button></main>',
  'a bar at the bottom':
    '<main><button>c</button></main><footer style="position:fixed;bottom:0;left:0;right:0;height:40px"><button>save</button></footer>',
  'a button that turns and floats at the right':
    '<button style="position:fixed;top:50%;right:0;transform:translateY(-50%)">help</button>',
};

const HEIGHT = 40;
let host: HTMLElement;
let room: Room | null = null;

beforeEach(async () => {
  await page.viewport(1000, 600);
  host = document.createElement('behalf-banner');
  place('top');
  document.documentElement.append(host);
});

afterEach(() => {
  room?.remove();
  room = null;
  host.remove();
  document.body.replaceChildren();
});

function place(edge: Edge): void {
  host.style.cssText = `position:fixed;${edge}:0;left:0;right:0;height:${HEIGHT}px;z-index:2147483647;display:block`;
}

function draw(html: string): void {
  document.body.innerHTML = `<style>body{margin:0}button{width:60px;height:24px}</style>${html}`;
}

function covered(): string[] {
  return [...document.querySelectorAll('button')]
    .filter((button) => {
      const { left, top, width, height } = button.getBoundingClientRect();
      return [top + 2, top + height - 2].some((y) => {
        const hit = document.elementFromPoint(left + width / 2, y);
        return hit === null || !button.contains(hit);
      });
    })
    .map((button) => button.textContent ?? '');
}

/** The declarations of every element; their order may differ after they were set and taken back. */
function styles(): string[] {
  return [document.documentElement, ...document.querySelectorAll<HTMLElement>('body *')].map(({ style }) =>
    [...style]
      .map((property) => `${property}:${style.getPropertyValue(property)}`)
      .sort()
      .join(';'),
  );
}

describe('room for the banner', () => {
  const cases = Object.entries(PAGES).flatMap(([name, html]) =>
    (['top', 'bottom'] as const).map((edge) => [edge, name, html] as const),
  );
  test.each(cases)('at the %s: %s keeps every control in reach', (edge, _, html) => {
    place(edge);
    draw(html);
    host.style.display = 'none';
    const before = covered();
    const [stylesBefore, boxesBefore] = [styles(), boxes()];
    host.style.display = 'block';
    room = makeRoom(HEIGHT, host, edge);
    room.keep();
    room.keep();
    expect(covered()).toEqual(before);
    room.remove();
    expect(boxes()).toEqual(boxesBefore);
    expect(styles()).toEqual(stylesBefore);
  });

  test('at the bottom: the end of a long page can be reached', async () => {
    place('bottom');
    draw('<main style="height:3000px"></main><button>last</button>');
    room = makeRoom(HEIGHT, host, 'bottom');
    scrollTo(0, 10_000);
    await vi.waitFor(() => expect(scrollY).toBeGreaterThan(2000));
    expect(covered()).toEqual([]);
    scrollTo(0, 0);
  });

  test('a header that is replaced later is moved as well', async () => {
    draw('<header style="position:fixed;top:0;left:0;right:0;height:50px"><button>a</button></header>');
    room = makeRoom(HEIGHT, host, 'top');
    room.keep();
    const fresh = document.createElement('header');
    fresh.style.cssText = 'position:fixed;top:0;left:0;right:0;height:50px';
    fresh.innerHTML = '<button>b</button>';
    document.querySelector('header')?.replaceWith(fresh);
    room.keep();
    expect(covered()).toEqual([]);
  });

  test('a sticky header stays in reach while the page scrolls', async () => {
    draw(PAGES['a sticky header'] ?? '');
    room = makeRoom(HEIGHT, host, 'top');
    room.keep();
    scrollTo(0, 500);
    await vi.waitFor(() => expect(scrollY).toBe(500));
    room.keep();
    const header = document.querySelector('header')?.getBoundingClientRect();
    expect(header?.top).toBeGreaterThanOrEqual(HEIGHT);
    scrollTo(0, 0);
  });
});

function boxes(): string[] {
  return [...document.querySelectorAll('button')].map((button) => {
    const { left, top, width, height } = button.getBoundingClientRect();
    return [left, top, width, height].map(Math.round).join(' ');
  });
}
