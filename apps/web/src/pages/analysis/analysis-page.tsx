import { useNavigate, useSearch } from '@tanstack/react-router';
import { Card } from '../../ui/card.tsx';
import { Page } from '../../ui/page.tsx';
import { AnalysisView } from '../../features/analysis/analysis-view.tsx';

/** Analyzes touches that are not in a sequence yet. */
export function AnalysisPage() {
  const asked = useSearch({ from: '/analysis' });
  const navigate = useNavigate();
  return (
    <Page title="Analysis" description="List the touches leads get today. We compare them with a proven cadence for that lead source.">
      <Card className="p-5">
        <AnalysisView asked={asked} onAsk={(search) => void navigate({ to: '/analysis', search, replace: true, resetScroll: false })} />
      </Card>
    </Page>
  );
}
