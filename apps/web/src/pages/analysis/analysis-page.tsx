import { useNavigate, useSearch } from '@tanstack/react-router';
import { Card } from '../../ui/card.tsx';
import { Page } from '../../ui/page.tsx';
import { AnalysisView } from '../../features/analysis/analysis-view.tsx';

/** For touches that are not drawn anywhere yet. */
export function AnalysisPage() {
  const asked = useSearch({ from: '/analysis' });
  const navigate = useNavigate();
  return (
    <Page
      title="Analysis"
      description="Give the touches that a lead gets from you today. They are held against a proven cadence for where the lead comes from."
    >
      <Card className="p-5">
        <AnalysisView asked={asked} onAsk={(search) => void navigate({ to: '/analysis', search, replace: true, resetScroll: false })} />
      </Card>
    </Page>
  );
}
