import { useState } from 'react';

interface Control<Value> {
  readonly value: Value;
  readonly onChange: (value: Value) => void;
}

/** State for a controlled component: the story holds the value and calls the story's `onChange`. */
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
