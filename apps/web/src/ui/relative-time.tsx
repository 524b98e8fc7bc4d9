import { dateTime } from '../lib/format/date-time.ts';
import { relativeTime } from '../lib/format/relative-time.ts';

/** An instant in relative words, with the exact time on hover. */
export function RelativeTime({ at, zone, exact = false }: { readonly at: string; readonly zone?: string; readonly exact?: boolean }) {
  const precise = dateTime(at, zone);
  const relative = relativeTime(at);
  return (
    <time dateTime={at} title={exact ? relative : precise} className="whitespace-nowrap tabular">
      {exact ? precise : relative}
    </time>
  );
}
