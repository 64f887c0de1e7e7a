import { deleteServer, loadServers } from '../servers.ts';
import { draw, openDrawer } from './draw.ts';
import { w } from './words.ts';

/** What runs in the account, each with the button that must never be pressed in the wrong one. */
export async function machines(place: HTMLElement): Promise<void> {
  const servers = await loadServers();
  place.replaceChildren(
    draw('div', { class: 'hb-title', role: 'heading' }, w('servers')),
    ...servers.map(({ id, name }) => {
      const card = draw('div', { class: 'hb-tile' }, draw('b', {}, name));
      const remove = async (): Promise<void> => {
        await deleteServer(id);
        card.remove();
      };
      const ask = (): void =>
        openDrawer(w('delete'), [w('deleteText', { name })], [w('delete'), w('cancel')], () => void remove());
      card.append(draw('button', { class: 'hb-button', click: ask }, w('delete')));
      return card;
    }),
  );
}
