import type { Lead } from '../../api/types.ts';
import { Badge, type BadgeTone } from '../../ui/badge.tsx';

type Tier = NonNullable<Lead['tier']>;

const looks: Record<Tier, { readonly tone: BadgeTone; readonly label: string }> = {
  hot: { tone: 'danger', label: 'Hot' },
  warm: { tone: 'warn', label: 'Warm' },
  cold: { tone: 'neutral', label: 'Cold' },
  dead: { tone: 'outline', label: 'Dead' },
};

export function TierBadge({ tier }: { readonly tier: Tier | null }) {
  if (tier === null) return <span className="text-ink-faint">–</span>;
  return <Badge tone={looks[tier].tone}>{looks[tier].label}</Badge>;
}
