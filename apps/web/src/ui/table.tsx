import type { ComponentProps, ReactNode } from 'react';
import { cn } from './cn.ts';
import { ScrollRegion } from './scroll-region.tsx';

interface TableProps {
  /** Says what the table holds; read aloud, not shown. */
  readonly caption: string;
  readonly head: readonly ReactNode[];
  readonly children: ReactNode;
}

export function Table({ caption, head, children }: TableProps) {
  return (
    <ScrollRegion label={caption}>
      <table className="w-full border-collapse text-left text-sm">
        <caption className="sr-only">{caption}</caption>
        <thead>
          <tr className="border-b">
            {head.map((cell, index) => (
              <th key={index} scope="col" className="px-4 py-2.5 text-xs font-medium whitespace-nowrap text-ink-faint first:pl-5 last:pr-5">
                {cell}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </ScrollRegion>
  );
}

export function Row({ className, ...rest }: ComponentProps<'tr'>) {
  return <tr className={cn('border-b last:border-b-0 hover:bg-fill/50', className)} {...rest} />;
}

export function Cell({ className, ...rest }: ComponentProps<'td'>) {
  return <td className={cn('px-4 py-2.5 align-middle first:pl-5 last:pr-5', className)} {...rest} />;
}
