import type { PropertyKind } from '../customer/properties.ts';
import type { Comparison } from './comparisons.ts';

/** Bounds on what a person or a file may hand in. A filter that a person can still read is far below them. */
export const LIMITS = { length: 10_000, depth: 50, tests: 1_000 } as const;

/** What is wrong with a text, and where; offsets are UTF-16 units. */
export interface FilterProblem {
  readonly position: number;
  readonly length: number;
  readonly reason: FilterProblemReason;
  readonly suggestion: Replacement | null;
}

/** Put `text` in place of `length` units at `position`. */
export interface Replacement {
  readonly position: number;
  readonly length: number;
  readonly text: string;
}

/** Codes with their parameters; the words are the surface's, in its language. */
export type FilterProblemReason =
  | { readonly code: 'too-long'; readonly limit: number }
  | { readonly code: 'too-deep'; readonly limit: number }
  | { readonly code: 'too-many-values'; readonly limit: number }
  | { readonly code: 'quote-open' }
  | { readonly code: 'group-open' }
  | { readonly code: 'group-not-opened' }
  /** OR, AND, NOT or a minus sign with nothing to work on. */
  | { readonly code: 'operand-missing'; readonly operator: string }
  | { readonly code: 'property-unknown'; readonly name: string }
  /** A comparison with nothing before it. */
  | { readonly code: 'property-missing'; readonly comparison: string }
  | { readonly code: 'value-missing'; readonly property: string }
  | {
      readonly code: 'comparison-unfit';
      readonly property: string;
      readonly comparison: string;
      readonly fit: readonly Comparison[];
    }
  | {
      readonly code: 'value-unreadable';
      readonly property: string;
      readonly kind: PropertyKind;
      readonly value: string;
      /** Every value there is, for choices and flags. */
      readonly choices: readonly string[];
    }
  /** `spend>=1,000`: the comma separates values. */
  | { readonly code: 'thousands-separator' }
  /** `tag:vip, budget>80%`: a comma where a blank was meant. */
  | { readonly code: 'comma-between-conditions' };

/** The text with a suggestion taken. */
export function applyReplacement(text: string, { position, length, text: put }: Replacement): string {
  return text.slice(0, position) + put + text.slice(position + length);
}
