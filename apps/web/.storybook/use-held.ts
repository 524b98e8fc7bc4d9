import { useState } from 'react';

interface Control<Value> {
  readonly value: Value;
  readonly onChange: (value: Value) => void;
}

/** For a control that leaves its value to whoever shows it: the story holds it, and its `onChange` is told. */
export function useHeld<Value>({ value: first, onChange }: Control<Value>): Control<Value> {
  const [value, setValue] = useState(first);
  return {
    value,
    onChange: (next) => {
      setValue(next);
      onChange(next);
    },
  };
}
