/** A lead's line along the touchline, one branch taken. */
export function Logo() {
  return (
    <svg viewBox="0 0 32 32" className="size-9" aria-hidden>
      <rect width="32" height="32" rx="8" className="fill-accent" />
      <g className="stroke-accent-ink" strokeWidth="2.4" strokeLinecap="round" fill="none">
        <path d="M9.5 6v20" />
        <path d="M9.5 17.5H18a4 4 0 0 0 4-4v-1" />
      </g>
      <g className="fill-accent-ink">
        <circle cx="22" cy="9.4" r="3.3" />
        <circle cx="9.5" cy="17.5" r="3.3" />
      </g>
    </svg>
  );
}
