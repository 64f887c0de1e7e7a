import { optional, parseCustomerRecord } from '../customer/parse-record.ts';
import { number, object, type Parser } from '../parse.ts';
import type { DirectoryRecord } from './merge.ts';

const parseAge = object<{ readonly keptFrom: number | undefined }>({ keptFrom: optional(number) });

export const parseDirectoryRecord: Parser<DirectoryRecord> = (value) => {
  const { keptFrom } = parseAge(value);
  return { ...parseCustomerRecord(value), ...(keptFrom === undefined ? {} : { keptFrom }) };
};
