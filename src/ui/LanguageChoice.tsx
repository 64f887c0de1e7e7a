import type { Settings } from '../core/settings.ts';

interface Props {
  /** What is chosen here, in words. */
  readonly label: string;
  /** The choice that leaves it to the console, in words. */
  readonly auto: string;
  readonly value: Settings['language'];
  readonly onChoose: (language: Settings['language']) => void;
}

/** The language of everything we show; each is called by its own name. */
export function LanguageChoice({ label, auto, value, onChoose }: Props) {
  return (
    <label>
      {label}
      <select value={value} onChange={(event) => onChoose(event.currentTarget.value as Settings['language'])}>
        <option value="auto">{auto}</option>
        <option value="en">English</option>
        <option value="zh-CN">简体中文</option>
      </select>
    </label>
  );
}
