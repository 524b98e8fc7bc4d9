import { busiestDay, channelDefinition, CHANNELS, formatDate, type DayLoad } from '@touchline/sequence';
import { Callout } from '../../../ui/callout.tsx';
import { Field } from '../../../ui/field.tsx';
import { NumberInput } from '../../../ui/number-input.tsx';
import { ScrollRegion } from '../../../ui/scroll-region.tsx';
import { count, formatNumber } from '../../../lib/format/number.ts';
import { Section } from '../../../ui/fields/section.tsx';
import { textFormat } from '../../../lib/format/text-format.ts';

interface Team {
  readonly reps: number;
  readonly mailboxes: number;
}

interface WorkloadProps {
  readonly workload: readonly DayLoad[];
  readonly team: Team;
  readonly onTeam: (team: Team) => void;
}

/** Daily limits that a team can sustain: a call with its notes takes six minutes, and mailboxes that send more lose their reputation. */
export const MOST_TASKS = 80;
export const MOST_MESSAGES = 200;

const MAILED = CHANNELS.filter((channel) => channelDefinition(channel).fromMailbox === true);

/** The team's workload by day. */
export function Workload({ workload, team, onTeam }: WorkloadProps) {
  const { reps, mailboxes } = team;
  const emails = busiestDay(workload, 'messages', mailboxes).find(({ channel }) => MAILED.includes(channel));
  const days = workload.map((day) => ({
    date: day.date,
    tasks: Math.ceil((sum(day.tasks) + day.firstLines) / reps),
    messages: Math.ceil(MAILED.reduce((total, channel) => total + (day.messages[channel] ?? 0), 0) / mailboxes),
  }));
  const most = (of: 'tasks' | 'messages') => Math.max(1, ...days.map((day) => day[of]));
  const busiest = days.reduce<(typeof days)[number] | null>((best, day) => (day.tasks > (best?.tasks ?? 0) ? day : best), null);
  return (
    <Section title="Workload per day">
      <div className="grid grid-cols-2 gap-2">
        <Field label="Reps">
          <NumberInput min={1} max={10_000} value={reps} onChange={(next) => onTeam({ ...team, reps: next })} />
        </Field>
        <Field label="Mailboxes">
          <NumberInput min={1} max={10_000} value={mailboxes} onChange={(next) => onTeam({ ...team, mailboxes: next })} />
        </Field>
      </div>
      {busiest ? (
        <Remark much={busiest.tasks > MOST_TASKS}>
          Up to {count(busiest.tasks, 'task')} per rep on {formatDate(busiest.date, textFormat)}.
        </Remark>
      ) : null}
      {emails ? (
        <Remark much={emails.each > MOST_MESSAGES}>
          Up to {count(emails.each, 'email')} per mailbox on {formatDate(emails.date, textFormat)}.
        </Remark>
      ) : null}
      {days.length === 0 ? null : (
        <ScrollRegion label="Workload by day" className="max-h-72 overflow-y-auto">
          <table className="w-full text-xs tabular">
            <caption className="sr-only">Workload by day</caption>
            <thead className="sticky top-0 bg-surface text-left text-2xs text-ink-faint">
              <tr>
                <th scope="col" className="py-1 font-medium">
                  Day
                </th>
                <th scope="col" className="py-1 font-medium">
                  Tasks per rep
                </th>
                <th scope="col" className="py-1 font-medium">
                  Emails per mailbox
                </th>
              </tr>
            </thead>
            <tbody>
              {days.map((day) => (
                <tr key={day.date}>
                  <th scope="row" className="py-0.5 pr-2 text-left font-normal whitespace-nowrap text-ink-soft">
                    {formatDate(day.date, textFormat)}
                  </th>
                  <Bar value={day.tasks} most={most('tasks')} much={day.tasks > MOST_TASKS} family="touch" />
                  <Bar value={day.messages} most={most('messages')} much={day.messages > MOST_MESSAGES} family="entry" />
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollRegion>
      )}
    </Section>
  );
}

function Remark({ much, children }: { readonly much: boolean; readonly children: React.ReactNode }) {
  return much ? (
    <Callout tone="warning" className="text-xs">
      {children}
    </Callout>
  ) : (
    <p className="text-xs text-ink-soft">{children}</p>
  );
}

interface BarProps {
  readonly value: number;
  readonly most: number;
  readonly much: boolean;
  readonly family: string;
}

function Bar({ value, most, much, family }: BarProps) {
  return (
    <td data-family={family} className="w-[38%] py-0.5 pr-1">
      <span className="flex items-center gap-1.5">
        <span
          aria-hidden
          className={much ? 'h-2 rounded-sm bg-warn-mark' : 'h-2 rounded-sm bg-family'}
          style={{ width: `${(60 * value) / most}%` }}
        />
        {value === 0 ? <span className="text-ink-faint">0</span> : formatNumber(value)}
      </span>
    </td>
  );
}

function sum(counts: DayLoad['tasks']): number {
  return Object.values(counts).reduce((total, each) => total + each, 0);
}
