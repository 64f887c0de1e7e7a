import { printPercentage } from '../../core/customer/percent.ts';
import { amountBetween, percentBetween } from '../../core/filter/build.ts';
import type { MoneyTest, PercentTest, Test } from '../../core/filter/filter.ts';
import { filterWords } from '../strings/filter.ts';
import { labelOf } from './describe.ts';
import type { EditorProps } from './editor-props.ts';
import { Histogram } from './Histogram.tsx';
import { NoneChoice } from './NoneChoice.tsx';

/** Amounts and percentages between two ends, either of which may be open. */
export function NumberEditor(props: EditorProps) {
  const { property, tests, setTests, spread, style } = props;
  const words = filterWords(style.language).builder;
  const isRange = (test: Test): test is MoneyTest | PercentTest =>
    test.kind === 'money' || test.kind === 'percent';
  const range = tests.find(isRange);
  const currency = range?.kind === 'money' ? range.currency : null;
  const [from, to] = [range?.from?.value ?? null, range?.to?.value ?? null];
  const put = (low: number | null, high: number | null): void => {
    const others = tests.filter((test) => test !== range);
    if (low === null && high === null && currency === null) setTests(others);
    else if (property.kind === 'percent') setTests([percentBetween(low, high), ...others]);
    else setTests([amountBetween(low, high, currency), ...others]);
  };
  const end = (label: string, value: number | null, set: (value: number | null) => void) => (
    <label>
      {label}
      <input
        type="number"
        step="any"
        value={value ?? ''}
        placeholder={words.open}
        onChange={(event) => {
          const { value: typed, valueAsNumber } = event.currentTarget;
          set(typed === '' || Number.isNaN(valueAsNumber) ? null : valueAsNumber);
        }}
      />
    </label>
  );
  return (
    <>
      {spread?.kind === 'histogram' && spread.counts.length > 0 && (
        <Histogram
          edges={spread.edges}
          counts={spread.counts}
          from={from ?? Number.NEGATIVE_INFINITY}
          to={to ?? Number.POSITIVE_INFINITY}
          onBrush={put}
          print={(value) =>
            property.kind === 'percent' ? printPercentage(value) : value.toLocaleString('en')
          }
          name={labelOf(property.key, style.language)}
          language={style.language}
        />
      )}
      <div class="ends">
        {end(words.from, from, (value) => put(value, to))}
        {end(words.to, to, (value) => put(from, value))}
        <span class="muted">{property.kind === 'percent' ? '%' : (currency ?? '')}</span>
      </div>
      <NoneChoice {...props} />
    </>
  );
}
