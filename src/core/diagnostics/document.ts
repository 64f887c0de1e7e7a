import { check, list, nullable, number, object, oneOf, type Parser, text } from '../parse.ts';
import type { HeaderReport } from './header.ts';
import {
  LANDMARKS,
  type Landmark,
  type PageLook,
  type PageReport,
  RULES,
  type SinceLandmark,
} from './landmark.ts';
import { isShape } from './shape.ts';

const count = check(number, (value) => Number.isInteger(value) && value >= 0, 'a count');

const landmark: { readonly [K in keyof Landmark]: Parser<Landmark[K]> } = {
  key: oneOf(...LANDMARKS),
  state: oneOf('found', 'missing', 'not-seen'),
  rule: nullable(oneOf(...RULES)),
  shape: check(text(400), isShape, 'tags, roles and classes'),
};

const figures = { rows: count, unknownColumns: count };

export const parsePageLook: Parser<PageLook> = object<PageLook>({
  ...figures,
  landmarks: list(object<Landmark>(landmark), LANDMARKS.length),
});

const parseSince = object<SinceLandmark>({ ...landmark, since: number });

export const parsePageReport: Parser<PageReport> = object<PageReport>({
  ...figures,
  landmarks: list(parseSince, LANDMARKS.length),
  seenAt: number,
});

export const parseHeaderReport: Parser<HeaderReport> = object<HeaderReport>({
  account: parseSince,
  switchRole: parseSince,
  before: nullable(parseSince),
  page: number,
  seenAt: number,
});
