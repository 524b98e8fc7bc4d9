import { Card } from '../../ui/card.tsx';
import { Page } from '../../ui/page.tsx';
import { AnalysisView } from './analysis-view.tsx';

/** For touches that are not drawn anywhere yet. */
export function AnalysisPage() {
  return (
    <Page
      title="Analysis"
      description="Give the touches that a lead gets from you today. They are held against a proven cadence for where the lead comes from."
    >
      <Card className="p-5">
        <AnalysisView />
      </Card>
    </Page>
  );
}
