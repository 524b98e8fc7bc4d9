import {
  type Issue,
  issueText,
  nodeSubject,
  type SequenceNode,
  setDisabled,
  setLabel,
  type StepDefinition,
  stepDefinition,
  updateConfig,
  validNode,
} from '@touchline/sequence';
import { CircleHelp, Copy, Trash2 } from 'lucide-react';
import { useMemo, useState } from 'react';
import { Button } from '../../ui/button.tsx';
import { Callout } from '../../ui/callout.tsx';
import { cn } from '../../ui/cn.ts';
import { Field, type FieldMessage } from '../../ui/field.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { Input } from '../../ui/input.tsx';
import { Switch } from '../../ui/switch.tsx';
import { useCommands } from '../commands/use-commands.ts';
import { Editable } from './editable.tsx';
import { ExitFields } from './exit-fields.tsx';
import { FixButtons } from '../drawer/fix-buttons.tsx';
import { EnrollmentsAtStep } from '../live/enrollments-at-step.tsx';
import { LiveResults } from '../live/live-results.tsx';
import type { NodeView } from '../steps/shared/node-view.ts';
import { nodeView } from '../steps/registry.ts';
import { Section } from '../../ui/fields/section.tsx';
import { CommentsSection } from '../collaboration/comments-section.tsx';
import { canDelete } from '../document/can-delete.ts';
import { canDisable } from '../document/can-disable.ts';
import { useDocument, useEditor, useIsJustAdded, useNodeIssues } from '../document/editor-context.ts';
import { withFocusTarget } from '../document/focus-target.ts';
import { isUnfinished } from '../document/unfinished.ts';
import { useStore } from '../../lib/store.ts';
import { textFormat } from '../../lib/format/text-format.ts';

/** One step in detail: summary, issues, settings and leads. */
export function NodeInspector({ node }: { readonly node: SequenceNode }) {
  const document = useDocument();
  const { readOnly } = useEditor();
  const found = useNodeIssues(node.id);
  const issues = useIsJustAdded(node.id) ? found.filter((issue) => !isUnfinished(issue)) : found;
  const definition = stepDefinition(node.kind);
  const view = nodeView(node.kind);
  const name = (id: string) => nodeSubject(document, id, textFormat);
  const valid = validNode(node);
  const Icon = view?.icon ?? CircleHelp;
  return (
    <div data-family={definition?.family ?? 'ending'} className="flex flex-1 flex-col">
      <header className="flex flex-col gap-2.5 bg-family-soft px-4 pt-3.5 pb-4">
        <div className="flex items-center gap-2">
          <span aria-hidden className="flex size-7 items-center justify-center rounded-lg bg-raised text-family [&_svg]:size-4">
            <Icon />
          </span>
          <h2 className="flex-1 eyebrow text-family">{definition?.title ?? node.kind}</h2>
          {readOnly ? null : <NodeActions node={node} />}
        </div>
        {node.label ? <p className="text-lg leading-snug font-semibold break-words">{node.label}</p> : null}
        <p className={cn('leading-snug break-words', node.label ? 'text-sm text-ink-soft' : 'text-base font-medium')}>
          {valid === null ? 'Unknown settings' : valid.definition.summary(valid.config, name, textFormat)}
        </p>
        <Problems issues={issues} name={name} />
      </header>
      <LiveResults step={node.id} />
      <EnrollmentsAtStep step={node.id} />
      <Editable>
        {view && valid !== null ? (
          <Settings key={node.id} node={node} config={valid.config} view={view} issues={issues} />
        ) : (
          <Unreadable node={node} definition={definition} />
        )}
        <ExitFields node={node} />
      </Editable>
      <CommentsSection node={node.id} />
      <Editable>
        <Section title="This step">
          <LabelField node={node} />
          {canDisable(node) ? <DisableSwitch node={node} /> : null}
        </Section>
      </Editable>
    </div>
  );
}

interface SettingsProps {
  readonly node: SequenceNode;
  readonly config: unknown;
  readonly view: NodeView<unknown>;
  readonly issues: readonly Issue[];
}

function Settings({ node, config, view: { Inspector }, issues }: SettingsProps) {
  const { document, focusTarget: focusTargetStore } = useEditor();
  const focusTarget = useStore(focusTargetStore);
  const messages = useMemo(() => {
    const byPath = Map.groupBy(issues.filter(isAtField), (issue) => issue.path ?? '');
    const own = focusTarget?.nodeId === node.id ? focusTarget : null;
    return (path: string): readonly FieldMessage[] => {
      const messages = (byPath.get(path) ?? []).map((issue): FieldMessage => {
        const { message, fix } = issueText(issue, (id) => nodeSubject(document.get(), id));
        return { severity: issue.severity, text: `${message} ${fix}` };
      });
      return own?.path === path ? withFocusTarget(messages, path, own) : messages;
    };
  }, [issues, document, focusTarget, node.id]);
  return (
    <Inspector
      id={node.id}
      config={config}
      messages={messages}
      update={(patch) =>
        document.edit(
          (before) => updateConfig(before, node.id, { ...(config as object), ...(patch as object) }),
          `config:${node.id}:${Object.keys(patch as object).join()}`,
        )
      }
      replace={(next) => document.edit((before) => updateConfig(before, node.id, next), `config:${node.id}`)}
    />
  );
}

function isAtField(issue: Issue): boolean {
  return issue.path !== undefined && issue.code !== 'invalid-config';
}

/** Issues without a field: open exits, unreachable steps. */
function Problems({ issues, name }: { readonly issues: readonly Issue[]; readonly name: (id: string) => string }) {
  return issues
    .filter((issue) => !isAtField(issue))
    .map((issue) => {
      const { message, fix } = issueText(issue, name);
      return (
        <Callout
          key={`${issue.code} ${issue.exit ?? ''}`}
          tone={issue.severity === 'error' ? 'error' : 'warning'}
          className="py-1.5 text-xs"
        >
          <p className="mb-1.5">
            {message} {fix}
          </p>
          <FixButtons issue={issue} />
        </Callout>
      );
    });
}

function Unreadable({ node, definition }: { readonly node: SequenceNode; readonly definition: StepDefinition | undefined }) {
  const { document } = useEditor();
  return (
    <div className="flex flex-col items-start gap-3 border-t p-4 text-sm text-ink-soft">
      {definition ? 'This release cannot read these settings.' : 'This release does not support this step type.'}
      {definition ? (
        <Button onClick={() => document.edit((before) => updateConfig(before, node.id, definition.defaults()))}>Reset settings</Button>
      ) : null}
    </div>
  );
}

function NodeActions({ node }: { readonly node: SequenceNode }) {
  const commands = useCommands();
  if (!canDelete(node.kind)) return null;
  return (
    <span className="-mr-1.5 flex">
      <IconButton size="icon-sm" label="Duplicate" keys="Mod+D" icon={<Copy />} onClick={commands.duplicate} />
      <IconButton size="icon-sm" label="Delete" keys="Delete" icon={<Trash2 />} onClick={commands.deleteSelected} />
    </span>
  );
}

function LabelField({ node }: { readonly node: SequenceNode }) {
  const { document } = useEditor();
  // Stored trimmed. Local state keeps spaces while typing.
  const [text, setText] = useState<string | null>(null);
  return (
    <Field label="Name" hint="Optional. Defaults to the step summary.">
      <Input
        maxLength={200}
        value={text ?? node.label ?? ''}
        onChange={(event) => {
          const label = event.currentTarget.value;
          setText(label);
          document.edit((before) => setLabel(before, node.id, label), `label:${node.id}`);
        }}
        onBlur={() => setText(null)}
      />
    </Field>
  );
}

function DisableSwitch({ node }: { readonly node: SequenceNode }) {
  const { document } = useEditor();
  return (
    <Switch
      label="Enabled"
      hint="When off, leads skip it."
      checked={node.disabled !== true}
      onChange={(on) => document.edit((before) => setDisabled(before, node.id, !on))}
    />
  );
}
