import { Eye } from 'lucide-react';
import { EXAMPLE_FIELDS, fillIn } from '../../../words/fill-in.ts';
import { markup } from './markup.ts';

interface EmailPreviewProps {
  readonly subject: string;
  readonly body: string;
}

/** How the email reads for an example lead. */
export function EmailPreview({ subject, body }: EmailPreviewProps) {
  if (body.trim() === '') return null;
  return (
    <details className="group rounded-lg border border-line bg-raised">
      <summary className="flex items-center gap-1.5 rounded-lg px-3 py-2 text-xs font-medium text-ink-soft hover:text-ink">
        <Eye className="size-3.5" aria-hidden /> Preview for Ada Lovelace
      </summary>
      <div className="border-t px-3.5 py-3 text-sm">
        <p className="mb-2 font-semibold break-words">{fillIn(subject, EXAMPLE_FIELDS) || 'No subject'}</p>
        <div className="flex flex-col gap-2 break-words">
          {markup(fillIn(body, EXAMPLE_FIELDS)).map((paragraph, index) => (
            <p key={index} className="whitespace-pre-line">
              {paragraph.map((part, at) =>
                part.link === null ? (
                  part.text
                ) : (
                  <span key={at} className="text-accent-text underline" title={part.link}>
                    {part.text}
                  </span>
                ),
              )}
            </p>
          ))}
        </div>
      </div>
    </details>
  );
}
