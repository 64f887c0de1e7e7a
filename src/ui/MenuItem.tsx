interface Props {
  readonly label: string;
  readonly act: (event: Event) => void;
  /** Of the menu it stands in. */
  readonly close: () => void;
  readonly isOff?: boolean;
}

/** One line of a menu: acts while it is still in sight (an act may ask whether it is), then closes the menu. */
export function MenuItem({ label, act, close, isOff = false }: Props) {
  return (
    <button
      type="button"
      disabled={isOff}
      onClick={(event) => {
        act(event);
        close();
      }}
    >
      {label}
    </button>
  );
}
