import { dateTime, relativeTime } from '../copy/time.ts';

/** An instant as people say it; the exact one on hover. */
export function RelativeTime({ at, zone, exact = false }: { readonly at: string; readonly zone?: string; readonly exact?: boolean }) {
  const precise = dateTime(at, zone);
  const relative = relativeTime(at);
  return (
    <time dateTime={at} title={exact ? relative : precise} className="whitespace-nowrap tabular">
      {exact ? precise : relative}
    </time>
  );
}
