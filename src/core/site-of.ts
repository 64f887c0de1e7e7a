/**
 * The domain that a page's cookies may be shared under, where it is another than the provider's; `null` for the
 * provider's own, and for what is no page of the web. Without a list of all public suffixes, the usual words.
 */
export function siteOf(address: string | undefined): string | null {
  const [, site = null] =
    /^https:\/\/(?:[^/]*?\.)??([^./:]+(?:\.(?:com?|net|org|gov|edu|ac))?\.[^./:]+)(?:[/:]|$)/.exec(
      address ?? '',
    ) ?? [];
  return site === 'huaweicloud.com' ? null : site;
}
