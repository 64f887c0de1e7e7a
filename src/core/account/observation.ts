/** What a console page showed about who is acting. Facts only; what they mean is for `judge`. */
export interface Observation {
  /**
   * Epoch milliseconds at which the page began to load, or at which what it shows changed under our eyes:
   * the session was as shown at that moment or later, never known to be so before.
   */
  readonly since: number;
  /** The account in the page's header, or `null` when no header was understood. */
  readonly header: HeaderAccount | null;
  /** `agencyId` of the address: the acting user's id on today's console, for ordinary users too. */
  readonly agencyId: string | null;
  /** The page asks to sign in. */
  readonly signedOut: boolean;
  /** The page shows the Customer Management list, which only a partner sees: its header names the partner. */
  readonly customerList: boolean;
}

export interface HeaderAccount {
  /** Visible text, title and accessible name of the account control, best first. */
  readonly labels: readonly string[];
  /** Found by evidence that it is the account control (its menu, its name), not by its place alone. */
  readonly sure: boolean;
}

/** The single words of a label: "acme / op_li" names both `acme` and `op_li`. */
export function labelParts(label: string): string[] {
  const parts = label.split(/[\s/|()（）:：,，;；→>»·[\]【】"“”]+/).filter((part) => part !== '');
  return [label, ...parts];
}
