import type { CloudServer } from '../data/servers.ts';
import { request } from './requests.ts';

export type { CloudServer } from '../data/servers.ts';

export async function loadServers(): Promise<readonly CloudServer[]> {
  return (await request<{ servers: readonly CloudServer[] }>('/ecm/rest/servers')).servers;
}

export function deleteServer(id: string): Promise<unknown> {
  return request(`/ecm/rest/servers/${id}`, { method: 'DELETE' });
}
