import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { toast } from 'sonner';
import { type ExperimentAsk, type ExperimentPlan, planQuery, useStartExperiment } from '../../api/experiments.ts';
import { METRIC_NAMES, obstacleText } from '../../copy/experiment.ts';
import { ProblemCallout } from '../../features/account/problem-callout.tsx';
import { count, formatNumber, percent } from '../../lib/format/number.ts';
import { Button } from '../../ui/button.tsx';
import { Callout } from '../../ui/callout.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Field } from '../../ui/field.tsx';
import { NumberInput } from '../../ui/number-input.tsx';
import { Select } from '../../ui/select.tsx';
import { useSettled } from '../../ui/use-settled.ts';

interface StartExperimentDialogProps {
  readonly sequenceId: string;
  readonly step: string;
  readonly onClose: () => void;
}

type Metric = keyof typeof METRIC_NAMES;

/** Plans a test of a touch's variants, and starts it if it can decide. */
export function StartExperimentDialog({ sequenceId, step, onClose }: StartExperimentDialogProps) {
  const [metric, setMetric] = useState<Metric>('positive-reply');
  const [windowDays, setWindowDays] = useState(7);
  const [baseline, setBaseline] = useState<number | null>(null);
  const [difference, setDifference] = useState<number | null>(null);
  const ask: ExperimentAsk = {
    sequenceId,
    stepId: step,
    metric,
    windowDays,
    ...(baseline === null ? {} : { baseline: baseline / 100 }),
    ...(difference === null ? {} : { difference: difference / 100 }),
  };
  // A text, because an object would be another value at each render.
  const settled = useSettled(JSON.stringify(ask), 300);
  const plan = useQuery(planQuery(JSON.parse(settled) as ExperimentAsk));
  const start = useStartExperiment();
  const navigate = useNavigate();
  const confirm = async () => {
    const { id } = await start.mutateAsync(ask);
    toast.success('The experiment has started.');
    await navigate({ to: '/experiments/$experimentId', params: { experimentId: id } });
  };
  const { data } = plan;
  const canStart = data !== undefined && plan.error === null && data.leads !== null && data.obstacle === null;
  return (
    <Dialog
      open
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
      title="Start an experiment"
      description="Compares the published variants of this touch."
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button tone="primary" disabled={!canStart} busy={start.isPending} onClick={() => void confirm().catch(() => undefined)}>
            Start experiment
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-4 text-sm">
        <Field label="Metric" hint="Each lead counts once.">
          <Select
            value={metric}
            options={Object.entries(METRIC_NAMES).map(([value, label]) => ({ value: value as Metric, label }))}
            onChange={setMetric}
          />
        </Field>
        <div className="grid grid-cols-3 gap-4 max-md:grid-cols-1">
          <Field label="Days to react">
            <NumberInput value={windowDays} min={1} max={60} onChange={setWindowDays} />
          </Field>
          <Field label="Rate today, in %">
            <NumberInput value={baseline ?? inPercent(data?.baseline) ?? 0} max={95} step={0.1} onChange={setBaseline} />
          </Field>
          <Field label="Difference, in points">
            <NumberInput value={difference ?? inPercent(data?.difference) ?? 0} max={50} step={0.1} onChange={setDifference} />
          </Field>
        </div>
        {data === undefined ? null : <Outlook plan={data} />}
        <ProblemCallout error={plan.error ?? start.error} />
      </div>
    </Dialog>
  );
}

function Outlook({ plan }: { readonly plan: ExperimentPlan }) {
  const { baseline, difference, measuredOn, leads, days, obstacle, leadsPerDay, overlaps } = plan;
  if (baseline === null || leads === null) {
    return <Callout>Fewer than 100 leads received this touch in the last 90 days. Enter the rate that you expect today.</Callout>;
  }
  return (
    <>
      {measuredOn === null ? null : (
        <p className="text-ink-soft">
          {percent(baseline)} of {count(measuredOn, 'lead')} in the last 90 days.
        </p>
      )}
      {obstacle === null ? (
        <Callout>
          It needs {count(leads, 'lead')}, about {count(days ?? 0, 'day')} at {formatNumber(leadsPerDay, 1)} leads per day, to find a
          difference of {formatNumber((difference ?? 0) * 100, 1)} points.
        </Callout>
      ) : (
        <Callout tone="warning">{obstacleText(obstacle)}</Callout>
      )}
      {overlaps.length === 0 ? null : (
        <Callout tone="warning">
          Another experiment runs in this sequence ({overlaps.map(({ name }) => name).join(', ')}). The effects of both may mix.
        </Callout>
      )}
    </>
  );
}

const inPercent = (share: number | null | undefined): number | null =>
  share === null || share === undefined ? null : Math.round(share * 1_000) / 10;
