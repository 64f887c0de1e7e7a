import { generate } from 'selfsigned';
import { DOMAINS } from './hosts.ts';

export interface Certificate {
  readonly key: string;
  readonly cert: string;
}

/** Made at every start: nothing secret is ever kept in the repository. */
export async function createCertificate(): Promise<Certificate> {
  const names = [...DOMAINS.map((domain) => `*.${domain}`), '*.eu.huaweicloud.com', 'localhost'];
  const made = await generate([{ name: 'commonName', value: 'stand-in console' }], {
    keyType: 'ec',
    extensions: [{ name: 'subjectAltName', altNames: names.map((value) => ({ type: 2 as const, value })) }],
  });
  return { key: made.private, cert: made.cert };
}
