import { LIMITS } from '../filter/problem.ts';

const PARAMETER = /(^|[#?&])behalf=([^&#]*)/;

/**
 * The fragment of a console address with a filter in it (`#/route&behalf=…`), in the place of one that is there already.
 * An empty filter takes it out.
 */
export function withFilter(fragment: string, filter: string): string {
  const bare = withoutFilter(fragment);
  if (filter === '') return bare;
  const start = bare === '' ? '#' : bare === '#' ? bare : `${bare}&`;
  return `${start}behalf=${encode(filter)}`;
}

/** The filter in a fragment, as text to be parsed and shown, never acted on; `null` if there is none that can be read. */
export function filterIn(fragment: string): string | null {
  const [, , encoded] = PARAMETER.exec(fragment) ?? [];
  // No character is encoded in more than nine units (three bytes of UTF-8 for one unit of UTF-16).
  if (encoded === undefined || encoded.length > LIMITS.length * 9) return null;
  try {
    const filter = decodeURIComponent(encoded);
    return filter !== '' && filter.length <= LIMITS.length ? filter : null;
  } catch (error) {
    if (error instanceof URIError) return null;
    throw error;
  }
}

export function withoutFilter(fragment: string): string {
  if (!PARAMETER.test(fragment)) return fragment;
  const all = new RegExp(PARAMETER, 'g');
  const bare = fragment.replace(all, (_, before: string) => (before === '&' ? '' : before));
  return bare.replace(/([#?])&/, '$1').replace(/\?$/, '');
}

/** Also encodes what chat programs take for the end of a link. Half a surrogate pair cannot be encoded at all. */
function encode(filter: string): string {
  const whole = filter.replace(/\p{Surrogate}/gu, '\ufffd');
  return encodeURIComponent(whole).replace(
    /[!'()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
