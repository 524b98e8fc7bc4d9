export type { CommonHappening, DayLoad, Population, PopulationProgress, PopulationResult, Segment, StepCounts } from './population.ts';
export { USUAL_RATES } from './rates.ts';
export type { Rates } from './rates.ts';
export { populationRun, simulatePopulation } from './simulate-population.ts';
export { busiestDay } from './busiest-day.ts';
export type { Busiest } from './busiest-day.ts';
