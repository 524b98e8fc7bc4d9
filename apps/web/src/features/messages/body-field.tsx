import { Code, Type } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { Button } from '../../ui/button.tsx';
import { Field, type FieldMessage } from '../../ui/field.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { TextField } from '../../ui/fields/text-field.tsx';
import { canBeRich } from './rich-text/to-rich.ts';

const RichTextEditor = lazy(async () => ({ default: (await import('./rich-text/rich-text-editor.tsx')).RichTextEditor }));

interface BodyFieldProps {
  readonly value: string;
  readonly messages: readonly FieldMessage[];
  readonly onChange: (body: string) => void;
}

const KEY = 'touchline:email-as-source';

/** The text of an email, as rich text or as source with Liquid. The choice is kept in this browser. */
export function BodyField({ value, messages, onChange }: BodyFieldProps) {
  const [asSource, setAsSource] = useState(() => globalThis.localStorage?.getItem(KEY) === 'yes');
  // Text typed in the rich editor is not validated until it comes from elsewhere.
  const [written, setWritten] = useState<string | null>(null);
  const readable = value === written || canBeRich(value);
  const choose = (source: boolean) => {
    setAsSource(source);
    setWritten(null);
    globalThis.localStorage?.setItem(KEY, source ? 'yes' : 'no');
  };
  if (asSource || !readable) {
    return (
      <TextField
        label="Text"
        rows={8}
        maxLength={50_000}
        hint={
          readable
            ? 'An empty line starts a new paragraph. Links: [link text](https://…). Also **bold**, *italic*, - lists and Liquid.'
            : 'Shown as Markdown because a “{{” or “{%” is not closed.'
        }
        value={value}
        messages={messages}
        onChange={onChange}
        aside={
          <Switcher icon={<Type aria-hidden />} disabled={!readable} onClick={() => choose(false)}>
            Rich text
          </Switcher>
        }
      />
    );
  }
  return (
    <Field
      label="Text"
      messages={messages}
      aside={
        <Switcher icon={<Code aria-hidden />} onClick={() => choose(true)}>
          Edit as Markdown
        </Switcher>
      }
    >
      <Suspense fallback={<Skeleton className="h-48" />}>
        <RichTextEditor
          label="Text"
          value={value}
          onChange={(body) => {
            setWritten(body);
            onChange(body);
          }}
        />
      </Suspense>
    </Field>
  );
}

interface SwitcherProps {
  readonly icon: React.ReactNode;
  readonly disabled?: boolean;
  readonly onClick: () => void;
  readonly children: string;
}

function Switcher({ icon, disabled = false, onClick, children }: SwitcherProps) {
  return (
    <Button tone="quiet" size="sm" className="-my-1 h-6 px-1.5 text-2xs [&_svg]:size-3" icon={icon} disabled={disabled} onClick={onClick}>
      {children}
    </Button>
  );
}
