import { isBlank, tidy } from './text.ts';

/** Tags as the console lists them, separated by commas, semicolons or lines; each once, in their order. */
export function readTags(text: string): readonly string[] {
  const tags = text.split(/[,，;；、|\r\n]+/).map(tidy);
  return [...new Set(tags.filter((tag) => !isBlank(tag)))];
}
