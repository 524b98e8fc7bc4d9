import { Tabs as Base } from '@base-ui/react/tabs';
import type { ReactNode } from 'react';
import { cn } from './cn.ts';

export interface TabSpec {
  readonly value: string;
  readonly label: ReactNode;
  readonly content: ReactNode;
}

interface TabsProps {
  readonly tabs: readonly TabSpec[];
  readonly value?: string;
  readonly onChange?: (value: string) => void;
  readonly label: string;
  readonly className?: string;
  readonly panelClassName?: string;
}

export function Tabs({ tabs, value, onChange, label, className, panelClassName }: TabsProps) {
  return (
    <Base.Root
      {...(value === undefined ? { defaultValue: tabs[0]?.value } : { value })}
      onValueChange={(next: string) => onChange?.(next)}
      className={cn('flex min-h-0 flex-col', className)}
    >
      <Base.List aria-label={label} className="relative flex shrink-0 gap-4 border-b px-4">
        {tabs.map((tab) => (
          <Base.Tab
            key={tab.value}
            value={tab.value}
            className="-mb-px border-b-2 border-transparent py-2 text-sm font-medium text-ink-soft select-none hover:text-ink data-active:border-accent data-active:text-ink"
          >
            {tab.label}
          </Base.Tab>
        ))}
      </Base.List>
      {tabs.map((tab) => (
        <Base.Panel key={tab.value} value={tab.value} className={cn('min-h-0 flex-1 outline-offset-[-2px]', panelClassName)}>
          {tab.content}
        </Base.Panel>
      ))}
    </Base.Root>
  );
}
