import { BLANK, type Keyword } from './characters.ts';
import { printText } from './print-text.ts';
import type { FilterProblem, FilterProblemReason } from './problem.ts';
import type { Token } from './tokenize.ts';

interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** The tokens of one text, front to back, with what the rules of the grammar ask about them. */
export class TokenReader {
  readonly #tokens: readonly Token[];
  readonly #text: string;
  #at = 0;

  constructor(text: string, tokens: readonly Token[]) {
    this.#text = text;
    this.#tokens = tokens;
  }

  /** The end of the text, blanks at its end left out. */
  get end(): number {
    return this.#tokens.at(-1)?.end ?? 0;
  }

  peek(): Token | undefined {
    return this.#tokens[this.#at];
  }

  take<T extends Token['kind']>(kind?: T): Extract<Token, { kind: T }> | undefined {
    const token = this.peek();
    if (token === undefined || (kind !== undefined && token.kind !== kind)) return undefined;
    this.#at += 1;
    return token as Extract<Token, { kind: T }>;
  }

  isKeyword(keyword: Keyword): boolean {
    const token = this.peek();
    return token?.kind === 'keyword' && token.keyword === keyword;
  }

  takeKeyword(keyword: Keyword): Token | undefined {
    return this.isKeyword(keyword) ? this.take('keyword') : undefined;
  }

  takeNot(): Token | undefined {
    return this.take('minus') ?? this.takeKeyword('not');
  }

  isBlankAfter({ end }: Stretch): boolean {
    return end >= this.#text.length || BLANK.test(this.#text.charAt(end));
  }

  textOf({ start, end }: Stretch): string {
    return this.#text.slice(start, end);
  }

  problem(
    at: Stretch,
    reason: FilterProblemReason,
    suggestion: (Stretch & { readonly text: string }) | null,
  ): FilterProblem {
    return {
      position: at.start,
      length: at.end - at.start,
      reason,
      suggestion: suggestion && {
        position: suggestion.start,
        length: suggestion.end - suggestion.start,
        text: suggestion.text,
      },
    };
  }

  /** Something stands alone that joins or negates. In quotes it is a word. */
  operandMissing(token: Token | undefined): FilterProblem {
    const { start, end } = token ?? { start: this.end, end: this.end };
    const operator = this.#text.slice(start, end);
    const text =
      token?.kind === 'comma' || token?.kind === 'open' ? '' : printText(operator, { quote: true });
    return this.problem({ start, end }, { code: 'operand-missing', operator }, { start, end, text });
  }
}
