import type { ApiProblem } from '../../../api/problem.ts';
import { BodyField } from '../body-field.tsx';
import { TextField } from '../../../ui/fields/text-field.tsx';
import { fieldsOf, type Texts } from './message-texts.ts';

interface MessageFieldsProps {
  readonly texts: Texts;
  readonly onChange: (texts: Texts) => void;
  /** What the server said against the last attempt. */
  readonly problem: ApiProblem | null;
  /** Where the texts are in the request. */
  readonly path?: string;
}

/** The texts of a message, each with what is wrong with it. */
export function MessageFields({ texts, onChange, problem, path = 'content' }: MessageFieldsProps) {
  return fieldsOf(texts).map(({ name, ...field }) => {
    const said = problem?.messageAt(`${path}.${name}`);
    const common = {
      value: texts[name] ?? '',
      messages: said === undefined ? [] : [{ severity: 'error' as const, text: said }],
      onChange: (text: string) => onChange({ ...texts, [name]: text }),
    };
    // Long texts are marked up; the others are lines.
    return name === 'body' ? (
      <BodyField key={name} {...common} />
    ) : (
      <TextField key={name} {...field} {...common} oneLine={field.rows === 1} />
    );
  });
}
