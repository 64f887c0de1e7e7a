import { createRandom, hexId } from './random.ts';

export interface CloudServer {
  readonly id: string;
  readonly name: string;
  readonly status: 'running' | 'stopped';
  readonly flavor: string;
  readonly image: string;
  readonly address: string;
  readonly expires: number;
}

const ROLES = ['web', 'app', 'db', 'cache', 'job', 'bastion', 'build', 'report'];
const STAGES = ['prod', 'prod', 'prod', 'test', 'dev'];
const FLAVORS = [
  '2 vCPUs | 4 GiB | c7.large.2',
  '4 vCPUs | 8 GiB | c7.xlarge.2',
  '8 vCPUs | 32 GiB | s7.2xlarge.4',
];
const IMAGES = ['Huawei Cloud EulerOS 2.0', 'Ubuntu 24.04 server', 'CentOS Stream 9', 'Windows Server 2022'];

/** The servers of one identity: the same at every start, other ones for every identity. */
export function createServers(owner: string, now: number): CloudServer[] {
  const random = createRandom(Number.parseInt(hexId(owner).slice(0, 8), 16));
  return Array.from({ length: 4 + random.int(9) }, (_, index) => ({
    id: hexId(owner, 'server', index).replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5'),
    name: `${random.pick(ROLES)}-${random.pick(STAGES)}-${String(index + 1).padStart(2, '0')}`,
    status: random.chance(0.85) ? 'running' : 'stopped',
    flavor: random.pick(FLAVORS),
    image: random.pick(IMAGES),
    address: `192.168.${random.int(16)}.${2 + random.int(250)}`,
    expires: now + random.int(300) * 86_400_000,
  }));
}
