interface Machine {
  platform?: NodeJS.Platform;
  env?: Readonly<Record<string, string | undefined>>;
  home?: string;
}
export function chromiumPlaces(machine?: Machine): string[];
export function firefoxPlaces(machine?: Machine): string[];
export function isFirefox(file: string): boolean;
