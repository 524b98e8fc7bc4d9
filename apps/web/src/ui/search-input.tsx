import { Search } from 'lucide-react';
import { cn } from './cn.ts';
import { Input } from './input.tsx';

interface SearchInputProps {
  /** Accessible name. */
  readonly label: string;
  readonly placeholder?: string;
  readonly value: string;
  readonly onChange: (text: string) => void;
  readonly className?: string;
}

/** A search field for a list. */
export function SearchInput({ label, placeholder, value, onChange, className }: SearchInputProps) {
  return (
    <div className={cn('relative', className)}>
      <Search className="pointer-events-none absolute top-2 left-2.5 size-4 text-ink-faint" aria-hidden />
      <Input
        type="search"
        aria-label={label}
        {...(placeholder === undefined ? {} : { placeholder })}
        className="pl-8"
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
    </div>
  );
}
