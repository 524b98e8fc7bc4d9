import type { ApiProblem } from '../../../api/problem.ts';
import { BodyField } from '../body-field.tsx';
import { TextField } from '../../../ui/fields/text-field.tsx';
import { fieldsOf, type Texts } from './message-texts.ts';

interface MessageFieldsProps {
  readonly texts: Texts;
  readonly onChange: (texts: Texts) => void;
  /** The server's error about the last attempt. */
  readonly problem: ApiProblem | null;
  /** Path of the texts in the request. */
  readonly path?: string;
}

/** Fields for the texts of a message, with errors. */
export function MessageFields({ texts, onChange, problem, path = 'content' }: MessageFieldsProps) {
  return fieldsOf(texts).map(({ name, ...field }) => {
    const said = problem?.messageAt(`${path}.${name}`);
    const common = {
      value: texts[name] ?? '',
      messages: said === undefined ? [] : [{ severity: 'error' as const, text: said }],
      onChange: (text: string) => onChange({ ...texts, [name]: text }),
    };
    // Long texts have markup. The others are plain lines.
    return name === 'body' ? (
      <BodyField key={name} {...common} />
    ) : (
      <TextField key={name} {...field} {...common} oneLine={field.rows === 1} />
    );
  });
}
