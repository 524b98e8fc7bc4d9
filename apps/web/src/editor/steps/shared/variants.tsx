import { Columns2, Plus, Trash2 } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { Button } from '../../../ui/button.tsx';
import { Field, type FieldMessage } from '../../../ui/field.tsx';
import { NumberInput } from '../../../ui/number-input.tsx';
import { Segmented } from '../../../ui/segmented.tsx';
import { useEditor } from '../../document/editor-context.ts';
import { useStore } from '../../../lib/store.ts';
import { VariantsSideBySide } from './variants-side-by-side.tsx';
import { freeVariantId, shares } from './variant-shares.ts';

interface Variant {
  readonly id: string;
  readonly weight: number;
}

interface VariantsProps<Of extends Variant> {
  readonly variants: readonly Of[];
  readonly onChange: (variants: Of[]) => void;
  readonly blank: (id: string) => Of;
  readonly messages: (path: string) => readonly FieldMessage[];
  /** Renders the fields of one variant. */
  readonly children: (variant: Of, path: string, update: (patch: Partial<Of>) => void) => ReactNode;
}

const MOST = 10;

/** The A/B variants of a touch. With a single variant, only its fields are shown. */
export function Variants<Of extends Variant>({ variants, onChange, blank, messages, children }: VariantsProps<Of>) {
  const [chosen, setChosen] = useState(0);
  const focusTarget = useStore(useEditor().focusTarget);
  const [shownFor, setShownFor] = useState<typeof focusTarget>(null);
  if (focusTarget !== shownFor) {
    setShownFor(focusTarget);
    const place = /^variants\.(\d+)/.exec(focusTarget?.path ?? '')?.[1];
    if (place !== undefined) setChosen(Number(place));
  }
  const index = Math.min(chosen, variants.length - 1);
  const variant = variants[index];
  const percent = shares(variants);
  const problems = [...messages('variants'), ...messages(`variants.${index}.id`)];
  const add = () => {
    // A new variant starts as a copy of the shown one.
    onChange([...variants, { ...(variant ?? blank('a')), id: freeVariantId(variants), weight: 1 }]);
    setChosen(variants.length);
  };
  const [beside, setBeside] = useState(false);
  const updateAt = (place: number, patch: Partial<Of>) =>
    onChange(variants.map((other, at) => (at === place ? { ...other, ...patch } : other)));
  const draw = (shown: Of, place: number) => children(shown, `variants.${place}`, (patch) => updateAt(place, patch));
  return (
    <>
      {variants.length > 1 && variant ? (
        <div className="flex flex-col gap-2">
          <Segmented
            label="Variant"
            value={variant.id}
            options={variants.map(({ id }, at) => ({
              value: id,
              label: `${id.toUpperCase()} · ${percent[at]}%`,
              name: `Variant ${id.toUpperCase()} · ${percent[at]}%`,
            }))}
            onChange={(id) => setChosen(variants.findIndex((other) => other.id === id))}
          />
          <div className="flex items-end justify-between gap-2">
            <Field label="Weight" className="w-24">
              <NumberInput value={variant.weight} max={1000} onChange={(weight) => updateAt(index, { weight } as Partial<Of>)} />
            </Field>
            <Button
              tone="danger-quiet"
              size="sm"
              icon={<Trash2 aria-hidden />}
              onClick={() => {
                onChange(variants.filter((_, at) => at !== index));
                setChosen(Math.max(0, index - 1));
              }}
            >
              Remove variant {variant.id.toUpperCase()}
            </Button>
          </div>
        </div>
      ) : null}
      {problems.map(({ text }) => (
        <p key={text} className="text-xs text-danger-text">
          {text}
        </p>
      ))}
      {variant ? draw(variant, index) : null}
      <div className="flex flex-wrap gap-2">
        {variants.length < MOST ? (
          <Button size="sm" tone="quiet" icon={<Plus aria-hidden />} onClick={add}>
            {variants.length === 1 ? 'Add A/B variant' : 'Add variant'}
          </Button>
        ) : null}
        {variants.length > 1 ? (
          <Button size="sm" tone="quiet" icon={<Columns2 aria-hidden />} onClick={() => setBeside(true)}>
            Side by side
          </Button>
        ) : null}
      </div>
      {beside ? (
        <VariantsSideBySide variants={variants} onChange={updateAt} onClose={() => setBeside(false)}>
          {draw}
        </VariantsSideBySide>
      ) : null}
    </>
  );
}
