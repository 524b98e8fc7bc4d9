import type { ConfigOf, StepKind } from '@touchline/sequence';
import { alertView } from './alert/view.ts';
import { branchView } from './branch/view.ts';
import { callView } from './call/view.ts';
import { emailView } from './email/view.ts';
import { endView } from './end/view.ts';
import { handOverView } from './hand-over/view.ts';
import { ifView } from './if/view.ts';
import { linkedinView } from './linkedin/view.ts';
import type { NodeView } from './shared/node-view.ts';
import { noticeView } from './notice/view.ts';
import { setView } from './set/view.ts';
import { smsView } from './sms/view.ts';
import { splitView } from './split/view.ts';
import { startView } from './start/view.ts';
import { tierSwitchView } from './tier-switch/view.ts';
import { voicemailView } from './voicemail/view.ts';
import { waitView } from './wait/view.ts';
import { webhookView } from './webhook/view.ts';

/** Exhaustive: a step kind of the core without a view here does not compile. */
const views: { readonly [Kind in StepKind]: NodeView<ConfigOf<Kind>> } = {
  start: startView,
  wait: waitView,
  email: emailView,
  sms: smsView,
  call: callView,
  voicemail: voicemailView,
  linkedin: linkedinView,
  notice: noticeView,
  if: ifView,
  branch: branchView,
  'tier-switch': tierSwitchView,
  split: splitView,
  set: setView,
  alert: alertView,
  webhook: webhookView,
  'hand-over': handOverView,
  end: endView,
};

/** Undefined for an unknown kind. Callers parse the configuration with the kind's schema before they use the view. */
export function nodeView(kind: string): NodeView<unknown> | undefined {
  return Object.hasOwn(views, kind) ? (views[kind as StepKind] as unknown as NodeView<unknown>) : undefined;
}
