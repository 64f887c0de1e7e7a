import { cpus, loadavg } from 'node:os';
import { short } from '../report.ts';

/** How busy the machine was: times of a busy one are upper bounds. */
export function loadRemark(): string {
  return `Load of the machine while measuring: ${short((loadavg()[0] ?? 0) / cpus().length)} runnable programs per core.`;
}
