/** The console tells its components how high its header is; a page may ask the same way. */
export function provideSafeArea(top: number): void {
  const safeArea = { getSafeArea: () => ({ top }), onChange: () => undefined, offChange: () => undefined };
  const context = { get: ({ name }: { name: string }) => (name === 'safearea' ? safeArea : undefined) };
  Object.assign(window, { getConsoleContext: () => context });
}
