import { MERGE_FIELDS } from '@touchline/sequence';
import { Braces } from 'lucide-react';
import { useRef, type ReactNode } from 'react';
import { Button } from '../button.tsx';
import { Field, type FieldMessage } from '../field.tsx';
import { Menu, MenuItem } from '../menu.tsx';
import { Textarea } from '../textarea.tsx';
import { insertAt, mergeTag, type TextRange } from './insert-at.ts';

interface TextFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly messages: readonly FieldMessage[];
  readonly rows?: number;
  readonly maxLength?: number;
  readonly placeholder?: string;
  readonly hint?: ReactNode;
  /** Single line, for a subject. */
  readonly oneLine?: boolean;
  /** Next to the merge field menu. */
  readonly aside?: ReactNode;
}

/** A text field with a merge field menu. */
export function TextField({
  label,
  value,
  onChange,
  messages,
  rows = 1,
  maxLength,
  placeholder,
  hint,
  oneLine = false,
  aside,
}: TextFieldProps) {
  const range = useRef<TextRange | null>(null);
  return (
    <Field
      label={label}
      hint={hint}
      messages={messages}
      aside={
        <span className="flex items-baseline">
          {aside}
          <Menu
            trigger={
              <Button
                tone="quiet"
                size="sm"
                className="-my-1 h-6 px-1.5 text-2xs [&_svg]:size-3"
                icon={<Braces aria-hidden />}
                aria-label={`Insert field into ${label}`}
              >
                Insert field
              </Button>
            }
          >
            <div className="max-h-72 overflow-y-auto">
              {MERGE_FIELDS.map(({ path, title }) => (
                <MenuItem key={path} onClick={() => onChange(insertAt(value, range.current, mergeTag(path)))}>
                  {title}
                </MenuItem>
              ))}
            </div>
          </Menu>
        </span>
      }
    >
      <Textarea
        rows={rows}
        value={value}
        {...(maxLength === undefined ? {} : { maxLength })}
        {...(placeholder === undefined ? {} : { placeholder })}
        onSelect={(event) => {
          range.current = { start: event.currentTarget.selectionStart, end: event.currentTarget.selectionEnd };
        }}
        onChange={(event) => onChange(oneLine ? event.currentTarget.value.replaceAll('\n', ' ') : event.currentTarget.value)}
      />
    </Field>
  );
}
