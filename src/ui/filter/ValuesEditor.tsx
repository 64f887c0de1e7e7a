import type { EditorProps } from './editor-props.ts';
import { ValueList } from './ValueList.tsx';
import { sameTest, valueOptions } from './value-options.ts';

/** For choices and flags: any of what is ticked. */
export function ValuesEditor(props: EditorProps) {
  const { tests, setTests, style } = props;
  const options = valueOptions(props);
  return (
    <ValueList
      options={options}
      language={style.language}
      onChoose={(key, isChosen) => {
        const test = options.find((option) => option.key === key)?.test;
        if (test === undefined) return;
        setTests(isChosen ? [...tests, test] : tests.filter((one) => !sameTest(one, test)));
      }}
    />
  );
}
