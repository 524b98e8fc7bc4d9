export { SILENT } from './behaviour.ts';
export type { Behaviour, Happening, Reaction } from './behaviour.ts';
export { personaLead } from './persona.ts';
export type { Persona } from './persona.ts';
export { simulateLead } from './simulate-lead.ts';
export type { SimulatedEntry, SimulatedRun, SimulationOptions } from './simulate-lead.ts';
export { stepNames } from './step-names.ts';
export { CHANNEL_NAMES, decisionText, timelineText } from './timeline-text.ts';
export * from './population/index.ts';
