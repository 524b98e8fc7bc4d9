import { Plus, Trash2 } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from '../button.tsx';
import { IconButton } from '../icon-button.tsx';

interface ListRowsProps<Item> {
  readonly items: readonly Item[];
  /** Name of one row for button labels: "condition". */
  readonly noun: string;
  readonly most: number;
  readonly blank: () => Item;
  readonly onChange: (items: Item[]) => void;
  /** Key of a row. Rows that are referenced need a stable key. Default: the position. */
  readonly keyOf?: (item: Item, index: number) => string | number;
  readonly children: (item: Item, index: number, change: (item: Item) => void) => ReactNode;
}

/** An editable list, each row a small form. */
export function ListRows<Item>({ items, noun, most, blank, onChange, keyOf = (_item, index) => index, children }: ListRowsProps<Item>) {
  return (
    <>
      <ul className="flex flex-col gap-3">
        {items.map((item, index) => (
          <li key={keyOf(item, index)} className="flex items-start gap-1 rounded-lg border bg-surface p-2.5">
            <div className="flex min-w-0 flex-1 flex-col gap-2">
              {children(item, index, (next) => onChange(items.map((other, at) => (at === index ? next : other))))}
            </div>
            <IconButton
              label={`Remove ${noun} ${index + 1}`}
              size="icon-sm"
              tone="danger-quiet"
              icon={<Trash2 aria-hidden />}
              onClick={() => onChange(items.filter((_, at) => at !== index))}
            />
          </li>
        ))}
      </ul>
      {items.length < most ? (
        <Button size="sm" tone="quiet" className="self-start" icon={<Plus aria-hidden />} onClick={() => onChange([...items, blank()])}>
          Add {/^[aeiou]/i.test(noun) ? 'an' : 'a'} {noun}
        </Button>
      ) : null}
    </>
  );
}
