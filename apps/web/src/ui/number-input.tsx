import { useState } from 'react';
import { cn } from './cn.ts';
import { Input } from './input.tsx';

interface NumberInputProps {
  readonly value: number;
  readonly onChange: (value: number) => void;
  readonly min?: number;
  readonly max?: number;
  readonly step?: number;
  readonly className?: string;
  readonly 'aria-label'?: string;
}

/** A number field that can be empty while typing. Only numbers in range call `onChange`. Other input is corrected on blur. */
export function NumberInput({ value, onChange, min = 0, max = Number.MAX_SAFE_INTEGER, step = 1, className, ...rest }: NumberInputProps) {
  const [text, setText] = useState<string | null>(null);
  const fits = (candidate: number) =>
    Number.isFinite(candidate) && candidate >= min && candidate <= max && (step % 1 !== 0 || Number.isInteger(candidate));
  return (
    <Input
      type="number"
      inputMode="numeric"
      min={min}
      max={max}
      step={step}
      className={cn('tabular', className)}
      value={text ?? String(value)}
      onChange={(event) => {
        const next = event.currentTarget.value;
        setText(next);
        if (next.trim() !== '' && fits(Number(next))) onChange(Number(next));
      }}
      onBlur={() => setText(null)}
      {...rest}
    />
  );
}
