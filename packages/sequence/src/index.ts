/** The pure core: everything that other packages may use. It has no I/O, clock or randomness. */
export { compile } from './compiler/compile.ts';
export type { Compiled } from './compiler/compile.ts';
export type { Issue } from './compiler/issue.ts';
export { issueText } from './compiler/issue-text.ts';
export type { IssueText } from './compiler/issue-text.ts';
export * from './insight/analysis/index.ts';
export * from './insight/regressions/index.ts';
export * from './insight/coach/index.ts';
export * from './insight/diff/index.ts';
export * from './insight/quick-fixes/index.ts';
export { SCHEMA_VERSION } from './model/document.ts';
export type { CanvasNote, SequenceDocument, SequenceEdge, SequenceNode } from './model/document.ts';
export { documentSchema, MAX_NODES } from './document/document-schema.ts';
export { emptyDocument } from './document/empty-document.ts';
export { countingIds } from './document/node-ids.ts';
export type { NewId } from './document/node-ids.ts';
export * from './document/operations/index.ts';
export { zodMessage } from './model/zod-messages.ts';
export { jsonValue } from './model/json-value.ts';
export { storedDocument } from './document/upgrades/upgrade-document.ts';
export { parseDocument } from './document/parse-document.ts';
export type { ParsedDocument } from './document/parse-document.ts';
export type { Problem } from './model/problem.ts';
export { acceptsEdges, exitsOf, findEdge, findNode, firstExit, nodeName, nodeSubject } from './document/queries.ts';
export { ENGAGEMENTS, EVENT_NAMES, eventDefinition, knownEvent, REACHED_BY_PHONE } from './model/events.ts';
export { isDeferral, isSoftBounce } from './model/soft-bounce.ts';
export type { EventDefinition, KnownEvent, Reaction } from './model/events.ts';
export { EVENT_NAME, EVENT_NAME_LENGTH, meantEvent } from './model/event-names.ts';
export { foldText } from './model/fold-text.ts';
export { LONGEST_ABSENCE, OUT_OF_OFFICE, readReturn } from './runtime/out-of-office.ts';
export { EXIT_CONDITIONS } from './model/exit-conditions.ts';
export type { KnownExitCondition } from './model/exit-conditions.ts';
export { defaultSettings, settingsSchema, timeOfDaySchema, WEEKDAYS } from './model/settings.ts';
export type { Settings, Span, Weekday } from './model/settings.ts';
export { advance } from './runtime/advance.ts';
export type { Advanced } from './runtime/advance.ts';
export { applyPatch } from './runtime/apply-patch.ts';
export type { Context } from './model/context.ts';
export { describePosition } from './runtime/describe-position.ts';
export type { Position } from './runtime/describe-position.ts';
export type { Effect, LeadPatch, TimelineEntry } from './model/effect.ts';
export type { SequenceEvent } from './model/event.ts';
export { endsOn, reachesLead } from './runtime/match-exit-condition.ts';
export { FIRST_LINE_WRITTEN } from './runtime/first-lines.ts';
export { initialState } from './runtime/initial-state.ts';
export { type ConsentName, CONSENTS, type LeadFacts } from './model/lead.ts';
export { eventsAskedFor, historyAskedFor } from './runtime/ir-facts.ts';
export { migrateState, stepFate } from './runtime/migrate-state.ts';
export type { Migrated, StepFate } from './runtime/migrate-state.ts';
export { keepsDistance, mergeSends, sendsOf } from './model/sends.ts';
export type { Sends, SendsElsewhere } from './model/sends.ts';
export { nextTouch } from './runtime/next-touch.ts';
export type { NextTouch } from './runtime/next-touch.ts';
export { nextWake } from './runtime/next-wake.ts';
export type { Act, Signal } from './model/signal.ts';
export type { EnrollmentState, EnrollmentStatus, TouchRecord, Wait } from './model/state.ts';
export { canonicalJson } from './model/canonical-json.ts';
export { hashIr } from './compiler/ir/hash-ir.ts';
export { IR_VERSION, irSchema } from './model/ir.ts';
export type { Ir, IrSettings, IrStep } from './model/ir.ts';
export { irJsonSchema } from './compiler/ir/ir-json-schema.ts';
export { storedStepConfig, upgradeIr } from './compiler/ir/upgrade-ir.ts';
export { parseIr } from './compiler/ir/parse-ir.ts';
export type { ParsedIr } from './compiler/ir/parse-ir.ts';
export * from './insight/retime/index.ts';
export * from './insight/simulate/index.ts';
export * from './insight/population/index.ts';
export { THIS_SEQUENCE } from './steps/hand-over/config.ts';
export { MOST_EVENTS } from './steps/wait/config.ts';
export type {
  Exit,
  Family,
  PastEvents,
  WaitDescription,
  StepDefinition,
  StepProblem,
  TouchFacts,
  TouchText,
} from './steps/definition/step-definition.ts';
export { type LiquidTokens, liquidTokens } from './text/liquid-tokens.ts';
export { type Block, type Inline, isLinkAddress, parseMarkup } from './text/parse-markup.ts';
export { bareAddressLength } from './text/bare-address.ts';
export { writeMarkup } from './text/serialize-markup.ts';
export { STEP_KINDS, stepDefinition, stepRegistry } from './steps/registry.ts';
export { reachedOutcomes } from './steps/call/config.ts';
export type { ConfigOf, StepKind } from './steps/registry.ts';
export { conditionText } from './steps/branch/summary.ts';
export { FIELD_OPERATORS, LEAD_FIELDS } from './steps/branch/rule.ts';
export type { Condition, FieldOperator, Rule } from './steps/branch/rule.ts';
export { hashToUnit } from './model/hash-to-unit.ts';
export type { Limit } from './model/config-parts.ts';
export { readLiquid } from './text/liquid.ts';
export { LIQUID_LIMITS } from './text/liquid-engine.ts';
export { createMessageRenderer } from './text/render-message.ts';
export type { MergeValues, MessageRenderer } from './text/render-message.ts';
export type { LiquidProblem, LiquidReading } from './text/liquid.ts';
export { fieldLine } from './steps/touch/first-line.ts';
export type { Personal, Personalization, PersonalizationManual, PersonalizationSent } from './steps/touch/first-line.ts';
export { FIRST_LINE, isMergeField, MERGE_FIELDS, parseMergeField, writeMergeField } from './text/merge-fields.ts';
export type { MergeField } from './text/merge-fields.ts';
export { midSentence } from './text/noun-phrase.ts';
export { channelDefinition, DEFAULT_CHANNEL, isChannel, SEPARATE_CHANNELS } from './channels/registry.ts';
export { addressOn, consents, isReachable } from './channels/is-reachable.ts';
export type { AddressField, ChannelDefinition, Question } from './model/channel.ts';
export { CHANNELS, TIERS } from './model/types.ts';
export type { Channel, ExitName, Instant, Json, StepId, Tier } from './model/types.ts';
export * from './calendar/index.ts';
