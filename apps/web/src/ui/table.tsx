import type { ComponentProps, ReactNode } from 'react';
import { cn } from './cn.ts';
import { ScrollRegion } from './scroll-region.tsx';

interface Column {
  readonly name: string;
  /** Omitted: the name. */
  readonly label?: ReactNode;
  /** Hidden on phones. Its cells are `wide`, too. */
  readonly wide?: boolean;
  /** Right-aligned numbers. Its cells are `figure`, too. */
  readonly figure?: boolean;
}

interface TableProps {
  /** Accessible name of the table, not shown. */
  readonly caption: string;
  readonly head: readonly (string | Column)[];
  readonly children: ReactNode;
}

const WIDE = 'max-md:hidden';
const FIGURE = 'text-right tabular';

export function Table({ caption, head, children }: TableProps) {
  const columns = head.map((column): Column => (typeof column === 'string' ? { name: column } : column));
  return (
    <ScrollRegion label={caption}>
      <table className="w-full border-collapse text-left text-sm">
        <caption className="sr-only">{caption}</caption>
        <thead>
          <tr className="border-b">
            {columns.map(({ name, label = name, wide = false, figure = false }) => (
              <th
                key={name}
                scope="col"
                className={cn(
                  'px-4 py-2.5 text-xs font-medium whitespace-nowrap text-ink-faint first:pl-5 last:pr-5 max-md:px-2.5',
                  wide && WIDE,
                  figure && FIGURE,
                )}
              >
                {label}
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

interface CellProps extends ComponentProps<'td'> {
  /** Cell of a column that is hidden on phones. */
  readonly wide?: boolean;
  /** Cell of a column of numbers. */
  readonly figure?: boolean;
}

export function Cell({ wide = false, figure = false, className, ...rest }: CellProps) {
  return (
    <td
      className={cn('px-4 py-2.5 align-middle first:pl-5 last:pr-5 max-md:px-2.5', wide && WIDE, figure && FIGURE, className)}
      {...rest}
    />
  );
}
