#!/usr/bin/env node
/**
 * What the core does in a second on one core: `node packages/sequence/bench/bench.mjs`. Best of five, since the machine is shared with
 * others. The figures that are promised: 200,000 steps/s, 10,000 leads through 12 touches in 2 s, 10,000 nodes compiled in 1 s.
 */
import { advance, compile, hashIr, initialState, nextWake, personaLead, simulatePopulation } from '../src/index.ts';
import { anEmail, days, draw } from '../src/test-kit/draw.ts';

const FROM = Date.UTC(2026, 5, 1, 9);
const LEADS = 10_000;
const TOUCHES = 12;

function cadence() {
  const nodes = [];
  const way = ['start'];
  for (let index = 0; index < TOUCHES; index++) {
    nodes.push([`e${index}`, 'email', anEmail(`Subject ${index}`)], [`w${index}`, 'wait', days(3, '10:00')]);
    way.push(`e${index}`, `w${index}`);
  }
  return draw([...nodes, ['end', 'end']], [[...way, 'end'].join(' → ')]);
}

/** A row of touches with an `if` behind each, its yes skipping the next pair. */
function large(count) {
  const nodes = [{ id: 'start', kind: 'start', position: { x: 0, y: 0 }, config: {} }];
  const edges = [];
  let open = [['start', 'next']];
  const add = (id, kind, config) => {
    nodes.push({ id, kind, position: { x: 0, y: 0 }, config });
    for (const [from, exit] of open) edges.push({ from, exit, to: id });
  };
  for (let index = 0; nodes.length < count - 1; index++) {
    add(`e${index}`, 'email', anEmail(`Subject ${index} {{ lead.firstName }}`));
    open = [[`e${index}`, 'next']];
    add(`i${index}`, 'if', { what: 'opened', of: { touch: `e${index}` }, within: { amount: 2, unit: 'days' } });
    open = [
      [`i${index}`, 'yes'],
      [`i${index}`, 'no'],
    ];
    add(`w${index}`, 'wait', days(2));
    open = [[`w${index}`, 'next']];
  }
  add('end', 'end', { reason: 'completed' });
  return {
    ...cadence(),
    nodes: nodes.map((node) => ({ ...node, config: node.id === 'start' ? { entry: 'manual', note: '' } : node.config })),
    edges,
  };
}

async function best(run) {
  let least = Infinity;
  for (let round = 0; round < 5; round++) {
    const begun = process.hrtime.bigint();
    await run();
    least = Math.min(least, Number(process.hrtime.bigint() - begun) / 1e6);
  }
  return least;
}

const { ir } = compile(cadence());
const lead = personaLead({ timeZone: 'Europe/Berlin' });
let steps = 0;
const stepping = await best(() => {
  steps = 0;
  for (let index = 0; index < LEADS; index++) {
    const enrollmentId = `lead-${index}`;
    let now = FROM;
    let { state } = advance(ir, initialState(now), { type: 'start' }, { now, enrollmentId, lead });
    for (let due = nextWake(state); due !== null; due = nextWake(state)) {
      now = due;
      ({ state } = advance(ir, state, { type: 'timer' }, { now, enrollmentId, lead }));
    }
    steps += Object.keys(state.visits).length;
  }
});
console.log(`interpreter: ${Math.round(steps / (stepping / 1000)).toLocaleString('en')} steps/s`);

const population = await best(() => simulatePopulation(ir, { leads: LEADS, from: FROM, overDays: 30 }));
console.log(`population: ${LEADS.toLocaleString('en')} leads, ${TOUCHES} touches in ${Math.round(population)} ms`);

const document = large(10_000);
const compiling = await best(() => compile(document));
const compiled = compile(document);
console.log(
  `compiler: ${document.nodes.length.toLocaleString('en')} nodes in ${Math.round(compiling)} ms (${compiled.issues.length} issues)`,
);
console.log(`hash: ${Math.round(await best(() => hashIr(compiled.ir)))} ms`);
