/**
 * The form in which labels of the console are compared: no case, no width, no white space, one apostrophe.
 * Wordings drift between revisions of the console ("Customer ID" / "客户 ID", ' / ’), their letters hardly do.
 */
export function labelForm(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[’‘`´]/g, "'")
    .replace(/[\s\u200b-\u200f\u2060\ufeff]+/g, '');
}

/** White space folded to single blanks, ends trimmed. */
export function tidy(text: string): string {
  return text.replace(/[\s\u200b\u2060\ufeff]+/g, ' ').trim();
}

/**
 * True for a text in which the console hid characters ("A***z", "***", "••••").
 * The mask's pattern is not documented, so any run of two mask characters counts.
 */
export function isMasked(text: string): boolean {
  return /[*＊•●∗]{2,}/.test(text);
}

/** True for what consoles show in an empty cell: nothing, or dashes. */
export function isBlank(text: string): boolean {
  return /^[\s\-–—/]*$/.test(text);
}

/**
 * For what shows plain text only, such as titles and the address bar, where no markup can set a name apart: without the
 * characters that control how others are written (bidirectional marks, overrides and isolates; control codes).
 */
export function withoutControls(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what it is about
  return text.replace(/[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '');
}

/** The same, and set apart from what stands beside it: a name of the other direction moves nothing but itself. */
export function isolated(text: string): string {
  return `\u2068${withoutControls(text)}\u2069`;
}
