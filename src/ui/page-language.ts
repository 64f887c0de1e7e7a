/** The console's language: `locale=` of the address (known console URL shape), else what the document says of itself. */
export function pageLanguageHints(): (string | null)[] {
  const fromAddress = new URLSearchParams(location.search).get('locale');
  return [fromAddress, document.documentElement?.lang ?? null, navigator.language];
}
