interface Packages {
  readonly packages: Readonly<Record<string, { version?: string; optional?: boolean; link?: boolean }>>;
}
export function missingPackages(lock: Packages, installed: Packages): string[];
export function checkNode(version?: string): void;
export function ensureDependencies(): Promise<void>;
