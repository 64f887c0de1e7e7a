import { fail, type Result } from '../problem.ts';
import type { Incoming } from './exchanged.ts';
import { type FileProblem, LONGEST_FILE, readFile } from './file.ts';
import { type LinesProblem, readLines } from './lines.ts';

export type ImportProblem = 'empty' | 'too-long' | FileProblem | LinesProblem;

/** What is imported, whichever of the two forms it has. Total, and changes nothing. */
export function readImport(text: string): Result<Incoming, ImportProblem> {
  if (text.length > LONGEST_FILE) return fail('too-long');
  const content = text.replace(/^\ufeff/, '').trim();
  if (content === '') return fail('empty');
  return /^[[{]/.test(content) ? readFile(content) : readLines(content);
}
