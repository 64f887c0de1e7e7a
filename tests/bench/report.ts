/** One line of a table of goals. */
export interface Figure {
  readonly what: string;
  /** Empty where nothing was promised. */
  readonly goal: string;
  readonly measured: string;
  /** Whether the goal was missed. */
  readonly missed?: boolean;
}

export interface Section {
  readonly title: string;
  /** Markdown: tables and remarks. */
  readonly text: string;
  /** A size that must not be shipped: the command fails. Times never do that, machines differ. */
  readonly overBudget: readonly string[];
}

export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

export function figures(list: readonly Figure[]): string {
  return table(
    ['figure', 'goal', 'measured'],
    list.map(({ what, goal, measured, missed }) => [
      what,
      goal,
      missed ? `**${measured}** (missed)` : measured,
    ]),
  );
}

/** Three digits that matter, whatever the size. */
export function short(value: number): string {
  if (!Number.isFinite(value)) return '–';
  const digits = value === 0 ? 0 : 2 - Math.floor(Math.log10(Math.abs(value)));
  return value.toFixed(Math.min(4, Math.max(0, digits)));
}
