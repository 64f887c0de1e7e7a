/**
 * Parameters of ours in the fragment of a console address, after whatever route the console keeps there
 * (`#/route&behalf=…`). Anybody may have written them: what comes out is text that is still to be parsed.
 */
export type FragmentParameter = 'behalf' | 'behalf-customer';

/** No character is encoded in more than nine units (three bytes of UTF-8 for one unit of UTF-16). */
const MOST_ENCODED = 9;

/** `null` where there is none, or none of at most `longest` characters that can be decoded. */
export function parameterIn(fragment: string, name: FragmentParameter, longest: number): string | null {
  const [, , encoded] = pattern(name).exec(fragment) ?? [];
  if (encoded === undefined || encoded.length > longest * MOST_ENCODED) return null;
  try {
    const value = decodeURIComponent(encoded);
    return value !== '' && value.length <= longest ? value : null;
  } catch (error) {
    if (error instanceof URIError) return null;
    throw error;
  }
}

/** In the place of one that is there already; an empty value takes it out. */
export function withParameter(fragment: string, name: FragmentParameter, value: string): string {
  const bare = withoutParameter(fragment, name);
  if (value === '') return bare;
  const start = bare === '' ? '#' : bare === '#' ? bare : `${bare}&`;
  return `${start}${name}=${encode(value)}`;
}

export function withoutParameter(fragment: string, name: FragmentParameter): string {
  if (!pattern(name).test(fragment)) return fragment;
  const bare = fragment.replace(pattern(name, 'g'), (_, before: string, __, at: number) =>
    // The first `#` begins the fragment; another one was only there for the parameter.
    before === '&' || (before === '#' && at > 0) ? '' : before,
  );
  return bare.replace(/([#?])&/, '$1').replace(/\?$/, '');
}

/** As the console itself writes it. */
export function withoutParameters(fragment: string): string {
  return withoutParameter(withoutParameter(fragment, 'behalf'), 'behalf-customer');
}

function pattern(name: FragmentParameter, flags = ''): RegExp {
  return new RegExp(`(^|[#?&])${name}=([^&#]*)`, flags);
}

/** Also encodes what chat programs take for the end of a link. Half a surrogate pair cannot be encoded at all. */
function encode(value: string): string {
  const whole = value.replace(/\p{Surrogate}/gu, '\ufffd');
  return encodeURIComponent(whole).replace(
    /[!'()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
