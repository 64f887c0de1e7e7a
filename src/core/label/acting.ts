import { type AssumedAccount, NOT_OBSERVED } from '../account/assumed-account.ts';
import { parseAssumedAccount } from '../account/parse-account.ts';
import { check, nullable, otherwise, type Parser, text } from '../parse.ts';
import { type Marking, parseMarking } from './marking.ts';

/** Who acts in a cookie jar, and how that is shown everywhere. */
export interface Acting {
  readonly account: AssumedAccount;
  /** Of the customer whose account may be in use; `null` for none. */
  readonly marking: Marking | null;
  /** For the icon of console pages: the address of a picture; `null` where they keep their own. */
  readonly picture: string | null;
}

export const NOBODY_ACTING: Acting = { account: NOT_OBSERVED, marking: null, picture: null };

const isPicture = (address: string): boolean => address.startsWith('data:image/');

/** Documents of before there were markings have none. */
export const ACTING: { readonly [K in keyof Acting]: Parser<Acting[K]> } = {
  account: parseAssumedAccount,
  marking: otherwise(nullable(parseMarking), null),
  picture: otherwise(nullable(check(text(2000), isPicture, 'a picture')), null),
};
